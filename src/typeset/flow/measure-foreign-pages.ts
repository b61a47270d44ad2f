/** Pages of somebody else's PDF: one strip each on a page of its own, on its side where that page is. */
import { colours } from '../colours.ts';
import type { ForeignPagesFlow } from '../flow.ts';
import { landscape } from '../pages/geometry.ts';
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
  const { tags, geometry } = setting;
  pages.forEach((page, index) => {
    const isTurned = area.canTurn && page.width > page.height;
    const column = isTurned
      ? { x: 0, width: landscape.columnWidth, height: landscape.columnHeight }
      : { x: area.x, width: area.width, height: geometry.columnHeight };
    const box = boxIn(column, page);
    const tag = tags.content(tags.add({ role: 'Figure', parent: area.parent, alt: page.alt }));
    const items: Item[] = [{ kind: 'foreign-page', ...box, bytes, page: index, tag }, ...frameOf(box)];
    strips.turn(isTurned);
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
function frameOf({ x, y, width, height }: Box): LineItem[] {
  const line = { kind: 'line', thickness: 0.5, colour: colours.rule } as const;
  const [right, bottom] = [x + width, y + height];
  return [
    { ...line, x, y, toX: right, toY: y },
    { ...line, x: right, y, toX: right, toY: bottom },
    { ...line, x: right, y: bottom, toX: x, toY: bottom },
    { ...line, x, y: bottom, toX: x, toY: y },
  ];
}
