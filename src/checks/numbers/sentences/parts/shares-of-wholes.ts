/** Percentages beside a part and the whole that a sentence names: "60 (30%) of 240", "of the 240, 60 (30%) were late". */
import type { WrittenNumber } from '../../../../data/numbers/written-numbers.ts';
import type { PaperCheck, PaperCheckContext } from '../../../check.ts';
import { decimalsWritten, isShareOf, writtenLike } from '../../amounts.ts';
import { alike, figure, numberOf, withoutNames, word } from '../../figure-words.ts';
import { fractions } from '../changes/multiples-in-words.ts';
import { printedWords } from '../../printed-words.ts';
import { isAbout, isPublished, sentencesOf, type Sentence } from '../sentences.ts';

const few = String.raw`(?:\s(?!of\b|out\b)${word}){0,4}?`;
const percent = String.raw`(?<percent>\d+(?:\.\d+)?\s?(?:%|per cent\b))`;
const of = String.raw`\s(?:out\s)?of\s(?:(?:the|all|a\stotal\sof|its|our|their|these|those|some)\s){0,2}`;
const part = `(?<part>${figure})`;
const whole = `(?<whole>${figure})`;
const standard = String.raw`(?:(?:net|gross|approved|original|revised|total|annual|current)\s)*(?:budget|target|allocation|grant|total)`;

/** A pattern that takes milliseconds to compile, and what it cannot do without. */
interface Form {
  readonly cue: RegExp;
  readonly pattern: RegExp;
}

