/** What a measured build says of itself, and what it held, in words for a note. */
import type { Run } from './measure.ts';

/** What a build says of its steps: "Made 2400 PDFs (32 s), …". */
export function stepsOf({ stdout }: Run): string {
  return stdout
    .split('\n')
    .filter((line) => /\(.*s\)$/.test(line) && !line.startsWith('Published'))
    .join(', ');
}

/** "412 MB" */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

/** "The most that each program held, of 200 papers: node 1030 MB, pagefind_extended 240 MB."; nothing where that is not known. */
export function programsNote(name: string, { byProgram }: Run): string[] {
  const held = [...(byProgram ?? [])].map(([program, bytes]) => `${program} ${megabytes(bytes)}`);
  return held.length === 0 ? [] : [`The most that each program held, of ${name}: ${held.join(', ')}.`];
}
