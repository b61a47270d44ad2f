/** What is heard of a paper on its page, beside what is seen: hidden words, names of groups and tables, languages. */
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../../src/render/html.ts';
import { markdownText, paperMarkdown } from '../../../src/render/markdown.ts';
import { renderText } from '../../../src/render/text.ts';
import { paperSection } from '../../../src/render/pdf/paper.ts';
import { designFor } from '../../../src/typeset/design/designs.ts';
import { compileTree, problemsOf, reportFacts, reportFile } from '../../support/tree.ts';

const strategyFile = 'content/publications/health.mdx';

const figures = {
  'data/clinics/visits.csv': 'Clinic,2022,2023\nEast,12,\nWest,8,9\n',
  'data/clinics/visits.yml':
    'title: Visits\nkey: Clinic\nsource: Returns\nperiod: 2022 to 2023\ncolumns: { Clinic: { type: text }, "2022": { type: count }, "2023": { type: count } }\nmissing: { meaning: not collected }\n',
};

const report = `${reportFacts}## Purpose of this report

The clinics work with <Lang tag="CY">*Cymdeithas* y Pentref</Lang> each week.

<DataTable data="visits" caption="Visits to clinics" />

<Callout kind="warning" title="Doubtful figures">
They were counted by hand.
</Callout>

## Opening hours

| Clinic | Hours |
| --- | --- |
| East | 9 to 5 |
| West | – |
|  | by appointment |
`;

const strategy = `---
kind: strategy
title: Health
reportFrom: Head of Health
period: 2024 to 2027
themeHeadings: { why: Why is this important?, what: What are we doing? }
---

## Placements

<Why>
Children need homes.
</Why>

<What>
We look for carers.
</What>

## Schools

<Why>
Children need schools.
</Why>

<What>
We look for places.
</What>
`;

const compiled = compileTree({ ...figures, [reportFile]: report, [strategyFile]: strategy });
const [paper] = compiled.site?.meetings.flatMap(({ papers }) => papers) ?? [];
const [publication] = compiled.site?.publications ?? [];
if (!paper || !publication || !compiled.site) throw new Error(problemsOf(compiled).join('\n'));
const html = renderHtml(paper, {
  figuresFile: (name) => ({
    address: `/data/${name}/${name}.csv`,
    label: `Download ${name}.csv`,
    page: `/data/${name}/`,
  }),
});

/** The words of HTML as a screen reader gets them: without what is hidden from it. */
function heardOf(text: string): string {
  const bare = text.replaceAll(/<(\w+)[^>]*aria-hidden="true"[^>]*>[\s\S]*?<\/\1>/g, '');
  return toHtml(htmlToHast(bare.replaceAll(/<[^>]*>/g, ''))).replaceAll(/\s+/g, ' ');
}

describe('a missing value', () => {
  test('is a dash to see, and to hear the reason that its dataset gives', () => {
    expect(html).toContain(
      '<td class="govuk-table__cell govuk-table__cell--numeric"><span aria-hidden="true">–</span><span data-web-only="" class="govuk-visually-hidden" data-pagefind-ignore="">not collected</span></td>',
    );
  });

  test('that an author typed as a dash is heard as one', () => {
    expect(heardOf(html)).toContain('West dash');
  });
});

describe('a typed table', () => {
  test('is called what it stands under, for who listens alone', () => {
    expect(html).toMatch(/<caption data-web-only="" class="govuk-visually-hidden"[^>]*>Opening hours<\/caption>/);
    const section = paperSection(paper, {
      datasets: compiled.site!.datasets,
      design: designFor(undefined),
      glossary: {},
      readFile: () => new Uint8Array(),
    });
    const tables = section.flow.flatMap((flow) => (flow.kind === 'table' && flow.look !== 'facts' ? [flow] : []));
    expect(tables.map(({ summary, caption }) => summary ?? caption?.length)).toContain('Opening hours');
    const rows = tables.find(({ summary }) => summary === 'Opening hours')?.rows ?? [];
    expect(rows.map(({ cells }) => cells.map(({ header }) => header ?? 'none'))).toEqual([
      ['row', 'none'],
      ['row', 'none'],
      ['none', 'none'],
    ]);
    expect(rows[1]?.cells[1]?.runs).toEqual([{ kind: 'text', text: '–', spoken: 'dash' }]);
  });

  test('has its rows named by their first cells, where they say something', () => {
    const [table = ''] = html.slice(html.indexOf('Opening hours</caption>')).split('</table>');
    expect([...table.matchAll(/<th scope="row"[^>]*>(.*?)<\/th>/g)].map(([, words]) => words)).toEqual([
      'East',
      'West',
    ]);
    expect(table).toContain('<td class="govuk-table__cell"></td>');
  });
});

