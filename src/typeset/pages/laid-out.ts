/**
 * A document laid out: pages as plain data, before anything is painted. Lengths are points; on a page x goes right
 * from its left edge and y down from its top edge.
 */
import type { Drawing } from '../../drawing/drawing.ts';
import type { Attachment, LinkTarget, PdfFacts } from '../flow.ts';
import type { Face } from '../fonts/fonts.ts';

/** Standard structure types (ISO 32000-1, 14.8.4) that documents are tagged with. */
export type StructureRole =
  | 'Part'
  | 'Art'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'P'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Span'
  | 'Link'
  | 'Note';

/**
 * A node of a section's structure tree. The tree is a list in reading order: children stand after their parent, and
 * among themselves in their order. A 'content' node is a stretch of text or a picture; items name it by its place in
 * the list, and it may be painted in several pieces, over lines and pages.
 */
export interface Tag {
  readonly role: StructureRole | 'content';
  /** Place of the parent in the list; -1 for a child of the section. */
  readonly parent: number;
  /** Words for a picture. */
  readonly alt?: string;
  /** BCP 47 tag, where it is not the document's. */
  readonly language?: string;
  /** Of a Span: what the abbreviation in it stands for. */
  readonly expansion?: string;
  /** Of a Span: the words that are read in its place. */
  readonly actualText?: string;
  /** Of a table: what it lists. */
  readonly summary?: string;
  /** Of a header cell. */
  readonly scope?: 'Row' | 'Column';
  /** Of a list. */
  readonly numbering?: 'Decimal' | 'Disc' | 'None';
  /** Names of attached files that hold the figures of a table or chart. */
  readonly attachments?: readonly string[];
}

/** One line's stretch of text in one face, size and colour; y is the baseline. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly face: Face;
  /** Figures of equal width. */
  readonly tabular?: boolean;
  readonly size: number;
  /** #rrggbb */
  readonly colour: string;
  /** The content node it belongs to; an artifact where absent. */
  readonly tag?: number;
}

/** A straight line, always an artifact. */
export interface LineItem {
  readonly kind: 'line';
  readonly x: number;
  readonly y: number;
  /** Where it ends. */
  readonly toX: number;
  readonly toY: number;
  readonly thickness: number;
  readonly colour: string;
  /** Length of dots and of the gaps between them. */
  readonly dash?: number;
}

/** A filled rectangle behind text, always an artifact. */
export interface GroundItem {
  readonly kind: 'ground';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** A drawing in vectors, scaled to a width. */
export interface DrawingItem {
  readonly kind: 'drawing';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly drawing: Drawing;
  readonly tag?: number;
}

/** A PNG or JPEG. */
export interface ImageItem {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  readonly tag?: number;
}

/** A page of another PDF, scaled to a box. */
export interface ForeignPageItem {
  readonly kind: 'foreign-page';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The whole other file. */
  readonly bytes: Uint8Array;
  /** 0-based. */
  readonly page: number;
  readonly tag?: number;
}

/** The area of a link. */
export interface LinkItem {
  readonly kind: 'link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: LinkTarget;
  /** What the link says, for readers who do not see it. */
  readonly contents: string;
  /** The Link node itself. */
  readonly tag: number;
}

/** The printed number of the page a destination is on; right-aligned at x. Replaced by text once pages are known. */
export interface PageNumberItem {
  readonly kind: 'page-number';
  readonly x: number;
  readonly y: number;
  readonly destination: string;
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly tag: number;
}

/** What can stand on a finished page. */
export type PlacedItem = TextItem | LineItem | GroundItem | DrawingItem | ImageItem | ForeignPageItem | LinkItem;

/** What can stand in a strip before pages are known. */
export type Item = PlacedItem | PageNumberItem;

/** A finished page. */
export interface Page {
  /** 0-based place of its section; undefined for a blank page between two. */
  readonly section?: number;
  /** Printed number, counted on through the whole document. */
  readonly number: number;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** The text and its footnotes, in reading order. */
  readonly items: readonly PlacedItem[];
  /** Running head, foot, stamps and repeated table heads: artifacts of pagination. */
  readonly furniture: readonly PlacedItem[];
}

/** A place in the document. */
export interface Destination {
  /** 0-based page. */
  readonly page: number;
  readonly y: number;
}

/** An entry of the bookmarks. */
export interface Bookmark extends Destination {
  readonly text: string;
  /** 1 is outermost. */
  readonly level: number;
}

/** A section's pages and structure. */
export interface LaidOutSection {
  readonly title: string;
  /** 0-based page it begins on. */
  readonly firstPage: number;
  readonly pageCount: number;
  readonly tags: readonly Tag[];
  readonly attachments: readonly Attachment[];
}

/** The whole document, ready to be painted. */
export interface LaidOut {
  readonly facts: PdfFacts;
  readonly pages: readonly Page[];
  readonly sections: readonly LaidOutSection[];
  /** By name, with the section's prefix. */
  readonly destinations: ReadonlyMap<string, Destination>;
  readonly bookmarks: readonly Bookmark[];
}
