/** What expanding a text needs to know, and where its nodes stand. */
import type { Definition } from 'mdast';
import type { Collector, Finding, Place } from '../../diagnostics/diagnostic.ts';
import type { Datasets } from '../../data/dataset.ts';
import type { BlockRegistry, PaperContext } from '../blocks/block.ts';
import type { ForeignPdf } from '../../model/foreign-pdf.ts';
import type { SourceNode } from '../parsing/jsx.ts';
import type { TakenDownList } from '../../model/taken-down.ts';
import type { Picture } from '../../model/nodes.ts';

/** Why a file that a paper names cannot be used. */
export interface UnusableFile extends Finding {
  /** It is not in the folder of the paper, or a link leads out of the content. */
  readonly isOutside?: true;
}

/** What expanding needs to know; `used` and `headingDepth` change while it runs. */
export interface Expansion {
  readonly file: string;
  readonly text: string;
  readonly registry: BlockRegistry;
  readonly paper: PaperContext;
  readonly datasets: Datasets;
  readonly collector: Collector;
  /** Characters of a text that no font has. */
  readonly missingGlyphs: (text: string) => readonly string[];
  /** A picture file by its path relative to the root, or what is wrong with it. */
  readonly picture: (file: string) => Picture | UnusableFile;
  /** A PDF file by its path relative to the root, or what is wrong with it. */
  readonly foreignPdf: (file: string) => ForeignPdf | UnusableFile;
  /** What was taken down. */
  readonly takenDown: TakenDownList;
  /** Keys of what of it the text asked for. */
  readonly lost: Set<string>;
  /** Names of the datasets whose figures are printed. */
  readonly used: Set<string>;
  readonly definitions: ReadonlyMap<string, Definition>;
  headingDepth: number;
}

/** Where a node begins. */
export function placeOf(node: { position?: SourceNode['position'] }, source: { file: string }): Place {
  const start = node.position?.start;
  return { file: source.file, line: start?.line ?? 1, column: start?.column ?? 1 };
}
