/** What the layout tests look for on pages. */
import type { Flow, Section } from '../../../src/typeset/flow.ts';
import type { LaidOut, Page, PlacedItem, TextItem } from '../../../src/typeset/pages/laid-out.ts';
import { layOut } from '../../../src/typeset/pages/lay-out.ts';
import { pdfDocument, section } from './flows.ts';

/** Lays out one section. */
export const lay = (flow: readonly Flow[], more: Partial<Section> = {}): LaidOut =>
  layOut(pdfDocument([section(flow, more)]));

const isText = (item: PlacedItem): item is TextItem => item.kind === 'text';
/** The texts of a page, its furniture left out. */
export const textsOn = (page: Page | undefined) => (page?.items ?? []).filter(isText);
/** The words of a page's furniture. */
export const furnitureOn = (page: Page | undefined) => (page?.furniture ?? []).filter(isText).map((item) => item.text);
/** The first text of the document that begins so. */
export const findText = (laidOut: LaidOut, text: string) =>
  laidOut.pages.flatMap((page) => textsOn(page)).find((item) => item.text.startsWith(text));
/** The page (0-based) on which words stand; -1 where on none. */
export const pageOf = (laidOut: LaidOut, text: string) =>
  laidOut.pages.findIndex((page) => textsOn(page).some((item) => item.text.includes(text)));

/** The lines of each page's text, from the top. */
export function linesOf(laidOut: LaidOut): string[][] {
  return laidOut.pages.map((page) => {
    const lines = new Map<number, string>();
    for (const { y, text } of textsOn(page)) lines.set(y, (lines.get(y) ?? '') + text);
    return [...lines].sort(([a], [b]) => a - b).map(([, text]) => text.trim());
  });
}
