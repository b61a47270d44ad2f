/** Word's lists (ECMA-376 part 1, 17.9): the number, letter or bullet that Word prints before a paragraph. */
import { elementIn, elementsIn, switchIn, valueIn, type XmlElement } from './file/xml.ts';
import { indentIn, type Style, type Styles } from './styles.ts';

/** What Word prints before a paragraph of a list. */
export interface ListMark {
  readonly kind: 'bullet' | 'number' | 'letter';
  /** As printed, for example "1.1", "(a)", "iv."; of a bullet ''. */
  readonly label: string;
  /** 0 for the highest level. */
  readonly level: number;
  /** The list that it counts on with, whatever instances of it there are. */
  readonly list: string;
  /** True for the first of its level: at the start, and where it begins anew. */
  readonly isFirst: boolean;
  /** Its left indent in twentieths of a point, where the list says so. */
  readonly indent: number | undefined;
}

/** Gives the mark of each paragraph in turn; lists count on from call to call. */
export interface Numbering {
  readonly markOf: (properties: XmlElement | undefined, style: Style | undefined) => ListMark | undefined;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly isLegal: boolean;
  readonly style: string | undefined;
  /** The level after which it begins anew; undefined where it is any higher one. */
  readonly restart: number | undefined;
  readonly indent: number | undefined;
}

interface List {
  readonly id: string;
  readonly levels: readonly (Level | undefined)[];
  /** Where this instance begins anew, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

const deepestLevel = 8;

/** Reads the part that holds the lists. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const abstracts = new Map(
    elementsIn(root, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
  );
  const byStyleLink = new Map(
    [...abstracts].flatMap(([id, element]) => {
      const link = valueIn(element, 'w:styleLink');
      return link === undefined ? [] : [[link, id] as const];
    }),
  );
  const lists = new Map<string, List>();
  for (const element of elementsIn(root, 'w:num')) {
    let id = valueIn(element, 'w:abstractNumId') ?? '';
    const link = valueIn(abstracts.get(id), 'w:numStyleLink');
    if (link !== undefined) id = byStyleLink.get(link) ?? id;
    lists.set(element.attributes['w:numId'] ?? '', listOf(id, element, abstracts.get(id)));
  }
  const counting = new Counting();
  return {
    markOf: (properties, style) => {
      const direct = elementIn(properties, 'w:numPr');
      const number = valueIn(direct, 'w:numId') ?? style?.numbering?.list;
      const list = number === undefined || number === '0' ? undefined : lists.get(number);
      const said = valueIn(direct, 'w:ilvl');
      if (!list || number === undefined) return number === '0' ? undefined : markOfName(style);
      const linked = said === undefined ? list.levels.findIndex((level) => level?.style === style?.id) : -1;
      const at = said === undefined ? (linked >= 0 ? linked : (style?.numbering?.level ?? 0)) : Number(said);
      const level = Math.max(0, Math.min(deepestLevel, Number.isInteger(at) ? at : 0));
      return counting.next(list, { number, level });
    },
  };

  /** A style of Word's own for lists, in a file that lost its lists. */
  function markOfName(style: Style | undefined): ListMark | undefined {
    const named = /^list (bullet|number)(?: (\d))?$/.exec(style?.name ?? '');
    if (!style || !named || styles.style(style.id) === undefined) return undefined;
    const level = Number(named[2] ?? 1) - 1;
    return named[1] === 'bullet'
      ? { kind: 'bullet', label: '', level, list: style.id, isFirst: false, indent: undefined }
      : counting.next(
          { id: style.id, levels: Array.from({ length: 9 }, (_none, at) => plainLevel(at)), starts: new Map() },
          { number: style.id, level },
        );
  }
}

function plainLevel(at: number): Level {
  return {
    format: 'decimal',
    text: `%${String(at + 1)}.`,
    start: 1,
    isLegal: false,
    style: undefined,
    restart: undefined,
    indent: undefined,
  };
}

