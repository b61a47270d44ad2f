/**
 * Flow: what a document says and how it is to be set, before anything is measured.
 * The render/pdf handlers make it; typeset measures it, breaks it into pages and paints it. Flow names styles: how large
 * they are, and how much white stands around them, is said by the document's design.
 */
import type { ChartSpec } from '../charts/spec.ts';
import type { Drawing } from '../drawing/drawing.ts';
import type { DocumentDesign, RuleName, SpaceName, TextStyle } from './design/page-design.ts';

/** Where a link leads. */
export type LinkTarget =
  | { readonly to: 'address'; readonly url: string }
  /** A named destination of the same PDF. */
  | { readonly to: 'destination'; readonly name: string };

/** A stretch of text in one style. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Set in a fixed-pitch way: same font, light tint; code has no font of its own. */
  readonly code?: boolean;
  readonly strike?: boolean;
  readonly link?: LinkTarget;
  /** BCP 47 tag, where the words are in another language than the text around them. */
  readonly language?: string;
  /** What an abbreviation stands for (E of ISO 32000-1, 14.9.5). */
  readonly expansion?: string;
  /** What is read in place of the text, where signs alone would say nothing (ActualText of ISO 32000-1, 14.9.4). */
  readonly spoken?: string;
  /** A named destination that begins here. */
  readonly destination?: string;
}

/** The mark of a footnote: a raised number that leads to the note, which is set at the foot of the same page and leads back. */
export interface NoteRun {
  readonly kind: 'note';
  /** 1-based; names the entry of Section.footnotes. */
  readonly number: number;
}

/** A line ends here. */
export interface BreakRun {
  readonly kind: 'break';
}

/** What stands in a text. */
export type Run = TextRun | NoteRun | BreakRun;

/** Standard structure types used as roles. */
export type TextRole = 'P' | 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6' | 'Caption';

/** Lines of text: a paragraph, a heading, a caption. */
export interface TextFlow {
  readonly kind: 'text';
  readonly role: TextRole;
  readonly style: TextStyle;
  readonly runs: readonly Run[];
  /** A paragraph number in the margin column, e.g. "12." (part of the paragraph's content, read first). */
  readonly label?: string;
  /** Named destination at the top of the text. */
  readonly destination?: string;
  /** Entry in the bookmarks: its text and its level (1 is outermost). */
  readonly bookmark?: { readonly text: string; readonly level: number };
  /** Headings and captions above: true by role, or said here. */
  readonly keepWithNext?: boolean;
  /** Bold throughout, whatever the style says. */
  readonly bold?: boolean;
  /** Words at the right edge, beside the last line, read after the runs: the pages of a paper beside its title. */
  readonly atRight?: string;
}

/** A list; items may hold anything. */
export interface ListFlow {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly {
    /** "•", "–", "3." or, for a numbered recommendation, its paragraph number "2.". */
    readonly label: string;
    /** A paragraph number stands in the paragraph-number column instead of the list's own indent. */
    readonly isParagraphNumber?: boolean;
    readonly destination?: string;
    readonly children: readonly Flow[];
  }[];
}

/** One cell of a table. */
export interface TableFlowCell {
  readonly runs: readonly Run[];
  /** Row or column header, with its Scope. */
  readonly header?: 'row' | 'column';
  /** Digits after the point, for alignment on the decimal in a 'decimal' column. */
  readonly decimals?: number;
}

