/** "Doubled", "halved" and "by a third" checked against the two figures beside them. */
import type { WrittenNumber } from '../../../../data/numbers/written-numbers.ts';
import { formatNumber } from '../../../../data/numbers/format.ts';
import type { PaperCheck, PaperCheckContext } from '../../../check.ts';
import { alike, figure, numberOf, withoutNames } from '../../figure-words.ts';
import { printedWords } from '../../printed-words.ts';
import { isPublished, sentencesOf, type Sentence } from '../sentences.ts';

const verbs: Readonly<Record<string, number>> = {
  doubl: 2,
  trebl: 3,
  tripl: 3,
  quadrupl: 4,
  halv: 1 / 2,
};

/** Parts of a whole as they are worded. */
export const fractions: Readonly<Record<string, number>> = {
  half: 1 / 2,
  'a half': 1 / 2,
  'a third': 1 / 3,
  'one third': 1 / 3,
  'two thirds': 2 / 3,
  'a quarter': 1 / 4,
  'one quarter': 1 / 4,
  'three quarters': 3 / 4,
  'a fifth': 1 / 5,
  'one fifth': 1 / 5,
  'two fifths': 2 / 5,
  'three fifths': 3 / 5,
  'four fifths': 4 / 5,
  'a tenth': 1 / 10,
  'one tenth': 1 / 10,
};

const fraction = Object.keys(fractions)
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace(' ', String.raw`[\s-]`))
  .join('|');
const roughly = String.raw`(?:(?<rough>(?:well |just |slightly |only )?(?:more than|over|less than|under|almost|nearly|not quite|about|around|roughly|approximately|virtually|close to|at least)|more than)\s)?`;
const gap = String.raw`[^\d;:£]{0,60}?`;
const fromTo = String.raw`(?:${gap}[\s(]from\s(?<from>${figure})${gap}\sto\s(?<to>${figure})|${gap}\sto\s(?<now>${figure})${gap}[\s(]from\s(?<old>${figure}))`;

const multiplied = new RegExp(
  String.raw`\b${roughly}(?<verb>${Object.keys(verbs).join('|')})(?:e|ed|es|ing)\b${fromTo}`,
  'gi',
);
const byFraction = new RegExp(
  String.raw`\b(?<turn>rose|risen|ris(?:e|es|ing)|increas\w+|gr[eo]w\w*|up|fell|fall\w*|dropp?\w*|decreas\w+|declin\w+|reduc\w+|cut|down)\sby\s${roughly}(?<fraction>${fraction})\b${fromTo}`,
  'gi',
);

/** What a sentence without a multiple or a fraction of change has not. */
const cue = /(?:doubl|trebl|tripl|quadrupl|halv)\w|\bby\b.*(?:half|third|quarter|fifth|tenth)/i;

/** Multiples and fractions of change that their figures contradict. */
export const checkMultiplesInWords: PaperCheck = (resolved, context) => {
  for (const passage of printedWords(resolved, context.words).filter(isPublished)) {
    if (!cue.test(passage.text)) continue;
    for (const sentence of sentencesOf(passage)) {
      if (!cue.test(sentence.text)) continue;
      const text = withoutNames(sentence.text);
      for (const match of text.matchAll(multiplied)) {
        const times = verbs[(match.groups?.['verb'] ?? '').toLowerCase()] ?? 1;
        report({ match, times, sentence }, context);
      }
      for (const match of text.matchAll(byFraction)) {
        const part = fractions[(match.groups?.['fraction'] ?? '').toLowerCase().replace('-', ' ')] ?? 0;
        const isDown = /^(?:f[ae]ll|drop|decreas|declin|reduc|cut|down)/i.test(match.groups?.['turn'] ?? '');
        report({ match, times: isDown ? 1 - part : 1 + part, part, sentence }, context);
      }
    }
  }
};

type Told = {
  readonly match: RegExpExecArray;
  readonly times: number;
  /** What it is said to have risen or fallen by, where that is said. */
  readonly part?: number;
  readonly sentence: Sentence;
};

function report({ match, times, part, sentence }: Told, { collector }: PaperCheckContext): void {
  const { from, to, now, old, rough = '' } = match.groups ?? {};
  const pair = pairOf(numberOf(from ?? old ?? ''), numberOf(to ?? now ?? ''));
  if (!pair || pair[0].value <= 0) return;
  const ratio = pair[1].value / pair[0].value;
  const miss = Math.max(
    missOf(ratio, times, rough.toLowerCase()),
    part === undefined || rough !== '' ? 0 : missOfPart(Math.abs(ratio - 1), part),
  );
  if (miss <= 0) return;
  const words = sentence.text.slice(match.index, match.index + match[0].length);
  const said = formatNumber(ratio, { type: 'number', decimals: 2 });
  const reason = `"${words}" is not correct: ${pair[1].text} is ${said} times ${pair[0].text}`;
  const place = sentence.placeAt(match.index);
  if (miss > clearly) collector.error('stated-sum', place, reason, hint);
  else collector.warning('stated-sum', place, reason, hint);
}

const hint = 'Correct the word or the figures, or write "almost" or "more than" if that is what you mean.';

function pairOf(from: WrittenNumber | undefined, to: WrittenNumber | undefined) {
  return from && to && alike(from, to);
}

/** How far from what is said a ratio may be without "about", and with it, as a part of what is said. */
const plainly = 0.075;
const broadly = 0.15;
/** What is further off than this was not rounded but is wrong. */
const clearly = 0.1;

/** How far a plain "by a quarter" is from the change, as a part of what is said: 23% and 27% pass for a quarter, 32% does not. */
function missOfPart(change: number, part: number): number {
  return Math.abs(change / part - 1) - broadly;
}

/** How far the ratio lies outside of what the words allow, as a part of the ratio that is said; none where it is inside. */
function missOf(ratio: number, said: number, rough: string): number {
  // "Halved" and "more than halved" are told of how far it fell, so the direction of "more" turns round below one.
  const off = said >= 1 ? ratio / said - 1 : said / ratio - 1;
  if (/more|over|least/.test(rough)) return -off - 0.005;
  if (/less|under|almost|nearly|quite|virtually/.test(rough)) return off > 0.005 ? off : -off - 2 * broadly;
  return Math.abs(off) - (rough === '' ? plainly : broadly);
}
