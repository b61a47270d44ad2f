/** One panel's strips as items in their place: the text, the notes at its foot, and what is repeated or drawn around it. */
import type { GroundItem, Item, LineItem, PlacedItem } from './laid-out.ts';
import type { Panel } from './measured-page.ts';
import { moved, scaled } from './move-items.ts';
import { placeStrips, type PlacedStrips } from './place-strips.ts';
import { heightOf } from './strips.ts';

/** A panel laid out, in the coordinates of its page. */
export interface LaidOutPanel {
  readonly items: readonly Item[];
  /** Artifacts of pagination. */
  readonly furniture: readonly PlacedItem[];
  readonly marks: PlacedStrips<Item>['marks'];
}

/** Lays out one panel. */
export function layOutPanel(panel: Panel): LaidOutPanel {
  const { geometry } = panel;
  const repeated = panel.strips[0]?.repeated;
  const top = geometry.top + (repeated?.height ?? 0);
  const body = placeStrips(panel.strips, { x: geometry.left, y: top });
  const notes = layOutNotes(panel);
  const heads = (repeated?.items ?? []).map((item) => moved(item, geometry.left, geometry.top));
  return {
    items: [...body.items, ...notes.items].map((item) => onPage(item, panel)),
    furniture: [...slideLook(panel), ...heads].map((item) => onPage(item, panel)),
    marks: [...body.marks, ...notes.marks].map(({ mark, y }) => ({ mark, y: panel.y + y * panel.scale })),
  };
}

function onPage<Placed extends Item>(item: Placed, panel: Panel): Placed {
  return panel.scale === 1 && panel.x === 0 && panel.y === 0 ? item : scaled(item, panel);
}

/** The notes at the foot, under a short rule. */
function layOutNotes({ notes, geometry, design }: Panel): Pick<PlacedStrips<Item>, 'items' | 'marks'> {
  if (notes.length === 0) return { items: [], marks: [] };
  const { left, top, columnHeight } = geometry;
  const y = top + columnHeight - heightOf(notes);
  const { items, marks } = placeStrips(notes, { x: left, y });
  const { separator, rule: width } = design.spaces.footnotes;
  const ruleY = y - separator / 2 + 2;
  const rule: LineItem = {
    kind: 'line',
    x: left,
    y: ruleY,
    toX: left + width,
    toY: ruleY,
    thickness: design.tables.rules.row,
    colour: design.colours.rule,
  };
  return { items: [rule, ...items], marks };
}

function slideLook({ look, geometry, design }: Panel): (GroundItem | LineItem)[] {
  const { titleRule } = design.furniture;
  const hasRule = titleRule && (look === 'slide' || look === 'framed-slide');
  const rules: GroundItem[] = hasRule
    ? [{ kind: 'ground', x: geometry.left, ...titleRule, colour: design.colours.accent }]
    : [];
  return look === 'framed' || look === 'framed-slide' ? [...rules, ...frame(geometry, design.colours.rule)] : rules;
}

function frame({ width, height }: Panel['geometry'], colour: string): LineItem[] {
  const line = { kind: 'line', thickness: 0.75, colour } as const;
  return [
    { ...line, x: 0, y: 0, toX: width, toY: 0 },
    { ...line, x: width, y: 0, toX: width, toY: height },
    { ...line, x: width, y: height, toX: 0, toY: height },
    { ...line, x: 0, y: height, toX: 0, toY: 0 },
  ];
}
