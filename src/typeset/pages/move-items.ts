/** Items at another place or scale. */
import type { Item, PlacedItem, TextItem } from './laid-out.ts';

/** The same item further right and down. */
export function moved<Moved extends Item>(item: Moved, right: number, down: number): Moved {
  const at = { ...item, x: item.x + right, y: item.y + down };
  return at.kind === 'line' ? { ...at, toX: at.toX + right, toY: at.toY + down } : at;
}

/** The same item at another scale (1 leaves it), with what is then its upper left corner moved to x, y. */
export function scaled<Scaled extends Item>(
  item: Scaled,
  { scale, x, y }: { scale: number; x: number; y: number },
): Scaled {
  const at = { ...item, x: x + item.x * scale, y: y + item.y * scale };
  switch (at.kind) {
    case 'text':
    case 'page-number':
      return { ...at, size: at.size * scale };
    case 'line':
      return { ...at, toX: x + at.toX * scale, toY: y + at.toY * scale, thickness: at.thickness * scale };
    case 'ground':
    case 'drawing':
    case 'image':
    case 'foreign-page':
    case 'link':
      return { ...at, width: at.width * scale, height: at.height * scale };
  }
}

/** What of some items can be repeated on another page: texts, lines and grounds, outside the structure. */
export function asArtifacts(items: readonly Item[]): PlacedItem[] {
  return items.flatMap((item): PlacedItem[] => {
    if (item.kind === 'text') return [withoutTag(item)];
    return item.kind === 'line' || item.kind === 'ground' ? [item] : [];
  });
}

/** The same text outside the structure: it has been read where it first stood. */
function withoutTag({ kind, x, y, text, face, tabular, size, colour }: TextItem): TextItem {
  return { kind, x, y, text, face, size, colour, ...(tabular && { tabular }) };
}
