/** Figures in brackets that say another figure once more, "56 (8.2%)", taken out so that the sentence can be read without them. */
import type { WrittenNumber } from '../../../data/numbers/written-numbers.ts';
import { alike, figure, numberOf, word } from '../figure-words.ts';
import type { ToldChange } from './changes/told-changes.ts';

/** A figure in brackets, and the figure before it. */
export interface Aside {
  /** The figure that it follows. */
  readonly of: string;
  /** Where that figure ends in the text without asides. */
  readonly end: number;
  readonly number: WrittenNumber;
  readonly isAbout: boolean;
  /** Where its own figure stands in the text with asides, and where its bracket is closed. */
  readonly index: number;
  readonly close: number;
}

/** A text without its asides. */
export interface BareText {
  readonly text: string;
  readonly asides: readonly Aside[];
  /** The index in the text with asides of a letter of the text without them. */
  readonly original: (index: number) => number;
}

const aside = new RegExp(
  String.raw`(?<of>${figure})(?<words>(?:\s${word}){0,2})(?<bracket>\s\((?:or\s|an?\s(?:rise|increase|fall|decrease|drop|reduction|change)\sof\s|\+)?(?<about>about\s|around\s|some\s|nearly\s|almost\s|over\s|under\s|just\sover\s|just\sunder\s|approximately\s|more\sthan\s|less\sthan\s)?(?<figure>${figure})\))`,
  'gi',
);

/** The text without the figures in brackets that follow other figures. */
export function withoutAsides(text: string): BareText {
  const asides: Aside[] = [];
  const cuts: { readonly at: number; readonly length: number }[] = [];
  let bare = '';
  let done = 0;
  for (const match of text.includes('(') ? text.matchAll(aside) : []) {
    const { of = '', bracket = '', figure: written = '', about } = match.groups ?? {};
    const number = numberOf(written);
    if (!number) continue;
    const close = match.index + match[0].length;
    const open = close - bracket.length;
    bare += text.slice(done, open);
    const end = bare.length - (open - match.index) + of.length;
    asides.push({
      of,
      end,
      number,
      isAbout: about !== undefined,
      index: open + bracket.lastIndexOf(written),
      close,
    });
    cuts.push({ at: bare.length, length: bracket.length });
    done = close;
  }
  return {
    text: bare + text.slice(done),
    asides,
    original: (index) => cuts.reduce((sum, { at, length }) => (at <= index ? sum + length : sum), index),
  };
}

const orElse = new RegExp(
  String.raw`^,?\s(?:or|which\sis|that\sis|equivalent\sto|equal\sto|equating\sto|representing|this\sis)\s(?:an?\s(?:rise|increase|fall|decrease|drop|reduction|change)\sof\s)?(?<about>about\s|around\s|some\s|nearly\s|almost\s|over\s|just\sover\s|just\sunder\s|approximately\s|more\sthan\s)?(?<figure>${figure})(?!\s(?:of|a|per|more|fewer|less|higher|lower)\b)`,
  'i',
);

/** How far from the change a percentage in brackets after the new figure may be and still be meant for it, as a part of it. */
const mayMiss = 0.5;

type Again = Pick<Aside, 'number' | 'isAbout' | 'index' | 'close'>;

/** The change of a telling said once more, in another unit: in brackets after it, or after "or" when all has been told. */
export function saidAgain(told: ToldChange, { text, asides, original }: BareText): readonly Again[] {
  const { change, from, to, start } = told;
  if (!change) return [];
  const end = start + told.text.length;
  const inBrackets = asides.filter((one) => one.of === change.text && one.end === told.index + change.text.length);
  const share = Math.abs(((to.value - from.value) * 100) / from.value);
  const afterAll = asides.filter(
    (one) =>
      one.of === to.text &&
      one.end === end &&
      from.unit !== 'percent' &&
      one.number.unit === 'percent' &&
      Math.abs(one.number.value - share) <= share * mayMiss,
  );
  const found = orElse.exec(text.slice(end));
  const number = numberOf(found?.groups?.['figure'] ?? '');
  const index = end + (found?.[0].lastIndexOf(found.groups?.['figure'] ?? '') ?? 0);
  const close = end + (found?.[0].length ?? 0);
  const afterwards =
    found && number?.unit === 'percent'
      ? [
          {
            number,
            isAbout: found.groups?.['about'] !== undefined,
            index: original(index),
            close: original(close - 1) + 1,
          },
        ]
      : [];
  return [...inBrackets, ...afterAll, ...afterwards].filter((one) => one.number.unit !== change.unit);
}

/** The two figures of a change where each has one in brackets: in "from 60 (15%) to 65 (12%)" the shares may be meant. */
export function asidesOfFigures(
  { start, text, from, to }: ToldChange,
  { asides }: BareText,
): Pick<ToldChange, 'from' | 'to'> | undefined {
  const within = asides.filter(({ end }) => end > start && end <= start + text.length);
  const [older, newer] = [from, to].map((one) => within.find(({ of }) => of === one.text)?.number);
  const pair = older && newer && alike(older, newer);
  return pair && { from: pair[0], to: pair[1] };
}
