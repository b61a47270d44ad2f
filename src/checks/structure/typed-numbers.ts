/** Numbers and bullets typed by hand where the tool makes them. They drift as soon as a paragraph is added. */
import type { List } from 'mdast';
import { placeOf } from '../../document/expanding/expansion.ts';
import { walk } from '../../document/transforms/walk.ts';
import type { WarningCheck } from '../check.ts';
import type { Passage } from '../words.ts';
import { numberingOf, type PaperKind } from '../../kinds/registry.ts';

const beforeParagraph =
  /^(?:\d{1,3}(?:\.\d{1,3}){1,3}\.?(?=\s+\p{Lu})|\d{1,3}\.(?=\s+\p{Lu})|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)(?=\s+\p{L})|(?:[a-z]|[ivx]{1,4})\)(?=\s+\p{L}))/u;
const beforeHeading =
  /^(?:(?:\d{1,3}\.)+\d{0,3}(?=\s+\p{Lu})|\d{1,3}[).:](?=\s+\p{L})|\(?(?:[a-z]|[ivx]{1,4})\)(?=\s+\p{L})|[A-Z][.)](?=\s+\p{L})|(?:[IVX]{1,4})[.):](?=\s+\p{L})|(?:section|part|slide|appendix|annex|item|minute) \d{1,3}\s*[:.–-])/iu;
/** What none of them begins like: a word of several letters. */
const beginsAsWords = /^[A-Za-z](?![a-z]{0,3}\))/;
const headingBeginsAsWords = /^(?!(?:section|part|slide|appendix|annex|item|minute) \d)[A-Za-z](?![a-z]{0,3}[.):])/i;
/** Points after a colon; bullets of other kinds are slips of Markdown. A dash may also begin what somebody says. */
const bullet = /^[–—*-](?=\s+\p{L})/u;
/** "5 Health", without a stop. */
const bareNumber = /^\d{1,2}(?=\s+\p{Lu})/u;
const caption = /^(?:table|figure|fig\.|chart|graph) \d{1,3}\s*[:.–-](?!\d)/i;

/** Paragraphs, headings and captions that begin with a number of their own. */
export const checkTypedNumbers: WarningCheck = ({ paper }, { words, collector }) => {
  const bare = bareNumbers(paper.kind, words);
  for (const [index, passage] of words.entries()) {
    const found = typedBefore(passage) ?? bare.get(passage);
    if (!found || (found.what === 'the bullet' && !followsColon(words, index))) continue;
    collector.warning('typed-number', passage.placeAt(0), `${found.what} "${found.sign}" is typed by hand`, found.hint);
  }
  if (numberingOf(paper.kind) !== 'paragraphs') return;
  walk(paper.body, (node, within) => {
    const isOuter = within.length === 0 || (within.length === 1 && within[0]?.type === 'recommendations');
    if (node.type !== 'list' || !isOuter || !isNumberedParagraph(node)) return;
    const reason = `the number "${node.start ?? 1}." is typed by hand`;
    const hint = 'Delete the number and the full stop: the tool numbers the paragraphs.';
    collector.warning('typed-number', placeOf(node, paper), reason, hint);
  });
};

/**
 * Headings that begin with a number and no stop. A strategy numbers its headings, so that each is typed; elsewhere "20 Years On" is a
 * title, and only numbers that count on from heading to heading are typed.
 */
function bareNumbers(kind: PaperKind, words: readonly Passage[]): ReadonlyMap<Passage, Typed> {
  const numbered = words.flatMap((passage) => {
    const sign = passage.kind === 'heading' ? bareNumber.exec(passage.text)?.[0] : undefined;
    return sign === undefined ? [] : [{ passage, sign }];
  });
  const isCounted = (at: number): boolean =>
    [at - 1, at + 1].some((other) => {
      const [own, next] = [Number(numbered[at]?.sign), Number(numbered[other]?.sign)];
      return next - own === other - at;
    });
  const typed = numbered.filter((_one, at) => numberingOf(kind) === 'headings' || isCounted(at));
  return new Map(typed.map(({ passage, sign }) => [passage, { what: 'the number', sign, hint: headingHint }]));
}

/** Markdown makes a list of "12. The team …": of one item, or beginning with another number than 1. */
function isNumberedParagraph({ ordered, start, children, position }: List): boolean {
  return ordered === true && position !== undefined && ((start ?? 1) > 1 || children.length === 1);
}

const headingHint = 'Delete it: where headings have numbers, the tool makes them.';

/** True for one of several lines with dashes that stand below words with a colon. */
function followsColon(words: readonly Passage[], index: number): boolean {
  const before = words.slice(0, index).findLast(({ text }) => !bullet.test(text));
  return before?.text.trimEnd().endsWith(':') === true;
}

type Typed = { readonly what: string; readonly sign: string; readonly hint: string };

function typedBefore({ kind, text, within }: Passage): Typed | undefined {
  if (within.includes('blockquote') || within.includes('footnote') || within.includes('Notes')) return undefined;
  if (kind === 'heading') {
    const sign = headingBeginsAsWords.test(text) ? undefined : beforeHeading.exec(text)?.[0];
    return sign === undefined ? undefined : { what: 'the number', sign, hint: headingHint };
  }
  if (kind !== 'paragraph') return undefined;
  const title = caption.exec(text)?.[0];
  if (title !== undefined) {
    const hint = 'Write the words after it as caption="…" of the table, chart or figure: the tool numbers them.';
    return { what: 'the caption', sign: title, hint };
  }
  if (beginsAsWords.test(text)) return undefined;
  const sign = beforeParagraph.exec(text)?.[0];
  // Lettered points of other papers are lists whose points begin with their letters: the language has no list that makes them.
  if (sign?.startsWith('(') === true && within.includes('listItem')) return undefined;
  if (sign !== undefined) return { what: 'the number', sign, hint: numberHint(sign) };
  const dot = bullet.exec(text)?.[0];
  return dot === undefined
    ? undefined
    : { what: 'the bullet', sign: dot, hint: 'Start each line with a hyphen and a space instead.' };
}

function numberHint(sign: string): string {
  if (/^\(?[a-z]/.test(sign))
    return 'Start each line with a hyphen and a space, or with 1. for a numbered list, instead.';
  return 'Delete it: the tool numbers the paragraphs.';
}
