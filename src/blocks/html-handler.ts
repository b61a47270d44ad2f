/** What an HTML handler is: a resolved node to hast (the public standard for HTML trees). It draws; nothing is looked up. */
import type { ElementContent } from 'hast';
import type { Wording } from '../locales/en-GB/locale.ts';
import type { BlockNode, InlineNode } from '../model/nodes.ts';

/** The download that stands beside a table or chart. */
export interface FiguresFile {
  /** Address of the CSV. */
  readonly address: string;
  /** Words of its link: "Download contacts.csv (CSV, 1 kB)". */
  readonly label: string;
  /** Address of the dataset's page. */
  readonly page: string;
  /** Of which day the figures of the paper are, and how many rows came since, where the dataset has more. */
  readonly since?: string;
}

/** What a handler may use. */
export interface HtmlState {
  /** The words of the paper's language. */
  readonly words: Wording;
  /** Blocks in order, a line break after each. */
  blocks(nodes: readonly BlockNode[]): ElementContent[];
  /** Inlines in order. */
  inlines(nodes: readonly InlineNode[]): ElementContent[];
  /** The published figures of a dataset; undefined where there is no download, as in a preview of one paper. */
  figuresFile(dataset: string): FiguresFile | undefined;
  /** Address of a PNG or JPEG, relative to the paper's page. */
  pictureAddress(file: string): string;
  /** True in a book, which runs no scripts: a chart is drawn once, and its figures stand open under it. */
  readonly isBook?: boolean;
  /** Id for the next mark of a footnote: several marks may lead to one note. */
  nextMarkId(note: number): string;
}

/** One node as hast. */
export type HtmlHandler<Node> = (node: Node, state: HtmlState) => readonly ElementContent[];

/**
 * Marks what the page has beyond the PDF: downloads, figures behind a chart, ways back.
 * Leaving these out, the words of the page are the words of the PDF.
 */
export const webOnly = { dataWebOnly: '' } as const;

/** The same, where its words are found by the search as those of the paper are. */
export const searchedWebOnly = { ...webOnly, dataSearched: '' } as const;

/** The nodes with a line break after each, so that words of neighbouring blocks never run together. */
export function lines(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => [node, { type: 'text', value: '\n' } as const]);
}
