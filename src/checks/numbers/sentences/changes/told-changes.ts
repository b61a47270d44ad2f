/** How a sentence states a change: "rose from 480 to 493", "83%, up 9 points from 74%", "a fall of 13, from 493 to 480". */
import type { WrittenNumber } from '../../../../data/numbers/written-numbers.ts';
import { alike, figure, numberOf, word } from '../../figure-words.ts';
import { isAbout } from '../sentences.ts';

/** Which way a change goes. */
export type Direction = 'up' | 'down';

/** A change as a sentence states it. */
export interface ToldChange {
  /** Where the finding stands in the text: at the change, or at the word that says which way it goes. */
  readonly index: number;
  /** Where its words begin. */
  readonly start: number;
  readonly text: string;
  readonly from: WrittenNumber;
  readonly to: WrittenNumber;
  /** Undefined where only the direction is stated. */
  readonly change: WrittenNumber | undefined;
  /** "up" and "fall" say which way; "change" does not. */
  readonly direction: Direction | undefined;
  readonly saysPoints: boolean;
  readonly isAbout: boolean;
}

/** Every way in which one telling can be understood, likeliest first: it is right where one of them is. */
export type Telling = readonly ToldChange[];

const upwards = String.raw`ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|gr(?:ew|own|ows?|owing|owth)|climb(?:s|ed|ing)?|(?:went|gone|goes|going)\sup|gains?|jump(?:s|ed|ing)?|surged?`;
const downwards = String.raw`f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reduc(?:e|es|ed|ing|tion)|(?:went|gone|goes|going)\sdown|cut|shr[aiu]nk|loss`;
const neither = 'difference|change';
const trend = String.raw`(?<turn>\b(?:${upwards}|${downwards}|${neither}|(?<=(?:[,(–—]|\b(?:is|was|are|were))\s?)(?:up|down))\b(?!-))`;
const about = String.raw`(?:(?<about>(?:just\s)?(?:about|around|some|nearly|almost|over|under|approximately|roughly))\s)?`;
/** Words that stand before a figure without changing what it is. */
const lead = String.raw`(?:(?:an?|the)\s)?(?:(?:low|high|peak|total|average|level|figure|baseline|estimated|record|just|only)\s)*(?:of\s)?(?:(?:about|around|some|nearly|almost|over|under|approximately|roughly)\s)?`;
const points = String.raw`(?<points>\s?(?:percentage\s)?points?\b)?`;
const change = String.raw`${about}(?<change>${figure})${points}`;
const old = `(?<old>${figure})`;
const now = `(?<new>${figure})`;
const few = String.raw`(?:\s(?!from\b|to\b|and\b|or\b)${word}){0,4}?`;
const gap = String.raw`[^\d;:£]{0,60}?`;

/** After a word such as "rose": what it rose by, from and to, in the orders in which that is said. */
const afterTrend: readonly RegExp[] = [
  // fell by 13, from 493 to 480 · a fall of 13 from 493 to 480
  new RegExp(String.raw`^(?:\s(?:of|by))?\s${change},?${few},?\sfrom\s${lead}${old}${gap}\sto\s${lead}${now}`, 'i'),
  // rose by 20 to 450, from 430
  new RegExp(
    String.raw`^(?:\s(?:of|by))?\s${change}${few}\sto\s${lead}${now}${gap}[\s(](?:from|compared\s(?:with|to)|against)\s${lead}${old}(?!${gap}\sto\s${lead}\d)`,
    'i',
  ),
  // rose in the north from 480 to 493
  new RegExp(String.raw`^(?<gap>[^\d;:,£]{0,50}?),?\sfrom\s${lead}${old}${gap}\sto\s${lead}${now}`, 'i'),
  // rose to 493 in June, from 480
  new RegExp(
    String.raw`^(?<gap>[^\d;:,£]{0,30}?)\sto\s${lead}${now}${gap}[\s(](?:from|compared\s(?:with|to))\s${lead}${old}(?!${gap}\sto\s${lead}\d)`,
    'i',
  ),
];

