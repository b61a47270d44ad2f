/** Presentations: each `##` is a slide, with what stands under it. */
import type { Collector } from '../../diagnostics/diagnostic.ts';
import type { BlockResult } from '../blocks/block.ts';
import type { BlockNode, Slide } from '../../model/nodes.ts';
import { textOf } from '../text-of.ts';

/** Groups the blocks of a presentation by slide. Text before the first `##` is reported: it would stand on no slide. */
export function groupSlides(
  nodes: readonly BlockResult[],
  source: { file: string; collector: Collector },
): BlockResult[] {
  const slides: Slide[] = [];
  const before: BlockNode[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) {
      slides.push({
        type: 'slide',
        landmark: 'section',
        id: '',
        title: textOf(node),
        // A draft prints it all the same.
        children: slides.length === 0 ? before : [],
        ...(node.position ? { position: node.position } : {}),
      });
      continue;
    }
    const slide = slides.at(-1);
    if (slide) {
      slide.children.push(node as BlockNode);
      continue;
    }
    before.push(node as BlockNode);
    if (node.type === 'anchor' && node.isRefused) continue;
    const start = 'position' in node ? node.position?.start : undefined;
    const place = { file: source.file, line: start?.line ?? 1, column: start?.column ?? 1 };
    source.collector.error(
      'block-place',
      place,
      'this comes before the first slide',
      'Start the first slide with a ## heading. The title slide is made from the front matter.',
    );
  }
  return slides;
}
