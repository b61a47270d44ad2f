/** Findings of a schema in the author's words, each at the place where it can be put right. */
import type { z } from 'zod';
import type { Collector } from '../../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../../diagnostics/nearest.ts';
import type { RuleId } from '../../diagnostics/rules.ts';
import { formsAt, hintAt, isLaterKey, isWholeNumber, keysAt, ownHintAt, schemaAt } from './hints.ts';
import type { Places } from './places.ts';

/** Nobody reads more findings of one kind in one file, and each takes a search through it. */
const mostSaid = 100;

type Issue = z.core.$ZodIssue;

/** What reporting needs to know. */
export interface IssueSource {
  readonly schema: z.ZodType;
  readonly places: Places;
  readonly rule: RuleId;
  readonly collector: Collector;
}

/** Reports every issue once, at its value, its key, or what should have held it. */
export function reportIssues(issues: readonly Issue[], source: IssueSource): void {
  const said = issues.slice(0, mostSaid * 10);
  for (const issue of said) if (!isMisspelt(issue, said)) reportIssue(issue, [], source);
  const next = issues[said.length];
  if (!next) return;
  const reason = `${issues.length - said.length} further problems are not shown`;
  source.collector.error(source.rule, source.places.value(next.path), reason, 'Fix the ones shown first.');
}

/**
 * Whether what is missing is there under a name that is nearly right, which is reported: one mistake is one finding. What is said
 * of a whole group, as that one of two names must be there, may be about any name in it that is not known.
 */
function isMisspelt(issue: Issue, issues: readonly Issue[]): boolean {
  const name = issue.path.at(-1);
  const isOfGroup = issue.code === 'custom';
  if (!isOfGroup && (!isMissing(issue) || typeof name !== 'string')) return false;
  const group = JSON.stringify(isOfGroup ? issue.path : issue.path.slice(0, -1));
  return issues.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      JSON.stringify(other.path) === group &&
      (isOfGroup || other.keys.some((key) => nearest(key, [String(name)]) !== undefined)),
  );
}

function reportIssue(issue: Issue, before: readonly PropertyKey[], source: IssueSource): void {
  const path = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const meant = issuesOfFormMeant(issue, formsAt(source.schema, stepsOf(path)));
    if (meant.length === 0) reportKeys(issue, path, source);
    for (const inner of meant) reportIssue(inner, path, source);
    return;
  }
  if (issue.code === 'invalid_union') {
    const form = nearestForm(issue.errors);
    const isWhole =
      form.length === 0 || form.every((inner) => inner.path.length === 0 && inner.code !== 'unrecognized_keys');
    if (!isWhole) {
      // A name that is not known is the cause of the one that is missing: only the cause is reported.
      const unknown = form.filter((inner) => inner.code === 'unrecognized_keys');
      for (const inner of unknown.length > 0 ? unknown : form) reportIssue(inner, path, source);
      return;
    }
  }
  const steps = stepsOf(path);
  if (isMissing(issue)) {
    const name = nameOf(path);
    const hint = ownHintAt(source.schema, steps) ?? namesHint(issue, steps, source) ?? missingHint(name, steps, source);
    source.collector.error(source.rule, source.places.key(path), `"${name}" is missing`, hint);
    return;
  }
  const reason = `${subjectOf(issue, path)} ${predicate(issue, schemaAt(source.schema, steps))}`;
  source.collector.error(source.rule, source.places.value(path), reason, hintFor(issue, steps, source));
}

/** What the sentence is about: what was written, where that is said to be none of its kind; else its name. */
function subjectOf(issue: Issue, path: readonly PropertyKey[]): string {
  if ('input' in issue && typeof issue.input === 'string' && issue.message.startsWith('is not '))
    return shown(issue.input);
  if (!path.some((step) => typeof step === 'string')) return nameOf(path);
  return typeof path.at(-1) === 'number' ? `an entry of "${nameOf(path)}"` : `"${nameOf(path)}"`;
}

/** What to write after a name that is missing, as the guide says what it is. */
function missingHint(name: string, steps: readonly (string | number)[], { schema }: IssueSource): string {
  const [first = '', ...rest] = schemaAt(schema, steps)?.description ?? '';
  const what = `${first.toLowerCase()}${rest.join('')}`.replace(/\.$/, '');
  return `Write ${name}: and, after it, ${what === '' ? 'what it is' : what}.`;
}

