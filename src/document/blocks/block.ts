/**
 * What a block is: one definition, which takes settings in plain text and gives resolved nodes.
 * The definitions live in blocks/; this room only knows their shape, so that the tree does not depend on them.
 */
import type { z } from 'zod';
import type { Collector, Place } from '../../diagnostics/diagnostic.ts';
import type { RuleId } from '../../diagnostics/rules.ts';
import type { Dataset, Datasets } from '../../data/dataset.ts';
import type { ForeignPdf } from '../../model/foreign-pdf.ts';
import type { BlockNode, InlineNode, Picture } from '../../model/nodes.ts';
import type { PaperKind } from '../../kinds/registry.ts';

/** A `<KeyFigure>` on its way to its `<KeyFigures>`. */
export interface KeyFigureNode {
  readonly type: 'keyFigure';
  readonly value: string;
  readonly label: string;
}

/** A `<Ref>` before its target is known. */
export interface ReferenceNode {
  readonly type: 'reference';
  readonly to: string;
  readonly place: Place;
}

/** What a block may give: resolved nodes, and two that later steps replace. */
export type BlockResult = BlockNode | InlineNode | KeyFigureNode | ReferenceNode;

/** The facts of a paper that blocks may ask for. */
export interface PaperContext {
  readonly kind: PaperKind | 'page';
  /** BCP 47 tag. */
  readonly language: string;
  /** Folder of the paper relative to the root, for its pictures. */
  readonly folder: string;
  /** Whom to ask at the council: an e-mail address, a telephone number or a name. */
  readonly enquiries: string;
  /** Strategy papers: the two repeated sub-headings. */
  readonly themeHeadings?: { readonly why: string; readonly what: string };
}

/** Everything a block's `resolve` may use. */
export interface BlockUse<Settings> {
  readonly settings: Settings;
  /** What stands between the tags, resolved. */
  readonly children: readonly BlockResult[];
  readonly paper: PaperContext;
  /** Where the block begins. */
  readonly place: Place;
  /** Where a setting is written, or the block where it is not. */
  readonly placeOf: (setting: string) => Place;
  readonly collector: Collector;
  readonly datasets: Datasets;
  /** The dataset by name, noted as used; an unknown name is reported at the setting. */
  readonly dataset: (setting: string, name: string) => Dataset | undefined;
  /** Notes that a figure of this dataset is printed. */
  readonly uses: (dataset: string) => void;
  /** A picture of the paper's folder; what is wrong with it is reported at the setting. */
  readonly picture: (setting: string, src: string) => Picture | undefined;
  /** A PDF of the paper's folder; what is wrong with it is reported at the setting. */
  foreignPdf(setting: string, file: string): ForeignPdf | undefined;
  /** Depth of the nearest heading before the block: 1 where there is none. */
  readonly headingDepth: number;
  /** Reports an error at a setting. */
  readonly refuse: (rule: RuleId, setting: string, ...words: [reason: string, hint?: string]) => void;
}

/** What may stand between a block's tags. */
export type BlockContent = 'nothing' | 'blocks' | 'words';

/** One block or inline that authors may write. */
export interface BlockDefinition {
  /** The tag, for example DataTable. */
  readonly name: string;
  /** One sentence for the guide and the editor. */
  readonly summary: string;
  /** Stands on its own line, or within a sentence. */
  readonly where: 'block' | 'inline';
  readonly content: BlockContent;
  /** What to write between its tags, reported where there is nothing; absent where it may be empty, or says so itself. */
  readonly needs?: string;
  /** The only block it may stand directly in. */
  readonly inside?: string;
  /** The only kinds of paper it may stand in. */
  readonly kinds?: readonly PaperContext['kind'][];
  readonly settings: z.ZodObject;
  /** Live examples for the guide: MDX that resolves. */
  readonly examples: readonly { readonly title: string; readonly mdx: string }[];
  resolve(use: BlockUse<Record<string, string | undefined>>): readonly BlockResult[];
}

/** Helps a definition to typed settings: its schema says what `resolve` receives. */
export function defineBlock<Schema extends z.ZodObject>(
  definition: Omit<BlockDefinition, 'settings' | 'resolve'> & {
    readonly settings: Schema;
    resolve(use: BlockUse<z.output<Schema>>): readonly BlockResult[];
  },
): BlockDefinition {
  // The registry holds definitions of different settings side by side; expand.ts parses with the same schema first.
  return definition as unknown as BlockDefinition;
}

/** All blocks by name. */
export type BlockRegistry = ReadonlyMap<string, BlockDefinition>;
