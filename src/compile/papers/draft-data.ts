/** Which datasets belong to drafts alone, found before any paper is resolved: what is hidden in published figures hangs on it. */
import { ofDrafts } from './drafts.ts';
import { needsOf } from './paper-needs.ts';
import type { Tree } from '../../content/tree.ts';

/**
 * Names of the datasets that drafts ask for, and that no other text of the content holds in any place. Where the full reading of the
 * papers finds more of them (`ofDrafts`), fewer are named here: figures are then hidden that need not be, and none is given away.
 * `isUnpublished` is true for papers that are as little published as drafts.
 */
export function draftDatasets(tree: Tree, isUnpublished: (file: string) => boolean): ReadonlySet<string> {
  const texts = tree.files
    .filter((file) => /^(?:content|restricted)\/.*\.(?:mdx|yml)$/.test(file))
    .map((file) => ({ file, text: new TextDecoder('utf-8').decode(tree.content(file).bytes) }));
  const needs = texts.map((text) => {
    const needed = needsOf(text, undefined);
    return { ...needed, isDraft: needed.isDraft || isUnpublished(text.file), text: text.text };
  });
  const wanted = new Set(needs.flatMap(({ isDraft, data }) => (isDraft ? [...data] : [])));
  if (wanted.size === 0) return wanted;
  const inText = ({ text }: { readonly text: string }): ReadonlySet<string> =>
    new Set([...wanted].filter((name) => text.includes(name)));
  return ofDrafts(
    needs.map((need) => (need.isDraft ? need : { ...need, data: inText(need) })),
    tree,
    isUnpublished,
  ).datasets;
}
