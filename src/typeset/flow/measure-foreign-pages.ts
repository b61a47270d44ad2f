/** Pages of somebody else's PDF: one strip each on a page of its own, on its side where that page is. */
import type { ForeignPagesFlow } from '../flow.ts';
import type { Item, LineItem } from '../pages/laid-out.ts';
import type { Area, Setting } from '../setting.ts';

type ForeignPage = ForeignPagesFlow['pages'][number];

/** Where a page stands in the column, in points from its upper left corner. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Measures the pages; what follows them begins a page too. */
export function measureForeignPages({ bytes, pages }: ForeignPagesFlow, area: Area, setting: Setting): void {
  const { strips } = area;
  const { tags, design } = setting;
  const { page: upright, turned } = design;
  pages.forEach((page, index) => {
    const sheet = area.isRunning && page.width > page.height ? turned : undefined;
    const column = sheet
      ? { x: 0, width: sheet.columnWidth, height: sheet.columnHeight }
      : { x: area.x, width: area.width, height: upright.columnHeight };
    const box = boxIn(column, page);
    const tag = tags.content(tags.add({ role: 'Figure', parent: area.parent, alt: page.alt }));
    const items: Item[] = [
      { kind: 'foreign-page', ...box, bytes, page: index, tag },
      ...frameOf(box, design.colours.rule),
    ];
    strips.turn(sheet !== undefined);
    strips.startPage();
    strips.add({ height: box.height, items });
    strips.turn(false);
  });
  strips.startPage();
}

/** As large as the column allows, never larger than it is, in the middle of the column's width. */
function boxIn(column: { x: number; width: number; height: number }, page: ForeignPage): Box {
  const scale = Math.min(column.width / page.width, column.height / page.height, 1);
  const [width, height] = [page.width * scale, page.height * scale];
  return { x: column.x + (column.width - width) / 2, y: 0, width, height };
}

/** A fine line around the page tells it from ours. */
function frameOf({ x, y, width, height }: Box, colour: string): LineItem[] {
  const line = { kind: 'line', thickness: 0.5, colour } as const;
  const [right, bottom] = [x + width, y + height];
  return [
    { ...line, x, y, toX: right, toY: y },
    { ...line, x: right, y, toX: right, toY: bottom },
    { ...line, x: right, y: bottom, toX: x, toY: bottom },
    { ...line, x, y: bottom, toX: x, toY: y },
  ];
}
