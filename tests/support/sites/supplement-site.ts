/** Copies of the small council with late papers, for tests of supplements and of the record of publication. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { merciaRoot } from '../example.ts';
import { newFolder } from '../new-folder.ts';

/** Folder of the meeting, relative to the root. */
export const meetingFolder = 'content/meetings/health-committee/2024-03-14';

/** The first pack as it was published: two papers were still to follow. */
export const firstAgenda = `time: "18:00"
place: Guildhall, Mercia
published: 2024-03-06
items:
  - standing: apologies
  - report: clinics.mdx
  - report: waiting-times.mdx
    title: Waiting times at the clinics
    toFollow: true
  - minutes: minutes-2024-01-11.mdx
  - report: budget.mdx
    title: Budget
    toFollow: true
`;

/** The first supplement. */
export const firstSupplement = `supplements:
  - { published: 2024-03-11, papers: [waiting-times.mdx], reason: the figures for February came on 11 March, chairAgreed: yes }
`;

/** A second supplement below the first. */
export const secondSupplement = `  - { published: 2024-03-12, papers: [budget.mdx], reason: the grant was settled on 12 March, chairAgreed: yes }
`;

/** A new root: the small council with this meeting.yml and, unless they have not come, both late papers. */
export function lateSite(meetingFile: string, late: readonly string[] = ['waiting-times', 'budget']): string {
  const root = newFolder('late');
  cpSync(merciaRoot, root, { recursive: true });
  const text = readFileSync(path.join(root, meetingFolder, 'clinics.mdx'), 'utf8');
  for (const slug of late) addLatePaper(root, slug, text);
  writeFileSync(path.join(root, meetingFolder, 'meeting.yml'), meetingFile);
  return root;
}

/** Puts a late paper into the meeting's folder. */
export function addLatePaper(
  root: string,
  slug: string,
  like = readFileSync(path.join(root, meetingFolder, 'clinics.mdx'), 'utf8'),
): void {
  const title = slug === 'budget' ? 'Budget' : 'Waiting times';
  writeFileSync(path.join(root, meetingFolder, `${slug}.mdx`), like.replace(/^title: .*$/m, `title: ${title}`));
}

/** Replaces words in a file of the meeting's folder; throws where they do not stand there. Every other byte stays. */
export function rewrite(root: string, file: string, [from, to]: readonly [string, string]): void {
  const target = path.join(root, meetingFolder, file);
  const text = readFileSync(target, 'latin1');
  if (!text.includes(from)) throw new Error(`"${from}" does not stand in ${file}.`);
  writeFileSync(target, text.replace(from, to), 'latin1');
}
