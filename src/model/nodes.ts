/**
 * The document tree: mdast (the public standard) with a handful of our own nodes.
 * After `resolve` every number, reference and standard section is in it and renderers only draw.
 */
import type {
  Blockquote,
  Code,
  Delete,
  Emphasis,
  FootnoteReference,
  Heading,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  Break,
  Strong,
  Table,
  TableCell,
  TableRow,
  Text,
  ThematicBreak,
} from 'mdast';
import type { Position } from 'unist';
import type { Drawing } from '../drawing/drawing.ts';
import type { ChartSpec } from '../charts/spec.ts';
import type { ForeignDocument } from './foreign-pdf.ts';
import type { Captioned, Landmark, Numbered } from './traits.ts';

/** Marks on mdast's own nodes that resolving adds. */
declare module 'mdast' {
  interface ParagraphData {
    /** Number of a numbered paragraph (1-based), printed before it. Its destination is `para-<number>`. */
    paragraphNumber?: number;
    /** True for `<Continue>`: carries on the paragraph before, without a number. */
    continues?: boolean;
  }
  interface ListItemData {
    /** Number of a numbered recommendation. Its destination is `para-<number>`. */
    paragraphNumber?: number;
  }
  interface HeadingData {
    /** Destination and anchor, unique in the paper. */
    id?: string;
    /** "4.1" in a strategy, "66" in minutes; absent where headings are not numbered. */
    number?: string;
    /** True for the repeated pair of a strategy (`<Why>`, `<What>`): never numbered. */
    isThemeHeading?: boolean;
  }
  interface LinkData {
    /** True for a link that the tool made by `<Ref>`; its url is `#id`. */
    isReference?: boolean;
  }
}

/** A place in a paragraph or heading that references lead to. Prints nothing. */
export interface Anchor {
  readonly type: 'anchor';
  readonly id: string;
  /** It keeps the place of a block that was refused: something stands here, if only it were right. */
  readonly isRefused?: true;
  /** Of what was refused: what a draft prints in its place. */
  readonly missing?: Missing;
  readonly position?: Position;
}

/** Something that cannot be drawn. */
export interface Missing {
  /** As the author wrote it, for example `<Chart>`. */
  readonly what: string;
  /** Why, in the words of the finding. */
  readonly reason: string;
  /** Line of the file, 1-based; 0 for what no author wrote. */
  readonly line: number;
  /** Words of the author that stand inside, and can be drawn. */
  readonly kept: readonly (BlockNode | InlineNode)[];
}

/** One cell of a figures table. */
export interface FiguresCell {
  readonly text: string;
  /** Digits after the decimal point, so that a column can be aligned on it; absent for words. */
  readonly decimals?: number;
  /** What stands in place of a number: a missing cell's dash, a suppressed count. */
  readonly isNote?: boolean;
}

/** The head of a column of a figures table. */
export interface FiguresHead {
  readonly text: string;
  readonly isNumeric: boolean;
  /** How its cells can be put in order; absent where they are not alike. */
  readonly order?: 'number' | 'words' | 'given';
}

/** A row of a figures table. */
export interface FiguresRow {
  readonly cells: readonly FiguresCell[];
  /** Bold, with a rule above. */
  readonly isTotal: boolean;
}

/** A table of figures made from data: its first `rowHeads` columns are row headers. */
export interface FiguresTable extends Captioned {
  readonly type: 'figuresTable';
  readonly series: 'table';
  readonly caption: string;
  readonly head: readonly FiguresHead[];
  readonly rowHeads: number;
  readonly rows: readonly FiguresRow[];
  /** Definitions, meanings of dashes and of hidden counts, printed under the table. */
  readonly notes: readonly string[];
  readonly source: string;
  /** Dataset name. */
  readonly dataset: string;
  readonly position?: Position;
}

/** A Markdown table with a caption and a number. */
export interface CaptionedTable extends Captioned {
  readonly type: 'captionedTable';
  readonly series: 'table';
  readonly caption: string;
  readonly children: [Table];
  readonly position?: Position;
}

