import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { Collector } from '../../../src/diagnostics/diagnostic.ts';
import { committeeSchema } from '../../../src/schema/council/committee.ts';
import { councilSchema, glossarySchema } from '../../../src/schema/council/council.ts';
import { datasetSchema } from '../../../src/data/reading/sidecar.ts';
import { meetingSchema } from '../../../src/schema/meeting/meeting.ts';
import { readYaml } from '../../../src/schema/yaml/yaml.ts';
import { sectionsOf } from '../../../src/sections/paper-sections.ts';

const plan = { title: 'Mercia Together', from: '2020-04-01', outcomes: { safe: 'People feel safe' } };
const reportSchema = sectionsOf(councilSchema.parse({ name: 'Mercia District Council', strategicPlans: [plan] }))(
  'report',
  '2024-03-14',
).schema;

/** Findings as `line:column rule reason | hint`. */
function findings(schema: z.ZodType, text: string, firstLine = 1): string[] {
  const collector = new Collector();
  readYaml({ text, file: 'file.yml', schema, rule: 'council-file', collector, firstLine });
  return collector
    .all()
    .map(({ place, rule, reason, hint }) => `${place.line}:${place.column} ${rule} ${reason} | ${hint ?? ''}`);
}

describe('a text that is not YAML is reported once, where it can be put right', () => {
  test.each([
    ['a quotation mark where it opens', 'name: "open\nkind: panel\n', '1:7 yaml-syntax a quotation mark is not closed'],
    [
      'a quotation mark in braces',
      'contact: { title: "x, tel: 1 }\nname: y\n',
      '1:19 yaml-syntax a quotation mark is not closed',
    ],
    ['a bracket where it opens', 'seats: [{ title: A }\nname: A\n', '1:8 yaml-syntax a bracket is not closed'],
    ['brackets within brackets', 'name: [[[[', '1:7 yaml-syntax a bracket is not closed'],
    ['a name that is there twice', 'name: A\nname: B\n', '2:1 yaml-syntax a setting is given twice'],
    ['a tab', 'contact:\n\ttitle: x\n', '2:1 yaml-syntax the line is indented with a tab'],
    ['a second colon', 'name: A: b\n', '1:7 yaml-syntax a second colon on the line makes it ambiguous'],
  ])('%s', (_title, text, reason) => {
    expect(findings(councilSchema, text).map((line) => line.split(' | ')[0])).toEqual([reason]);
  });

  test('a glossary of sixty thousand names is read, and the one that is there twice is found', () => {
    const names = Array.from({ length: 60_000 }, (_, index) => `A${index}: word\n`).join('');
    expect(findings(glossarySchema, `${names}A7: word\n`)).toEqual([
      '60001:1 yaml-syntax a setting is given twice | Delete one of the two lines: only one can apply.',
    ]);
  });

  test('fifty thousand brackets are one finding, not the end of the program', () => {
    expect(findings(councilSchema, `name: ${'['.repeat(50_000)}`)).toHaveLength(1);
    expect(findings(councilSchema, `${'- '.repeat(50_000)}a`)).toHaveLength(1);
  });

  test('aliases that multiply are refused', () => {
    const text = `a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\n`;
    expect(findings(councilSchema, text)).toEqual([
      '1:1 yaml-syntax this file repeats too much through * references | Write the values out.',
    ]);
  });
});

describe('an optional name that is left empty is as good as left out', () => {
  test.each([
    ['a text', committeeSchema, 'name: A\nkind: panel\nabout:\n'],
    ['a list', meetingSchema, 'time: "10:00"\nplace: Hall\nsupplements:\nwaivers: ~\n'],
    ['in an entry of a list', meetingSchema, 'time: "10:00"\nplace: Hall\nitems:\n  - report: a.mdx\n    purpose:\n'],
  ])('%s', (_title, schema, text) => {
    expect(findings(schema, text)).toEqual([]);
  });

  test('but not one whose absence would publish a paper, nor an entry of a table of names', () => {
    const status = (reportSchema as z.ZodObject).pick({ title: true, status: true });
    expect(findings(status, 'title: A\nstatus:\n')).toEqual([expect.stringContaining('2:1 council-file "status"')]);
    expect(findings(datasetSchema, 'title: T\nkey: a\ncolumns: { a: }\n')).toEqual([
      expect.stringContaining('3:12 council-file "a" is missing'),
    ]);
  });
});

