/** A line of two versions as HTML: what was removed and added is marked in words as well. */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

/** Words that stand in both versions, or in one of them. */
interface MarkedRun {
  readonly text: string;
  readonly is: 'same' | 'removed' | 'added';
}

/** The runs of a line as HTML; `words` say before a run, to those who cannot see it, that it was removed or added. */
export function comparedLineHtml(
  runs: readonly MarkedRun[],
  words: { readonly removed: string; readonly added: string },
): string {
  const hidden = (text: string): ElementContent => h('span', { className: ['govuk-visually-hidden'] }, text);
  const marked = runs.map(({ text, is }): ElementContent => {
    if (is === 'same') return { type: 'text', value: text };
    const name = is === 'removed' ? 'del' : 'ins';
    return h(name, [hidden(` [${words[is]} `), { type: 'text', value: text }, hidden('] ')]);
  });
  return toHtml(marked);
}
