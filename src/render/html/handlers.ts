/** The HTML renderer of nodes: the table of their own handlers, and what those share while one paper is drawn. */
import { lines, type HtmlState } from '../../blocks/html-handler.ts';
import { blockHandlers, inlineHandlers } from '../../blocks/nodes.ts';

/** The state that the handlers of one paper share: only the ids of footnote marks change while it is drawn. */
export function htmlState(links: Pick<HtmlState, 'words' | 'figuresFile' | 'pictureAddress' | 'isBook'>): HtmlState {
  const marks = new Map<number, number>();
  const state: HtmlState = {
    ...links,
    blocks: (nodes) => lines(nodes.flatMap((node) => blockHandlers(node).html(node, state))),
    inlines: (nodes) => nodes.flatMap((node) => inlineHandlers(node).html(node, state)),
    nextMarkId: (note) => {
      const count = (marks.get(note) ?? 0) + 1;
      marks.set(note, count);
      return count === 1 ? `note-mark-${note}` : `note-mark-${note}-${count}`;
    },
  };
  return state;
}
