/** Things side by side: in one strip where they fit; else split between their items on slides, and stacked on paper. */
import type { ColumnsFlow } from '../flow.ts';
import { moved } from '../pages/move-items.ts';
import { capacityOf, paginate } from '../pages/paginate.ts';
import { placeStrips } from '../pages/place-strips.ts';
import type { Area, Setting } from '../setting.ts';
import { heightOf, StripList, type NewStrip, type Strip } from '../pages/strips.ts';

/** Where less than this share of a slide is left, what does not fit begins a further page. */
const leastShare = 0.4;

/** Strips of each column. */
type Columns = readonly (readonly Strip[])[];

/** Where columns stand: the left edge of the first, and from one to the next. */
interface ColumnPlace {
  readonly x: number;
  readonly step: number;
}

/** Measures columns into their area. */
export function measureColumns(flow: ColumnsFlow, area: Area, setting: Setting): void {
  const { page, spaces, text } = setting.design;
  const { gap, before } = spaces.columns;
  if (setting.design.isOneColumn) {
    for (const { children } of flow.columns) setting.measure(children, { ...area, isRunning: false });
    area.strips.space(text.body.after);
    return;
  }
  const count = flow.columns.length;
  const width = (area.width - gap * (count - 1)) / count;
  const columns = flow.columns.map(({ children }): readonly Strip[] => {
    const strips = new StripList();
    setting.measure(children, { ...area, strips, x: 0, width, hangs: false, isRunning: false });
    return strips.strips;
  });
  const place = { x: area.x, step: width + gap };
  area.strips.space(before);
  if (setting.isFitted) addOnSlide(columns, place, { area, setting });
  else if (heightOfHighest(columns) <= page.columnHeight) area.strips.add(sideBySide(columns, place));
  else addStacked(columns, area, gap);
  area.strips.space(text.body.after);
}

function heightOfHighest(columns: Columns): number {
  return Math.max(0, ...columns.map((strips) => heightOf(strips) + headOf(strips)));
}

/** Height of the table head repeated above a column that goes on. */
function headOf([first]: readonly Strip[]): number {
  return first?.repeated?.height ?? 0;
}

function sideBySide(columns: Columns, { x, step }: ColumnPlace): NewStrip {
  const placed = columns.map((strips, index) => {
    const left = x + index * step;
    const { items, marks } = placeStrips(strips, { x: left, y: headOf(strips) });
    const heads = (strips[0]?.repeated?.items ?? []).map((item) => moved(item, left, 0));
    return { items: [...heads, ...items], marks };
  });
  return {
    height: heightOfHighest(columns),
    items: placed.flatMap(({ items }) => items),
    notes: columns.flat().flatMap((strip) => strip.notes),
    marks: placed.flatMap(({ marks }) => marks.map(({ mark }) => mark)),
  };
}

/** On a slide the room left is known: each column fills it, and what is left of them stands side by side on further pages. */
function addOnSlide(
  columns: Columns,
  place: ColumnPlace,
  { area: { strips }, setting }: { area: Area; setting: Setting },
): void {
  const { columnHeight } = setting.design.page;
  const whole = columnHeight - strips.repeatedHeight;
  let room = roomLeft(strips, setting);
  if (heightOfHighest(columns) > room && room < whole * leastShare) {
    strips.startPage();
    room = whole;
  }
  let rest = columns;
  while (rest.some((column) => column.length > 0)) {
    const capacity = { ...capacityOf(setting.design), upright: room, turned: room };
    const parts = rest.map((column) => paginate(column, capacity)[0]?.strips ?? []);
    if (rest !== columns) strips.startPage();
    strips.add(sideBySide(parts, place));
    rest = rest.map((column, index) => column.slice(parts[index]?.length ?? 0));
    room = whole;
  }
}

/** Points left on the slide that is being filled, below the space above the next strip. */
function roomLeft(strips: StripList, { design }: Setting): number {
  const height = design.page.columnHeight;
  const page = paginate(strips.strips, capacityOf(design)).at(-1);
  if (!page) return height;
  return height - heightOf(page.strips) - headOf(page.strips) - strips.gap;
}

function addStacked(columns: Columns, area: Area, gap: number): void {
  for (const column of columns) {
    column.forEach((strip, index) => {
      area.strips.space(index === 0 ? gap : strip.gap);
      const { items } = placeStrips([{ ...strip, marks: [], gap: 0 }], { x: area.x, y: 0 });
      area.strips.add({ ...strip, items });
    });
  }
}
