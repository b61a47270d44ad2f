/**
 * Compares two builds byte by byte: `node tests/support/compare-dist.ts BEFORE AFTER`. For moves in the program after which every file
 * that it writes must be the same. Prints each file that differs with its first different line; exit code 1 where one does.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What differs between two folders, one line for each file: "- gone.html", "+ new.html", "≠ changed.html:3 …". */
export function differences(before: string, after: string): string[] {
  const [old, made] = [filesIn(before), filesIn(after)];
  return [...new Set([...old, ...made])].sort().flatMap((file) => {
    if (!made.has(file)) return [`- ${file}`];
    if (!old.has(file)) return [`+ ${file}`];
    const [was, is] = [readFileSync(path.join(before, file)), readFileSync(path.join(after, file))];
    return was.equals(is) ? [] : [`≠ ${file}:${firstDifference(was, is)}`];
  });
}

function filesIn(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries.flatMap((entry) =>
      entry.isFile() ? [path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')] : [],
    ),
  );
}

/** The number of the first different line, and both of them from a little before where they part. */
function firstDifference(was: Buffer, is: Buffer): string {
  const [old, made] = [was.toString('latin1').split('\n'), is.toString('latin1').split('\n')];
  const line = old.findIndex((text, index) => text !== made[index]);
  const [from = '', to = ''] = line < 0 ? [] : [old[line], made[line]];
  let start = 0;
  while (start < from.length && from[start] === to[start]) start++;
  const shown = (text: string): string => JSON.stringify(text.slice(Math.max(0, start - 20), start + 40));
  return `${(line < 0 ? old.length : line) + 1} ${shown(from)} → ${shown(to)}`;
}

if (process.argv[1] === import.meta.filename) {
  const [before = '', after = ''] = process.argv.slice(2);
  const found = differences(before, after);
  console.log(found.length === 0 ? `${filesIn(after).size} files, all the same` : found.join('\n'));
  process.exitCode = found.length === 0 ? 0 : 1;
}
