/** Papers as Markdown: the words of the page in their order, with paragraph numbers, tables and footnotes as GitHub writes them. */
import { linkedValue } from '../document/head/linked-value.ts';
import { kindOf } from '../kinds/registry.ts';
import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { plainHeading, plainParagraph, type MarkdownState } from '../blocks/markdown-handler.ts';
import { blockHandlers, inlineHandlers } from '../blocks/nodes.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import { wordingOf } from '../locales/locales.ts';
import type { BlockNode } from '../model/nodes.ts';
import type { Notice } from '../model/notice.ts';
import { headNotices } from '../document/head/notice.ts';
import { isDraft, type Cover, type OutlineEntry, type Paper } from '../model/paper.ts';

/** Levels of the outline in printed contents. */
const contentsLevels = 2;

/** A paper: its mark where it is a draft, its cover, a strategy's contents, its body and footnotes. */
export function paperMarkdown(paper: Paper, notePrefix = ''): readonly RootContent[] {
  const words = wordingOf(paper.language);
  const { cover } = paper;
  const body = blocksMarkdown(paper.body, words, notePrefix);
  const notes = paper.footnotes.map(({ children }, index): RootContent => {
    const identifier = `${notePrefix}${index + 1}`;
    const lines = blocksMarkdown(children as BlockNode[], words, notePrefix);
    return { type: 'footnoteDefinition', identifier, label: identifier, children: lines as never };
  });
  return [
    ...(isDraft(paper) || paper.status === 'draft' ? [plainParagraph(words.paper.draftTag)] : []),
    ...noticesMarkdown(headNotices(paper)),
    ...headMarkdown({ council: cover.council, kind: cover.kindLabel, title: cover.title, facts: cover.facts }),
    ...(kindOf(paper.kind).pages.hasCoverPage ? contentsMarkdown(paper.outline, words) : []),
    ...body,
    ...notes,
  ];
}

/** What stands at the head of a document that is no longer what it was: a paragraph for each notice. */
export function noticesMarkdown(notices: readonly Notice[] = []): RootContent[] {
  return notices.map(({ title, text }) => plainParagraph(text.startsWith(title) ? text : `${title}. ${text}`));
}

/** The head of a paper, agenda or pack: who publishes what, its title, its facts. */
export function headMarkdown(head: {
  readonly council: string;
  readonly kind: string;
  readonly title: string;
  readonly facts: Cover['facts'];
}): readonly RootContent[] {
  const facts = head.facts.map(({ label, value, href }) => {
    const { linked, rest } = linkedValue(value, href);
    const link: readonly PhrasingContent[] =
      href === undefined ? [] : [{ type: 'link', url: href, children: [{ type: 'text', value: linked }] }];
    const after: readonly PhrasingContent[] = rest === '' ? [] : [{ type: 'text', value: rest }];
    return listItem([{ type: 'paragraph', children: [{ type: 'text', value: `${label}: ` }, ...link, ...after] }]);
  });
  return [
    plainParagraph(head.council),
    plainParagraph(head.kind),
    plainHeading(1, head.title),
    ...(facts.length === 0 ? [] : [bulletList(facts)]),
  ];
}

/** Blocks of a resolved tree. */
export function blocksMarkdown(nodes: readonly BlockNode[], words: Wording, notePrefix = ''): RootContent[] {
  const state: MarkdownState = {
    words,
    notePrefix,
    blocks: (blocks) => blocks.flatMap((node) => blockHandlers(node).markdown(node, state)),
    inlines: (inlines) => inlines.flatMap((node) => inlineHandlers(node).markdown(node, state)),
  };
  return state.blocks(nodes);
}

/** The text of a file: UTF-8 is its encoding, a line feed ends its lines, and a paragraph is one line. */
export function markdownText(children: readonly RootContent[]): string {
  const marked = toMarkdown(
    { type: 'root', children: [...children] },
    { bullet: '-', rule: '-', extensions: [gfmToMarkdown({ tablePipeAlign: false })] },
  );
  return withoutNeedlessMarks(marked);
}

/**
 * Whoever listens to the file hears every backslash. A number with a no-break space after it begins no list, an address needs no mark,
 * and an ampersand needs one only where it would begin the name of a character.
 */
function withoutNeedlessMarks(text: string): string {
  return text
    .replaceAll(/^((?:>\s?|[ \t])*\d+)\\([.)]) /gm, '$1$2\u00a0')
    .replaceAll(/(?<=\w)\\@(?=\w)/g, '@')
    .replaceAll(/\\&(?![#\w]+;)/g, '&');
}

function contentsMarkdown(outline: readonly OutlineEntry[], words: Wording): RootContent[] {
  const itemsOf = (entries: readonly OutlineEntry[], level: number): ListItem[] =>
    entries.map(({ text, children }) => {
      const inner = level < contentsLevels && children.length > 0 ? [bulletList(itemsOf(children, level + 1))] : [];
      return listItem([plainParagraph(text), ...inner]);
    });
  return [plainHeading(2, words.paper.contents), bulletList(itemsOf(outline, 1))];
}

function bulletList(children: ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children };
}

function listItem(children: readonly RootContent[]): ListItem {
  return { type: 'listItem', spread: false, children: children as ListItem['children'] };
}
