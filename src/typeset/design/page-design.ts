/**
 * A page design: everything about the look of pages that is a matter of taste or of need, as one value. Flow names styles;
 * only a design knows their sizes. All lengths are points (1/72 inch), all colours #rrggbb.
 */

/** A page and the column that text stands in. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  /** From the page's left edge to the column's. */
  readonly left: number;
  /** From the page's top edge to the column's. */
  readonly top: number;
  readonly columnWidth: number;
  readonly columnHeight: number;
}

/** The type styles that texts name. */
export type TextStyle =
  /** The name of a document, on its first page. */
  | 'title'
  | 'section'
  | 'subsection'
  | 'minor-heading'
  | 'body'
  /** The head of lines that follow it closely: the title of an agenda item above its purpose. */
  | 'lead'
  /** The standing words under it, in smaller type than what Members must decide. */
  | 'purpose'
  /** The heading of what the public should know, in small type below the items. */
  | 'notice-heading'
  /** The title of a callout or a resolution. */
  | 'box-title'
  | 'small'
  /** A note under a table or figure; the last of them stands clear of the text that follows. */
  | 'note'
  | 'last-note'
  | 'caption'
  /** What a figure shows, above its caption. */
  | 'figure-title'
  /** The name of the council, and under it the kind of document, at the head of a first page. */
  | 'council'
  | 'document-kind'
  | 'slide-title'
  | 'key-figure';

/** How lines of one style are set. */
export interface TypeStyle {
  readonly size: number;
  /** From baseline to baseline. */
  readonly leading: number;
  readonly bold: boolean;
  /** White above and below; of two spaces that meet the larger holds. */
  readonly before: number;
  readonly after: number;
}

/** The styles of all texts of a page. */
export type TypeStyles = Readonly<Record<TextStyle, TypeStyle>>;

/** A horizontal line. */
export interface RuleStyle {
  readonly thickness: number;
  readonly colour: 'accent' | 'rule';
  readonly before: number;
  readonly after: number;
}

/** The lines that flow names: under the head of a first page, and between two parts of a text. */
export type RuleName = 'masthead' | 'separator';

/** White space that flow names: under a mark, and above the title and the facts of a strategy. */
export type SpaceName = 'after-mark' | 'above-cover-title' | 'above-cover-facts';

/** How tables are set. */
export interface TableDesign {
  /** Type sizes that tables are tried in, the largest first. */
  readonly sizes: readonly number[];
  /** Below the smallest size of the list, but a number in small type is better than a number cut in two: how far it may go. */
  readonly least: number;
  /** From baseline to baseline, for each point of the size. */
  readonly leading: number;
  /** Above and below the text of a cell, and between columns, at the largest size. */
  readonly cells: { readonly padding: number; readonly gap: number };
  /** The same of facts, whose light rules need less white. */
  readonly facts: { readonly padding: number; readonly gap: number };
  /** The same at smaller sizes. */
  readonly tightCells: { readonly padding: number; readonly gap: number };
  /** Between columns, where they would else not fit. */
  readonly leastGap: number;
  /** Between columns at most: a narrow table is not spread over the width of the text. */
  readonly mostGap: number;
  readonly rules: { readonly row: number; readonly head: number };
  /** White above a table with a caption, and above one without. */
  readonly above: { readonly captioned: number; readonly bare: number };
  /** White below a table that notes follow, and below one that stands by itself. */
  readonly below: { readonly noted: number; readonly bare: number };
}

/** Widths and white space that no type style has. */
export interface Spaces {
  /** Width of the column of paragraph numbers. */
  readonly numberColumn: number;
  /** The bar beside callouts: its width, the indent of what it stands beside, the white around both. */
  readonly bar: { readonly width: number; readonly indent: number; readonly before: number; readonly after: number };
  /** Indent of quotations at both sides. */
  readonly quote: number;
  /** The ground of what a draft lacks. */
  readonly tint: { readonly padding: number; readonly before: number; readonly after: number };
  /** Between things side by side, and above them. */
  readonly columns: { readonly gap: number; readonly before: number };
  readonly figure: { readonly before: number; readonly after: number };
  /** Between a figure or table that has moved and the text that it now stands against. */
  readonly float: number;
  /** Indent of the notes at the foot; the white above the first, with its rule. */
  readonly footnotes: { readonly indent: number; readonly separator: number; readonly rule: number };
  /** Contents lists: indent of each level, room for the page number, white above a lesser entry. */
  readonly contents: { readonly indent: number; readonly number: number; readonly before: number };
  /** Least width of the labels of facts, so that their values stand in one column from cover to cover. */
  readonly factLabel: number;
  readonly named: Readonly<Record<SpaceName, number>>;
}