describe('a callout', () => {
  test('is a group with its title for a name', () => {
    expect(html).toContain('<div class="app-callout app-callout--warning" role="group" aria-label="Doubtful figures">');
  });
});

describe('words that come again and again', () => {
  test('say what they are about: the link to the data', () => {
    expect(heardOf(html)).toContain('About this data: Table 1');
  });

  test('say what they are about: the headings of a strategy', () => {
    const heard = heardOf(renderHtml(publication));
    for (const title of ['Placements', 'Schools']) {
      expect(heard).toMatch(new RegExp(`Why is this important\\?: [\\d. ]*${title}`));
      expect(heard).toMatch(new RegExp(`What are we doing\\?: [\\d. ]*${title}`));
    }
  });
});

describe('a passage in another language', () => {
  test('says so on the page and in the PDF, its tag written as the standard has it', () => {
    expect(html).toContain('<span lang="cy"><em>Cymdeithas</em> y Pentref</span>');
    const section = paperSection(paper, {
      datasets: compiled.site!.datasets,
      design: designFor(undefined),
      glossary: {},
      readFile: () => new Uint8Array(),
    });
    const runs = section.flow.flatMap((flow) => (flow.kind === 'text' ? flow.runs : []));
    expect(runs.filter((run) => run.kind === 'text' && run.language !== undefined)).toEqual([
      { kind: 'text', text: 'Cymdeithas', italic: true, language: 'cy' },
      { kind: 'text', text: ' y Pentref', language: 'cy' },
    ]);
  });

  test('is only its words elsewhere', () => {
    expect(renderText(paper)).toContain('1. The clinics work with Cymdeithas y Pentref each week.');
    expect(markdownText(paperMarkdown(paper))).toContain('The clinics work with *Cymdeithas* y Pentref each week.');
  });
});

test.each(['welsh', 'gb', 'c', 'cy_GB', ''])('a tag that is no language is refused: "%s"', (tag) => {
  const text = `${reportFacts}## Purpose of this report\n\nIt is <Lang tag="${tag}">Cymdeithas</Lang>.\n`;
  const found = compileTree({ [reportFile]: text }).diagnostics.filter(({ rule }) => rule === 'block-settings');
  expect(found.map(({ place, reason, hint }) => [place.line, place.column, reason, hint])).toEqual([
    [
      13,
      13,
      `"${tag}" is not a language tag`,
      'Write the code of the language, for example cy for Welsh, fr for French or ur for Urdu.',
    ],
  ]);
});

test.each(['cy', 'cy-GB', 'zh-Hans', 'syl', 'ur', 'rmy'])('a tag that is a language is taken: %s', (tag) => {
  const text = `${reportFacts}## Purpose of this report\n\nIt is <Lang tag="${tag}">Cymdeithas</Lang>.\n`;
  expect(problemsOf(compileTree({ [reportFile]: text }))).toEqual([]);
});

describe('what was resolved, and each side of a slide', () => {
  const minutes =
    '---\nkind: minutes\nmeeting: 2024-01-11\nplace: Guildhall\nattendance: [{ seat: Chairman, mark: present, chair: true }]\n---\n\n## Clinics\n\n<Resolved>\nThat the report is noted.\n</Resolved>\n';
  const slides =
    '---\nkind: presentation\ntitle: Slides\nreportFrom: Head of Health\n---\n\n## Clinics\n\n<Columns>\n<Column title="East">\n- open daily\n</Column>\n<Column title="West">\n- closed\n</Column>\n</Columns>\n';

  test.each([
    ['minutes', minutes, ['Resolved']],
    ['presentation', slides, ['East', 'West']],
  ])('is a group with a name: %s', (_, text, names) => {
    const { site, ...rest } = compileTree({ [reportFile]: text });
    const [made] = site?.meetings.flatMap(({ papers }) => papers) ?? [];
    if (!made) throw new Error(problemsOf({ site, ...rest }).join('\n'));
    const groups = [
      ...renderHtml(made).matchAll(/<div class="app-(?:callout|column)[^>]*role="group" aria-label="([^"]*)"/g),
    ];
    expect(groups.map(([, name]) => name)).toEqual(names);
  });
});
