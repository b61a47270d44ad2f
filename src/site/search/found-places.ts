/** Where in a page the words were found: by section and numbered paragraph, with the words round them. */
import type { FoundPage, FoundWord, PageAnchor } from './engine.ts';

/** A piece of an excerpt. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** A place of a page with what was found there. */
export interface FoundPlace {
  /** Of the element that a link leads to; undefined for the beginning of the page. */
  readonly id: string | undefined;
  /** Heading of the section; undefined before the first. */
  readonly section: string | undefined;
  /** Heading of the second level above a section of a lower one: tells sections of one name apart. */
  readonly chapter: string | undefined;
  /** Printed number of the page of the agenda pack. */
  readonly page: string | undefined;
  /** Number of the paragraph, where the words stand in a numbered one. */
  readonly paragraph: number | undefined;
  /** Caption of the table or figure in which the words stand. */
  readonly caption: string | undefined;
  /** Empty where the words stand in the heading alone. */
  readonly excerpt: readonly Piece[];
}

/** Words in an excerpt. */
const excerptWords = 28;
/** Words before the first found one. */
const wordsBefore = 8;

interface Stretch {
  readonly anchor: PageAnchor | undefined;
  readonly section: PageAnchor | undefined;
  readonly chapter: PageAnchor | undefined;
  readonly page: PageAnchor | undefined;
  readonly begin: number;
  readonly end: number;
}

/**
 * The best places of a page, at most `most`, in reading order. A place is a numbered paragraph with what belongs to it,
 * a captioned table or figure, or what stands under a heading.
 */
export function foundPlaces(page: FoundPage, most: number): readonly FoundPlace[] {
  const words = wordsOf(page);
  const scored = stretchesOf(page, words.length).flatMap((stretch) => {
    const found = page.weighted_locations.filter(({ location }) => location >= stretch.begin && location < stretch.end);
    const score = found.reduce((sum, { balanced_score: one }) => sum + one, 0);
    return found.length === 0 ? [] : [{ stretch, found, score }];
  });
  // A heading says itself as the section of what is found below it.
  const telling = scored.filter(
    ({ stretch }) =>
      !isBare(stretch) || !scored.some((one) => one.stretch !== stretch && one.stretch.section === stretch.section),
  );
  const best = new Set(telling.toSorted((a, b) => b.score - a.score).slice(0, most));
  return telling
    .filter((one) => best.has(one))
    .map(({ stretch, found }) => ({
      id: stretch.anchor?.id,
      section: stretch.section?.text,
      chapter: stretch.chapter?.text,
      page: stretch.page && pageNumber(stretch.page),
      paragraph: stretch.anchor && paragraphNumber(stretch.anchor),
      caption: stretch.anchor && isCaption(stretch.anchor) ? stretch.anchor.text : undefined,
      excerpt: isBare(stretch) ? [] : excerptOf(words, found, stretch),
    }));
}

/** True where nothing but the heading stands before the next place. */
function isBare({ anchor, begin, end }: Stretch): boolean {
  return anchor !== undefined && isHeading(anchor) && end - begin <= (anchor.text ?? '').trim().split(/\s+/).length;
}

/** The words round the best found ones of a page, wherever they stand; its beginning where none is marked. */
export function pageExcerpt(page: FoundPage): readonly Piece[] {
  const words = wordsOf(page);
  return excerptOf(words, page.weighted_locations, { begin: 0, end: words.length });
}

function wordsOf({ raw_content: content }: FoundPage): readonly string[] {
  return content
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('\u200b', '')
    .split(/[\r\n\s]+/);
}

/** The page cut at every place that a result can lead to. */
function stretchesOf({ anchors }: FoundPage, length: number): readonly Stretch[] {
  const inOrder = anchors.toSorted((a, b) => a.location - b.location);
  const places = inOrder.filter(isPlace);
  const pages = inOrder.filter((anchor) => pageNumber(anchor) !== undefined);
  const starts: (PageAnchor | undefined)[] = [undefined, ...places];
  let section: PageAnchor | undefined;
  let chapter: PageAnchor | undefined;
  return starts.map((anchor, at) => {
    if (anchor && isHeading(anchor)) {
      section = anchor;
      if (/^h2$/i.test(anchor.element)) chapter = anchor;
    }
    const page = pages.findLast(({ location }) => location <= (anchor?.location ?? 0));
    return {
      anchor,
      section,
      chapter: chapter === section ? undefined : chapter,
      page,
      begin: anchor?.location ?? 0,
      end: starts[at + 1]?.location ?? length,
    };
  });
}

function isPlace(anchor: PageAnchor): boolean {
  return isHeading(anchor) || paragraphNumber(anchor) !== undefined || isCaption(anchor);
}

function isHeading({ element, text }: PageAnchor): boolean {
  return /^h[2-6]$/i.test(element) && text !== undefined && text.trim() !== '';
}

function isCaption({ element, text }: PageAnchor): boolean {
  return /^(caption|figcaption)$/i.test(element) && text !== undefined && text.trim() !== '';
}

function paragraphNumber({ id }: PageAnchor): number | undefined {
  const number = /^para-(\d+)$/.exec(id)?.[1];
  return number === undefined ? undefined : Number(number);
}

function pageNumber({ id }: PageAnchor): string | undefined {
  return /^page-(\d+)$/.exec(id)?.[1];
}

function excerptOf(
  words: readonly string[],
  found: readonly FoundWord[],
  { begin, end }: Pick<Stretch, 'begin' | 'end'>,
): readonly Piece[] {
  const best = bestStart(found, { begin, end });
  const start = Math.max(begin, Math.min(best - wordsBefore, end - excerptWords));
  const stop = Math.min(end, start + excerptWords);
  const marked = new Set(found.map(({ location }) => location));
  const pieces: Piece[] = start > begin ? [{ text: '… ', isFound: false }] : [];
  for (let at = start; at < stop; at++) {
    pieces.push({ text: words[at] ?? '', isFound: marked.has(at) });
    pieces.push({ text: at + 1 < stop ? ' ' : stop < end ? ' …' : '', isFound: false });
  }
  return joined(pieces);
}

/** The found word from which an excerpt holds most of what was found. */
function bestStart(found: readonly FoundWord[], { begin }: Pick<Stretch, 'begin' | 'end'>): number {
  let best = { at: found[0]?.location ?? begin, score: 0 };
  for (const { location: at } of found) {
    const score = found
      .filter(({ location }) => location >= at && location < at + excerptWords - wordsBefore)
      .reduce((sum, one) => sum + one.balanced_score, 0);
    if (score > best.score) best = { at, score };
  }
  return best.at;
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const made: Piece[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    if (piece.text === '') continue;
    if (last?.isFound === piece.isFound) made[made.length - 1] = { ...last, text: last.text + piece.text };
    else made.push(piece);
  }
  return made;
}