/** A table with its caption. */
export interface TableFlow {
  readonly kind: 'table';
  readonly columns: readonly { readonly align: 'left' | 'right' | 'centre' | 'decimal' }[];
  readonly head: readonly (readonly TableFlowCell[])[];
  readonly rows: readonly { readonly cells: readonly TableFlowCell[]; readonly isTotal?: boolean }[];
  /** Runs "Table 1" bold and the caption; printed above, kept with the table, tagged Caption inside Table. */
  readonly caption?: readonly Run[];
  /** What the table lists, for those who do not see the heading above a table without caption (Summary of its attributes). */
  readonly summary?: string;
  /** "Table 1, continued": printed above the head where a page begins within the table, and not read aloud. */
  readonly continued?: string;
  readonly destination?: string;
  /** Files of Section.attachments this table's figures come from. */
  readonly attachments?: readonly string[];
  /** Natural tables take the column; a facts list takes what it needs. Default 'full'. */
  readonly width?: 'full' | 'natural';
  /** Where notes follow, so that the last row stays with the first note. */
  readonly keepWithNext?: boolean;
  /** 'rules': a table with a head and rules; 'facts': two columns with light rules and no head, for covers, tagged as a list of terms. */
  readonly look?: 'rules' | 'facts';
}

/** A picture with its words: a chart or figure. Tagged Figure with Alt and BBox, or an artifact where decorative. */
export interface FigureFlow {
  readonly kind: 'figure';
  readonly picture:
    | { readonly kind: 'drawing'; readonly drawing: Drawing }
    /** Drawn for the column in which it comes to stand. */
    | { readonly kind: 'chart'; readonly spec: ChartSpec }
    | { readonly kind: 'image'; readonly bytes: Uint8Array; readonly width: number; readonly height: number };
  /** Absent for a decorative picture. */
  readonly alt?: string;
  /** Its finding, its number and what is shown, printed above and kept with it: tagged Caption inside Figure (ISO 14289-1, 7.3). */
  readonly caption?: readonly TextFlow[];
  readonly destination?: string;
  readonly attachments?: readonly string[];
  readonly keepWithNext?: boolean;
}

/** Things that belong together under one structure element. */
export interface GroupFlow {
  readonly kind: 'group';
  /** 'none' groups only for layout. */
  readonly role: 'Sect' | 'Div' | 'BlockQuote' | 'Art' | 'Part' | 'none';
  readonly children: readonly Flow[];
  /** 'bar': a rule at the left in the accent colour with an indent (callouts, resolutions); 'quote': indent only; 'tint': light grey ground. */
  readonly look?: 'bar' | 'quote' | 'tint';
  /** Not split over pages where it fits on one. */
  readonly keepTogether?: boolean;
  /** Begins a new page. */
  readonly newPage?: boolean;
  /**
   * Put in after publication: what stands on a page, and with it every page number, stays as it was, and a page that is too full
   * for it is set smaller.
   */
  readonly isAddedLater?: boolean;
  readonly destination?: string;
}

/** Things side by side in equal columns (presentations, key figures); read column by column. */
export interface ColumnsFlow {
  readonly kind: 'columns';
  readonly columns: readonly { readonly children: readonly Flow[] }[];
}

/** A contents list: page numbers are filled in after pagination, dotted or spaced to the right edge. Tagged TOC/TOCI. */
export interface ContentsFlow {
  readonly kind: 'contents';
  readonly entries: readonly { readonly text: string; readonly destination: string; readonly level: number }[];
}

/** A horizontal line (artifact) over the column. */
export interface RuleFlow {
  readonly kind: 'rule';
  readonly style: RuleName;
}

/** White space, left out where a page happens to begin with it. */
export interface SpaceFlow {
  readonly kind: 'space';
  readonly space: SpaceName;
}

/** What follows begins a page. */
export interface PageBreakFlow {
  readonly kind: 'page-break';
}

/** Pages of somebody else's PDF, each on a page of its own, scaled to the column. Tagged Figure with Alt and BBox. */
export interface ForeignPagesFlow {
  readonly kind: 'foreign-pages';
  /** The whole file. */
  readonly bytes: Uint8Array;
  /** All its pages in order, as they are shown. */
  readonly pages: readonly { readonly width: number; readonly height: number; readonly alt: string }[];
}

