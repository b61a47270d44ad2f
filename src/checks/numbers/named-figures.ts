/**
 * Figures that a paper gives a name: headline numbers by their labels, cells of typed tables by caption, row and column, amounts of
 * money by who gave them, and counts that are said of all. Two papers of a meeting must give the same thing the same value.
 */
import { textOf } from '../../document/text-of.ts';
import { placeOf } from '../../document/expanding/expansion.ts';
import type { ResolvedPaper } from '../../document/resolving.ts';
import { walk } from '../../document/transforms/walk.ts';
import { numbersIn, placedNumbersIn, type WrittenNumber } from '../../data/numbers/written-numbers.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { NamedFigure } from '../extract.ts';
import type { PapersWarningCheck } from '../meeting-check.ts';
import type { WarningCheck } from '../check.ts';
import { isAbout } from './sentences/sentences.ts';
import { typedTables } from './tables/typed-tables.ts';

/** The named figures of a paper, in reading order. */
export function namedFiguresOf(resolved: ResolvedPaper): readonly NamedFigure[] {
  const known = named.get(resolved) ?? readFigures(resolved);
  named.set(resolved, known);
  return known;
}

/** Looked through twice: for the paper itself and for what others may say. */
const named = new WeakMap<ResolvedPaper, readonly NamedFigure[]>();

function readFigures({ paper }: ResolvedPaper): readonly NamedFigure[] {
  const figures: NamedFigure[] = [];
  walk(paper.body, (node, within) => {
    if (within.some(({ type }) => type === 'standardSections')) return;
    if (node.type === 'keyFigures') {
      for (const { label, value } of node.figures)
        add(figures, { name: label, value: numbersIn(value)[0], place: placeOf(node, paper) });
    } else if (node.type === 'paragraph') {
      const place = placeOf(node, paper);
      for (const figure of namedInWords(textOf(node), place)) add(figures, figure);
    }
  });
  for (const { caption, head, rows } of typedTables(paper)) {
    if (caption === '') continue;
    for (const [label, ...cells] of rows)
      cells.forEach((cell, at) =>
        add(figures, {
          name: `${caption}: ${label?.text ?? ''}, ${head[at + 1]?.text ?? ''}`,
          value: cell.number,
          place: cell.place,
        }),
      );
  }
  return figures;
}

type Named = {
  readonly name: string;
  readonly value: WrittenNumber | undefined;
  readonly place: Place;
  readonly isSaid?: boolean;
};

function add(figures: NamedFigure[], { name, value, place, isSaid = false }: Named): void {
  if (!value || name === '') return;
  const { text, step, unit } = value;
  figures.push({
    name,
    key: name
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}£%]+/gu, ' ')
      .trim(),
    text,
    value: value.value,
    step,
    unit: unit ?? 'number',
    isSaid,
    place,
  });
}

const noun = String.raw`((?:(?!(?:and|or|of|in|for|to|from|at|on|by|with|was|were|is|are|has|have|had)\b)\p{L}[\p{L}’'-]*\s){0,2}\p{L}[\p{L}’'-]*s)\b`;
const saidOfAll = new RegExp(
  String.raw`\b(?:all|the council’s|the service’s|the county’s|the team’s)\s(?:its\s|the\s|of\sthe\s)?$`,
  'iu',
);
const afterwards = new RegExp(String.raw`^\s${noun}`, 'u');
const giver = /^\s(?:grant\s|award\s|funding\s)?from\s(?:the\s)?((?:\p{Lu}[\p{L}’'-]*\s?(?:of\s|for\s|and\s)?){1,6})/u;

/** "all 8 districts", "the council’s 20 social workers", "£880,000 from the Home Office". */
function namedInWords(text: string, place: Place): readonly Named[] {
  return placedNumbersIn(text).flatMap((number): Named[] => {
    const before = text.slice(0, number.index);
    const after = text.slice(number.index + number.text.length);
    if (isAbout(before)) return [];
    const from = number.unit === 'money' ? giver.exec(after)?.[1]?.trim() : undefined;
    if (from !== undefined) return [{ name: `the money from the ${from}`, value: number, place, isSaid: true }];
    const all = number.unit === undefined && saidOfAll.test(before) ? afterwards.exec(after)?.[1] : undefined;
    return all === undefined ? [] : [{ name: `the number of all ${all}`, value: number, place, isSaid: true }];
  });
}

const hint =
  'Correct the one that is wrong. If both are right, say how they differ, for example by date. A figure from data, <Value of="…" />, is the same everywhere.';

/** Figures with one name and two values in the papers of one meeting. */
export const checkNamedFigures: PapersWarningCheck = (papers, { collector }) => {
  const all = papers
    .filter(({ isDraft }) => !isDraft)
    .flatMap(({ figures, title, file }) => figures.map((figure) => ({ figure, title: title.words, file })));
  for (const same of Map.groupBy(all, ({ figure }) => `${figure.unit} ${figure.key}`).values()) {
    const [first, ...others] = same;
    const other = others.find((one) => first && one.file !== first.file && differ(one.figure, first.figure));
    if (!first || !other) continue;
    const reason = `"${other.figure.name}" is ${other.figure.text} here, but ${first.figure.text} in "${first.title}"`;
    collector.warning('figure-differs', other.figure.place, reason, hint);
  }
};

/** The same within one paper. */
export const checkNamedFiguresInPaper: WarningCheck = (resolved, { collector }) => {
  for (const same of Map.groupBy(namedFiguresOf(resolved), ({ unit, key }) => `${unit} ${key}`).values()) {
    const [first, ...others] = same;
    const other = others.find((one) => first && differ(one, first));
    if (!first || !other) continue;
    const reason = `"${other.name}" is ${other.text} here, but ${first.text} on line ${first.place.line}`;
    collector.warning('figure-differs', other.place, reason, hint);
  }
};

/** Rounded in one place is no difference. Amounts that come from one giver may be two; where they are alike one is a typing error. */
function differ(one: NamedFigure, other: NamedFigure): boolean {
  if (Math.abs(one.value - other.value) <= Math.max(one.step, other.step) / 2 + 1e-9) return false;
  return !(one.isSaid && one.unit === 'money') || areAlike(one.text, other.text);
}

/** True for two numbers of equally many digits of which one differs, or two have changed places. */
function areAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.replaceAll(/\D/g, ''));
  if (a === undefined || b?.length !== a.length) return false;
  const places = Array.from({ length: a.length }, (_, at) => at).filter((at) => a[at] !== b[at]);
  const [first = 0, second = 0] = places;
  return places.length === 1 || (places.length === 2 && a[first] === b[second] && a[second] === b[first]);
}
