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
  PhrasingContent,
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
import type { ForeignDocument } from './foreign-pdf.ts';
import type { Landmark } from './traits.ts';

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
    /** Of one that comes again and again: the heading it stands under, which is heard behind it. */
    subject?: string;
    /** True over what the law says and every paper repeats: print sets it in small type. */
    isOverStandingWords?: boolean;
  }
  interface TableData {
    /** What a table without caption is called: the heading that it stands under. */
    name?: string;
  }
  interface LinkData {
    /** True for a link that the tool made by `<Ref>`; its url is `#id`. */
    isReference?: boolean;
  }
}

/** Stands in a file, unless a template or the program made it. */
export interface Placed {
  readonly position?: Position;
}

/** A place in a paragraph or heading that references lead to. Prints nothing. */
export interface Anchor extends Placed {
  readonly type: 'anchor';
  readonly id: string;
  /** It keeps the place of a block that was refused: something stands here, if only it were right. */
  readonly isRefused?: true;
  /** Of what was refused: what a draft prints in its place. */
  readonly missing?: Missing;
}

/** Words in another language than the text around them. */
export interface Passage extends Placed {
  readonly type: 'passage';
  /** BCP 47 tag. */
  readonly language: string;
  readonly children: PhrasingContent[];
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

/** One message lifted out of the text. */
export interface Callout extends Placed {
  readonly type: 'callout';
  /** `missing` frames what a draft cannot draw; no author writes it. */
  readonly kind: 'note' | 'warning' | 'decision' | 'missing';
  /** It announces a correction after publication: no words of the paper itself. */
  readonly isCorrection?: true;
  /** It says what became of something published: no words of the paper itself, and no page number moves for it. */
  readonly isNotice?: true;
  readonly title: string;
  readonly children: BlockNode[];
}

/** One slide of a presentation: its heading and what stands under it. */
export interface Slide extends Landmark, Placed {
  readonly type: 'slide';
  readonly landmark: 'section';
  readonly children: BlockNode[];
}

/** "Required corporate and legal information" of a report, between its body and its appendices. */
export interface StandardSections extends Placed {
  readonly type: 'standardSections';
  readonly children: BlockNode[];
}

/** Somebody else's PDF that is a paper of its own: its PDF is that file, and in packs its pages follow what stands here. */
export interface ForeignDocumentPages extends Placed {
  readonly type: 'foreignDocument';
  readonly title: string;
  /** The words of each of its pages, on its web page only: empty for a page without letters. */
  readonly pageWords: readonly string[];
  readonly document: ForeignDocument;
}

/**
 * Nodes of our own that stand where a paragraph may stand, by type. Each block adds its own beside its definition; here stand those
 * that the program itself makes of a paper.
 */
export interface OwnBlocks {
  readonly callout: Callout;
  readonly slide: Slide;
  readonly standardSections: StandardSections;
  readonly foreignDocument: ForeignDocumentPages;
}

/** Every block of a resolved paper. */
export type BlockNode =
  | Heading
  | Paragraph
  | List
  | ListItem
  | Blockquote
  | Table
  | Code
  | ThematicBreak
  | OwnBlocks[keyof OwnBlocks];

/** Every inline of a resolved paper. */
export type InlineNode =
  | Text
  | Emphasis
  | Strong
  | Delete
  | InlineCode
  | Break
  | Link
  | FootnoteReference
  | Anchor
  | Passage;

/** Parts of a Markdown table. */
export type TablePart = TableRow | TableCell;

/** Every node a renderer has a handler for. */
export type ResolvedNode = BlockNode | InlineNode | TablePart;