/** Everything that can stand in a section. */
export type Flow =
  | TextFlow
  | ListFlow
  | TableFlow
  | FigureFlow
  | GroupFlow
  | ColumnsFlow
  | ContentsFlow
  | RuleFlow
  | SpaceFlow
  | PageBreakFlow
  | ForeignPagesFlow;

/** What stands on every page around the text; painted as Pagination artifacts. */
export interface Furniture {
  /** "Item 6": before the title at the head of every page but the first, which is stamped. */
  readonly item?: string;
  /** Title, left, shortened to one line. Not on the first page of the section. */
  readonly headLeft: string;
  /** Committee and date, right. Not on the first page. */
  readonly headRight: string;
  /** Bold, top right of the first page: "Agenda Item 6"; several stand under one another. */
  readonly stamps?: readonly string[];
  /** On every page, for example "Not for publication: …" or the council's banner. */
  readonly footNote?: string;
  /** "DRAFT": bold, at the head of every page. */
  readonly tag?: string;
  /** Which page numbers are printed: "Page 17" for 'page'; none on a slide or strategy cover where absent. */
  readonly pageNumbers: 'page' | 'none';
}

/** 'slide': one slide to a page, on its side. 'handout': two slides to an upright page, for packs. */
export type PageFormat = 'portrait' | 'slide' | 'handout';

/** A file travelling inside the PDF as an associated file (PDF/A-3). */
export interface Attachment {
  /** File name, unique in the PDF, for example contacts.csv. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** For example text/csv. */
  readonly mime: string;
  readonly description: string;
  /** PDF/A-3 relationship. */
  readonly relationship: 'Data' | 'Source' | 'Supplement';
}

/** One run of pages with its own furniture: a paper, an agenda, an appendix of slides. */
export interface Section {
  /**
   * Prefix of every named destination of the section where several sections stand in one PDF, else ''. Links look for
   * their destination with the prefix first, then without. `<prefix>start` leads to the section's first page.
   */
  readonly prefix: string;
  /** Where several sections stand in one PDF, also its bookmark, under which its own are moved. */
  readonly title: string;
  readonly format: PageFormat;
  readonly flow: readonly Flow[];
  /** The notes by number, 1-based: index 0 is note 1. */
  readonly footnotes: readonly (readonly Flow[])[];
  readonly furniture: Furniture;
  readonly attachments: readonly Attachment[];
  /** In an edition with pages of its own: where those of the standard edition begin. */
  readonly standardPages?: StandardPages;
  /** How many page numbers it takes, where they are more than its pages: those of pages that were taken out of it. */
  readonly numbersTaken?: number;
  /** The printed number with which the section after it begins, where its own pages do not reach so far any more. */
  readonly nextNumber?: number;
}

/** Where the pages of the standard edition begin: readers of both find the page that somebody calls. */
export interface StandardPages {
  /** What has those pages: a pack, or the paper's own file. */
  readonly of: 'pack' | 'paper';
  /** Printed numbers by the destination (without the section's prefix) with which each page begins; the lowest begins the section. */
  readonly starts: ReadonlyMap<string, readonly number[]>;
}

/** What a PDF says of itself. */
export interface PdfFacts {
  readonly title: string;
  /** The council. */
  readonly author: string;
  readonly subject?: string;
  readonly keywords?: readonly string[];
  /** BCP 47, for example en-GB. */
  readonly language: string;
  /** ISO date of the meeting or publication: the PDF's creation and modification date, so that bytes repeat. */
  readonly date: string;
}

/** One PDF to be made. */
export interface PdfDocument {
  readonly facts: PdfFacts;
  readonly design: DocumentDesign;
  readonly sections: readonly Section[];
  /** Printed number of the first page; page labels follow it. Default 1. */
  readonly firstPage?: number;
  /** Each section begins on an odd page, blank pages say so (packs printed on both sides). */
  readonly startsOnOddPages?: boolean;
  /** Stamps and the note at the foot of blank pages; nothing but their sentence where absent. */
  readonly blankPages?: Pick<Furniture, 'stamps' | 'footNote'>;
}
