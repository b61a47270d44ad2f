/**
 * The structure tree of the PDF (ISO 32000-1, 14.7), written from the sections' tags once their pages are painted.
 * pdfkit's own elements know neither identifiers nor links over several pages, so the objects are made here.
 */
import type { LaidOutSection, Tag } from '../pages/laid-out.ts';
import type { PdfFile } from './pdf-file.ts';
import { array, dictionary, number, reference, textString } from './syntax.ts';
import { writeNameTree, writeNumberTree } from './trees.ts';

/** A piece of a content node: a marked stretch of one page. */
interface Piece {
  readonly page: number;
  readonly mcid: number;
}

/** Left, bottom, right, top in the page's own space, y upwards. */
export type Box = readonly [number, number, number, number];

/** The structure tree of one PDF while it grows. */
export class StructureWriter {
  readonly #file: PdfFile;
  readonly #document: number;
  readonly #documentKids: string[] = [];
  readonly #identifiers: [string, string][] = [];
  /** What each page's marked stretches, and each link, belong to; by key. */
  readonly #parents: (readonly number[] | number)[] = [];
  #section: OpenSection | undefined;

  constructor(file: PdfFile) {
    this.#file = file;
    this.#document = file.reserve();
  }

  /** Begins a section. Where several stand in one PDF, each is a Part with its title. */
  startSection(section: LaidOutSection, isOneOfMany: boolean): void {
    const part = isOneOfMany ? this.#file.reserve() : undefined;
    this.#section = new OpenSection(section, part);
  }

  /** Begins a page and gives the key of its entry in the parent tree. */
  startPage(): number {
    return this.#parents.push([]) - 1;
  }

