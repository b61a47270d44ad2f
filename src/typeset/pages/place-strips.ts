/** Strips set under one another at a place: on a page, or in a column of things side by side. */
import type { GroundItem, Item } from './laid-out.ts';
import { moved } from './move-items.ts';
import type { Ground, Mark, Strip } from './strips.ts';

/** Strips in their place. */
export interface PlacedStrips<Placed extends Item> {
  readonly items: readonly Placed[];
  readonly marks: readonly { readonly mark: Mark; readonly y: number }[];
  /** Where the last strip ends. */
  readonly bottom: number;
}

/** Puts strips under one another, the first at x, y (points) without the space above it. */
export function placeStrips(strips: readonly Strip[], at: { x: number; y: number }): PlacedStrips<Item> {
  const items: Item[] = [];
  const marks: { mark: Mark; y: number }[] = [];
  const grounds = new Map<Ground, { top: number; bottom: number }>();
  let y = at.y;
  strips.forEach((strip, index) => {
    if (index > 0) y += strip.gap;
    for (const ground of strip.grounds) {
      const extent = grounds.get(ground);
      if (extent) extent.bottom = y + strip.height;
      else grounds.set(ground, { top: y, bottom: y + strip.height });
    }
    for (const item of strip.items) items.push(moved(item, at.x, y));
    for (const mark of strip.marks) marks.push({ mark, y });
    y += strip.height;
  });
  return { items: [...groundItems(grounds, at.x), ...items], marks, bottom: y };
}

function groundItems(grounds: ReadonlyMap<Ground, { top: number; bottom: number }>, x: number): GroundItem[] {
  return [...grounds].map(([ground, { top, bottom }]) => ({
    kind: 'ground',
    x: x + ground.x,
    y: top,
    width: ground.width,
    height: bottom - top,
    colour: ground.colour,
  }));
}
