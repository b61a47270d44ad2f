/** The body of a site page: Markdown alone. Code, HTML and blocks are refused at their place. */
import { visit } from 'unist-util-visit';
import type { Collector, Place } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { isCode, isJsx, type SourceNode } from '../../document/parsing/jsx.ts';
import { checkNotes } from '../../document/parsing/notes-and-addresses.ts';
import type { ParsedMdx } from '../../document/parse.ts';
import { checkLink } from '../../document/transforms/links.ts';

/** What a page's words are checked against. */
export interface PageBodyContext {
  /** Ids of its headings. */
  readonly anchors: ReadonlySet<string>;
  readonly collector: Collector;
}

/** Checks a page's words as those of papers are checked. */
export function checkPageBody(file: string, parsed: ParsedMdx, { anchors, collector }: PageBodyContext): void {
  checkNotes(parsed.root, { file, text: parsed.text }, collector);
  visit(parsed.root, (visited) => {
    const node = visited as SourceNode;
    const place = { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
    if (isCode(node)) {
      collector.error(
        'content-runs-no-code',
        place,
        'the page contains code',
        'Site pages are written in Markdown. Delete the import, the export or the curly brackets.',
      );
    } else if (isJsx(node)) {
      const isHtml = /^[a-z]/.test(node.name ?? 'a');
      const hint = isHtml
        ? 'Write it in Markdown.'
        : 'You can use blocks only in papers. A site page can link to a paper.';
      collector.error(
        isHtml ? 'no-raw-html' : 'block-place',
        place,
        `<${node.name ?? ''}> cannot be used on a site page`,
        hint,
      );
    } else if (node.type === 'link' || node.type === 'definition') {
      if (checkLink(node, place, collector)) checkFragment(node.url, place, { anchors, collector });
    } else if (node.type === 'image' || node.type === 'imageReference') {
      collector.error(
        'block-place',
        place,
        'a site page cannot have pictures',
        'Delete it, or put it in a paper as <Figure src="…" alt="…" /> and link to that.',
      );
    }
  });
}

/** A link to a place on the page itself. */
function checkFragment(url: string, place: Place, { anchors, collector }: PageBodyContext): void {
  const id = url.startsWith('#') ? url.slice(1) : undefined;
  if (id === undefined || id === 'top' || anchors.has(id)) return;
  collector.error('unknown-reference', place, `there is nothing here with the id "${id}"`, didYouMean(id, anchors));
}
