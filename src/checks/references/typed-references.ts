/** References typed by hand: "paragraph 7", "Appendix 2". They drift as soon as something is added before what they name. */
import { recommendationsBlock } from '../../blocks/recommendations/definition.ts';
import { letter, numeral } from '../../data/numbers/letters.ts';
import type { Collector } from '../../diagnostics/diagnostic.ts';
import type { PaperCheck } from '../check.ts';
import { isQuoted } from '../quotations.ts';
import type { Passage } from '../words.ts';
import { numberedThings, type NumberedKind, type NumberedThing, type NumberedThings } from './numbered-things.ts';
import { numberingOf, type PaperKind } from '../../kinds/registry.ts';

const reference = new RegExp(
  String.raw`(?<![${letter}${numeral}-])(paragraphs?|paras?\.?|points?|appendix|appendices|annex|annexes|tables?|figures?|figs?\.|charts?|graphs?|sections?|minutes?) (\d{1,3}(?:\.\d{1,2}){0,2}|(?<=(?:appendix|annex) )[A-H])(?![${letter}${numeral}%]|[.,]\d|[:/]\d|°)((?:,? ?(?:and|to|or|–|-|,) ?\d{1,3}(?:\.\d{1,2}){0,2}(?![${letter}${numeral}%]))*)`,
  'gi',
);

/** A word and a number of them; the long pattern takes its time on each passage. */
const cue =
  /(?:paragraphs?|paras?\.?|points?|appendix|appendices|annex|annexes|tables?|figures?|figs?\.|charts?|graphs?|sections?|minutes?) [\da-h]/i;

const kinds: readonly (readonly [RegExp, NumberedKind])[] = [
  [/^(?:para|point)/i, 'paragraph'],
  [/^a(?:ppendi|nnex)/i, 'appendix'],
  [/^tab/i, 'table'],
  [/^(?:fig|chart|graph)/i, 'figure'],
  [/^section/i, 'section'],
  [/^minute/i, 'minute'],
];

/** "… of Schedule 12A", "… of the Code": what is named stands in another document. */
const ofAnother =
  /^(?:\([a-z0-9]{1,4}\))*,? (?:of|in|to|under|from|within|on) (?!(?:this|the present) (?:report|paper|document|strategy|appendix)\b)/iu;
