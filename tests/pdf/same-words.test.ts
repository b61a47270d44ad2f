/** One source, two faces: the web page and the PDF of every paper hold the same words in the same order. */
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/render/html.ts';
import { exampleRoot, merciaRoot, papersOf, pdfOf, siteOf } from '../support/example.ts';
import { articleWords } from '../support/text/html-words.ts';
import { pdfWords } from '../support/pdf/pdf-words.ts';

for (const root of [exampleRoot, merciaRoot]) {
  const site = siteOf(root);
  describe(site.council.name, () => {
    test.each(papersOf(site).map((paper) => [paper.slug, paper] as const))(
      '%s says the same on the page and on paper',
      async (_slug, paper) => {
        const web = articleWords(renderHtml(paper));
        const { bytes } = await pdfOf(paper, site);
        const print = await pdfWords(bytes);
        const at = web.body.findIndex((word, index) => word !== print.body[index]);
        const around = (words: readonly string[]): string => words.slice(Math.max(0, at - 12), at + 12).join(' ');
        if (at >= 0) expect(around(print.body)).toBe(around(web.body));
        expect(print.body.length).toBe(web.body.length);
        expect(print.notes).toEqual(web.notes);
      },
    );
  });
}
