/** Ways through the PDF: named destinations, bookmarks and page labels (ISO 32000-1, 12.3 and 12.4.2). */
import type { Bookmark, Destination, LaidOut, Page } from '../pages/laid-out.ts';
import type { PdfFile } from './pdf-file.ts';
import { dictionary, number, reference, textString } from './syntax.ts';
import { writeNameTree, writeNumberTree } from './trees.ts';

/** A destination is shown a little below the window's upper edge. */
const headroom = 12;

/** Writes all three. `pageIds` are the object numbers of the pages. */
export function writeNavigation(laidOut: LaidOut, pageIds: readonly number[], file: PdfFile): void {
  const place = (at: Destination): string => destinationOf(at, laidOut.pages, pageIds);
  if (laidOut.destinations.size > 0) {
    const entries = [...laidOut.destinations].map(([key, at]) => [key, place(at)] as const);
    file.setNames('Dests', reference(writeNameTree(entries, file)));
  }
  writeBookmarks(laidOut.bookmarks, place, file);
  writePageLabels(laidOut.pages, file);
}

function destinationOf({ page, y }: Destination, pages: readonly Page[], pageIds: readonly number[]): string {
  const height = pages[page]?.height ?? 0;
  return `[${reference(pageIds[page] ?? 0)} /XYZ null ${number(Math.min(height, height - y + headroom))} null]`;
}

/** A bookmark with those below it. */
interface Node {
  readonly id: number;
  readonly bookmark: Bookmark;
  readonly children: Node[];
}

function writeBookmarks(bookmarks: readonly Bookmark[], place: (at: Destination) => string, file: PdfFile): void {
  const tree = nest(bookmarks, file);
  const [first, last] = [tree[0], tree.at(-1)];
  if (!first || !last) return;
  const root = file.outlineRoot;
  root.set('First', reference(first.id));
  root.set('Last', reference(last.id));
  root.set('Count', String(tree.length));
  file.setRoot('Outlines', reference(root.id));
  file.setRoot('PageMode', '/UseOutlines');
  writeSiblings(tree, root.id, { place, file });
}

/** The outer level is open, all others are closed. A level that is skipped is none. */
function nest(bookmarks: readonly Bookmark[], file: PdfFile): Node[] {
  const top: Node[] = [];
  const open: Node[] = [];
  for (const bookmark of bookmarks) {
    while ((open.at(-1)?.bookmark.level ?? 0) >= bookmark.level) open.pop();
    const node = { id: file.reserve(), bookmark, children: [] };
    (open.at(-1)?.children ?? top).push(node);
    open.push(node);
  }
  return top;
}

interface BookmarkWriting {
  readonly place: (at: Destination) => string;
  readonly file: PdfFile;
}

function writeSiblings(nodes: readonly Node[], parent: number, writing: BookmarkWriting): void {
  nodes.forEach(({ id, bookmark, children }, index) => {
    const entries = {
      Title: textString(bookmark.text),
      Parent: reference(parent),
      Dest: writing.place(bookmark),
      Prev: optionalReference(nodes[index - 1]),
      Next: optionalReference(nodes[index + 1]),
      First: optionalReference(children[0]),
      Last: optionalReference(children.at(-1)),
      Count: children.length === 0 ? undefined : String(-children.length),
    };
    writing.file.add(dictionary(entries), id);
    writeSiblings(children, id, writing);
  });
}

function optionalReference(node: Node | undefined): string | undefined {
  return node && reference(node.id);
}

/** A new range of labels begins wherever the printed number is not the next. */
function writePageLabels(pages: readonly Page[], file: PdfFile): void {
  const ranges: [number, string][] = [];
  pages.forEach((page, index) => {
    const before = pages[index - 1];
    if (before && before.number + 1 === page.number) return;
    ranges.push([index, dictionary({ S: '/D', St: String(page.number) })]);
  });
  file.setRoot('PageLabels', reference(writeNumberTree(ranges, file)));
}
