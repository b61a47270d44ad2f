/** The bookmarks of somebody else's PDF that lead to places in it (ISO 32000-1, 12.3.3), written for a copy. */
import type { PdfObjects } from '../../pdf-syntax/pdf-file.ts';
import { dictionaryOf, stringOf, type PdfDictionary, type PdfValue } from '../../pdf-syntax/values.ts';
import { dictionaryText } from '../../pdf-syntax/write-values.ts';
import type { CopyFile } from './copy-file.ts';
import type { Destinations } from './destinations.ts';

/** A bookmark with those below it. */
interface Bookmark {
  readonly title: string;
  readonly destination: string | undefined;
  readonly below: readonly Bookmark[];
}

const [deepest, most] = [20, 20_000];

/** Writes the bookmarks; the number of their root, or undefined where there are none. */
export function outlineOf(objects: PdfObjects, destinations: Destinations, file: CopyFile): number | undefined {
  const root = dictionaryOf(objects.lookUp(objects.catalogue.entries.get('Outlines')));
  const seen = new Set<PdfDictionary>();
  const read = (first: PdfValue | undefined, depth: number): Bookmark[] => {
    const found: Bookmark[] = [];
    for (
      let node = dictionaryOf(objects.lookUp(first));
      node;
      node = dictionaryOf(objects.lookUp(node.entries.get('Next')))
    ) {
      if (seen.has(node) || seen.size > most) break;
      seen.add(node);
      const title = stringOf(objects.lookUp(node.entries.get('Title')));
      const below = depth < deepest ? read(node.entries.get('First'), depth + 1) : [];
      if (title) found.push({ title: title.raw, destination: destinations.of(node), below });
    }
    return found;
  };
  const bookmarks = read(root?.entries.get('First'), 0);
  if (bookmarks.length === 0) return undefined;
  const id = file.reserve();
  file.add(dictionaryText({ Type: '/Outlines', ...writeLevel(bookmarks, id, { file, isOpen: true }) }), id);
  return id;
}

/** Writes the bookmarks of a level, the outermost open, others closed; the entries by which the one above knows them. */
function writeLevel(
  bookmarks: readonly Bookmark[],
  parent: number,
  { file, isOpen }: { file: CopyFile; isOpen: boolean },
): Record<string, string> {
  const ids = bookmarks.map(() => file.reserve());
  bookmarks.forEach(({ title, destination, below }, index) => {
    const id = ids[index] ?? 0;
    const [before, after] = [ids[index - 1], ids[index + 1]];
    const entries = {
      Title: title,
      Parent: `${parent} 0 R`,
      ...(destination !== undefined && { Dest: destination }),
      ...(before !== undefined && { Prev: `${before} 0 R` }),
      ...(after !== undefined && { Next: `${after} 0 R` }),
      ...(below.length > 0 && writeLevel(below, id, { file, isOpen: false })),
    };
    file.add(dictionaryText(entries), id);
  });
  const count = isOpen ? ids.length : -ids.length;
  return { First: `${ids[0] ?? 0} 0 R`, Last: `${ids.at(-1) ?? 0} 0 R`, Count: String(count) };
}
