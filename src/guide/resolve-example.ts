/** An example of a block as a paper would print it: the steps of resolving a paper, for a text without front matter. */
import { enGB } from '../locales/en-GB/locale.ts';
import { Collector } from '../diagnostics/diagnostic.ts';
import type { BlockDefinition, BlockResult } from '../document/blocks/block.ts';
import { expandBlocks } from '../document/expanding/expand.ts';
import type { BlockNode } from '../model/nodes.ts';
import { parseMdx } from '../document/parse.ts';
import { prepareHeadings } from '../document/transforms/headings.ts';
import { numberAll } from '../document/transforms/numbering.ts';
import { resolveReferences } from '../document/transforms/references.ts';
import { groupSlides } from '../document/transforms/slides.ts';
import { exampleExpansion, exampleFile, refuseFindings } from './sample.ts';
import { kindOf, usualKind } from '../kinds/registry.ts';
import type { PaperKind } from '../kinds/registry.ts';

/** An example that is ready to be drawn. */
export interface ResolvedExample {
  /** "chart-2": the second example of Chart. Unique in the guide. */
  readonly name: string;
  readonly title: string;
  /** What an author writes. */
  readonly source: string;
  readonly kind: PaperKind;
  readonly body: readonly BlockNode[];
}

/** The kind of paper that a block's examples stand in: a report, where the block may. */
export function kindOfExamples({ kinds = [usualKind] }: Pick<BlockDefinition, 'kinds'>): PaperKind {
  const own = kinds.filter((kind) => kind !== 'page');
  return own.includes(usualKind) ? usualKind : (own[0] ?? usualKind);
}

/** Every example of a block, in order. Throws where one does not work: a test resolves each of them. */
export function resolveExamples(block: BlockDefinition): readonly ResolvedExample[] {
  const kind = kindOfExamples(block);
  return block.examples.map(({ title, mdx }, index) => ({
    name: `${anchorOf(block)}-${index + 1}`,
    title,
    source: mdx,
    kind,
    body: resolveBody(mdx, kind),
  }));
}

/** Id of a block's section in the guide: "data-table". */
export function anchorOf({ name }: Pick<BlockDefinition, 'name'>): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

function resolveBody(mdx: string, kind: PaperKind): readonly BlockNode[] {
  const collector = new Collector();
  const file = exampleFile;
  const parsed = parseMdx(file, mdx, collector);
  const expanded = expandBlocks(parsed.root.children, exampleExpansion(parsed, kind, collector));
  const body: BlockResult[] = kindOf(kind).body === 'slides' ? groupSlides(expanded, { file, collector }) : expanded;
  // A sub-heading of an example stands in no section; its level is right in a paper.
  const headed = prepareHeadings(body, { kind, file, collector: new Collector() });
  const resolved = resolveReferences(numberAll(headed, kind, enGB.sections), {
    kind,
    words: enGB.references,
    file,
    collector,
  });
  refuseFindings(collector, `the example ${mdx}`);
  return resolved as BlockNode[];
}
