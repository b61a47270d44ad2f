/** How minutes write the numbers of a vote. */
import { numberWord } from '../../../data/numbers/number-words.ts';

/** The numbers of a vote. */
export interface Votes {
  /** 0-based index of the first of them in the text. */
  readonly index: number;
  readonly for: number;
  readonly against: number;
  /** Those who abstained included. */
  readonly sum: number;
  /** True where those who abstained are counted too. */
  readonly isComplete: boolean;
  /** True where the text says which are for and which against: "7 to 3" does not. */
  readonly isSided: boolean;
}

const words =
  'no|none|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const number = String.raw`(\d{1,3}|${words})`;
const side = String.raw`(for|in\sfavour|against|abstain\w*|abstentions?)`;
const numberFirst = new RegExp(
  String.raw`\b${number}\s(?:members?\s|councillors?\s|votes?\s|voted\s|voting\s|were\s|was\s|cast\s){0,4}${side}\b`,
  'gi',
);
const sideFirst = new RegExp(String.raw`\b${side}:?\s${number}\b(?=\s*(?:[,;.)]|and\b|$))`, 'gi');
const result = '(?:carried|passed|approved|adopted|agreed|won|lost|defeated|rejected)';
const pair = String.raw`\(?${number}(?:\svotes?)?(?:\sto\s|\s?[–-]\s?)${number}\b`;
const unsidedForms = [
  new RegExp(
    String.raw`\b(?:${result},?\sby\s|by\sa\s(?:majority|vote)\sof\s|\bvote(?:\swas|:)\s)${pair}(?!\s?(?:%|per\scent))`,
    'i',
  ),
  new RegExp(String.raw`\b${result},?\s${pair}(?=\)?[.,;]|\)?$)`, 'i'),
  new RegExp(String.raw`\b${number}\svotes?\sto\s${number}\b`, 'i'),
];

/** The votes of a sentence: "7 for and 3 against", "For 7, against 3", "by 7 votes to 3". Undefined where it gives none. */
export function votesIn(text: string): Votes | undefined {
  const sided = [
    ...[...text.matchAll(numberFirst)].map((match) => ({ index: match.index, count: match[1], side: match[2] })),
    ...[...text.matchAll(sideFirst)].map((match) => ({ index: match.index, count: match[2], side: match[1] })),
  ];
  const sums = { for: 0, against: 0, abstained: 0 };
  for (const one of sided) sums[sideOf(one.side ?? '')] += numberOf(one.count);
  const [alone] = sided;
  if (sided.length < 2)
    return unsided(text, alone && sideOf(alone.side ?? '') === 'abstained' ? sums.abstained : undefined);
  return {
    index: Math.min(...sided.map(({ index }) => index)),
    for: sums.for,
    against: sums.against,
    sum: sums.for + sums.against + sums.abstained,
    isComplete: sided.some((one) => sideOf(one.side ?? '') === 'abstained'),
    isSided: true,
  };
}

/** "By 7 votes to 3", where those who abstained may be given beside it. */
function unsided(text: string, abstained: number | undefined): Votes | undefined {
  const match = unsidedForms.map((form) => form.exec(text)).find((found) => found !== null);
  if (!match) return undefined;
  const [more, fewer] = [numberOf(match[1]), numberOf(match[2])];
  const index = match.index + match[0].indexOf(match[1] ?? '');
  return {
    index,
    for: more,
    against: fewer,
    sum: more + fewer + (abstained ?? 0),
    isComplete: abstained !== undefined,
    isSided: false,
  };
}

function sideOf(word: string): 'for' | 'against' | 'abstained' {
  if (/^abst/i.test(word)) return 'abstained';
  return /^against/i.test(word) ? 'against' : 'for';
}

function numberOf(word = ''): number {
  return /^(?:no|none)$/i.test(word) ? 0 : (numberWord(word) ?? 0);
}