describe('what does not fit is reported at its place with what to write', () => {
  test.each<[string, z.ZodType, string[]]>([
    [
      'name: A\nkind: pannel\n',
      committeeSchema,
      ['2:7 council-file "kind" cannot be "pannel" | Did you mean "panel"?'],
    ],
    [
      'name: A\nkind: quango\n',
      committeeSchema,
      [
        '2:7 council-file "kind" cannot be "quango" | It is one of "board", "panel", "committee", "sub-committee", "joint committee", "cabinet", "council".',
      ],
    ],
    [
      'name: A\nkind: panel\nquorum: three\n',
      committeeSchema,
      ['3:9 council-file "quorum" should be a whole number, not "three" | Write it in digits, for example 5.'],
    ],
    [
      'name: A\nkind: panel\nquorum: 2.5\n',
      committeeSchema,
      ['3:9 council-file "quorum" should be a whole number, not 2.5 | Write it in digits, for example 5.'],
    ],
    [
      'name:\nkind: panel\nabout:\nquoram: 3\n',
      committeeSchema,
      [
        '1:1 council-file "name" is missing | Write name: and, after it, the committee’s full name, as it is printed everywhere.',
        '4:1 council-file "quoram" is not one of the settings allowed here | Did you mean "quorum"?',
      ],
    ],
    [
      'kind: panel\n',
      committeeSchema,
      [
        '1:1 council-file "name" is missing | Write name: and, after it, the committee’s full name, as it is printed everywhere.',
      ],
    ],
    [
      'name: A\nbankHolidays: 2022-09-19\n',
      councilSchema,
      [
        '2:15 council-file "bankHolidays" should be a list, not "2022-09-19" | Write each entry on a line of its own after a hyphen, or all in square brackets.',
      ],
    ],
    [
      'name: A\nbankHolidays: [2022-09-31]\n',
      councilSchema,
      ['2:16 council-file "2022-09-31" is not a date | Write the date as year-month-day, for example 2020-02-04.'],
    ],
    [
      'title: T\nkey: a\ncolumns: { a: { type: cuont } }\n',
      datasetSchema,
      ['3:23 council-file "type" cannot be "cuont" | Did you mean "count"?'],
    ],
    [
      'title: T\nkey: a\ncolumns: { a: { type: text } }\nsuppress: { belw: 5 }\n',
      datasetSchema,
      ['4:13 council-file "belw" is not one of the settings allowed here | Did you mean "below"?'],
    ],
    [
      'title: T\nkey: a\ncolumns: { a: { type: text } }\nrelations: [{ sum: [a], iss: b }]\n',
      datasetSchema,
      ['4:25 council-file "iss" is not one of the settings allowed here | Did you mean "is"?'],
    ],
  ])('%j', (text, schema, expected) => {
    expect(findings(schema, text)).toEqual(expected);
  });

  test('an entry that is a word where names and values should stand', () => {
    expect(findings(meetingSchema, 'time: "13:30"\nplace: x\nitems:\n  - foo\n')[0]).toMatch(
      /^4:5 council-file an entry of "items" should be a group of names and values, not "foo" \| Write each name with a colon and its value; the names are "number", /,
    );
  });

  test('the hint of a group is not given for what is merely missing or empty in it', () => {
    const facts =
      'kind: report\ntitle: x\nreportFrom: x\ncontact: { email: a@b.uk }\nstrategicPlan: { noLink: "" }\nbackgroundDocuments: [{ document: x }]\nequality: { impact: none, statement: }\n';
    expect(findings(reportSchema, facts)).toEqual([
      '4:10 council-file "role" is missing | Write role: and, after it, the job title of the officer who answers questions about the report.',
      '5:26 council-file "noLink" is empty | Give it a value, or delete the line.',
      '6:23 council-file "location" is missing | Write location: and, after it, where it can be seen.',
      '7:27 council-file "statement" is missing | Write statement: and, after it, why there is none, what it is and what is done, what was assessed, or why nothing was.',
    ]);
  });

  test('yes and no', () => {
    const facts =
      'kind: report\ntitle: x\nreportFrom: x\ncontact: { role: x, tel: "01962 000000" }\nstrategicPlan: { outcomes: { safe: maybe } }\nbackgroundDocuments: none\nequality: { impact: none, statement: x }\n';
    expect(findings(reportSchema, facts)).toEqual(['5:36 council-file "safe" cannot be "maybe" | Write yes or no.']);
  });
});

test('places in front matter are those of the file', () => {
  expect(findings(committeeSchema, 'name: A\nkind: pannel\n', 2)).toEqual([
    '3:7 council-file "kind" cannot be "pannel" | Did you mean "panel"?',
  ]);
});

test('commas in plain texts within braces are taken as their authors mean them', () => {
  const collector = new Collector();
  const text =
    'title: T\nkey: a\ncolumns: { a: { type: percent, definition: Closed and Other, as a share, of all } }\n';
  const read = readYaml({ text, file: 'f', schema: datasetSchema, rule: 'data-sidecar', collector });
  expect(read?.value.columns['a']).toEqual({ type: 'percent', definition: 'Closed and Other, as a share, of all' });
  expect([
    read?.placeOf(['columns', 'a', 'definition']).column,
    read?.placeOfKey(['columns', 'a', 'definition']).column,
  ]).toEqual([44, 32]);
});

test('places are those of the text, also after other texts have been read meanwhile', () => {
  const read = (text: string) =>
    readYaml({ text, file: 'file.yml', schema: datasetSchema, rule: 'data-sidecar', collector: new Collector() });
  const [first, second] = [
    'title: A\nkey: a\ncolumns:\n  a: { type: count, definition: One and two, as a share of all }\n',
    'columns:\n  b: { type: count }\nkey: b\ntitle: B\n',
  ].map(read);
  const found = (): unknown[] => [
    first?.placeOf(['columns', 'a', 'definition']),
    second?.placeOfKey(['title']),
    second?.placeOf(['columns', 'b', 'type']),
    first?.placeOf(['title']),
  ];
  const places = [
    { file: 'file.yml', line: 4, column: 33 },
    { file: 'file.yml', line: 4, column: 1 },
    { file: 'file.yml', line: 2, column: 14 },
    { file: 'file.yml', line: 1, column: 8 },
  ];
  expect([found(), found()]).toEqual([places, places]);
});
