/** What happens to the content of an archive on an ordinary day. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addMeeting, papersWithInspections } from './archive.ts';

/** Something that happens to the content of an archive. */
export interface ArchiveEdit {
  readonly name: string;
  /** Changes the content of a root that `writeArchive` made. Throws where there is nothing to change. */
  readonly apply: (root: string) => void;
}

/** In this order, each on top of those before. */
export const archiveEdits: readonly ArchiveEdit[] = [
  { name: 'nothing changed', apply: () => undefined },
  {
    name: 'one word changed in one report',
    apply: (root) => {
      edit(root, 'content/meetings/works-committee-1/2012-01-02/report-2.mdx', [
        /\n\n## /,
        '\n\nWords that are new.\n\n## ',
      ]);
    },
  },
  {
    name: `one figure changed that ${papersWithInspections} papers print`,
    apply: (root) => {
      edit(root, 'data/works/bridges-inspected.csv', ['Mar,66', 'Mar,67']);
    },
  },
  {
    name: 'the telephone number changed in council.yml',
    apply: (root) => {
      edit(root, 'content/council.yml', ['email:', 'tel: "01632 960000", email:']);
    },
  },
  { name: 'one meeting added', apply: addMeeting },
];

function edit(root: string, file: string, [was, is]: readonly [was: string | RegExp, is: string]): void {
  const text = readFileSync(path.join(root, file), 'utf8');
  const changed = text.replace(was, is);
  if (changed === text) throw new Error(`${file} was not changed.`);
  writeFileSync(path.join(root, file), changed);
}
