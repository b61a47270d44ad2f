/** Large print made and read back: the size of every letter, and where it stands. */
import type { Meeting } from '../../../src/model/meeting.ts';
import type { Site } from '../../../src/model/site.ts';
import { documentsOf, type SiteDocument } from '../../../src/outputs/documents.ts';
import { finish } from '../../../src/outputs/files/finish.ts';
import { largePrintOutput } from '../../../src/outputs/large-print/output.ts';
import { planPack, type PlannedPack } from '../../../src/outputs/packs/packs.ts';
import { openPdf } from './pdf-words.ts';

const plans = new Map<Meeting, PlannedPack | undefined>();

/** What has been made of each site, by the stems of its documents. */
const made = new WeakMap<Site, Map<string, Promise<Uint8Array>>>();

/** The large print of a document of a site, which is made once; rejects where it has none. */
export async function bytesOf(document: SiteDocument, site: Site): Promise<Uint8Array> {
  const ofSite = made.get(site) ?? new Map<string, Promise<Uint8Array>>();
  made.set(site, ofSite);
  const bytes = ofSite.get(document.stem) ?? newBytesOf(document, site);
  ofSite.set(document.stem, bytes);
  // Who reads a PDF may take its bytes away.
  return new Uint8Array(await bytes);
}

async function newBytesOf(document: SiteDocument, site: Site): Promise<Uint8Array> {
  const planned = (meeting: Meeting): PlannedPack | undefined => {
    if (!plans.has(meeting)) plans.set(meeting, planPack(site, meeting));
    return plans.get(meeting);
  };
  const print = largePrintOutput.make(document, { site, planned });
  if (!print) throw new Error(`There is no large print of ${document.stem}.`);
  return (await finish(print)).bytes;
}

/** The document of a site whose stem matches. */
export function documentOf(site: Site, stem: RegExp): SiteDocument {
  const found = [...documentsOf(site)].find((one) => stem.test(one.stem));
  if (!found) throw new Error(`No document ${String(stem)}.`);
  return found;
}

/** The pages of a PDF with their numbers, from 1. */
async function* pagesOf(bytes: Uint8Array) {
  const document = await openPdf(bytes);
  for (let number = 1; number <= document.numPages; number++) yield { number, page: await document.getPage(number) };
  await document.loadingTask.destroy();
}

/** The words that are set in less than 16 points, and those in italics. */
export async function unfitWords(bytes: Uint8Array): Promise<string[]> {
  const found: string[] = [];
  for await (const { number, page } of pagesOf(bytes)) {
    const { items } = await page.getTextContent();
    await page.getOperatorList();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , x = 0, y = 0] = item.transform as number[];
      const font = page.commonObjs.get(item.fontName) as { name?: string };
      if (Math.hypot(x, y) < 15.99 || /italic/i.test(font.name ?? '')) found.push(`page ${number}: ${item.str}`);
    }
  }
  return found;
}

/** The words that reach beyond the edges of their page. */
export async function outsideWords(bytes: Uint8Array): Promise<string[]> {
  const outside: string[] = [];
  for await (const { number, page } of pagesOf(bytes)) {
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
      const length = Math.hypot(a, b);
      const [endX, endY] = [x + (item.width * a) / length, y + (item.width * b) / length];
      const isInside = Math.min(x, endX) >= left && Math.max(x, endX) <= right + 0.5;
      if (!isInside || Math.min(y, endY) < bottom || Math.max(y, endY) > top)
        outside.push(`page ${number}: ${item.str}`);
    }
  }
  return outside;
}

/** The words that stand on others, by their boxes from the foot of their letters to their capitals. */
export async function touchingWords(bytes: Uint8Array): Promise<string[]> {
  const touching: string[] = [];
  for await (const { number, page } of pagesOf(bytes)) {
    const boxes = (await page.getTextContent()).items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [{ words: item.str, ...boxOf(item) }] : [],
    );
    for (const [at, one] of boxes.entries()) {
      const others = boxes.slice(at + 1).filter((other) => areTouching(one, other));
      touching.push(...others.map(({ words }) => `page ${number}: ${one.words} / ${words}`));
    }
  }
  return touching;
}

/** Points from the lower left corner of the page. */
interface WordBox {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

function areTouching(one: WordBox, other: WordBox): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
  return across > 1 && down > 1;
}

/** Words that are turned read upwards. */
function boxOf({ transform, width }: { readonly transform: unknown[]; readonly width: number }): WordBox {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform as number[];
  const size = Math.hypot(a, b);
  const height = size * 0.7;
  return Math.abs(b) > Math.abs(a)
    ? { left: x - height, right: x, bottom: y, top: y + width }
    : { left: x, right: x + width, bottom: y, top: y + height };
}