/** "493, up 13 from 480" and "493 (up from 480)": the new figure stands somewhere before. */
const backwards = [
  new RegExp(
    String.raw`(?:,|\(|[–—]|\b(?:is|was|are|were|an?|the))\s?(?<turn>up|down|(?:(?:sharp|small|large|slight|steep|further|net|total)\s)?(?:rise|increase|growth|gain|fall|decrease|drop|reduction|decline|cut))(?:\s(?:of|by))?\s${change},?\s(?:from|on|over|compared\s(?:with|to)|against)\s(?:the\s|last\s|a\s)?[^\d;:£,(]{0,40}?\(?${old}(?!${gap}\sto\s${lead}[\d£])`,
    'gi',
  ),
  new RegExp(
    String.raw`(?:,|\(|[–—]|\b(?:is|was|are|were|an?))\s?(?<turn>up|down|(?:rise|increase|fall|decrease|drop|reduction|decline))\s(?:from|on)\s(?:the\s)?${lead}${old}(?!${gap}\sto\s${lead}[\d£])`,
    'gi',
  ),
];

/** "From 480 in June visits rose to 493". */
const fromFirst = new RegExp(
  String.raw`\bfrom\s${lead}${old}\s(?:in|at|on|during|last)\s[^\d;:£]{1,50}?${trend}(?<gap>[^\d;:,£]{0,20}?)\sto\s${lead}${now}`,
  'gi',
);

/** "£480,000, £30,000 more than the £450,000 of last year". */
const comparatives = new RegExp(
  String.raw`(?<before>${figure})(?<gap>[^\d;:£]{0,30}?)(?:,\s|\s\(|\s[–—]\s|\s(?:is|was|are|were)\s)(?:which\s(?:is|was)\s)?${change}\s(?<turn>more|higher|greater|above|fewer|less|lower|below)(?:\sthan)?\s(?:the|its|a)\s${lead}(?:[^\d;:£,]{0,40}?\s)?${old}`,
  'gi',
);

/** A word in front of a trend that takes it back. */
const denied =
  /\b(?:not|never|no|without|rather than|instead of|failed to|prevent\w*|avoid\w*|stop\w*|halt\w*|revers\w*|n’t)\s(?:\S+\s){0,2}$/i;
/** Verbs between a noun such as "fall" and its figures are about the fall. */
const aboutTheTrend =
  /\b(?:widened|narrowed|slowed|accelerated|deepened|eased|worsened|improved|moved|went|came|changed|was|were|is|are|has|have|had|continued|stayed|brought|took|raised|runs?|open)\b/i;
/** A place in a table rises as its number falls, and hours of opening go from one to the other. */
const otherwise =
  /\b(?:rank\w*|league|quartile|position|o’clock|opening hours|open (?:from|daily)|mondays?|weekdays|drop-in)\b/i;

/** What each way of telling cannot do without. The patterns above take milliseconds to compile, and most sentences have none of these. */
const cues = {
  forwards: /\sto\s.*[\s(](?:from|compared|against)\s|\sfrom\s.*\sto\s/i,
  fromFirst: /\bfrom\s.*\sto\s/i,
  backwards:
    /(?:up|down|rise|increase|growth|gain|fall|decrease|drop|reduction|decline|cut)\s.*(?:from|on|over|compared|against)\s/i,
  compared: /(?:more|higher|greater|above|fewer|less|lower|below)(?:\sthan)?\s(?:the|its|a)\s/i,
};

/** The changes that a sentence states, after its years and dates were taken out. */
export function tellingsIn(text: string): readonly Telling[] {
  if (otherwise.test(text)) return [];
  return [
    ...(cues.forwards.test(text) ? forwardsIn(text) : []),
    ...(cues.fromFirst.test(text) ? fromFirstIn(text) : []),
    ...(cues.backwards.test(text) ? backwardsIn(text) : []),
    ...(cues.compared.test(text) ? comparedIn(text) : []),
  ];
}

function forwardsIn(text: string): readonly Telling[] {
  return [...text.matchAll(new RegExp(trend, 'gi'))].flatMap((match): Telling[] => {
    const end = match.index + match[0].length;
    if (denied.test(text.slice(Math.max(0, match.index - 30), match.index))) return [];
    for (const form of afterTrend) {
      const told = form.exec(text.slice(end));
      if (!told) continue;
      const between = told.groups?.['gap'] ?? '';
      if (aboutTheTrend.test(between) || new RegExp(trend, 'i').test(between)) return [];
      const words = `${match[0]}${told[0]}`;
      const read = readChange({ ...told.groups, turn: match[0] }, { text, words, index: match.index });
      return read ? [[read]] : [];
    }
    return [];
  });
}

function fromFirstIn(text: string): readonly Telling[] {
  return [...text.matchAll(fromFirst)].flatMap((match): Telling[] => {
    const read = readChange(match.groups ?? {}, { text, words: match[0], index: match.index });
    return read ? [[read]] : [];
  });
}

function backwardsIn(text: string): readonly Telling[] {
  return backwards.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match): Telling[] => {
      const readings = figuresBefore(text, match.index).flatMap(({ words, index }) => {
        const groups = { ...match.groups, new: words };
        return (
          readChange(groups, { text, words: text.slice(index, match.index + match[0].length), index }, match.index) ??
          []
        );
      });
      return readings.length > 0 ? [readings] : [];
    }),
  );
}

