/** The answers that a new file needs: from the options, from the person at the terminal, or as suggested. */
import { isCancel, multiselect, select, text } from '@clack/prompts';
import type { Answers, Field, NewKind } from '../../authoring/new/field.ts';
import type { KnownContent } from '../../authoring/new/known-content.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { UsageError } from '../command/usage-error.ts';

/** The kind that was written, or chosen. Throws UsageError where there is none and nobody to ask. */
export async function chosenKind(
  kinds: readonly { readonly name: string; readonly about: string }[],
  written: string | undefined,
): Promise<string> {
  const names = kinds.map(({ name }) => name);
  if (written === undefined && !isSomebodyThere()) throw new UsageError(`Say what to create: ${names.join(', ')}.`);
  if (written === undefined) {
    const options = kinds.map(({ name, about }) => ({ value: name, label: name, hint: about }));
    return answered(await select({ message: 'What do you want to create?', options }));
  }
  if (!names.includes(written)) throw new UsageError(`You cannot create a "${written}". ${didYouMean(written, names)}`);
  return written;
}

/** Every answer of a kind. Throws UsageError for an answer that will not do, or one that is missing and cannot be asked for. */
export async function answersFor(
  kind: Pick<NewKind, 'name' | 'fields'>,
  given: Answers,
  known: KnownContent,
): Promise<Answers> {
  const answers: Record<string, string> = {};
  const missing: Field[] = [];
  for (const field of kind.fields) {
    const written = given[field.name];
    const answer = written ?? (await answerTo(field, known, answers));
    if (answer === undefined) {
      if (field.isOptional !== true) missing.push(field);
      continue;
    }
    const problem = missing.length > 0 ? undefined : field.problem?.(answer, known, answers);
    if (problem !== undefined) throw new UsageError(`--${field.name}: ${problem}`);
    answers[field.name] = answer;
  }
  if (missing.length > 0) throw new UsageError(missingText(kind.name, missing));
  return answers;
}

function missingText(name: string, missing: readonly Field[]): string {
  const listed = missing.map((field) => `  --${field.name} ${field.value}  ${field.about}`);
  return [`npm run new -- ${name} also needs:`, ...listed].join('\n');
}

/** True where questions can be asked. */
function isSomebodyThere(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

async function answerTo(field: Field, known: KnownContent, answers: Answers): Promise<string | undefined> {
  const suggestion = field.suggestion?.(known, answers);
  if (!isSomebodyThere()) return suggestion;
  const choices = field.choices?.(known, answers) ?? [];
  if (choices.length > 0) {
    const choice = await chosen(field, choices, suggestion);
    if (choice !== other) return choice;
  }
  const message = field.isOptional === true ? `${field.question} (press Enter to skip)` : field.question;
  const answer = answered(
    await text({
      message,
      ...(suggestion === undefined || choices.length > 0 ? {} : { initialValue: suggestion }),
      validate: (value) => problemOf(field, value ?? '', { known, answers }),
    }),
  );
  return answer.trim() === '' ? undefined : answer.trim();
}

function problemOf(
  field: Field,
  value: string,
  { known, answers }: { known: KnownContent; answers: Answers },
): string | undefined {
  if (value.trim() === '') return field.isOptional === true ? undefined : 'This is needed.';
  return field.problem?.(value.trim(), known, answers);
}

/** Stands for a value that is none of the choices. No answer is empty. */
const other = '';

async function chosen(
  field: Field,
  choices: readonly { readonly value: string; readonly label: string }[],
  suggestion: string | undefined,
): Promise<string | undefined> {
  const others = field.otherChoice === undefined ? [] : [{ value: other, label: field.otherChoice }];
  const options = [...choices.map(({ value, label }) => ({ value, label })), ...others];
  if (field.isList === true) {
    const several = answered(
      await multiselect({
        message: `${field.question} (press Space to select, Enter to continue)`,
        options,
        required: field.isOptional !== true,
      }),
    );
    return several.length === 0 ? undefined : several.join(', ');
  }
  return answered(
    await select({
      message: field.question,
      options,
      ...(suggestion === undefined ? {} : { initialValue: suggestion }),
    }),
  );
}

/** An answer; Ctrl+C and Escape end the command without having written anything. */
function answered<Value>(value: Value): Exclude<Value, symbol> {
  if (isCancel(value)) throw new UsageError('Stopped. Nothing was written.');
  return value as Exclude<Value, symbol>;
}
