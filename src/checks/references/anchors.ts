/** The places of a paper's page that links may lead to. */
import type { Paper } from '../../model/paper.ts';
import { walk } from '../../document/transforms/walk.ts';

/** The ids of everything in a paper that has one, in reading order. */
export function anchorsOf({ body }: Pick<Paper, 'body'>): readonly string[] {
  const ids: string[] = [];
  walk(body, (node) => {
    if ('id' in node && node.id !== '') ids.push(node.id);
    if (node.type === 'heading' && node.data?.id !== undefined) ids.push(node.data.id);
    const isNumbered = node.type === 'paragraph' || node.type === 'listItem';
    if (isNumbered && node.data?.paragraphNumber !== undefined) ids.push(`para-${node.data.paragraphNumber}`);
  });
  return ids;
}

/** True for a place that is made while the page is drawn: notes, marks of printed pages, and what stands round the words. */
export function isMadeAnchor(id: string): boolean {
  return /^(?:top|note-.*|mark-.*|page-\d+|.*-(?:figures|caption)|main-content|(?:paper|page)-contents|site-search|later-papers|earlier-papers|same-figures)$/.test(
    id,
  );
}