  /** Notes a marked stretch of the page `page` (object number), and gives its MCID. */
  addContent(tag: number, page: number, key: number): { readonly mcid: number; readonly role: string } {
    const section = this.#open();
    const elements = this.#parents[key];
    if (!Array.isArray(elements)) throw new Error('A page has no entry in the parent tree');
    const parent = section.tags[tag]?.parent ?? -1;
    const mcid = elements.push(section.idOf(parent, this.#file)) - 1;
    section.addPiece(tag, { page, mcid });
    return { mcid, role: section.tags[parent]?.role ?? 'Span' };
  }

  /** Notes where a picture stands. */
  setBox(tag: number, box: Box): void {
    const section = this.#open();
    section.boxes.set(section.tags[tag]?.parent ?? -1, box);
  }

  /** Notes a link annotation, and gives the key of its entry in the parent tree. */
  addLink(tag: number, annotation: number, page: number): number {
    const section = this.#open();
    section.addLink(tag, dictionary({ Type: '/OBJR', Obj: reference(annotation), Pg: reference(page) }));
    return this.#parents.push(section.idOf(tag, this.#file)) - 1;
  }

  /** Writes the section's elements. `files` gives the file specification of an attachment by its name. */
  endSection(files: ReadonlyMap<string, number>): void {
    const section = this.#open();
    const parent = section.part ?? this.#document;
    const kids = section.kidsOfAll(this.#file);
    section.tags.forEach((tag, index) => {
      if (tag.role === 'content') return;
      const id = section.idOf(index, this.#file);
      const identifier = tag.role === 'Note' ? `note-${this.#identifiers.length + 1}` : undefined;
      if (identifier !== undefined) this.#identifiers.push([identifier, reference(id)]);
      const text = dictionary({
        Type: '/StructElem',
        S: `/${tag.role}`,
        P: reference(tag.parent === -1 ? parent : section.idOf(tag.parent, this.#file)),
        ...kids[index]?.entries(),
        Lang: optionalText(tag.language),
        Alt: optionalText(tag.alt),
        E: optionalText(tag.expansion),
        ActualText: optionalText(tag.actualText),
        ID: optionalText(identifier),
        A: attributesOf(tag, section.boxes.get(index)),
        AF: associatedFiles(tag, files),
      });
      this.#file.add(text, id);
    });
    this.#addToDocument(section);
    this.#section = undefined;
  }

  /** Writes the tree's root. Throws an Error where a section was begun and not ended. */
  finish(): void {
    if (this.#section) throw new Error('A section of the structure tree was not ended');
    const root = this.#file.structureRoot;
    this.#file.add(
      dictionary({ Type: '/StructElem', S: '/Document', P: reference(root.id), K: array(this.#documentKids) }),
      this.#document,
    );
    root.set('K', array([reference(this.#document)]));
    root.set('ParentTree', reference(writeNumberTree(this.#parents.map(parentEntry).entries(), this.#file)));
    root.set('ParentTreeNextKey', String(this.#parents.length));
    if (this.#identifiers.length > 0) root.set('IDTree', reference(writeNameTree(this.#identifiers, this.#file)));
  }

  #open(): OpenSection {
    if (!this.#section) throw new Error('No section of the structure tree is begun');
    return this.#section;
  }

  #addToDocument(section: OpenSection): void {
    if (section.part === undefined) {
      for (const kid of section.topKids) this.#documentKids.push(kid);
      return;
    }
    this.#documentKids.push(reference(section.part));
    const entries = { Type: '/StructElem', S: '/Part', P: reference(this.#document), T: textString(section.title) };
    this.#file.add(dictionary({ ...entries, K: array(section.topKids) }), section.part);
  }
}

/** The children of one element while they are gathered. */
class Kids {
  readonly #kids: string[] = [];
  #page: number | undefined;

  addElement(id: number): void {
    this.#kids.push(reference(id));
  }

  addLink(text: string): void {
    this.#kids.push(text);
  }

  /** The page of the first piece is the element's; pieces on others name theirs. */
  addPiece({ page, mcid }: Piece): void {
    this.#page ??= page;
    if (page === this.#page) this.#kids.push(String(mcid));
    else this.#kids.push(dictionary({ Type: '/MCR', Pg: reference(page), MCID: String(mcid) }));
  }

  entries(): Record<string, string | undefined> {
    return {
      Pg: this.#page === undefined ? undefined : reference(this.#page),
      K: this.#kids.length === 0 ? undefined : array(this.#kids),
    };
  }
}

/** A section whose pages are being painted. */
class OpenSection {
  readonly tags: readonly Tag[];
  readonly title: string;
  readonly part: number | undefined;
  readonly boxes = new Map<number, Box>();
  readonly topKids: string[] = [];
  readonly #ids: (number | undefined)[] = [];
  readonly #pieces: (Piece[] | undefined)[] = [];
  readonly #links = new Map<number, string[]>();

  constructor({ tags, title }: LaidOutSection, part: number | undefined) {
    this.tags = tags;
    this.title = title;
    this.part = part;
  }

  idOf(index: number, file: PdfFile): number {
    if (index < 0) throw new Error('Content stands outside every structure element');
    return (this.#ids[index] ??= file.reserve());
  }

  addPiece(tag: number, piece: Piece): void {
    (this.#pieces[tag] ??= []).push(piece);
  }

  addLink(tag: number, text: string): void {
    const links = this.#links.get(tag);
    if (links) links.push(text);
    else this.#links.set(tag, [text]);
  }

  /** The children of every element. Parents stand before their children in the list, so one pass is enough. */
  kidsOfAll(file: PdfFile): (Kids | undefined)[] {
    const kids: (Kids | undefined)[] = this.tags.map((tag) => (tag.role === 'content' ? undefined : new Kids()));
    this.tags.forEach((tag, index) => {
      const parent = kids[tag.parent];
      if (tag.role === 'content') {
        for (const piece of this.#pieces[index] ?? []) parent?.addPiece(piece);
        return;
      }
      if (parent) parent.addElement(this.idOf(index, file));
      else this.topKids.push(reference(this.idOf(index, file)));
    });
    for (const [tag, links] of this.#links) for (const text of links) kids[tag]?.addLink(text);
    return kids;
  }
}

function parentEntry(entry: readonly number[] | number): string {
  return typeof entry === 'number' ? reference(entry) : array(entry.map(reference));
}

function optionalText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : textString(text);
}

function attributesOf(tag: Tag, box: Box | undefined): string | undefined {
  if (tag.scope) return dictionary({ O: '/Table', Scope: `/${tag.scope}` });
  if (tag.summary !== undefined) return dictionary({ O: '/Table', Summary: textString(tag.summary) });
  if (tag.numbering) return dictionary({ O: '/List', ListNumbering: `/${tag.numbering}` });
  if (!box) return undefined;
  return dictionary({ O: '/Layout', Placement: '/Block', BBox: array(box.map(number)) });
}

function associatedFiles(tag: Tag, files: ReadonlyMap<string, number>): string | undefined {
  const ids = (tag.attachments ?? []).flatMap((name) => files.get(name) ?? []);
  return ids.length === 0 ? undefined : array(ids.map(reference));
}
