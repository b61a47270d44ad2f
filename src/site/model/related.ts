/**
 * Which papers belong together: by the figures that they print, and by the words of their titles. Made once for a site;
 * a paper is then looked up among those that share something with it, so that an archive of many thousands stays quick.
 */
import type { Paper } from '../../model/paper.ts';
import { kindOf } from '../../kinds/registry.ts';

/** Words that say nothing about a subject, in the titles of council papers. */
const emptyWords = new Set(
  (
    'a an and at by for from in of on or our that the their to under with its is are as ' +
    'annual update updates report reports review progress summary overview presentation paper papers strategy ' +
    'minutes meeting council county board committee panel services service next steps role'
  ).split(' '),
);

/** Titles share a subject where the words in common weigh at least this much of the lighter title's words. */
const leastShare = 0.5;
/** A word of more papers than this is no subject. */
const mostPapers = 400;

/** A paper that shares figures with another. */
export interface SharedFigures {
  readonly paper: Paper;
  /** Names of the datasets that both print. */
  readonly datasets: readonly string[];
}

/** What is known of each paper's relatives. */
export interface RelatedPapers {
  /** Papers with figures of a dataset, in their given order. */
  readonly using: (dataset: string) => readonly Paper[];
  /** Papers with figures of the same datasets, those that share most first, then the newest. */
  readonly sharingFigures: (paper: Paper) => Iterable<SharedFigures>;
  /** Papers of earlier and later meetings on the same subject; the nearest in time first. */
  readonly onSubject: (paper: Paper) => { readonly earlier: readonly Paper[]; readonly later: readonly Paper[] };
}

/** Minutes speak of everything that their meeting did. */
function isRecord({ kind }: Paper): boolean {
  return kindOf(kind).body === 'record-of-meeting';
}

/** Looks through all papers of a site once. */
export function relatedPapers(papers: readonly Paper[]): RelatedPapers {
  const byDataset = indexBy(papers, (paper) => paper.datasets);
  const byWord = indexBy(
    papers.filter((paper) => !isRecord(paper)),
    (paper) => [...subjectWords(paper.title)],
  );
  const weigh = (words: Iterable<string>): number => {
    let weight = 0;
    for (const word of words) weight += Math.log(1 + papers.length / (byWord.get(word)?.length ?? 1));
    return weight;
  };
  // Papers of one series print figures of the same datasets: who uses these is found once for all of them.
  const usersOf = new Map<string, readonly SharedFigures[]>();
  return {
    using: (dataset) => byDataset.get(dataset) ?? [],
    *sharingFigures(paper) {
      const key = paper.datasets.join(' ');
      const users = usersOf.get(key) ?? usersOfAll(paper.datasets, byDataset);
      usersOf.set(key, users);
      for (const one of users) if (one.paper !== paper) yield one;
    },
    onSubject(paper) {
      const date = dateOf(paper);
      if (date === '' || isRecord(paper)) return { earlier: [], later: [] };
      const words = subjectWords(paper.title);
      const candidates = new Set([...words].flatMap((word) => fewPapers(byWord.get(word))));
      const near = [...candidates].filter((other) => {
        const own = subjectWords(other.title);
        const common = [...words].filter((word) => own.has(word));
        return weigh(common) >= leastShare * Math.min(weigh(words), weigh(own)) && common.length > 0;
      });
      return {
        earlier: near
          .filter((other) => dateOf(other) !== '' && dateOf(other) < date)
          .toSorted((a, b) => dateOf(b).localeCompare(dateOf(a))),
        later: near.filter((other) => dateOf(other) > date).toSorted((a, b) => dateOf(a).localeCompare(dateOf(b))),
      };
    },
  };
}

/** The words of a title that say what it is about: small letters, without plural s, acronyms and numbers kept. */
export function subjectWords(title: string): ReadonlySet<string> {
  const words =
    title
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => (emptyWords.has(word) || word.length < 2 ? [] : [word.replace(/(?<=\p{L}{3})s$/u, '')])),
  );
}

/** The papers that use some of the datasets, those that use most first, then the newest. */
function usersOfAll(datasets: readonly string[], byDataset: ReadonlyMap<string, readonly Paper[]>): SharedFigures[] {
  const used = new Map<Paper, string[]>();
  for (const name of datasets)
    for (const paper of byDataset.get(name) ?? []) used.set(paper, [...(used.get(paper) ?? []), name]);
  return [...used]
    .map(([paper, own]) => ({ paper, datasets: own }))
    .toSorted((a, b) => b.datasets.length - a.datasets.length || dateOf(b.paper).localeCompare(dateOf(a.paper)));
}

function fewPapers(papers: readonly Paper[] | undefined): readonly Paper[] {
  return papers && papers.length <= mostPapers ? papers : [];
}

/** ISO date of the meeting; empty for a standing document. */
function dateOf({ home }: Pick<Paper, 'home'>): string {
  return home.in === 'meeting' ? home.date : '';
}

function indexBy(papers: readonly Paper[], namesOf: (paper: Paper) => readonly string[]): Map<string, Paper[]> {
  const index = new Map<string, Paper[]>();
  for (const paper of papers)
    for (const name of namesOf(paper)) {
      const list = index.get(name);
      if (list) list.push(paper);
      else index.set(name, [paper]);
    }
  return index;
}
