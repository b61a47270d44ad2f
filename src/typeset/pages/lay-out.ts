/**
 * Layout: a document's flow as finished pages, before anything is painted. So page numbers, ranges and destinations
 * are known without making a PDF, and a layout is tested as plain data.
 */
import type { DocumentDesign } from '../design/page-design.ts';
import type { LinkTarget, PdfDocument, Section } from '../flow.ts';
import { loadFonts, type Fonts } from '../fonts/fonts.ts';
import { blankPageItems, furnitureOf, type FurniturePlace } from './furniture.ts';
import type {
  Bookmark,
  Destination,
  Item,
  LaidOut,
  LaidOutSection,
  LinkItem,
  Page,
  PageNumberItem,
  PlacedItem,
} from './laid-out.ts';
import { layOutPanel } from './lay-out-panel.ts';
import type { MeasuredPage } from './measured-page.ts';
import { placeSections } from './place-sections.ts';
import { standardNumberAt, standardPlaces } from './standard-pages.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import { wordingOf } from '../../locales/locales.ts';

/** A page whose contents list and links are not yet filled in. */
interface DraftPage extends Omit<Page, 'items'> {
  readonly items: readonly Item[];
  /** What is printed around the text, and where; known once all pages are. Absent on a blank page. */
  readonly around?: { readonly furniture: Section['furniture']; readonly place: FurniturePlace };
}

/** What grows while the sections are laid out. */
interface Draft {
  readonly fonts: Fonts;
  readonly design: DocumentDesign;
  readonly words: Wording;
  readonly pages: DraftPage[];
  readonly sections: LaidOutSection[];
  readonly destinations: Map<string, Destination>;
  readonly bookmarks: Bookmark[];
}

/**
 * Lays a document out. Throws an Error where a link leads to a destination that no section has, where two things
 * have one destination, or where a note is marked that is not there: the makers of the flow see to that.
 */
export function layOut(document: PdfDocument): LaidOut {
  const fonts = loadFonts();
  const words = wordingOf(document.facts.language);
  const { design } = document;
  const draft: Draft = { fonts, design, words, pages: [], sections: [], destinations: new Map(), bookmarks: [] };
  const isDuplex = document.startsOnOddPages ?? false;
  const depth = document.sections.length > 1 ? 1 : 0;
  placeSections(document, fonts).forEach(({ section, measured, firstPage, first }, index) => {
    while (draft.pages.length < firstPage)
      addBlankPage(draft, first - firstPage + draft.pages.length, document.blankPages);
    if (depth > 0) markSection(section, draft);
    measured.pages.forEach((page, ordinal) => {
      const number = first + ordinal;
      const place = { section, index, number, isFirst: ordinal === 0, depth, isDuplex };
      draft.pages.push(layOutPage(page, place, draft));
    });
    const { title, attachments } = section;
    draft.sections.push({ title, firstPage, pageCount: measured.pages.length, tags: measured.tags, attachments });
  });
  return finish(draft, document);
}

/** The back of a sheet whose front ends a section. */
function addBlankPage(draft: Draft, number: number, marks: PdfDocument['blankPages']): void {
  const { pages, fonts, words } = draft;
  const design = draft.design.paper;
  const { width, height } = design.page;
  const furniture = blankPageItems(marks ?? {}, { design, words }, fonts);
  pages.push({ number, label: String(number), width, height, items: [], furniture });
}

/** Where one of several sections begins: a bookmark with its title, and a destination that others can lead to. */
function markSection({ title, prefix }: Section, draft: Draft): void {
  const at = { page: draft.pages.length, y: 0 };
  draft.bookmarks.push({ text: title, level: 1, ...at });
  if (prefix !== '') addDestination(draft, `${prefix}start`, at);
}

interface PagePlace {
  readonly section: Section;
  /** 0-based place of the section. */
  readonly index: number;
  readonly number: number;
  readonly isFirst: boolean;
  /** Printed on both sides. */
  readonly isDuplex: boolean;
  /** How far its bookmarks are moved inwards: in a document of several sections each stands under its section's title. */
  readonly depth: number;
}

function layOutPage(page: MeasuredPage, place: PagePlace, draft: Draft): DraftPage {
  const { geometry } = page;
  const { section } = place;
  const panels = page.panels.map((panel) => layOutPanel(panel));
  for (const { mark, y } of panels.flatMap((panel) => panel.marks)) {
    const at = { page: draft.pages.length, y };
    if (mark.destination !== undefined) addDestination(draft, section.prefix + mark.destination, at);
    if (mark.bookmark) draft.bookmarks.push({ ...mark.bookmark, level: mark.bookmark.level + place.depth, ...at });
  }
  const label = String(place.number);
  const around: FurniturePlace = {
    label,
    isFirstOfSection: place.isFirst,
    isLeft: place.isDuplex && place.number % 2 === 0,
    geometry,
    design: section.format === 'slide' ? draft.design.slide : draft.design.paper,
    words: draft.words,
  };
  return {
    section: place.index,
    number: place.number,
    label,
    width: geometry.width,
    height: geometry.height,
    items: panels.flatMap((panel) => panel.items),
    furniture: panels.flatMap((panel) => panel.furniture),
    around: { furniture: section.furniture, place: around },
  };
}

function addDestination({ destinations }: Draft, name: string, at: Destination): void {
  if (destinations.has(name)) throw new Error(`Two things of the document have the destination "${name}"`);
  destinations.set(name, at);
}

function finish(draft: Draft, document: PdfDocument): LaidOut {
  const { destinations, sections, bookmarks } = draft;
  const standard = standardPlaces(document, draft);
  const pages = draft.pages.map(({ around, ...page }, at): Page => {
    const own = standard.get(at);
    const printed = around ? furnitureOf(around.furniture, { ...around.place, standard: own }, draft.fonts) : [];
    const prefix = page.section === undefined ? '' : (document.sections[page.section]?.prefix ?? '');
    const items = page.items.map((item): PlacedItem => {
      if (item.kind === 'page-number') return pageNumber(item, { ...draft, standard }, prefix);
      return item.kind === 'link' ? resolveLink(item, destinations, prefix) : item;
    });
    return { ...page, items, furniture: [...page.furniture, ...printed] };
  });
  return { facts: document.facts, pages, sections, destinations, bookmarks };
}

function pageNumber(
  item: PageNumberItem,
  draft: Draft & { readonly standard: ReturnType<typeof standardPlaces> },
  prefix: string,
): PlacedItem {
  const name = fullName(item.destination, draft.destinations, prefix);
  const at = draft.destinations.get(name) ?? { page: -1, y: 0 };
  const label = draft.pages[at.page]?.label ?? '';
  const number = standardNumberAt(draft.standard.get(at.page), at.y);
  const text = number === undefined ? label : draft.words.paper.bothPages(label, number);
  const { y, face, size, colour, tag } = item;
  return { kind: 'text', x: item.x - draft.fonts.width(text, size, { face }), y, text, face, size, colour, tag };
}

function resolveLink(item: LinkItem, destinations: Draft['destinations'], prefix: string): LinkItem {
  if (item.target.to === 'address') return item;
  const target: LinkTarget = { to: 'destination', name: fullName(item.target.name, destinations, prefix) };
  return { ...item, target };
}

/** A destination of the own section goes before one of the whole document. */
function fullName(name: string, destinations: Draft['destinations'], prefix: string): string {
  if (destinations.has(prefix + name)) return prefix + name;
  if (destinations.has(name)) return name;
  throw new Error(`A link leads to the destination "${name}", which nothing in the document has`);
}
