import { z } from 'zod';
import { hints } from '../../schema/yaml/hints.ts';
import { waivers } from '../../schema/plain.ts';
import { columnTypeNames } from '../columns/registry.ts';
import { yesNo } from '../../schema/yaml/yaml.ts';

/** A name, a text or a year: `period: 2019` is a number to YAML and words to its author. */
const words = z.union([z.string().trim().min(1), z.number().transform(String)]);

const severity = z.enum(['error', 'warning']).default('error');
const common = {
  severity: severity.describe('error, or warning where a broken relation is known and explained.'),
  note: words.optional().describe('Why a relation that does not hold is known not to.'),
};
const parts = z
  .union([z.array(words).min(1), words.transform((one): string[] => [one])])
  .register(hints, { hint: 'Name the columns in a list, for example [Closed, Other].' });

const relation = z
  .union([
    z.strictObject({
      sum: parts.describe('Columns that are added up, row by row.'),
      is: words.describe('The column that must hold the sum; dataset/column for another dataset.'),
      ...common,
    }),
    z.strictObject({
      percent: parts.describe('Columns whose sum is the part.'),
      of: words.describe('The column that is the whole.'),
      is: words.describe('The column that must hold the percentage.'),
      ...common,
    }),
    z.strictObject({
      parts: parts.describe('Columns that together may not be more than another.'),
      within: words.describe('The column they lie within.'),
      ...common,
    }),
    z.strictObject({
      total: z.literal('row').describe('One row is the sum of all others.'),
      row: z.union([words, z.array(words).min(1)]).describe('The name of that row.'),
      ...common,
    }),
    z.strictObject({
      column: words.describe('A column whose rows add up to a known number.'),
      'sums-to': z.number().describe('That number.'),
      ...common,
    }),
  ])
  .register(hints, {
    hint: 'A relation is one of { sum, is }, { percent, of, is }, { parts, within }, { total: row, row } and { column, sums-to }.',
  });

const column = z
  .strictObject({
    type: z.enum(columnTypeNames).describe('What the cells are: it decides how they are read, checked and printed.'),
    unit: words
      .optional()
      .register(hints, { hint: 'Write unit: per 1,000 people, or unit: £ an hour, for example.' })
      .describe('Of a rate: what it is counted in, for example "per 1,000 people" or "£ an hour"; printed with it.'),
    in: z
      .enum(['thousands', 'millions'])
      .optional()
      .describe('What the figures of the file are given in: printed in the head of the column.'),
    as: z
      .enum(['fraction'])
      .optional()
      .describe('Of percentages that stand as fractions of one in the file: 0.45 is printed 45%.'),
    definition: words.optional().describe('What the column measures. Printed as a note under tables.'),
  })
  .register(hints, { hint: 'Write { type: count }, for example.' });

const suppress = z
  .union([
    yesNo,
    z.strictObject({ below: z.int().min(2).max(100).describe('Counts from 1 to one less than this are hidden.') }),
  ])
  .register(hints, { hint: 'Write yes to use the number in council.yml, or { below: 5 }.' });

/** data/<theme>/<dataset>.yml: what the figures of the CSV beside it are. */
export const datasetSchema = z.strictObject({
  title: words.describe('What the figures are, as a heading.'),
  description: words.default('').describe('What the figures measure and how they were collected.'),
  source: words.default('').describe('Where the figures come from: printed under tables and charts.'),
  period: words.default('').describe('The time they are of, for example January 2018 to November 2019.'),
  licence: words.default('').describe('The licence, for example OGL-UK-3.0.'),
  key: z
    .union([words.transform((one) => (one === 'none' ? [] : [one])), z.array(words).min(1)])
    .register(hints, {
      hint: 'Name the columns that identify each row, for example key: [year, month]. If none do, as with payments, write key: none.',
    })
    .describe('The columns that tell the rows apart: a figure is found by them. none where nothing does.'),
  columns: z.record(z.string(), column).describe('Every column of the CSV by its name, with its type.'),
  relations: z.array(relation).default([]).describe('What must add up: checked against every cell at every check.'),
  missing: z
    .strictObject({
      markers: z.array(words).default([]).describe('What stands in the CSV where there is no value, for example ":".'),
      meaning: words.optional().describe('Why there is none: printed under tables; not available where it is absent.'),
    })
    .optional()
    .describe('Values that are not there.'),
  grows: yesNo
    .default(false)
    .describe('yes where rows may be added at the end: papers that are published keep the figures of their day.'),
  suppress: suppress.optional().describe('Whether small counts are hidden, so that nobody can be recognised.'),
  waivers,
});

/** A sidecar as its file says it. */
export type DatasetFile = z.output<typeof datasetSchema>;

/** One relation as the sidecar says it. */
export type DatasetRelation = DatasetFile['relations'][number];
