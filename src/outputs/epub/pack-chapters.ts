/** An agenda or pack as files of a book: its front, then every paper that it holds. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { lines } from '../../blocks/html-handler.ts';
import { noticeCallouts } from '../../document/head/notice.ts';
import { wordingOf } from '../../locales/locales.ts';
import { coverElements } from '../../render/html/cover.ts';
import { htmlState } from '../../render/html/handlers.ts';
import { addPageMarks, firstMark, type PageMarks } from '../../render/html/page-marks.ts';
import type { PackContent, PackLine } from '../packs/pack-model.ts';
import type { BookText, Chapter } from './book.ts';
import { bookElements, idsIn } from './book-elements.ts';
import { paperChapters, startOf } from './paper-chapters.ts';

/** Where the pages of a pack's PDF begin. */
export interface PackMarks {
  /** On its front: an item's line has the id `item-<number>`. */
  readonly front: PageMarks;
  /** By the source file of the paper. */
  readonly papers: ReadonlyMap<string, PageMarks>;
}

const frontFile = 'front.xhtml';

/** The files of an agenda, pack or supplement. */
export function packChapters(content: PackContent, marks: PackMarks): BookText {
  const papers = content.papers.map(({ number, name, paper, stamps, mark, remarks }) =>
    paperChapters(paper, {
      name,
      marks: marks.papers.get(paper.file),
      stamps,
      mark,
      remarks,
      title: `${number}. ${paper.title}`,
    }),
  );
  const front: Chapter = { name: frontFile, title: content.title, elements: frontElements(content, marks.front) };
  return {
    chapters: [front, ...papers.flatMap(({ chapters }) => chapters)],
    contents: [
      {
        text: content.kind,
        address: frontFile,
        children: content.lists.map(({ title }, index) => ({
          text: title,
          address: `${frontFile}#${listId(index)}`,
          children: [],
        })),
      },
      ...papers.flatMap(({ contents }) => contents),
    ],
    pictures: papers.flatMap(({ pictures }) => pictures),
  };
}

function frontElements(content: PackContent, marks: PageMarks): readonly ElementContent[] {
  const { council, kind, title, facts, before, lists, after, stamp, papers, notices } = content;
  const words = wordingOf(content.language);
  const state = htmlState({ words, figuresFile: () => undefined, pictureAddress: () => '', isBook: true });
  const cover = coverElements({ council, kindLabel: kind, title, facts });
  // The first paper of an item is the one that its line leads to.
  const here = new Map(papers.toReversed().map(({ number, name }) => [number, name]));
  const text = h('div', { className: ['app-body'] }, [
    ...state.blocks(before),
    ...lists.flatMap((list, index) =>
      lines([h('h2', { id: listId(index) }, list.title), ...list.lines.flatMap((item) => lineElements(item, here))]),
    ),
    ...state.blocks(after),
  ]);
  addPageMarks(text, marks, words);
  const elements = [
    ...(stamp === undefined ? [] : [h('p', { className: ['app-stamp'] }, h('strong', stamp))]),
    ...firstMark(marks, words),
    ...cover.masthead,
    ...state.blocks(noticeCallouts(notices)),
    ...cover.facts,
    ...text.children,
  ];
  const places = new Map([
    ...[...idsIn(elements)].map((id) => [id, frontFile] as const),
    ...papers.map(({ name }) => [startOf(name), `${name}.xhtml`] as const),
  ]);
  return bookElements(elements, places, frontFile);
}

function listId(index: number): string {
  return index === 0 ? 'list' : `list-${index + 1}`;
}

function lineElements({ number, title, note, details }: PackLine, here: ReadonlyMap<number, string>): Element[] {
  const words = h('strong', title);
  const paper = here.get(number);
  const name = paper === undefined ? words : h('a', { href: `#${startOf(paper)}` }, words);
  const line = h('p', { className: ['app-para'], id: `item-${number}` }, [
    `${number}. `,
    name,
    ...(note === undefined ? [] : [` (${note})`]),
  ]);
  return [line, ...details.map((text) => h('p', { className: ['app-detail'] }, text))];
}