/** Colours of a page. Each colour of text has at least 4.5:1 contrast on white and on the tint. */
export interface Colours {
  readonly text: string;
  /** Running heads and feet. */
  readonly quiet: string;
  readonly rule: string;
  readonly strongRule: string;
  /** The ground of callouts and code. */
  readonly tint: string;
  /** The council's: bars, the rule of the masthead, links. */
  readonly accent: string;
}

/** What stands around the text. */
export interface FurnitureDesign {
  readonly size: number;
  /** Size of the page number, which is bold. */
  readonly folio: number;
  readonly leading: number;
  /** Baseline of the running head from the page's top edge; pages without one have none. */
  readonly head?: number;
  /** Baseline of the foot from the page's bottom edge. */
  readonly foot: number;
  /** Least distance between what stands left and what stands right. */
  readonly gap: number;
  /** The accent rule above the title of each page but the first. */
  readonly titleRule?: { readonly y: number; readonly width: number; readonly height: number };
}

/** How charts are drawn: for a column as wide as theirs, divided by `scale`, and then scaled up by it. */
export interface ChartDesign {
  readonly scale: number;
  /** Before it is scaled; higher where the words of a chart need it. */
  readonly height: number;
  /** The same of a chart of lines, whose room below the lowest says little. */
  readonly lineHeight: number;
  /** Least height of a plot before it is scaled; as charts know it where absent. */
  readonly leastPlot?: number;
  /** Type that no chart is scaled below where its room is short; absent where charts have the room that they need. */
  readonly smallest?: number;
}

/** One of the sizes in which a page that is fitted for itself is tried. */
export interface PageFit {
  readonly text: TypeStyles;
  /** Pictures are at most this share of the column high. */
  readonly figureShare: number;
}

/** The look of the pages of one kind. */
export interface PageDesign {
  readonly page: Geometry;
  /** The same sheet on its side, for one table too wide for it; absent where pages do not turn. */
  readonly turned?: Geometry;
  readonly text: TypeStyles;
  readonly tables: TableDesign;
  readonly rules: Readonly<Record<RuleName, RuleStyle>>;
  readonly spaces: Spaces;
  readonly colours: Colours;
  readonly furniture: FurnitureDesign;
  readonly charts: ChartDesign;
  /** Pictures are at most this share of the column high: the rest is for their words. */
  readonly figureShare: number;
  /** How words are emphasised, and whether the marks of notes are small and raised or "[1]" in the size of the text. */
  readonly emphasis: 'italic' | 'bold';
  readonly noteMarks: 'raised' | 'bracketed';
  /** A line may end after a hyphen within a word. */
  readonly breaksAtHyphens: boolean;
  /** Things side by side stand under one another, and tables that are too wide are split between their columns. */
  readonly isOneColumn: boolean;
  /**
   * Nothing quotes the numbers of these pages: what is put in after publication moves the text, and no page is set smaller for it.
   */
  readonly hasOwnPages?: true;
  /**
   * Where each page is asked for by the author and fitted for itself: what to try, the best first, for pages with and without
   * a picture. Absent where text runs on from page to page.
   */
  readonly fits?: { readonly words: readonly PageFit[]; readonly pictures: readonly PageFit[] };
}

/** Slides on an upright page: their upper left corners, and their scale. */
export interface Handout {
  readonly scale: number;
  readonly at: readonly { readonly x: number; readonly y: number }[];
}

/** How a document is set: its papers, its slides, and slides among papers. */
export interface DocumentDesign {
  readonly paper: PageDesign;
  readonly slide: PageDesign;
  readonly handout: Handout;
  /** Slides are set as text that runs on, in the design of papers. */
  readonly hasSlidesAsText?: boolean;
}
