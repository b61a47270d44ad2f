/** Wholes and their parts in a sentence: "of 48, 30 were approved and 18 refused", "the remaining 12", "leaving £40,000". */
import { exactSum } from '../../../../data/numbers/numbers.ts';
import type { WrittenNumber } from '../../../../data/numbers/written-numbers.ts';
import type { PaperCheck, PaperCheckContext } from '../../../check.ts';
import { roundingOf, writtenLike } from '../../amounts.ts';
import { alike, figure, numberOf, withoutNames, word } from '../../figure-words.ts';
import { printedWords } from '../../printed-words.ts';
import { isPublished, sentencesOf, type Sentence } from '../sentences.ts';

/** Parts and rests that do not make their whole. */
export const checkPartsInWords: PaperCheck = (resolved, context) => {
  for (const sentence of printedWords(resolved, context.words).filter(isPublished).flatMap(sentencesOf)) {
    const text = withoutNames(sentence.text);
    if (!/\d.*\d/.test(text)) continue;
    const at = { text, sentence, context };
    if (checkRest(at)) continue;
    if (checkMadeUpOf(at)) continue;
    checkOfAll(at);
    checkLeaving(at);
    checkBudget(at);
    checkAverage(at);
  }
};

type At = { readonly text: string; readonly sentence: Sentence; readonly context: PaperCheckContext };

interface Found {
  readonly number: WrittenNumber;
  readonly index: number;
}

