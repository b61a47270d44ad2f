/** The same words, order and numbers in plain text as on the page and in print, for every paper of the example. */
import type { Nodes, Root, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { walk } from '../../../src/document/transforms/walk.ts';
import type { Paper } from '../../../src/model/paper.ts';
import { documentsOfMeeting } from '../../../src/outputs/documents.ts';
import { planPack } from '../../../src/outputs/packs/packs.ts';
import { textOutput } from '../../../src/outputs/text/output.ts';
import { renderHtml } from '../../../src/render/html.ts';
import { markdownText, paperMarkdown } from '../../../src/render/markdown.ts';
import { everythingRoot, exampleRoot, merciaRoot, papersOf, siteOf } from '../../support/example.ts';
import { articleWords, wordsOf } from '../../support/text/html-words.ts';

/** A file read back by the parser that reads papers, not by what wrote it. */
function blocksOf(text: string): RootContent[] {
  const { children } = markdownToMdast(text, { features: { gfm: true } }) as Root;
  return children;
}

/** The words of blocks, with the numbers of ordered lists, and of each footnote apart. */
function textWords(blocks: readonly RootContent[]): { body: string[]; notes: string[][] } {
  const said = (node: Nodes, number?: number): string => {
    if (node.type === 'footnoteReference') return node.label ?? node.identifier;
    if (node.type === 'break') return ' ';
    if ('value' in node) return node.value;
    if (!('children' in node)) return '';
    const start = node.type === 'list' && node.ordered === true ? (node.start ?? 1) : undefined;
    const inner = node.children.map((child, at) => said(child, start === undefined ? undefined : start + at));
    const isInline = ['strong', 'emphasis', 'delete', 'link'].includes(node.type);
    return isInline ? inner.join('') : ` ${number === undefined ? '' : `${number}. `}${inner.join('')} `;
  };
  const notes = blocks.filter((node) => node.type === 'footnoteDefinition');
  const body = blocks.filter((node) => node.type !== 'footnoteDefinition');
  return {
    body: wordsOf(body.map((node) => said(node)).join(' ')),
    notes: notes.map((note) => [note.label ?? '', ...wordsOf(said(note))]),
  };
}

/** Without what stands for drawings: the words of their pictures, and the figures of charts. */
function withoutDrawings(blocks: readonly RootContent[], paper: Paper): RootContent[] {
  const alternatives = new Set<string>();
  walk(paper.body, (node) => {
    if (node.type === 'chart' || node.type === 'figure') alternatives.add(wordsOf(node.alt).join(' '));
  });
  const isAlternative = (node: RootContent | undefined): boolean =>
    node?.type === 'paragraph' && alternatives.has(textWords([node]).body.join(' '));
  return blocks.filter((node, at) => !isAlternative(node) && !(node.type === 'table' && isAlternative(blocks[at - 1])));
}

/** The page without its drawings, and without the addresses that only paper has to write out. */
function pageWithoutDrawings(html: string): string {
  return html.replaceAll(/<svg\b[\s\S]*?<\/svg>/g, '').replaceAll(/<div class="app-print-only">[\s\S]*?<\/div>/g, '');
}

for (const root of [exampleRoot, merciaRoot, everythingRoot]) {
  const site = siteOf(root);
  describe(site.council.name, () => {
    // Where a notice stands differs: as text it is the first line.
    test.each(papersOf(site).map((paper) => [paper.slug, { ...paper, notices: [] }] as const))(
      '%s says the same in plain text as on its page',
      (_slug, paper) => {
        const web = articleWords(pageWithoutDrawings(renderHtml(paper)));
        if (paper.status === 'draft') web.body.unshift('DRAFT');
        const blocks = blocksOf(markdownText(paperMarkdown(paper)));
        const text = textWords(withoutDrawings(blocks, paper));
        const at = web.body.findIndex((word, index) => word !== text.body[index]);
        const around = (words: readonly string[]): string => words.slice(Math.max(0, at - 12), at + 12).join(' ');
        if (at >= 0) expect(around(text.body)).toBe(around(web.body));
        expect(text.body.length).toBe(web.body.length);
        expect(text.notes).toEqual(web.notes);
      },
    );

    test('each pack holds its agenda, then every paper under its number, as the paper alone has it', () => {
      const documents = site.meetings.flatMap((meeting) => {
        const planned = planPack(site, meeting);
        return planned ? documentsOfMeeting(site, meeting).map((document) => ({ meeting, planned, document })) : [];
      });
      for (const { meeting, planned, document } of documents) {
        const made = textOutput.make(document, { site, planned: () => planned });
        if (!(made instanceof Uint8Array)) throw new Error(`There is no text of ${document.stem}.`);
        const text = new TextDecoder().decode(made);
        const plan = { agenda: undefined, pack: planned.plan, consolidated: planned.consolidated?.plan };
        const ranges =
          document.of === 'supplement'
            ? planned.supplements.find(({ supplement }) => supplement === document.supplement)?.plan.ranges
            : plan[document.of]?.ranges;
        const numbers = [...(ranges ?? new Map<number, never>()).keys()];
        expect([...text.matchAll(/^\*\*Agenda Item (\d+)\*\*$/gm)].map(([, number]) => Number(number))).toEqual(
          numbers,
        );
        for (const { number, title, paper } of meeting.items) {
          if (document.of !== 'supplement') expect(text).toContain(`${number}.\u00a0${title.slice(0, 12)}`);
          if (paper && numbers.includes(number))
            expect(text).toContain(markdownText(paperMarkdown(paper, `${number}-`)).trim());
        }
      }
    });
  });
}

test('numbers and addresses need no backslash, and still begin no list and no link of their own', () => {
  const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
  const said = ['9. C&F and S47', 'Write to office@example.gov.uk', 'AT&T; and 3. not at the beginning'];
  const text = markdownText(said.map(paragraph));
  expect(text).toBe('9.\u00a0C&F and S47\n\nWrite to office@example.gov.uk\n\nAT\\&T; and 3. not at the beginning\n');
  expect(blocksOf(text).map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  expect(textWords(blocksOf(text)).body).toEqual(said.flatMap((one) => wordsOf(one)));
});
