/** Agendas and packs as Markdown: what their front says, with the pages of the PDF, then every paper that they hold. */
import type { RootContent } from 'mdast';
import { plainHeading, plainParagraph, strongParagraph } from '../../blocks/markdown-handler.ts';
import { wordingOf } from '../../locales/locales.ts';
import { blocksMarkdown, headMarkdown, noticesMarkdown, paperMarkdown } from '../../render/markdown.ts';
import type { PackContent, PackedPaper, PackLine } from '../packs/pack-model.ts';

/** An agenda, pack or supplement. */
export function packMarkdown(content: PackContent): readonly RootContent[] {
  const words = wordingOf(content.language);
  return [
    ...noticesMarkdown(content.notices),
    ...(content.stamp === undefined ? [] : [plainParagraph(content.stamp)]),
    ...headMarkdown(content),
    ...blocksMarkdown(content.before, words),
    ...content.lists.flatMap(({ title, lines }) => [plainHeading(2, title), ...lines.flatMap(lineMarkdown)]),
    ...blocksMarkdown(content.after, words),
    ...content.papers.flatMap(packedMarkdown),
  ];
}

function lineMarkdown({ number, title, note, details }: PackLine): RootContent[] {
  return [`${number}. ${title}${note === undefined ? '' : ` (${note})`}`, ...details].map(plainParagraph);
}

/** A paper under its item's number; its footnotes carry its name, which keeps them apart from those of other papers. */
function packedMarkdown({ name, paper, stamps, mark, remarks = [] }: PackedPaper): RootContent[] {
  return [
    { type: 'thematicBreak' },
    ...stamps.map(strongParagraph),
    ...(mark === undefined ? [] : [strongParagraph(mark)]),
    ...remarks.map(plainParagraph),
    ...paperMarkdown(paper, `${name.replace(/^item-/, '')}-`),
  ];
}
