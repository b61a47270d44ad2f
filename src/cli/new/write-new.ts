import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NewFile, NewFiles } from '../../authoring/new/field.ts';
import { writeWhole } from '../../outputs/files/write-file.ts';
import { UsageError } from '../command/usage-error.ts';

/** Throws UsageError where a new file would take the place of one that is there. */
export function refuseToReplace(root: string, files: readonly NewFile[]): void {
  const taken = files.find((file) => file.replaces !== true && existsSync(path.join(root, file.path)));
  if (taken)
    throw new UsageError(`${taken.path} is there already, and nothing was changed. Choose another title or name.`);
}

/**
 * Writes the files and says what was done, what is still to be written, and what comes next. `written` is the root as it was
 * typed, where it is not this project: what comes next goes there, too.
 */
export async function writeNew(root: string, { files, notes, next }: NewFiles, written?: string): Promise<void> {
  for (const file of files) await writeWhole(path.join(root, file.path), file.text);
  const made = files.filter(({ replaces }) => replaces !== true).map(({ path: file }) => file);
  const lines = [...made.map((file) => `Wrote ${file}`), ...notes.map((note) => `  ${note}`)];
  const places = files.reduce(
    (count, { path: file }) => count + placesToWrite(readFileSync(path.join(root, file), 'utf8')),
    0,
  );
  const steps = [
    ...(places === 0
      ? []
      : [
          `Replace the text in square brackets: ${String(places)} ${places === 1 ? 'place' : 'places'} marked [To write: …].`,
        ]),
    ...next,
    'See what is still to be fixed: npm run check',
  ].map((step) => (written === undefined ? step : withRoot(step, written)));
  process.stdout.write(`${[...lines, '', 'Next:', ...steps.map((step) => `  ${step}`)].join('\n')}\n`);
}

const command = /\bnpm run \w+(?<others> -- .*)?$/;

/** A step whose command names the root: "npm run check" becomes "npm run check -- --root DIR". */
function withRoot(step: string, root: string): string {
  const found = command.exec(step);
  if (!found) return step;
  const option = `--root ${/^[\w./~:\\-]+$/.test(root) ? root : `"${root}"`}`;
  return `${step}${found.groups?.['others'] === undefined ? ' --' : ''} ${option}`;
}

function placesToWrite(text: string): number {
  return text.split('[To write: ').length - 1;
}
