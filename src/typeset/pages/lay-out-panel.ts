/** One panel's strips as items in their place: the text, the notes at its foot, and what is repeated or drawn around it. */
import { colours } from '../colours.ts';
import type { GroundItem, Item, LineItem, PlacedItem } from './laid-out.ts';
import type { Panel } from './measured-page.ts';
import { noteSeparator } from './paginate.ts';
import { moved, scaled } from './move-items.ts';
import { placeStrips, type PlacedStrips } from './place-strips.ts';
import { heightOf } from './strips.ts';

const noteRule = { width: 144, thickness: 0.5 } as const;
/** The accent rule of a slide, above its title. */
const slideRule = { y: 28, width: 64, height: 4 } as const;

/** A panel laid out, in the coordinates of its page. */
export interface LaidOutPanel {
  readonly items: readonly Item[];
  /** Artifacts of pagination. */
  readonly furniture: readonly PlacedItem[];
  readonly marks: PlacedStrips<Item>['marks'];
}

/** Lays out one panel. `accent` is #rrggbb. */
export function layOutPanel(panel: Panel, accent: string): LaidOutPanel {
  const { geometry } = panel;
  const repeated = panel.strips[0]?.repeated;
  const top = geometry.top + (repeated?.height ?? 0);
  const body = placeStrips(panel.strips, { x: geometry.left, y: top });
  const notes = layOutNotes(panel);
  const heads = (repeated?.items ?? []).map((item) => moved(item, geometry.left, geometry.top));
  return {
    items: [...body.items, ...notes.items].map((item) => onPage(item, panel)),
    furniture: [...slideLook(panel, accent), ...heads].map((item) => onPage(item, panel)),
    marks: [...body.marks, ...notes.marks].map(({ mark, y }) => ({ mark, y: panel.y + y * panel.scale })),
  };
}

function onPage<Placed extends Item>(item: Placed, panel: Panel): Placed {
  return panel.scale === 1 && panel.x === 0 && panel.y === 0 ? item : scaled(item, panel);
}

/** The notes at the foot, under a short rule. */
function layOutNotes({ notes, geometry }: Panel): Pick<PlacedStrips<Item>, 'items' | 'marks'> {
  if (notes.length === 0) return { items: [], marks: [] };
  const { left, top, columnHeight } = geometry;
  const y = top + columnHeight - heightOf(notes);
  const { items, marks } = placeStrips(notes, { x: left, y });
  const ruleY = y - noteSeparator / 2 + 2;
  const { thickness, width } = noteRule;
  const rule: LineItem = {
    kind: 'line',
    x: left,
    y: ruleY,
    toX: left + width,
    toY: ruleY,
    thickness,
    colour: colours.rule,
  };
  return { items: [rule, ...items], marks };
}

function slideLook({ look, geometry }: Panel, accent: string): (GroundItem | LineItem)[] {
  if (look === 'page') return [];
  const { y, width, height } = slideRule;
  const rule: GroundItem = { kind: 'ground', x: geometry.left, y, width, height, colour: accent };
  const rules = look === 'framed' ? [] : [rule];
  return look === 'slide' ? rules : [...rules, ...frame(geometry)];
}

function frame({ width, height }: Panel['geometry']): LineItem[] {
  const line = { kind: 'line', thickness: 0.75, colour: colours.rule } as const;
  return [
    { ...line, x: 0, y: 0, toX: width, toY: 0 },
    { ...line, x: width, y: 0, toX: width, toY: height },
    { ...line, x: width, y: height, toX: 0, toY: height },
    { ...line, x: 0, y: height, toX: 0, toY: 0 },
  ];
}
