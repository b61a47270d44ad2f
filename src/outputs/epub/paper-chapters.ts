/** A paper as files of a book: its head, then one for each section, then its footnotes. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { wordingOf } from '../../locales/locales.ts';
import { isDraft, type OutlineEntry, type Paper } from '../../model/paper.ts';
import { paperElements } from '../../render/html.ts';
import type { PageMarks } from '../../render/html/page-marks.ts';
import { picturesBeside } from '../../render/html/pictures.ts';
import type { BookLink, BookPicture, BookText, Chapter } from './book.ts';
import { bookElements, idsIn } from './book-elements.ts';

/** How a paper stands in a book. */
export interface PaperPlace {
  /** With which the names of its files begin; no other paper of the book has it. */
  readonly name: string;
  /** Where pages of the PDF begin; absent where there is none. */
  readonly marks?: PageMarks | undefined;
  /** Above its head: "Agenda Item 6". */
  readonly stamps?: readonly string[];
  /** At the head of every file: "Not for publication: …". */
  readonly mark?: string | undefined;
  /** Under its stamps. */
  readonly remarks?: readonly string[] | undefined;
  /** What the contents call it. */
  readonly title: string;
}

/** The files of a paper, with their place in the contents. */
export function paperChapters(paper: Paper, place: PaperPlace): BookText {
  const { name, marks, stamps = [], remarks = [] } = place;
  const pictures = picturesOf(paper, name);
  const nameOf = (file: string): string => pictures.find((one) => one.file === file)?.name ?? '';
  const { masthead, facts, contents, text } = paperElements(paper, {
    isBook: true,
    pictureAddress: nameOf,
    ...(marks ? { pageMarks: marks } : {}),
  });
  const [body, ...after] = text.filter((node) => node.type === 'element');
  const [front = [], ...sections] = splitAtSections(body?.children ?? []);
  const stamped = stamps.map((stamp, at) =>
    h('p', { className: ['app-stamp'], ...(at === 0 ? { id: startOf(name) } : {}) }, h('strong', stamp)),
  );
  // A strategy prints its contents; those of other papers are the page's own.
  const printed = contents.filter((node) => node.type === 'element' && node.properties['dataWebOnly'] === undefined);
  const remarked = remarks.map((text) => h('p', text));
  const head: ElementContent[] = [...stamped, ...remarked, ...masthead, ...facts, ...printed, ...front];
  const isNotes = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'section';
  // Marks of pages that begin after everything else stand with the last section.
  const parts = [head, ...sections].map((part, at, all) =>
    at === all.length - 1 ? [...part, ...after.filter((node) => !isNotes(node))] : part,
  );
  const notes = after.filter(isNotes);
  const named = [
    ...parts.map((elements, at) => ({ elements, file: `${name}${at === 0 ? '' : `-${at}`}.xhtml` })),
    ...(notes.length === 0 ? [] : [{ elements: notes, file: `${name}-notes.xhtml` }]),
  ];
  const places = new Map(named.flatMap(({ elements, file }) => [...idsIn(elements)].map((id) => [id, file])));
  const marked = [...draftMark(paper), ...markElements(place.mark)];
  const chapters = named.map(({ elements, file }): Chapter => ({
    name: file,
    title: file === `${name}.xhtml` ? place.title : (headingIn(elements) ?? place.title),
    elements: [...marked, ...bookElements(elements, places, file)],
  }));
  return { chapters, contents: [contentsOf(paper, place, places)], pictures };
}

/** The id of the first stamp of a paper in a pack. */
export function startOf(name: string): string {
  return `${name}-start`;
}

/** What is not published yet says so at the head of every file. */
function draftMark(paper: Paper): Element[] {
  if (!isDraft(paper) && paper.status !== 'draft') return [];
  return [h('p', { className: ['app-draft'] }, h('strong', wordingOf(paper.language).paper.draftTag))];
}

/** What is kept from the public says so at the head of every file, as every page of it does. */
export function markElements(mark: string | undefined): Element[] {
  return mark === undefined ? [] : [h('p', { className: ['app-stamp'] }, h('strong', mark))];
}

/** The parts of a body, each but the first beginning with a heading of a section; a mark of a page stays before it. */
function splitAtSections(nodes: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  let held: ElementContent[] = [];
  for (const node of nodes) {
    if (beginsSection(node)) {
      parts.push([...held, node]);
      held = [];
    } else if (isPageMark(node) || (held.length > 0 && node.type === 'text')) held.push(node);
    else {
      parts.at(-1)?.push(...held, node);
      held = [];
    }
  }
  parts.at(-1)?.push(...held);
  return parts;
}

function beginsSection(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  if (node.tagName === 'h2') return true;
  const first = node.children.find((child) => child.type === 'element' && !isPageMark(child));
  return node.tagName === 'section' && first?.type === 'element' && first.tagName === 'h2';
}

function isPageMark(node: ElementContent): boolean {
  return node.type === 'element' && node.properties['role'] === 'doc-pagebreak';
}

function headingIn(nodes: readonly ElementContent[]): string | undefined {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'h2') return wordsIn(node);
    const within = headingIn(node.children);
    if (within !== undefined) return within;
  }
  return undefined;
}

function wordsIn(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsIn).join('') : '';
}

function contentsOf(paper: Paper, { name, title }: PaperPlace, places: ReadonlyMap<string, string>): BookLink {
  const linksOf = (entries: readonly OutlineEntry[]): BookLink[] =>
    entries.flatMap(({ id, text, children }) => {
      const file = places.get(id);
      return file === undefined ? [] : [{ text, address: `${file}#${id}`, children: linksOf(children) }];
    });
  return { text: title, address: `${name}.xhtml`, children: linksOf(paper.outline) };
}

function picturesOf(paper: Paper, name: string): BookPicture[] {
  return picturesBeside(paper).map(({ file }, at) => ({
    file,
    name: `images/${name}-${at + 1}${/\.png$/i.test(file) ? '.png' : '.jpg'}`,
  }));
}
