/** Charts in large print whose keys and names are long, read back from the PDF: parts name some series each rather than in small letters. */
import { expect, test } from 'vitest';
import { conformanceFailures, failureLines } from '../../support/conformance/check-conformance.ts';
import { bytesOf, documentOf, outsideWords, touchingWords, unfitWords } from '../../support/pdf/large-print.ts';
import { readPdf } from '../../support/pdf/read-pdf.ts';
import { compileTree, reportFacts, reportFile } from '../../support/tree.ts';

/** Six names of about `length` letters, in words; the last of one word alone. */
function namesOf(length: number): string[] {
  const words = 'visits to the clinics of the parishes between the river and the old county boundary '.repeat(4);
  return Array.from({ length: 6 }, (_, at) => `Kind ${at + 1} of ${words}`.slice(0, length).trim());
}

const lengths = [16, 90, 240];
const types = ['bar', 'stacked-bar', 'line', 'area'] as const;
const oneWord = Array.from({ length: 3 }, (_, at) => `Landschaftsschutzgebietsverordnung${at + 1}`);

const dataOf = (name: string, heads: readonly string[], rows: readonly string[]): [string, string][] => [
  [`data/health/${name}.csv`, [['Year', ...heads].join(','), ...rows, ''].join('\n')],
  [
    `data/health/${name}.yml`,
    `title: Visits\ndescription: Visits.\nsource: Registers\nperiod: "2023"\nlicence: OGL-UK-3.0\nkey: [Year]\ncolumns:\n  Year: { type: ${name.startsWith('slices') ? 'text' : 'year'} }\n${heads.map((head) => `  ${head}: { type: count }\n`).join('')}`,
  ],
];

const years = (count: number): string[] =>
  Array.from({ length: 8 }, (_, at) =>
    [2016 + at, ...Array.from({ length: count }, (__, of) => 400 + at * 37 + of * 211)].join(','),
  );

const paper = compileTree({
  [reportFile]: `${reportFacts}
## Purpose of this report

The charts have long keys.

${lengths
  .flatMap((length) => [
    ...types.map(
      (type) =>
        `<Chart type="${type}" data="years-${length}" x="Year" y="${namesOf(length).join(', ')}" title="Six kinds, ${length} letters, ${type}" alt="Six kinds over eight years." />`,
    ),
    ...['pie', 'doughnut'].map(
      (type) =>
        `<Chart type="${type}" data="slices-${length}" x="Year" y="Visits" title="Six slices, ${length} letters, ${type}" alt="Six slices." />`,
    ),
  ])
  .join('\n\n')}

<Chart type="combo" data="years-90" x="Year" y="${namesOf(90).join(', ')}" line="${namesOf(90)[5] ?? ''}" title="Bars and a line" alt="Bars and a line." />

<Chart type="line" data="years-word" x="Year" y="${oneWord.join(', ')}" title="Lines of one word" alt="Lines named in one word each." />

<Chart type="pie" data="slices-word" x="Year" y="Visits" title="Slices of one word" alt="Slices named in one word each." />
`,
  ...Object.fromEntries([
    ...lengths.flatMap((length) => [
      ...dataOf(`years-${length}`, namesOf(length), years(6)),
      ...dataOf(
        `slices-${length}`,
        ['Visits'],
        namesOf(length).map((name, at) => `${name},${1000 + at * 100}`),
      ),
    ]),
    ...dataOf('years-word', oneWord, years(3)),
    ...dataOf(
      'slices-word',
      ['Visits'],
      oneWord.map((name, at) => `${name},${1000 + at * 100}`),
    ),
  ]),
});

test('a chart whose key has no room in 16 points names some series on each of its parts, and every letter can be read', async () => {
  const { site, diagnostics } = paper;
  if (!site) throw new Error(diagnostics.map(({ reason }) => reason).join('\n'));
  const bytes = await bytesOf(documentOf(site, /-clinics$/), site);
  expect(await unfitWords(bytes)).toEqual([]);
  expect(await outsideWords(bytes)).toEqual([]);
  expect(await touchingWords(bytes)).toEqual([]);
  expect(failureLines(await conformanceFailures(bytes))).toEqual([]);
  const { pages } = await readPdf(bytes);
  const figure = (number: number): string[] => {
    const own = pages.filter(({ tagged }) => tagged.includes(`Figure ${number}: `));
    return own.map(({ tagged }) => tagged);
  };
  for (const [at, length] of lengths.entries())
    for (let of = 1; of <= types.length + 2; of++) {
      const parts = figure(at * (types.length + 2) + of);
      // Six names of 240 letters fill more than a page; those of 16 and 90 stand above one chart.
      expect(parts).toHaveLength(length === 240 ? 2 : 1);
      const named = parts.map((part) => [1, 2, 3, 4, 5, 6].filter((kind) => part.includes(`Kind ${kind} of `)));
      expect(named.flat()).toEqual([1, 2, 3, 4, 5, 6]);
      if (parts.length > 1) {
        expect(named).toEqual([
          [1, 2, 3],
          [4, 5, 6],
        ]);
        parts.forEach((part, one) => expect(part).toContain(`(part ${one + 1} of 2)`));
      }
    }
});
