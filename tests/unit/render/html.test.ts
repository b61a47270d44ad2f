import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../../src/render/html.ts';
import { picturesBeside } from '../../../src/render/html/pictures.ts';
import type { Paper } from '../../../src/model/paper.ts';
import { samplePaper } from '../../support/sites/sample-paper.ts';

const withFiles = renderHtml(samplePaper, {
  figuresFile: (name) => ({
    address: `/data/${name}/${name}.csv`,
    label: `Download ${name}.csv (CSV, 1 kB)`,
    page: `/data/${name}/`,
  }),
});

/** The words of the article as the PDF prints them: what is only of the page left out, each block on a line. */
function printedLines(html: string): string[] {
  return html
    .replaceAll(/<(nav|details|p|h2|a|svg)\b[^>]*data-web-only[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe('the article of a paper', () => {
  test('says what is printed, in the order of the PDF', () => {
    expect(printedLines(withFiles)).toMatchInlineSnapshot(`
      [
        "Example County Council",
        "Report",
        "Sample report",
        "Board",
        "Corporate Parenting Board",
        "Email",
        "office@example.gov.uk",
        "Purpose of this report",
        "1. See Table 1 &amp; bold, italic, a &lt; b1 and again1",
        "Recommendations",
        "2. That the Board notes the report.",
        "3. That the Board agrees the plan.",
        "4.1 Health",
        "third",
        "Quoted words",
        "Table 1: Contacts by year",
        "Year",
        "Contacts",
        "2018",
        "1,234",
        "Total",
        "1,234",
        "Contacts: each counts once.",
        "Source: Case records.",
        "Table 2: Places",
        "Places",
        "North",
        "12",
        "Contacts rose in 2019",
        "Figure 1: Contacts by year, Hampshire",
        "21020182019",
        "Source: Case records.",
        "Figure 2: The bridge",
        "Source: Own photograph.",
        "9,241",
        "Contacts in October",
        "About this data",
        "They count assessments.",
        "Resolved",
        "That the report is noted.",
        "Left",
        "One side",
        "Right",
        "Other side",
        "One idea",
        "Said shortly",
        "let it = be",
        "Required corporate and legal information",
        "Said by law.",
        "Appendix 1: Numbers",
        "More numbers",
        "From the annual return.",
      ]
    `);
  });

  test('has no style attributes and no scripts', () => {
    expect(withFiles).not.toMatch(/<[^>]*\sstyle=|<script|\son[a-z]+=/);
  });

  test('has each id once', () => {
    const ids = [...withFiles.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('leads every link within the paper to something that is there', () => {
    const ids = new Set([...withFiles.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    const targets = [...withFiles.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });

  test('gives every header of a table its scope and every number its place at the right', () => {
    expect(withFiles).not.toMatch(/<th(?![^>]*\sscope=)[\s>]/);
    expect(withFiles).toContain('<td class="govuk-table__cell govuk-table__cell--numeric">1,234</td>');
  });

  test('leaves downloads out where there are none', () => {
    expect(renderHtml(samplePaper)).not.toContain('Download');
  });

  test('escapes what an author wrote', () => {
    const paper: Paper = {
      ...samplePaper,
      body: [{ type: 'paragraph', children: [{ type: 'text', value: '<script>alert(1)</script> & "x"' }] }],
    };
    expect(renderHtml(paper)).toContain('<p>&lt;script>alert(1)&lt;/script> &amp; "x"</p>');
  });

  test('prints the contents of a strategy, and shows those of other papers on the page only', () => {
    expect(withFiles).toMatch(/<nav class="app-contents"[^>]* data-web-only/);
    expect(renderHtml({ ...samplePaper, kind: 'strategy' })).not.toMatch(
      /<nav class="app-contents"[^>]* data-web-only/,
    );
  });

  test('gives two marks of one footnote ids of their own', () => {
    expect(withFiles).toContain('id="note-mark-1"');
    expect(withFiles).toContain('id="note-mark-1-2"');
  });
});

describe('the pictures of a paper', () => {
  test('stand beside its page under their own names', () => {
    expect(picturesBeside(samplePaper)).toEqual([
      { file: 'content/meetings/corporate-parenting-board/2022-12-07/bridge.png', name: 'bridge.png' },
    ]);
    expect(withFiles).toContain('<img src="bridge.png" alt="A bridge" width="640" height="480">');
  });
});
