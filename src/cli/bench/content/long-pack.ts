/** A meeting whose pack holds the papers of a real one many times over: content for measuring long packs. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The meeting whose papers are repeated, by its folder; the packs are of this committee and date. */
export const repeatedMeeting = { committee: 'cfap', date: '2020-02-04' } as const;
const folderOf = 'content/meetings/children-and-families-advisory-panel/2020-02-04';

/** Reports and presentations of an agenda: each copy is an item of its own. Minutes of one meeting are there once. */
const repeatedItem = /^ {2}- (report|presentation): (\S+)\.mdx$/;

/** Copies a project's content to `root`, its meeting's reports and presentations `times` times over. */
export function writeLongPack(root: string, project: string, times: number): void {
  for (const part of ['content/council.yml', 'content/glossary.yml', 'content/committees', folderOf, 'data'])
    cpSync(path.join(project, part), path.join(root, part), { recursive: true });
  const folder = path.join(root, folderOf);
  mkdirSync(folder, { recursive: true });
  const agenda = readFileSync(path.join(folder, 'meeting.yml'), 'utf8').trimEnd().split('\n');
  const repeated = agenda.filter((line) => repeatedItem.test(line));
  const further = Array.from({ length: times - 1 }, (_, copy) =>
    repeated.map((line) => copyPaper(folder, line, copy + 2)),
  );
  writeFileSync(path.join(folder, 'meeting.yml'), `${[...agenda, ...further.flat()].join('\n')}\n`);
}

/** Copies the paper of an agenda's line, so that no two copies have the same words, and gives the copy's line. */
function copyPaper(folder: string, line: string, copy: number): string {
  const [, kind = '', slug = ''] = repeatedItem.exec(line) ?? [];
  const name = `${slug}-${copy}`;
  const text = readFileSync(path.join(folder, `${slug}.mdx`), 'utf8');
  writeFileSync(path.join(folder, `${name}.mdx`), told(text, copy));
  return `  - ${kind}: ${name}.mdx`;
}

/** Every paragraph of the body that begins with a plain word begins with the copy's number instead. */
function told(text: string, copy: number): string {
  const end = text.indexOf('\n---', 3);
  const body = text.slice(end).replaceAll(/\n\n(?=[A-Z][a-z]+ [a-z])/g, `\n\nIn copy ${copy} we say: `);
  return text.slice(0, end).replace(/^title: (.*)$/m, `title: $1, copy ${copy}`) + body;
}