/** A part, its percentage and its whole, in the orders in which they are written; the forms with "of" between counts alone are read elsewhere. */
const forms: readonly Form[] = [
  // 60 (30%) of 240 · 60 visits (30%) out of 240
  {
    cue: /(?:%|cent)\).*\sof\s/i,
    pattern: new RegExp(String.raw`${part}${few}\s\(${percent}\)${few}${of}${whole}`, 'gi'),
  },
  // 60, or 30%, of 240
  {
    cue: /,\sor\s\d.*\sof\s/i,
    pattern: new RegExp(String.raw`${part}${few},\sor\s${percent},?${of}${whole}`, 'gi'),
  },
  // 30% of 240 visits (60) · 30% of 240, or 60
  {
    cue: /(?:%|cent)\s(?:out\s)?of\s.*(?:\(|,\s(?:or|i\.e\.|that is|which is)\s)/i,
    pattern: new RegExp(
      String.raw`${percent}${of}${whole}${few}(?:\s\(|,\s(?:or|i\.e\.|that is|which is)\s)${part}(?=\)|,|\.|$|\s)`,
      'gi',
    ),
  },
  // 30% (60) of 240
  {
    cue: /(?:%|cent)\s\(.*\sof\s/i,
    pattern: new RegExp(String.raw`${percent}\s\(${part}${few}\)${few}${of}${whole}`, 'gi'),
  },
  // 60 of the 240 visits, or 30%
  {
    cue: /\sof\s.*,\s(?:or|which is|that is|equivalent to|equal to|making|representing|i\.e\.)\s\d/i,
    pattern: new RegExp(
      String.raw`${part}${few}${of}${whole}[^\d;:£]{0,50}?(?:,\s(?:or|which is|that is|equivalent to|equal to|making|representing|i\.e\.)\s)${percent}`,
      'gi',
    ),
  },
  // 60 visits (30% of 240) · £40,000 (8.9% of the budget of £450,000)
  {
    cue: /\(\d+(?:\.\d+)?\s?(?:%|per cent)\s(?:out\s)?of\s/i,
    pattern: new RegExp(
      String.raw`${part}${few}\s\(${percent}${of}(?:(?:the\s)?${standard}\s(?:of\s)?)?${whole}`,
      'gi',
    ),
  },
  // £40,000 (8.9%) against a budget of £450,000
  {
    cue: /(?:%|cent)\).*(?:against|on|over|above|below)\s(?:the|a|its|our)\s/i,
    pattern: new RegExp(
      String.raw`${part}${few}\s\(${percent}\)[^\d;:£]{0,30}?\b(?:against|on|over|above|below)\s(?:the|a|its|our)\s${standard}\sof\s${whole}`,
      'gi',
    ),
  },
];

/** "Of the 240 pupils" and "240 pupils, of whom": every part with its percentage after it is a part of them. */
const ofAll = new RegExp(
  String.raw`(?:\bof\s(?:(?:the|these|those|all|its|our|their|a\stotal\sof)\s){0,2}${whole}(?:\s${word}){0,6},|${whole}(?:\s${word}){0,8},?\sof\s(?:which|whom|these|them)\b)`,
  'i',
);
const partAndPercent = new RegExp(String.raw`${part}(?:\s(?!of\b)${word}){0,3}?\s\(${percent}\)`, 'gi');
const percentAndPart = new RegExp(String.raw`${percent}\s\(${part}\)`, 'gi');

const hint = 'Correct the percentage or the counts.';

/** Percentages that their part and their whole contradict. */
export const checkSharesOfWholes: PaperCheck = (resolved, context) => {
  const passages = printedWords(resolved, context.words).filter((one) => isPublished(one));
  for (const sentence of passages.flatMap(sentencesOf)) {
    if (!/%|per cent/i.test(sentence.text)) continue;
    const text = withoutNames(sentence.text);
    for (const told of [...formsIn(text), ...ofAllIn(text)]) report(told, sentence, context);
    checkFractions(text, sentence, context);
    checkMoreThanAll(text, sentence, context);
  }
};

interface ToldShare {
  readonly index: number;
  readonly length: number;
  readonly percent: WrittenNumber;
  readonly part: WrittenNumber;
  /** Every whole that may be meant, likeliest first. */
  readonly wholes: readonly WrittenNumber[];
}

function formsIn(text: string): readonly ToldShare[] {
  const found = forms.flatMap(({ cue, pattern }) =>
    [...(cue.test(text) ? text.matchAll(pattern) : [])].flatMap((match) => {
      const { part: written = '', whole: all = '', percent: share = '' } = match.groups ?? {};
      const at = { index: match.index, length: match[0].length };
      return shareOf(at, { share, written, wholes: [all] }) ?? [];
    }),
  );
  return found.filter(
    (one, at) => !found.slice(0, at).some((other) => other.percent === one.percent || overlap(one, other)),
  );
}

function overlap(one: ToldShare, other: ToldShare): boolean {
  return one.index < other.index + other.length && other.index < one.index + one.length;
}

function ofAllIn(text: string): readonly ToldShare[] {
  // Every part is beside its percentage, one of them in brackets.
  const all = text.includes('(') ? ofAll.exec(text) : null;
  if (!all || forms.some(({ cue, pattern }) => cue.test(text) && text.search(pattern) >= 0)) return [];
  const start = all.index + all[0].length;
  const written = all.groups?.['whole'] ?? /£?[\d,.]+/.exec(all[0])?.[0] ?? '';
  const pairs = [...text.slice(start).matchAll(partAndPercent), ...text.slice(start).matchAll(percentAndPart)];
  return pairs.flatMap((match) => {
    const before = [...text.slice(start, start + match.index).matchAll(new RegExp(figure, 'gi'))].map(
      ([words]) => words,
    );
    // What is compared is a part of another year's whole.
    const around =
      text.slice(start, start + match.index) + text.slice(start + match.index + match[0].length).slice(0, 20);
    if (/\b(?:compared|against|from|than|previous|last|earlier|up|down)\b|\bin x{4}/i.test(around)) return [];
    const { part: counted = '', percent: share = '' } = match.groups ?? {};
    const at = { index: start + match.index, length: match[0].length };
    return shareOf(at, { share, written: counted, wholes: [written, ...before] }) ?? [];
  });
}

type Words = { readonly share: string; readonly written: string; readonly wholes: readonly string[] };

function shareOf(at: { index: number; length: number }, { share, written, wholes }: Words): ToldShare | undefined {
  const [told, counted] = [numberOf(share), numberOf(written)];
  if (!told || !counted || counted.unit === 'percent') return undefined;
  const possible = wholes.flatMap((words) => {
    const number = numberOf(words);
    const pair = number && alike(counted, number);
    return pair && pair[0].unit === counted.unit && pair[1].value >= pair[0].value ? [pair[1]] : [];
  });
  return possible.length > 0 ? { ...at, percent: told, part: counted, wholes: possible } : undefined;
}

function report(
  { index, length, percent: said, part: counted, wholes }: ToldShare,
  sentence: Sentence,
  { collector }: PaperCheckContext,
): void {
  const [all] = wholes;
  if (!all || wholes.some((one) => mayBeShare(said, counted, one))) return;
  const words = sentence.text.slice(index, index + length);
  const at = index + Math.max(0, words.indexOf(said.text));
  if (isAbout(sentence.text.slice(0, at)) || isAbout(sentence.text.slice(0, index))) return;
  const share = writtenLike((counted.value * 100) / all.value, { ...said, unit: 'percent' }, decimalsWritten(said));
  const reason = `"${words}" says ${said.text}, but ${counted.text} of ${all.text} is ${share}`;
  collector.error('percent-of-count', sentence.placeAt(at), reason, hint);
}

/** True where a percentage is right for some of the numbers that the rounded part and whole may stand for. */
function mayBeShare(said: WrittenNumber, counted: WrittenNumber, all: WrittenNumber): boolean {
  if (all.value <= 0 || isShareOf(said, counted.value, all.value)) return true;
  const [low, high] = [roundingOfOne(counted), roundingOfOne(all)];
  if (low === 0 && high === 0) return false;
  const least = ((counted.value - low) * 100) / (all.value + high);
  const most = ((counted.value + low) * 100) / (all.value - high);
  return said.value + said.step / 2 >= least && said.value - said.step / 2 <= most;
}

/** Half a step of "£1.2 million"; a count and an amount in pounds are exact. */
function roundingOfOne({ step, unit }: WrittenNumber): number {
  return step > 1 || (step < 1 && !(unit === 'money' && step <= 0.01)) ? step / 2 : 0;
}

const fraction = Object.keys(fractions)
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace(' ', String.raw`[\s-]`))
  .join('|');
