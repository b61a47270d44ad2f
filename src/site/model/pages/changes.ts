/** Pages that compare two published versions of a paper, word by word. */
import { structureChanges } from '../../../comparison/structure-changes.ts';
import { isWithout, partIn, statesOf, versionsOf, type PartVersion } from '../../../comparison/recorded-states.ts';
import { tellChanges } from '../../../comparison/tell-changes.ts';
import { comparedLines, type ComparedLine } from '../../../comparison/text-changes.ts';
import type { Meeting } from '../../../model/meeting.ts';
import { fileOf, type Paper } from '../../../model/paper.ts';
import { partOfLost } from '../../../model/taken-down.ts';
import { paperAddress } from '../../../outputs/addresses/addresses.ts';
import type { Published } from '../../../outputs/published.ts';
import { siteWording } from '../../words.ts';
import { committeesPart, titleBar, type PageHead, type PageLink } from '../frame.ts';

/** The comparison of two versions of a paper. */
export interface ChangesPage {
  readonly head: PageHead;
  /** "Changes: Visits to clinics" */
  readonly title: string;
  /** Which versions, by the days on which they were published. */
  readonly between: string;
  /** Lines that changed, each with the line before and after it; undefined stands for lines that are left out. */
  readonly lines: readonly (ComparedLine | undefined)[];
  /** What changed beside the words, in words. */
  readonly besides: readonly string[];
  /** Every two versions. */
  readonly versions: readonly (PageLink & { readonly isCurrent: boolean })[];
  readonly paper: PageLink;
}

/** A page of comparison, whose model is made when it is drawn. */
export interface ChangesEntry {
  readonly committee: string;
  /** Folder of its meeting. */
  readonly folder: string;
  readonly paper: string;
  /** What follows /changes/ in the address: "1-3"; undefined for the last change. */
  readonly between: string | undefined;
  readonly page: () => ChangesPage;
}

/** Address of the comparison of a paper's versions. */
export function changesAddress(paper: Paper): string {
  return `${paperAddress(paper)}changes/`;
}

/** Every page of comparison of a site. */
export function changesPages(published: Published): readonly ChangesEntry[] {
  return published.site.meetings.flatMap((meeting) =>
    meeting.papers.flatMap((paper) => {
      const versions = versionsOfPaper(paper, meeting);
      const { committee, folder } = meeting;
      return pairsOf(versions.length).map(([from, to], index) => ({
        committee,
        folder,
        paper: paper.slug,
        between: index === 0 ? undefined : `${from}-${to}`,
        page: () => changesPage({ paper, versions, from, to }, published),
      }));
    }),
  );
}

/** True for a paper of which two versions can be compared. */
export function hasChanges(paper: Paper, meeting: Meeting): boolean {
  return versionsOfPaper(paper, meeting).length > 1;
}

/** The published versions of a paper. Words are read only where the record says that they changed. */
function versionsOfPaper(paper: Paper, { record, keptWords }: Meeting): readonly PartVersion[] {
  if (paper.comingDown?.how === 'taken-down') return [];
  if (!record || record.value.history.length === 0) return [];
  const name = fileOf(paper);
  const lost = (paper.lost ?? []).map(partOfLost);
  const hashes = statesOf(record.value).flatMap((state) => {
    const part = isWithout(state, lost) ? partIn(state, name) : undefined;
    return part ? [`${part.words} ${part.structure ?? ''}`] : [];
  });
  if (new Set(hashes).size < 2) return [];
  return versionsOf(record.value, { name, lost }, keptWords?.()?.words ?? new Map<string, readonly string[]>());
}

/** Every two of so many versions, 1-based: the last change first, then the others from the oldest on. */
function pairsOf(count: number): readonly (readonly [number, number])[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const pairs = numbers.flatMap((from) => numbers.filter((to) => to > from).map((to) => [from, to] as const));
  const isLast = ([from, to]: readonly [number, number]): boolean => from === count - 1 && to === count;
  return [...pairs.filter(isLast), ...pairs.filter((pair) => !isLast(pair))];
}

interface Comparing {
  readonly paper: Paper;
  readonly versions: readonly PartVersion[];
  readonly from: number;
  readonly to: number;
}

function changesPage({ paper, versions, from, to }: Comparing, published: Published): ChangesPage {
  const words = siteWording(published);
  const { changes, frame } = words;
  const dayOf = (number: number): string => words.date(versions[number - 1]?.date ?? '');
  const [before, after] = [versions[from - 1]?.text, versions[to - 1]?.text];
  const lines = comparedLines(before?.lines ?? [], after?.lines ?? []);
  const differ = lines.some(isChanged);
  const beside = structureChanges(before?.structure ?? [], after?.structure ?? [], { differ });
  const title = changes.title(paper.title);
  const link: PageLink = { text: paper.title, address: paperAddress(paper) };
  return {
    head: {
      title: titleBar(title, published.site.council.name),
      description: changes.description(paper.title),
      crumbs: [{ text: frame.home, address: '/' }, link, { text: title }],
      part: committeesPart,
    },
    title,
    between: changes.between(dayOf(from), dayOf(to)),
    lines: withoutUnchanged(lines),
    besides: tellChanges(beside, beside.length, changes),
    versions: pairsOf(versions.length).map(([one, other], index) => ({
      text: changes.between(dayOf(one), dayOf(other)),
      address: index === 0 ? changesAddress(paper) : `${changesAddress(paper)}${one}-${other}/`,
      isCurrent: one === from && other === to,
    })),
    paper: link,
  };
}

function isChanged({ runs }: ComparedLine): boolean {
  return runs.some((run) => run.is !== 'same');
}

/** The lines that changed with one line round them; undefined once in place of any others. */
function withoutUnchanged(lines: readonly ComparedLine[]): readonly (ComparedLine | undefined)[] {
  const isNear = (index: number): boolean =>
    lines.slice(Math.max(0, index - 1), index + 2).some((line) => isChanged(line));
  return lines
    .map((line, index) => (isNear(index) ? line : undefined))
    .filter((line, index, all) => line !== undefined || (index > 0 && all[index - 1] !== undefined));
}
