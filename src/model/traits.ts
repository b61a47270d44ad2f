/**
 * What nodes have in common, whatever their type. Numbering, references, contents and checks ask for these: a node that says them
 * of itself is numbered, named and found, and no list of types is kept anywhere.
 */

/** What is counted together: charts and pictures are figures. */
export type Series = 'table' | 'figure' | 'appendix';

/** Numbered in a series by its order in the paper. */
export interface Numbered {
  readonly series: Series;
  /** 1-based; 0 before numbering, and for what has neither words beside its number nor an id. */
  readonly number: number;
  /** The author's, else `table-2`; empty before numbering. */
  readonly id: string;
  /** The words beside its number; a title where there is no caption. */
  readonly caption?: string;
  readonly title?: string;
}

/** A numbered table or figure. */
export interface Captioned extends Numbered {
  readonly series: 'table' | 'figure';
}

/** A table or figure with what is printed under it. */
export interface Annotated extends Captioned {
  /** Definitions, meanings of dashes and of hidden counts. */
  readonly notes?: readonly string[];
  readonly source?: string;
  /** Where its notes, or its source, stand already; a reference is printed in their place. */
  readonly saidBefore?: { readonly notes?: Named; readonly source?: Named };
}

/** By what a table or figure is called and found. */
export type Named = Pick<Captioned, 'series' | 'number' | 'id'>;

/** A part of a paper with a heading of its own on the second level: it stands in the contents. */
export interface Landmark {
  /** An appendix stands after the body and is referred to by its number, a section by its title. */
  readonly landmark: 'section' | 'appendix';
  /** Destination and anchor, unique in the paper; empty before headings are prepared. */
  readonly id: string;
  readonly title: string;
}

type Typed = { readonly type: string };

/** True for what is numbered in a series. */
export function isNumbered<Node extends Typed>(node: Node): node is Extract<Node, Numbered> {
  return 'series' in node;
}

/** The words beside a number: the caption of a table or figure, the title of an appendix; undefined for a picture without any. */
export function wordsBeside({ caption, title }: Numbered): string | undefined {
  return caption ?? title;
}

/** True for a numbered table or figure. */
export function isCaptioned<Node extends Typed>(node: Node): node is Extract<Node, Captioned> {
  return isNumbered(node) && node.series !== 'appendix';
}

/** True for a part with a heading of its own. */
export function isLandmark<Node extends Typed>(node: Node): node is Extract<Node, Landmark> {
  return 'landmark' in node;
}

/** True for what stands after the body of a paper. */
export function isBackMatter<Node extends Typed>(node: Node): node is Extract<Node, Landmark> {
  return isLandmark(node) && node.landmark === 'appendix';
}
