/** Charts of many categories in large print, read back from the PDF: drawn in parts rather than in small letters. */
import { expect, test } from 'vitest';
import { conformanceFailures, failureLines } from '../../support/conformance/check-conformance.ts';
import { bytesOf, documentOf, outsideWords, unfitWords } from '../../support/pdf/large-print.ts';
import { readPdf } from '../../support/pdf/read-pdf.ts';
import { compileTree, reportFacts, reportFile } from '../../support/tree.ts';

/** Areas of two or three lines each, as many as asked for. */
const longAreas = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, at) => `Area ${at + 1}: the parishes between the river and the old county boundary`,
  );

const counts = [8, 16, 24, 40];

/** A paper with charts of 8 to 40 categories: bars that lie, bars in groups that lie, bars that stand, and lines. */
const many = compileTree({
  [reportFile]: `${reportFacts}
## Purpose of this report

The charts have many categories.

${counts
  .flatMap((count) => [
    `<Chart type="bar" data="named-${count}" x="Area" y="Visits" title="${count} areas, bars" alt="Bars of ${count} areas." />`,
    `<Chart type="bar" data="named-${count}" x="Area" y="Visits, Calls" title="${count} areas, groups" alt="Groups of ${count} areas." />`,
    `<Chart type="line" data="named-${count}" x="Area" y="Visits" title="${count} areas, line" alt="A line over ${count} areas." />`,
    `<Chart type="bar" data="years-${count}" x="Year" y="Visits" title="${count} years, bars" alt="Bars of ${count} years." />`,
    `<Chart type="line" data="years-${count}" x="Year" y="Visits" title="${count} years, line" alt="A line over ${count} years." />`,
  ])
  .join('\n\n')}
`,
  ...Object.fromEntries(
    counts.flatMap((count) => [
      ...dataOf(`named-${count}`, { x: 'Area', type: 'text', names: longAreas(count) }),
      ...dataOf(`years-${count}`, {
        x: 'Year',
        type: 'year',
        names: Array.from({ length: count }, (_, at) => String(1980 + at)),
      }),
    ]),
  ),
});

/** The files of a dataset of visits and calls. */
function dataOf(
  name: string,
  { x, type, names }: { readonly x: string; readonly type: string; readonly names: readonly string[] },
): [string, string][] {
  const rows = names.map((one, at) => `${one},${1000 + at * 100},${500 + at * 10}`);
  return [
    [`data/health/${name}.csv`, [`${x},Visits,Calls`, ...rows, ''].join('\n')],
    [
      `data/health/${name}.yml`,
      `title: Visits\ndescription: Visits and calls.\nsource: Registers\nperiod: "2023"\nlicence: OGL-UK-3.0\nkey: [${x}]\ncolumns:\n  ${x}: { type: ${type} }\n  Visits: { type: count }\n  Calls: { type: count }\n`,
    ],
  ];
}

test('a chart whose categories do not fit a page in 16 points is drawn in parts, with every name and on one scale', async () => {
  const { site, diagnostics } = many;
  if (!site) throw new Error(diagnostics.map(({ reason }) => reason).join('\n'));
  const bytes = await bytesOf(documentOf(site, /-clinics$/), site);
  expect(await unfitWords(bytes)).toEqual([]);
  expect(await outsideWords(bytes)).toEqual([]);
  expect(failureLines(await conformanceFailures(bytes))).toEqual([]);
  const { pages } = await readPdf(bytes);
  const text = pages.map(({ tagged }) => tagged).join(' ');
  const captions = [...text.matchAll(/Figure (\d+): \d+ (\w+), \w+(?: \(part (\d+) of (\d+)\))?/g)];
  for (const count of counts) {
    for (const name of longAreas(count)) expect(text).toContain(name);
  }
  // The last area stands in the charts of bars, of groups and of lines.
  expect(text.split(longAreas(40).at(-1) ?? '').length - 1).toBe(3);
  const partsOf = (figure: number): string[] =>
    captions.flatMap(([, number, , part, of]) => (Number(number) === figure ? [`${part ?? 1} of ${of ?? 1}`] : []));
  for (let figure = 1; figure <= 20; figure++) {
    const parts = partsOf(figure);
    expect(parts).toEqual(parts.map((_, at) => `${at + 1} of ${parts.length}`));
    // Years are a sequence, of which a reader supplies what is left out.
    if ((figure - 1) % 5 > 2) expect(parts).toHaveLength(1);
  }
  const inSixteen = pages.filter(({ tagged }) => tagged.includes('Figure 6: '));
  expect(inSixteen.length).toBeGreaterThan(1);
  for (const { tagged } of inSixteen) expect(tagged).toContain('0 500 1,000 1,500 2,000 2,500');
});
