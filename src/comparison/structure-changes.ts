/** How two versions of a paper are set out, compared: where links lead, what charts draw, which pictures are shown. */
import { diffArrays } from 'diff';
import { structureFrom, type StructureLine } from './paper-words.ts';
import type { TextChange } from './text-changes.ts';

/** Files are distinguished by hashes, which mean nothing to a reader. */
const areFiles: ReadonlySet<string> = new Set(['picture', 'document']);

/**
 * The places at which two structures differ. Where `words` differ too, only what has another value under the same name is reported:
 * what is new or gone is seen in the words.
 */
export function structureChanges(
  before: readonly string[],
  now: readonly string[],
  words: { readonly differ: boolean },
): readonly TextChange[] {
  const steps = diffArrays([...before], [...now], { maxEditLength: 4000 }) ?? [];
  const removed = steps.flatMap((step) => (step.removed ? step.value.map(structureFrom) : []));
  const added = steps.flatMap((step) => (step.added ? step.value.map(structureFrom) : []));
  const changes: TextChange[] = [];
  for (const line of removed) {
    const at = added.findIndex(({ kind, subject }) => kind === line.kind && subject === line.subject);
    const [counterpart] = at < 0 ? [] : added.splice(at, 1);
    if (counterpart) changes.push(...valueChange(line, counterpart, words));
    else if (!words.differ || areFiles.has(line.kind)) changes.push(changeOf(line, { was: shown(line), is: '' }));
  }
  if (words.differ) changes.push(...added.filter(({ kind }) => areFiles.has(kind)).map(asNew));
  else changes.push(...added.map(asNew));
  return changes;
}

function asNew(line: StructureLine): TextChange {
  return changeOf(line, { was: '', is: shown(line) });
}

function valueChange(
  was: StructureLine,
  is: StructureLine,
  words: { readonly differ: boolean },
): readonly TextChange[] {
  // The same thing at another place; where the words have changed it may have moved with them.
  if (was.value === is.value)
    return words.differ && !areFiles.has(is.kind) ? [] : [changeOf(is, { was: shown(was), is: shown(is) })];
  if (areFiles.has(is.kind)) return [changeOf(is, { was: '', is: '' })];
  const [before, now] = [was.value.split('; '), is.value.split('; ')];
  if (is.kind !== 'chart' || before.length !== now.length) return [changeOf(is, { was: was.value, is: is.value })];
  return before.flatMap((part, index) => {
    const other = now[index] ?? '';
    return part === other ? [] : [changeOf(is, { was: part, is: other })];
  });
}

/** What is shown of a line of its own: its value, or the words themselves where it has none. */
function shown({ kind, subject, value }: StructureLine): string {
  return areFiles.has(kind) || value === '' ? subject : value;
}

function changeOf({ kind, subject }: StructureLine, { was, is }: { was: string; is: string }): TextChange {
  return { place: { kind: 'structure', what: kind, subject }, was, is };
}