/** A chart, drawn already. Its figures stand beside it as a table on the web and travel as CSV in the PDF. */
export interface Chart extends Captioned {
  readonly type: 'chart';
  readonly series: 'figure';
  /** The finding, printed above in bold. */
  readonly title: string;
  /** What is measured, where and when; the title where the author wrote none. */
  readonly caption: string;
  readonly alt: string;
  readonly spec: ChartSpec;
  readonly notes: readonly string[];
  readonly source: string;
  readonly dataset: string;
  /** The figures as drawn. */
  readonly table: Pick<FiguresTable, 'head' | 'rowHeads' | 'rows'>;
  readonly position?: Position;
}

/** A picture file of the paper's folder. */
export interface Picture {
  /** Path relative to the root. */
  readonly file: string;
  readonly format: 'png' | 'jpeg' | 'svg';
  /** Pixels, or units of the SVG's viewBox. */
  readonly width: number;
  readonly height: number;
  /** Only for SVG: its shapes and texts. */
  readonly drawing?: Drawing;
}

/** A picture with its words. */
export interface Figure extends Captioned {
  readonly type: 'figure';
  readonly series: 'figure';
  readonly picture: Picture;
  /** Empty only where decorative. */
  readonly alt: string;
  readonly isDecorative: boolean;
  readonly source?: string;
  readonly position?: Position;
}

/** Headline numbers, each with what it is. */
export interface KeyFigures {
  readonly type: 'keyFigures';
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  readonly position?: Position;
}

/** One message lifted out of the text. */
export interface Callout {
  readonly type: 'callout';
  /** `missing` frames what a draft cannot draw; no author writes it. */
  readonly kind: 'note' | 'warning' | 'decision' | 'missing';
  readonly title: string;
  readonly children: BlockNode[];
  readonly position?: Position;
}

/** Recommendations with their own heading: its paragraphs or top-level list items are numbered paragraphs. */
export interface Recommendations extends Landmark {
  readonly type: 'recommendations';
  readonly landmark: 'section';
  /** "Recommendation" or "Recommendations", by count. */
  readonly title: string;
  readonly children: BlockNode[];
  readonly position?: Position;
}

/** What a meeting decided. */
export interface Resolved {
  readonly type: 'resolved';
  readonly children: BlockNode[];
  readonly position?: Position;
}

/** Starts on a new page. Inner headings are of depth 3 and more. */
export interface Appendix extends Numbered, Landmark {
  readonly type: 'appendix';
  readonly series: 'appendix';
  readonly landmark: 'appendix';
  readonly title: string;
  /** A PDF of somebody else: in print its pages follow after the children. */
  readonly document?: ForeignDocument;
  readonly children: BlockNode[];
  readonly position?: Position;
}

/** Things side by side. */
export interface Columns {
  readonly type: 'columns';
  readonly children: Column[];
  readonly position?: Position;
}

/** One side of columns. */
export interface Column {
  readonly type: 'column';
  readonly title: string;
  readonly children: BlockNode[];
  readonly position?: Position;
}

/** One slide of a presentation: its heading and what stands under it. */
export interface Slide extends Landmark {
  readonly type: 'slide';
  readonly landmark: 'section';
  readonly children: BlockNode[];
  readonly position?: Position;
}

/** "Required corporate and legal information" of a report, between its body and its appendices. */
export interface StandardSections {
  readonly type: 'standardSections';
  readonly children: BlockNode[];
  readonly position?: Position;
}

/** A new page in print; nothing on the web. */
export interface PageBreak {
  readonly type: 'pageBreak';
  readonly position?: Position;
}

/** Nodes of our own that stand where a paragraph may stand. */
export type OwnBlock =
  | FiguresTable
  | CaptionedTable
  | Chart
  | Figure
  | KeyFigures
  | Callout
  | Recommendations
  | Resolved
  | Appendix
  | Columns
  | Column
  | Slide
  | StandardSections
  | PageBreak;

/** Every block of a resolved paper. */
export type BlockNode = Heading | Paragraph | List | ListItem | Blockquote | Table | Code | ThematicBreak | OwnBlock;

/** Every inline of a resolved paper. */
export type InlineNode = Text | Emphasis | Strong | Delete | InlineCode | Break | Link | FootnoteReference | Anchor;

/** Parts of a Markdown table. */
export type TablePart = TableRow | TableCell;

/** Every node a renderer has a handler for. */
export type ResolvedNode = BlockNode | InlineNode | TablePart;