function listOf(id: string, instance: XmlElement, abstract: XmlElement | undefined): List {
  const levels: (Level | undefined)[] = [];
  for (const element of elementsIn(abstract, 'w:lvl')) levels[levelAt(element)] = levelOf(element);
  const starts = new Map<number, number>();
  for (const element of elementsIn(instance, 'w:lvlOverride')) {
    const own = elementIn(element, 'w:lvl');
    const at = levelAt(element);
    if (own) levels[at] = levelOf(own);
    const start = valueIn(element, 'w:startOverride');
    if (start !== undefined) starts.set(at, Number(start) || 0);
  }
  return { id, levels, starts };
}

function levelAt({ attributes }: XmlElement): number {
  return Math.max(0, Math.min(deepestLevel, Number(attributes['w:ilvl'] ?? 0) || 0));
}

function levelOf(element: XmlElement): Level {
  const restart = valueIn(element, 'w:lvlRestart');
  return {
    format: valueIn(element, 'w:numFmt') ?? 'decimal',
    text: valueIn(element, 'w:lvlText') ?? '',
    start: Number(valueIn(element, 'w:start') ?? 1) || 0,
    isLegal: switchIn(element, 'w:isLgl') ?? false,
    style: valueIn(element, 'w:pStyle'),
    restart: restart === undefined ? undefined : Number(restart) || 0,
    indent: indentIn(elementIn(element, 'w:pPr')),
  };
}

/** Counts the paragraphs of all lists. */
class Counting {
  /** The last number of each level, by list. */
  readonly #last = new Map<string, (number | undefined)[]>();
  /** Instances that have begun anew, by number and level. */
  readonly #begun = new Set<string>();

  next(list: List, { number, level }: { number: string; level: number }): ListMark | undefined {
    const own = list.levels[level] ?? plainLevel(level);
    if (own.format === 'none' && !/\p{L}/u.test(own.text)) return undefined;
    const last = this.#last.get(list.id) ?? [];
    this.#last.set(list.id, last);
    const over = list.starts.get(level);
    const isAnew = over !== undefined && !this.#begun.has(`${number} ${String(level)}`);
    this.#begun.add(`${number} ${String(level)}`);
    const before = last[level];
    last[level] = isAnew ? over : before === undefined ? (over ?? own.start) : before + 1;
    for (let deeper = level + 1; deeper <= deepestLevel; deeper++)
      if (beginsAnew(list.levels[deeper]?.restart, level)) last[deeper] = undefined;
    const marks = { level, list: list.id, isFirst: isAnew || before === undefined, indent: own.indent };
    if (own.format === 'bullet') return { kind: 'bullet', label: '', ...marks };
    const label = labelOf(list, own, last);
    const isLetter = !/^(?:decimal|decimalZero|ordinal|none)$/.test(own.format) && !own.isLegal;
    return { kind: isLetter ? 'letter' : 'number', label, ...marks };
  }
}

/** w:lvlRestart 0 never begins anew; n does after level n (counted from 1) and those above it. */
function beginsAnew(restart: number | undefined, after: number): boolean {
  return restart === undefined || after < restart;
}

/** Longer marks are no numbers. */
const longestLabel = 40;

function labelOf(list: List, own: Level, last: readonly (number | undefined)[]): string {
  return own.text
    .slice(0, 200)
    .replaceAll(/%([1-9])/g, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      const level = list.levels[at] ?? plainLevel(at);
      return numberText(last[at] ?? level.start, own.isLegal ? 'decimal' : level.format);
    })
    .trim()
    .slice(0, longestLabel);
}

function numberText(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${String(value)}${ordinalEnding(value)}`;
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** a … z, then aa, bb, … as Word counts. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  return romans
    .map(([size, sign]) => {
      const times = Math.floor(left / size);
      left -= times * size;
      return sign.repeat(times);
    })
    .join('');
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