/** "NPPF para 215": its letters stand before it. */
const afterLetters = /\b(?!SEE\b)\p{Lu}{2,}[\p{Lu}\d]*,? $/u;
/** "In the decision letter …, at para 17", "the Cabinet report of 9 December (Appendix 4)": a document that the sentence names. */
const namesAnother =
  /\b(?:Inspector|Ombudsman|Guidance|Code|Plan|Framework|Strategy|Polic(?:y|ies)|Manual|Circular|Statement|Assessment|Regulations?|Act|Directive|Standards?|Schedule|Document|Report|Agreement|\p{Lu}{3,}|decision letter|report (?:of|to|by|dated))\b|(?:’s|'s) (?:report|letter|decision)\b/u;
const besideIt = /(?:\(|, |; |\bat |\brefers to )$/;
const documentWords =
  '(?:(?<!\\b(?:this|that|the|our|present|main|covering) )(?:report|strategy|document|statement)|(?<!\\bthis )\\b(?:letter|plan|notice|guidance|review|assessment|policy|agreement|framework|contract|lease|decision|judgment|study|survey|evaluation|audit|minutes|specification|constitution|scheme|manual|handbook))';
/** "The decision notice, in paragraph 22": what kind of document it is, right before. "The report" alone may be this one. */
const documentBefore = new RegExp(`${documentWords}, (?:in|at|under) $`, 'i');
/** "The peer review report (paragraph 5.3)": a place in it, or one in this paper that describes it. */
const documentBeside = new RegExp(`${documentWords} \\((?:in |at |under )?$`, 'i');
/** "The consultation document …, and its Annex 3": of what the sentence is about, unless that is this paper. */
const itsOwn = /\b(?:its|their|whose|his|her)(?: own)? $/i;
const thisPaper = /\b(?:this|the present) (?:report|paper|document|strategy)\b/i;
/** "Table 3, page 16", "At paragraph 21 the Inspector says", "Paragraph 8.2, NHS Long Term Plan": what follows names it. */
const followedByAnother = new RegExp(
  [
    String.raw`^,? ?\(?(?:on )?(?:pages?|pp?\.) ?\d`,
    String.raw`^,? the (?:[Ii]nspector|[Oo]mbudsman|[Cc]ourt|[Jj]udge|[Aa]uditors?|[Tt]ribunal|[Mm]inister|[Ee]xaminer|Secretary of State)\b`,
    String.raw`^, (?:the )?(?:\p{Lu}[\p{L}’'&-]* (?:and |of |for )?){1,6}(?:Plan|Strategy|Framework|Act|Regulations|Code|Guidance|Policy|Review|Assessment|Report|Statement|Order|Manual)\b`,
  ].join('|'),
  'u',
);
/** "Paragraph 12 and paragraph 13 of the Schedule": what the last of them is part of, all are. */
const chained =
  /^(?:(?:,|,? and|,? or|,? to) (?:paragraphs?|paras?\.?|appendi(?:x|ces)|annex(?:es)?|tables?|figures?|sections?) [\dA-H][\d.]*(?:(?:,| and| or| to| ?[–-]) ?\d[\d.]*)*)+/i;

/** "(minute 45 and Appendix 3 refer)": what belongs to minutes or pages of another paper. */
const besideMinute = /\((?:see )?(?:minutes?|pages?|item|agenda item|p\.|pp\.) [^()]*$/i;
const subsection = /^\([a-z0-9]{1,4}\)/i;
const afterAnother =
  /(?:\b(?:Part|Schedule|Act|[Cc]lauses?|[Ff]orm|Regulations?|Order|Code|Article|Rules?|Standing Orders?|Chapter|Protocol|Constitution|Convention|Directive|Volume|Book|Framework|Guidance|Bill)(?: [\dA-Z][\w.]*)*,? (?:and )?|\d{4},? |\) |\b(?:[Pp]ay|[Aa]ction|scale|spine|spinal|data|set|starting|percentage|turning|access|grade|power|column|bullet|question) |(?:’s|’|'s) |”,? |\bReview,? )$/;

/** References to numbers: an error where the number is not there, a warning where it is. */
export const checkTypedReferences: PaperCheck = ({ paper }, { words, collector }) => {
  let things: NumberedThings | undefined;
  for (const passage of words) {
    if (passage.kind === 'heading' || passage.within.includes('Notes') || passage.within.includes('blockquote'))
      continue;
    if (!cue.test(passage.text)) continue;
    for (const match of passage.text.matchAll(reference)) {
      const kind = kindOf(match, passage, paper.kind);
      if (kind === undefined) continue;
      things ??= numberedThings(paper);
      report(match, { kind, known: things[kind], passage, paperKind: paper.kind, collector });
    }
  }
};

/** What a match refers to in this paper; undefined for what stands elsewhere or is none. */
function kindOf(match: RegExpExecArray, passage: Passage, paperKind: PaperKind): NumberedKind | undefined {
  const [all, word = '', number = ''] = match;
  const before = passage.text.slice(Math.max(0, match.index - 300), match.index);
  const after = passage.text.slice(match.index + all.length).replace(chained, '');
  const kind = kinds.find(([pattern]) => pattern.test(word))?.[1];
  if (kind === undefined || passage.inlinesAt(match.index).includes('link')) return undefined;
  if (isQuoted(passage, match.index)) return undefined;
  // A caption typed at the start of a paragraph is reported for that.
  if (match.index === 0 && /^\s*[:.–-]/.test(after)) return undefined;
  // "The figures 12 and 15" are numbers, and so is "the figure 45".
  if (/^(?:figures|charts|graphs|points)$/.test(word)) return undefined;
  if (word === 'figure' && /\b(?:the|a|that) $/i.test(before) && number.length > 1) return undefined;
  // What a report recommends speaks of "the report" and means itself.
  const isOfItself =
    passage.within.includes(recommendationsBlock.name) && /^ (?:of|in) the (?:report|paper)\b/i.test(after);
  if (!isOfItself && (ofAnother.test(after) || followedByAnother.test(after))) return undefined;
  if (afterAnother.test(before) || isOfAnother(before, number)) return undefined;
  // Numbered paragraphs of a paper have no "(d)".
  if (kind === 'paragraph' && subsection.test(after)) return undefined;
  // Sections of Acts: only strategies have numbered sections; elsewhere "see section 4" and "section 4.2" point to one.
  if (kind === 'section' && numberingOf(paperKind) !== 'headings')
    return isPointing(before, number) && !subsection.test(after) ? kind : undefined;
  if (kind === 'section' && (subsection.test(after) || Number(number) > 30)) return undefined;
  if (kind === 'minute')
    return /\bminutes? \d+$/i.test(`${word} ${number}`) &&
      /(?:see |in |under |by )$/i.test(before) &&
      numberingOf(paperKind) === 'second-level headings'
      ? kind
      : undefined;
  return kind;
}

/** True where the words before a reference say that it points into another document; "see", "as" and "in" point into this one. */
function isOfAnother(before: string, number: string): boolean {
  if (number.startsWith('0') || afterLetters.test(before)) return true;
  const sentence = before.replace(/^.*[.?!] (?=\p{Lu})/su, '');
  if (besideMinute.test(sentence) || documentBefore.test(sentence)) return true;
  if (itsOwn.test(sentence)) return !thisPaper.test(sentence);
  return besideIt.test(before) && namesAnother.test(sentence);
}

function isPointing(before: string, number: string): boolean {
  return number.includes('.') || (/\b(?:see|see also|in our|in) $/i.test(before) && /\bsee (?:also )?$/i.test(before));
}

type Reporting = {
  readonly kind: NumberedKind;
  readonly known: readonly NumberedThing[];
  readonly passage: Passage;
  readonly paperKind: PaperKind;
  readonly collector: Collector;
};

function report(match: RegExpExecArray, at: Reporting): void {
  const { kind, known, passage, collector } = at;
  const [all, , first = ''] = match;
  const numbers = [...all.matchAll(/\d{1,3}(?:\.\d{1,2}){0,2}|(?<= )[A-H](?![\p{L}])/gu)].filter(
    ({ 0: number }) => number !== '',
  );
  const missing = numbers.find(({ 0: number }) => !known.some((thing) => thing.number === number));
  // "The business case (Appendix 2)" is itself an appendix; of other things what is not here may stand there.
  if (missing && kind !== 'appendix' && documentBeside.test(passage.text.slice(0, match.index))) return;
  if (missing) {
    const index = match.index + (missing[0] === first ? 0 : missing.index);
    const name = namedAs(match, missing[0]);
    collector.error('missing-reference', passage.placeAt(index), `there is no ${name} in this paper`, missingHint(at));
    return;
  }
  const thing = known.find(({ number }) => number === first);
  if (!thing) return;
  const reason = `"${all.trim()}" is typed by hand, and will be wrong when something is added before it`;
  collector.warning('typed-reference', passage.placeAt(match.index), reason, hintFor(thing, at, kind));
}

function namedAs([, word = '']: RegExpExecArray, number: string): string {
  const one = word.replace(/^paras?\.?$/i, 'paragraph').replace(/^figs?\.$/i, 'Figure');
  return `${one.replace(/^appendices$/i, 'Appendix').replace(/(?<=[a-z])s$/i, '')} ${number}`;
}

function hintFor({ id, suggested, number }: NumberedThing, { passage }: Reporting, kind: NumberedKind): string {
  if (passage.kind === 'fact' || passage.kind === 'setting')
    return 'Say without a number what it is, for example “the section on staffing”.';
  if (id !== undefined) return `Write <Ref to="${id}" /> instead.`;
  if (kind === 'paragraph')
    return `Put <Anchor id="${suggested}" /> at the beginning of paragraph ${number}, and write <Ref to="${suggested}" /> here.`;
  return `Give it id="${suggested}", and write <Ref to="${suggested}" /> here.`;
}

const plurals: Readonly<Record<NumberedKind, string>> = {
  paragraph: 'paragraphs',
  table: 'tables',
  figure: 'figures and charts',
  appendix: 'appendices',
  section: 'sections',
  minute: 'minutes',
};

function missingHint({ kind, known }: Reporting): string {
  const what = plurals[kind];
  const [first, last] = [known[0], known.at(-1)];
  const are =
    first && last ? `Its ${what} are numbered from ${first.number} to ${last.number}.` : `It has no numbered ${what}.`;
  return `${are} Write <Ref to="…" /> with the id of the part you mean, or say which other document it is in.`;
}
