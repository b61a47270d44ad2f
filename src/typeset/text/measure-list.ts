/** Lists: each label stands beside the first line of its item. */
import { greatest } from '../../data/numbers/numbers.ts';
import type { ListFlow } from '../flow.ts';
import { baselineOf } from './set-lines.ts';
import type { Area, Setting } from '../setting.ts';

type ListItem = ListFlow['items'][number];

/** Measures a list into its area. */
export function measureList(flow: ListFlow, area: Area, setting: Setting): void {
  const { tags, design } = setting;
  const { numberColumn } = design.spaces;
  const isSmall = area.isSmall === true || flow.items.some(isInSmallType);
  const body = design.text[isSmall ? 'small' : 'body'];
  const isNumbered = flow.ordered || flow.items.some((item) => item.isParagraphNumber);
  const numbering = isNumbered ? 'Decimal' : 'Disc';
  const list = tags.add({ role: 'L', parent: area.parent, numbering });
  const isOpen = flow.items.some((item) => item.isParagraphNumber === true || hasParagraphs(item));
  const between = isOpen ? body.after : body.after / 2;
  if (area.isItem && !isOpen) area.strips.setSpace(between);
  const labelColumn = labelColumnOf(flow, body.size, setting);
  flow.items.forEach((item, index) => {
    if (index > 0) area.strips.setSpace(between);
    const indent = item.isParagraphNumber ? numberColumn : labelColumn;
    const base = item.isParagraphNumber || !area.hangs ? 0 : numberColumn;
    const inner = { ...area, x: area.x + base, width: area.width - base, parent: list, isSmall };
    measureItem(item, { area: inner, indent }, setting);
  });
  area.strips.setSpace(body.after);
}

function measureItem(item: ListItem, place: { area: Area; indent: number }, setting: Setting): void {
  const { area, indent } = place;
  const { tags, fonts, design } = setting;
  const style = design.text[area.isSmall ? 'small' : 'body'];
  const element = tags.add({ role: 'LI', parent: area.parent });
  const label = tags.content(tags.add({ role: 'Lbl', parent: element }));
  const parent = tags.add({ role: 'LBody', parent: element });
  const textStyle = { face: 'regular', size: style.size, colour: design.colours.text } as const;
  const text = `${item.label} `;
  area.strips.carry([{ kind: 'text', x: area.x, y: baselineOf(style, fonts), text, ...textStyle, tag: label }]);
  if (item.destination !== undefined) area.strips.mark({ destination: item.destination });
  const before = area.strips.strips.length;
  const inner = {
    ...area,
    x: area.x + indent,
    width: area.width - indent,
    parent,
    hangs: false,
    isRunning: false,
    isItem: true,
  };
  setting.measure(item.children, inner);
  if (area.strips.strips.length === before) area.strips.add({ height: style.leading, items: [] });
}

/** True where its first words are set small: its label is too. */
function isInSmallType({ children: [first] }: ListItem): boolean {
  return first?.kind === 'text' && first.style === 'small';
}

function hasParagraphs(item: ListItem): boolean {
  return item.children.filter((child) => child.kind === 'text').length > 1;
}

/** Wide enough for the widest label and a space, and at least for a bullet. */
function labelColumnOf(flow: ListFlow, size: number, { fonts }: Setting): number {
  const widths = flow.items
    .filter((item) => !item.isParagraphNumber)
    .map((item) => fonts.width(`${item.label} `, size, { face: 'regular' }));
  const least = flow.ordered ? size * 1.6667 : size * 1.3334;
  return Math.ceil(greatest(widths, Math.max(least, 0)));
}