function stepsOf(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

function reportKeys(issue: z.core.$ZodIssueUnrecognizedKeys, path: readonly PropertyKey[], source: IssueSource): void {
  for (const key of issue.keys.slice(0, mostSaid)) {
    if (isLaterKey(source.schema, stepsOf(path), key)) {
      const reason = `"${key}" comes with a later version of this tool`;
      source.collector.error(source.rule, source.places.key([...path, key]), reason, 'Delete it until then.');
      continue;
    }
    const known = keysAt(source.schema, stepsOf(path));
    // A name of another form of the entry is known, but does not go with the rest of what stands here.
    const hint = known.includes(key) ? 'It cannot be combined with the other settings here.' : didYouMean(key, known);
    source.collector.error(
      source.rule,
      source.places.key([...path, key]),
      `"${key}" is not one of the settings allowed here`,
      hint,
    );
  }
  const left = issue.keys.length - mostSaid;
  if (left <= 0) return;
  const place = source.places.key([...path, issue.keys[mostSaid] ?? '']);
  source.collector.error(
    source.rule,
    place,
    `${left} further settings are not allowed here`,
    'Delete anything pasted in from another program.',
  );
}

/**
 * What is wrong with a group in the one form that knows all names in it, where another form fits but for a name that it does not
 * know; nothing where no form, or more than one, knows them.
 */
function issuesOfFormMeant({ input }: z.core.$ZodIssueUnrecognizedKeys, forms: readonly z.ZodType[]): readonly Issue[] {
  const results = forms.map((form) => form.safeParse(input, { reportInput: true }).error?.issues ?? []);
  const known = results.filter((issues) => !issues.some(({ code }) => code === 'unrecognized_keys'));
  return known.length === 1 ? (known[0] ?? []) : [];
}

/** Of the forms a value may have, the one it comes nearest to: of its own type, and with the fewest findings. */
function nearestForm(errors: readonly (readonly Issue[])[]): readonly Issue[] {
  const weight = (issue: Issue): number => {
    // A finding deep inside a part: the form knows the part.
    if (issue.path.length > 1) return 0.1;
    if (issue.code === 'unrecognized_keys') return issue.keys.length;
    if (issue.path.length === 0) return 10;
    return isMissing(issue) ? 1.5 : 1;
  };
  const sum = (issues: readonly Issue[]): number => issues.reduce((total, issue) => total + weight(issue), 0);
  return errors.toSorted((a, b) => sum(a) - sum(b))[0] ?? [];
}

function isMissing(issue: Issue): boolean {
  return (
    'input' in issue &&
    (issue.input === undefined || issue.input === null) &&
    (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union')
  );
}

function nameOf(path: readonly PropertyKey[]): string {
  const name = path.findLast((step) => typeof step === 'string');
  return name ?? 'the file';
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a group of names and values',
  record: 'a group of names and values',
};

/** What is wrong, as the rest of a sentence that begins with the name. */
function predicate(issue: Issue, schema: z.ZodType | undefined): string {
  const written = shown('input' in issue ? issue.input : undefined);
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = isWholeNumber(schema) ? 'int' : issue.expected;
      return `should be ${typeWords[wanted] ?? wanted}, not ${written}`;
    }
    case 'invalid_value':
      return `cannot be ${written}`;
    case 'invalid_union': {
      const wanted = wantedTypes(issue);
      return wanted.length === 0 ? `cannot be ${written}` : `should be ${wanted.join(' or ')}, not ${written}`;
    }
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'is empty'
        : `should be at least ${String(issue.minimum)}, not ${written}`;
    case 'too_big':
      if (issue.origin === 'string') return `is longer than ${String(issue.maximum)} characters`;
      return `should be at most ${String(issue.maximum)}, not ${written}`;
    default:
      return issue.message.startsWith('Invalid') ? `cannot be ${written}` : issue.message;
  }
}

function shown(input: unknown): string {
  if (typeof input === 'string') return `"${input.length > 60 ? `${input.slice(0, 60)}…` : input}"`;
  if (Array.isArray(input)) return 'a list';
  if (input === null) return 'nothing';
  return typeof input === 'number' || typeof input === 'boolean' ? String(input) : 'a group of names and values';
}

/** What the forms of a value are, where the value is of another type than all of them. */
function wantedTypes(issue: z.core.$ZodIssueInvalidUnion): string[] {
  const types = issue.errors.map(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0 ? first.expected : undefined,
  );
  return types.every((type) => type !== undefined) ? [...new Set(types.map((type) => typeWords[type] ?? type))] : [];
}

/** The value's own hint, what its kind says, or the hint of the group around it, which may be about more than this value. */
function hintFor(issue: Issue, steps: readonly (string | number)[], source: IssueSource): string | undefined {
  const own = ownHintAt(source.schema, steps);
  if (issue.code === 'invalid_value') return hintForValue(issue);
  if (own !== undefined) return own;
  if (issue.code === 'too_small') return 'Give it a value, or delete the line.';
  if (issue.code === 'too_big' && issue.origin === 'string') return 'Shorten it.';
  const around = namesHint(issue, steps, source) ?? hintAt(source.schema, steps);
  if (around !== undefined) return around;
  if (issue.code === 'invalid_union') return wantedTypes(issue).includes('text') ? typeHints['string'] : undefined;
  return issue.code === 'invalid_type' ? typeHints[issue.expected] : undefined;
}

const typeHints: Readonly<Record<string, string>> = {
  string: 'Give a single piece of text. Put quotation marks around a number or “yes” that you mean as a word.',
  number: 'Write it in digits, for example 5.',
  int: 'Write it in digits, for example 5.',
  array: 'Write each entry on a line of its own after a hyphen, or all in square brackets.',
};

/** The names of a group, where something else stands in its place. */
function namesHint(issue: Issue, steps: readonly (string | number)[], { schema }: IssueSource): string | undefined {
  const names = keysAt(schema, steps);
  if (names.length === 0 || (issue.code !== 'invalid_union' && issue.code !== 'invalid_type')) return undefined;
  return `Write each name with a colon and its value; the names are ${names.map((name) => `"${name}"`).join(', ')}.`;
}

function hintForValue({ input, values }: z.core.$ZodIssueInvalidValue): string {
  const known = values.map(String);
  const near = typeof input === 'string' ? nearest(input, known) : undefined;
  return near === undefined
    ? `It is one of ${known.map((value) => `"${value}"`).join(', ')}.`
    : `Did you mean "${near}"?`;
}