/** The figures of a stretch that are not in brackets, not times and not about. */
function figuresOfUnit(text: string, unit: WrittenNumber['unit'], from = 0): readonly Found[] {
  return [...text.slice(from).matchAll(new RegExp(figure, 'gi'))].flatMap((match) => {
    const number = numberOf(match[0]);
    const index = from + match.index;
    const [before, after] = [text.slice(0, index), text.slice(index + match[0].length)];
    const isOther =
      !number ||
      number.unit !== unit ||
      (/^(?:one)$/i.test(match[0]) && unit === undefined) ||
      /\((?:[^()]*)$/.test(before) ||
      /^\s(?:working\s)?(?:days?|weeks?|months?|years?|hours?|minutes?|times|per\b|%)/i.test(after) ||
      /\b(?:within|about|around|over|under|at least|more than|fewer than|less than|up to|nearly|almost|some|aged?|every|each|other than)\s$/i.test(
        before,
      );
    return isOther ? [] : [{ number, index }];
  });
}

const rest = new RegExp(
  String.raw`\bthe\s(?:remaining|remainder(?:\s(?:of|,))?|rest(?:\sof)?|other)\s(?<rest>${figure})(?<after>(?:\s${word}){0,2})`,
  'i',
);
const partOfWhole = new RegExp(
  String.raw`(?<part>${figure})${`(?:\\s${word}){0,3}?`}\s(?:out\s)?of\s(?:the|its|our|their|all|these)?\s?(?<whole>${figure})`,
  'i',
);
const ofWhole = new RegExp(
  String.raw`\bof\s(?:(?:the|these|those|all|its|our|their|a\stotal\sof)\s){0,2}(?<whole>${figure})(?<noun>(?:\s${word}){0,6}),`,
  'i',
);
const anyVerb =
  /^\s(?:(?:of them|were|was|are|is|will|have|had|has|went|did|do|could|remain|being|would|came|left|stayed|moved|closed|opened|said|took|chose)\b|$)/i;

/** "12 of the 40 homes were let; the remaining 30 …": what is left is the whole without its parts. True where there is one. */
function checkRest({ text, sentence, context }: At): boolean {
  const found = /\bthe\s(?:remain|rest|other)/i.test(text) ? rest.exec(text) : null;
  const written = numberOf(found?.groups?.['rest'] ?? '');
  if (!found || !written) return false;
  const before = text.slice(0, found.index);
  const whole = ofWhole.exec(before) ?? partOfWhole.exec(before);
  const all = numberOf(whole?.groups?.['whole'] ?? '');
  if (!whole || !all || all.unit !== written.unit) return false;
  const isSame =
    /remain|rest/i.test(found[0]) ||
    anyVerb.test(found.groups?.['after'] ?? '') ||
    anyVerb.test(text.slice(found.index + found[0].length));
  if (!isSame) return false;
  const wholeAt = whole.index + whole[0].lastIndexOf(whole.groups?.['whole'] ?? '');
  const parts = figuresOfUnit(before, all.unit).filter(({ index }) => index !== wholeAt);
  const left = written.value;
  const sums = sumsOf(parts.map(({ number }) => number.value));
  if (parts.length === 0 || sums.some((sum) => Math.abs(all.value - sum - left) <= roundingOf([all, written])))
    return true;
  const taken = exactSum(parts.map(({ number }) => number.value));
  const reason = `"${found[0].slice(0, found[0].length - (found.groups?.['after'] ?? '').length)}" is not correct: ${all.text} without ${listed(parts.map(({ number }) => number))} is ${writtenLike(all.value - taken, all)}`;
  context.collector.error('stated-sum', sentence.placeAt(found.index), reason, hint);
  return true;
}

const hint = 'Correct the total or its parts.';

/** The sums of some or all of a few numbers; of many, of all alone. */
function sumsOf(values: readonly number[]): readonly number[] {
  if (values.length > 8) return [exactSum(values)];
  return values
    .reduce<readonly number[]>((sums, value) => [...sums, ...sums.map((sum) => exactSum([sum, value]))], [0])
    .slice(1);
}

function listed(numbers: readonly WrittenNumber[]): string {
  const texts = numbers.map(({ text }) => text);
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;
}

const madeUpOf = new RegExp(
  String.raw`(?<whole>${figure})(?:\s${word}){0,6},?\s(?:(?:which|that)\s(?:is|was|were)\s)?(?:made\sup\sof|comprising|comprised\sof|consisting\sof|consists\sof|comprises|split\s(?:into|between)|divided\s(?:into|between)|broken\sdown\s(?:as|into))\s`,
  'i',
);

/** "£300,000, made up of £65,000 for rooms and £233,000 for staff": a list that says it is complete. */
function checkMadeUpOf({ text, sentence, context }: At): boolean {
  const found = /\s(?:made\sup|compris|consist|split|divided|broken)/i.test(text) ? madeUpOf.exec(text) : null;
  const whole = numberOf(found?.groups?.['whole'] ?? '');
  if (!found || !whole) return false;
  const after = text.slice(found.index + found[0].length);
  const stretch =
    after.split(
      /;|\b(?:while|whereas|compared|against|including|of which|of whom|in addition|as well as a further)\b/i,
    )[0] ?? '';
  const parts = figuresOfUnit(stretch, whole.unit).map(({ number }) => number);
  const isList = parts.length > 1 && /\band\b|\bplus\b/i.test(stretch) && !/\beach\b|\bboth\b|\bper\b/i.test(stretch);
  if (!isList || offBy(parts, whole) > missesOfComplete) return false;
  reportParts({ whole, parts, index: found.index, isSure: true }, sentence, context);
  return true;
}

/** How far the parts may be from their whole for a list that does not say it is complete to be taken for one: of two parts, of more. */
const missesOfTwo = 0.04;
const missesOfMore = 0.1;
/** Parts of a list that says it is complete which are further off than this count something else. */
const missesOfComplete = 0.3;

function offBy(parts: readonly WrittenNumber[], whole: WrittenNumber): number {
  return Math.abs(exactSum(parts.map(({ value }) => value)) - whole.value) / whole.value;
}

const noList =
  /\b(?:compared|against|from|than|up|down|previous|last year|average|target|respectively|including|both|also|each|at least|some|may|more than one)\b/i;

/** "Of 48 applications, 30 were approved, 12 refused and 5 withdrawn". */
function checkOfAll({ text, sentence, context }: At): void {
  const found = ofWhole.exec(text);
  const whole = numberOf(found?.groups?.['whole'] ?? '');
  if (!found || !whole || whole.unit === 'percent') return;
  const start = found.index + found[0].length;
  const stretch = text.slice(start).split(/;|\b(?:while|whereas)\b/i)[0] ?? '';
  if (
    noList.test(stretch) ||
    /\b(?:of (?:which|whom|these|those|them|the)|the (?:rest|others|remainder))\b/i.test(stretch)
  )
    return;
  const parts = figuresOfUnit(stretch, whole.unit).map(({ number }) => number);
  if (parts.length < 2 || !/\band\b/i.test(stretch) || parts.some(({ value }) => value >= whole.value)) return;
  if (offBy(parts, whole) <= (parts.length > 2 ? missesOfMore : missesOfTwo))
    reportParts({ whole, parts, index: found.index, isSure: false }, sentence, context);
}

type Parts = {
  readonly whole: WrittenNumber;
  readonly parts: readonly WrittenNumber[];
  readonly index: number;
  readonly isSure: boolean;
};

function reportParts(
  { whole, parts, index, isSure }: Parts,
  sentence: Sentence,
  { collector }: PaperCheckContext,
): void {
  const pairs = parts.flatMap((part) => alike(part, whole)?.[0] ?? []);
  const sum = exactSum(pairs.map(({ value }) => value));
  if (pairs.length !== parts.length || Math.abs(sum - whole.value) <= roundingOf([...pairs, whole])) return;
  const reason = `${listed(parts)} make ${writtenLike(sum, whole)}, not ${whole.text}`;
  const place = sentence.placeAt(index + Math.max(0, sentence.text.slice(index).indexOf(whole.text)));
  if (isSure) collector.error('stated-sum', place, reason, hint);
  else collector.warning('stated-sum', place, reason, 'Correct the total or its parts, or say what the rest is.');
}

const leaving = new RegExp(
  String.raw`,?\s(?:leaving|which\sleaves|this\sleaves)\s(?:(?:a|an)\s(?:balance|total|shortfall|gap|surplus|remainder|underspend)\sof\s|just\s|only\s)?(?<left>${figure})`,
  'i',
);

/** "£100,000 of the £150,000 was spent, leaving £60,000". */
function checkLeaving({ text, sentence, context }: At): void {
  const found = leaving.exec(text);
  const left = numberOf(found?.groups?.['left'] ?? '');
  if (!found || !left || left.unit === 'percent') return;
  const before = figuresOfUnit(text.slice(0, found.index), left.unit).map(({ number }) => number);
  const [one, other] = before;
  if (!one || !other || before.length !== 2) return;
  const [large, small] = one.value >= other.value ? [one, other] : [other, one];
  // "12 joined and 3 resigned, leaving 40 in post": more than there was before is no rest.
  if (left.value >= large.value || Math.abs(large.value - small.value - left.value) <= roundingOf([one, other, left]))
    return;
  const is = writtenLike(large.value - small.value, large);
  const reason = `"leaving ${left.text}" is not correct: ${large.text} without ${small.text} is ${is}`;
  const place = sentence.placeAt(found.index + found[0].indexOf(found.groups?.['left'] ?? ''));
  if (left.unit === 'money') context.collector.error('stated-sum', place, reason, hint);
  else context.collector.warning('stated-sum', place, reason, hint);
}

const outcome = String.raw`(?<outcome>overspen[dt](?:ing)?|underspen[dt](?:ing)?|shortfall|surplus|deficit|saving|variance|gap|pressure|adverse\svariance|favourable\svariance)`;
/** Sentences without any of these speak of no budget that was held or missed. */
const outcomes = new RegExp(outcome, 'i');
const budget = String.raw`(?:budget|allocation|plan|target|estimate|forecast|income)`;
const againstBudget = new RegExp(
  String.raw`(?<actual>${figure})[^\d;£]{0,60}?\b(?:against|compared\s(?:with|to)|from|on)\s(?:a|the|its|an)\s(?:[^\d;£,]{0,30}?\s)?${budget}[^\d;£,]{0,30}?\s(?<planned>${figure})[^\d;£]{0,40}?\b${outcome}\s(?:of|by|is|was)\s(?<by>${figure})`,
  'i',
);
const outcomeFirst = new RegExp(
  String.raw`${outcome}\s(?:of|by)\s(?<by>${figure})[^\d;£]{0,40}?[:(–—]\s?[^\d;£]{0,60}?(?<actual>${figure})[^\d;£]{0,60}?\b(?:against|compared\s(?:with|to)|on)\s(?:a|the|its|an)\s(?:[^\d;£,]{0,30}?\s)?${budget}[^\d;£,]{0,30}?\s(?<planned>${figure})`,
  'i',
);

/** "It spent £480,000 against a budget of £450,000, an overspend of £40,000". */
function checkBudget({ text, sentence, context }: At): void {
  const found = outcomes.test(text) ? (againstBudget.exec(text) ?? outcomeFirst.exec(text)) : null;
  if (!found) return;
  const { actual = '', planned = '', by = '', outcome: name = '' } = found.groups ?? {};
  const [spent, plan, difference] = [actual, planned, by].map(numberOf);
  const pair = spent && plan && alike(spent, plan);
  if (!pair || !difference || difference.unit !== pair[0].unit || difference.unit === 'percent') return;
  const [one, other] = pair;
  const right = Math.abs(one.value - other.value);
  const place = sentence.placeAt(found.index);
  const words = sentence.text.slice(found.index, found.index + found[0].length);
  const isOver = /^over/i.test(name);
  if (/^(?:over|under)spen/i.test(name) && one.value !== other.value && isOver !== one.value > other.value) {
    const reason = `"${words}" speaks of an ${isOver ? 'overspend' : 'underspend'}, but ${one.text} is ${one.value > other.value ? 'more' : 'less'} than ${other.text}`;
    context.collector.error('stated-sum', place, reason, 'Correct the word or the figures.');
  } else if (Math.abs(right - difference.value) > roundingOf([one, other, difference])) {
    const reason = `"${words}" says ${difference.text}, but between ${other.text} and ${one.text} it is ${writtenLike(right, difference)}`;
    context.collector.error('stated-sum', place, reason, 'Correct the difference or the figures.');
  }
}

const units = String.raw`(?<unit>day|week|month|quarter|year|school|ward|household|home|family|pupil|child|person|visit|site|centre|team|district|carer|case)`;
const average = new RegExp(
  String.raw`(?<total>${figure})[^\d;£]{0,40}?\b(?:over|in|across|for|between|among|to)\s(?:the\s|these\s|all\s)?(?<count>${figure})\s(?:${units})(?:s|es|ren|ies)?\b[^\d;£]{0,20}?(?:,|\(|\s[–—])\s?(?:which is\s|that is\s|or\s|making\s)?(?:an?\saverage\sof|on\saverage|averaging)\s(?<mean>${figure})`,
  'i',
);

/** "240 visits over 12 months, an average of 25 a month". */
function checkAverage({ text, sentence, context }: At): void {
  const found = /averag/i.test(text) ? average.exec(text) : null;
  const [total, count, mean] = ['total', 'count', 'mean'].map((name) => numberOf(found?.groups?.[name] ?? ''));
  if (!found || !total || !count || !mean || mean.unit !== total.unit || count.value === 0 || total.unit === 'percent')
    return;
  const unit = found.groups?.['unit'] ?? '';
  const after = text.slice(found.index + found[0].length);
  // "an average of 20 a week" over 12 months is of another unit.
  const other = /^(?:\s\p{L}+){0,2}?\s(?:a|an|per|each|every)\s(\p{L}+)/iu.exec(after)?.[1]?.toLowerCase();
  if (other !== undefined && other !== unit.toLowerCase()) return;
  const right = total.value / count.value;
  if (Math.abs(right - mean.value) <= Math.max(mean.step, right / 50)) return;
  const words = sentence.text.slice(found.index, found.index + found[0].length);
  const reason = `"${words}" is not correct: ${total.text} over ${count.text} is ${writtenLike(right, mean)} on average`;
  context.collector.warning('stated-sum', sentence.placeAt(found.index), reason, 'Correct the average or the figures.');
}