const fractionWithPercent = new RegExp(
  String.raw`\b(?:(?<rough>(?:just |slightly |well )?(?:more than|over|above|fewer than|less than|under|below|almost|nearly|about|around|roughly|approximately|at least))\s)?(?:(?<fraction>${fraction})|(?<ratio>(?:one|two|three|four|\d)\sin\s(?:every\s)?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3})))(?:\sof\s[^\d;,(£]{1,40}?)?(?:\s\(|,\sor\s)${percent}`,
  'gi',
);
/** How many percentage points a fraction without "about" may be rounded by, and one with it. */
const roundedBy = 3;
const roughlyBy = 5;

/** "A third (40%)", "more than half (48%)", "one in four (20%)". */
function checkFractions(text: string, sentence: Sentence, { collector }: PaperCheckContext): void {
  if (!/(?:\(|\sor\s)\d/i.test(sentence.text)) return;
  for (const match of sentence.text.matchAll(fractionWithPercent)) {
    if (/xx/.test(text.slice(match.index, match.index + match[0].length)) && !match.groups?.['ratio']) continue;
    const said = numberOf(match.groups?.['percent'] ?? '');
    const meant = fractionOf(match.groups ?? {}) * 100;
    if (!said || !isContrary(said.value - meant, (match.groups?.['rough'] ?? '').toLowerCase())) continue;
    const words = match[0];
    const reason = `"${words}" is not correct: ${said.text} is not ${words.replace(/(?:\sof\s.*)?(?:\s\(|,\sor\s)[^(,]*$/i, '')}`;
    collector.error('percent-of-count', sentence.placeAt(match.index), reason, 'Correct the words or the percentage.');
  }
}

function fractionOf({ fraction: name, ratio = '' }: Readonly<Record<string, string | undefined>>): number {
  if (name !== undefined) return fractions[name.toLowerCase().replace('-', ' ')] ?? 0;
  const [one, all] = ratio.split(/\sin\s(?:every\s)?/i).map((words) => numberOf(words)?.value);
  return (one ?? 0) / (all ?? 1);
}

function isContrary(off: number, rough: string): boolean {
  if (/more|over|above|least/.test(rough)) return off < -0.5;
  if (/fewer|less|under|below/.test(rough)) return off > 0.5;
  if (/almost|nearly/.test(rough)) return off > 0.5 || off < -2 * roughlyBy;
  return Math.abs(off) > (rough === '' ? roundedBy : roughlyBy);
}

const moreThanAll = new RegExp(
  String.raw`(?<percent>\d{3,}(?:\.\d+)?\s?(?:%|per cent\b))\sof\s(?:(?:the|all|our|its|these|those)\s)?(?:${word}\s){0,2}?(?:children|young people|pupils|students|carers|households|families|residents|tenants|patients|respondents|people|applicants|homes|schools|councillors|members|staff|employees|cases|referrals|assessments|visits|reviews|complaints)\s(?:were|was|are|had|have|has|said|passed|left|came|received|attended|agreed|felt|reported|took|got|met)\b`,
  'gi',
);

/** "120% of pupils passed": no more than all of them can. */
function checkMoreThanAll(text: string, sentence: Sentence, { collector }: PaperCheckContext): void {
  if (!/\d{3}(?:\.\d+)?\s?(?:%|per cent)\sof\s/i.test(text)) return;
  if (/\b(?:expected|planned|target|capacity|forecast|previous|last year|projected|funded)\b/i.test(text)) return;
  for (const match of text.matchAll(moreThanAll)) {
    const said = numberOf(match.groups?.['percent'] ?? '');
    if (!said || said.value <= 100) continue;
    const reason = `"${sentence.text.slice(match.index, match.index + match[0].length)}" is more than all of them`;
    collector.error('percent-of-count', sentence.placeAt(match.index), reason, hint);
  }
}
