/** Names that all papers share: titles of papers and publications as the text calls them, and posts as the covers have them. */
import type { ResolvedPaper } from '../../document/resolving.ts';
import type { PaperExtract, WrittenName } from '../extract.ts';
import type { PapersWarningCheck } from '../meeting-check.ts';
import type { Passage } from '../words.ts';
import { placedWords } from '../words-of.ts';
import { isChangedRound, knownName, likeness, wordsInAnyOrder, type KnownName } from './near-names.ts';
import { phrasesIn } from './own-names.ts';

const postFacts = new Set(['reportFrom', 'presenter', 'contact.role']);

/** The posts that a paper's front matter names. */
export function postsOf(words: readonly Passage[]): readonly WrittenName[] {
  return words.flatMap((passage) =>
    passage.kind === 'fact' && postFacts.has(passage.name) ? [{ words: passage.text, place: passage.placeAt(0) }] : [],
  );
}

/** Stretches of the text that read like names, each once, at its first place. */
export function phrasesOf(words: readonly Passage[], { paper }: ResolvedPaper): readonly WrittenName[] {
  const phrases = new Map<string, WrittenName>();
  for (const passage of words) {
    if (passage.kind === 'fact' || passage.kind === 'setting' || passage.within.includes('Notes')) continue;
    for (const { text, words: parts } of phrasesIn(passage)) {
      if (phrases.has(text) || text === paper.title) continue;
      phrases.set(text, { words: text, place: passage.placeAt(parts[0]?.index ?? 0) });
    }
  }
  return [...phrases.values()];
}

/** Titles of papers and publications written nearly right in the text of any paper. */
export const checkTitlesInText: PapersWarningCheck = (papers, { collector }) => {
  const titles = indexed(papers.map(({ title }) => title.words).flatMap((title) => knownName(title) ?? []));
  for (const { phrases } of papers)
    for (const { words, place } of phrases) {
      const title = nearOne(words, titles);
      if (title === undefined) continue;
      const hint = `Did you mean "${title}"? A paper on this site has that title.`;
      collector.warning('name', place, `"${words}" is nearly a title, but not quite`, hint);
    }
};

/** Posts that one paper writes otherwise than most. */
export const checkPosts: PapersWarningCheck = (papers, { collector }) => {
  const counts = new Map<string, number>();
  for (const { words } of postsIn(papers)) counts.set(words, (counts.get(words) ?? 0) + 1);
  const posts = indexed([...counts.keys()].flatMap((post) => knownName(post, { isFixed: true }) ?? []));
  for (const { words, place } of postsIn(papers)) {
    const usual = nearOne(words, posts, { isAmong: true });
    const [others, own] = [counts.get(usual ?? '') ?? 0, counts.get(words) ?? 0];
    if (usual === undefined || others <= own) continue;
    const reason = `"${words}" is "${usual}" in ${others === 1 ? 'another paper' : `${others} places`}`;
    collector.warning(
      'name',
      place,
      reason,
      `Did you mean "${usual}"? If these are two different roles, say so in a waiver.`,
    );
  }
};

function postsIn(papers: readonly PaperExtract[]): readonly WrittenName[] {
  return papers.flatMap(({ posts }) => posts);
}

interface Names {
  readonly byBeginning: ReadonlyMap<string, readonly KnownName[]>;
  readonly byWords: ReadonlyMap<string, KnownName>;
}

function indexed(names: readonly KnownName[]): Names {
  const once = [...new Map(names.map((name) => [name.name, name])).values()];
  return {
    byBeginning: Map.groupBy(once, ({ words }) => beginning(words[0])),
    byWords: new Map(once.map((name) => [wordsInAnyOrder(name.words), name])),
  };
}

function beginning(word: string | undefined): string {
  return (word ?? '').slice(0, 2).toLowerCase();
}

/** The name that words are nearly; undefined where they are another one of them, or near none. */
function nearOne(written: string, { byBeginning, byWords }: Names, { isAmong = false } = {}): string | undefined {
  const words = placedWords(written);
  const known = (byBeginning.get(beginning(words[0]?.text)) ?? []).filter(({ name }) => !isAmong || name !== written);
  const like = known.map((name) => ({ name: name.name, kind: likeness(words, name) }));
  if (like.some(({ kind }) => kind === 'right')) return undefined;
  const changed = byWords.get(wordsInAnyOrder(words.map(({ text }) => text)));
  return (
    like.find(({ kind }) => kind === 'near')?.name ??
    (changed && isChangedRound(words, changed) ? changed.name : undefined)
  );
}