function comparedIn(text: string): readonly Telling[] {
  return [...text.matchAll(comparatives)].flatMap((match): Telling[] => {
    const readings = figuresBefore(text, match.index + (match.groups?.['before'] ?? '').length).flatMap(
      ({ words, index }) => {
        const end = match.index + match[0].length;
        return readChange({ ...match.groups, new: words }, { text, words: text.slice(index, end), index }) ?? [];
      },
    );
    return readings.length > 0 ? [readings] : [];
  });
}

/** Further back than this a figure is no longer compared. */
const reach = 240;

/** The figures of the clause before an index, the nearest first. */
function figuresBefore(text: string, end: number): readonly { readonly words: string; readonly index: number }[] {
  const start = Math.max(text.lastIndexOf(';', end) + 1, end - reach);
  return [...text.slice(start, end).matchAll(new RegExp(figure, 'gi'))]
    .map((match) => ({ words: match[0], index: start + match.index }))
    .toReversed();
}

type Groups = Readonly<Record<string, string | undefined>>;
type Told = { readonly text: string; readonly words: string; readonly index: number };

/** One change from the groups of a pattern: old, new, change, turn, about, points. Undefined where they do not belong together. */
export function readChange(groups: Groups, { text, words, index }: Told, turnAt = index): ToldChange | undefined {
  const [older, newer] = [numberOf(groups['old'] ?? ''), numberOf(groups['new'] ?? '')];
  const by = groups['change'] === undefined ? undefined : numberOf(groups['change']);
  const pair = older && newer && alike(older, newer);
  if (!pair || (groups['change'] !== undefined && !by)) return undefined;
  const [from, to] = pair;
  if (from.value < 0 || to.value < 0) return undefined;
  if (haveUnlikeTimes(text, words, index)) return undefined;
  if (by && by.unit !== from.unit && by.unit !== 'percent' && !(from.unit === 'percent' && by.unit === undefined))
    return undefined;
  const turn = groups['turn'] ?? '';
  const at = groups['change'] === undefined ? turnAt : index + changeAt(words, groups['change'], turnAt - index);
  return {
    index: at,
    start: index,
    text: words,
    from,
    to,
    change: by,
    direction: directionOf(turn),
    saysPoints: groups['points'] !== undefined,
    isAbout: groups['about'] !== undefined || isAbout(text.slice(0, at)),
  };
}

/** "from 12 weeks to 3 months": the numbers do not say which is longer. */
function haveUnlikeTimes(text: string, words: string, index: number): boolean {
  const near = `${words}${text.slice(index + words.length, index + words.length + 20)}`;
  const units = [...near.matchAll(/\d\s(?:working\s)?(day|week|month|year|hour|minute|second)s?\b/gi)];
  return new Set(units.map(([, unit]) => unit?.toLowerCase())).size > 1;
}

/** Where the change stands in the words, from the turn on. */
function changeAt(words: string, written: string, from: number): number {
  const found = words.indexOf(written, Math.max(0, from));
  return found < 0 ? words.lastIndexOf(written) : found;
}

const isUp = new RegExp(String.raw`^(?:\S+\s)?(?:${upwards}|up|more|higher|greater|above)$`, 'i');
const isDown = new RegExp(String.raw`^(?:\S+\s)?(?:${downwards}|down|fewer|less|lower|below)$`, 'i');

/** A word for one direction with a change that goes the other way, as where "rose" stands before a figure that prints "down 13". */
export function turnsIn(text: string): readonly { readonly words: string; readonly index: number }[] {
  return [...text.matchAll(twoTurns)]
    .filter(({ groups }) => {
      const said = directionOf(groups?.['turn'] ?? '');
      return said !== undefined && said !== directionOf(groups?.['printed'] ?? '');
    })
    .map((match) => ({ words: match[0], index: match.index }));
}

const twoTurns = new RegExp(String.raw`${trend}(?:\s(?:of|by))?\s(?<printed>up|down)\s${figure}`, 'gi');

function directionOf(turn: string): Direction | undefined {
  if (isUp.test(turn)) return 'up';
  return isDown.test(turn) ? 'down' : undefined;
}
