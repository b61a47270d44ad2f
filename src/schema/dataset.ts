import { z } from 'zod';
import { hints } from './hints.ts';
import { waivers } from './plain.ts';
import { yesNo } from './yaml.ts';

/** A name, a text or a year: `period: 2019` is a number to YAML and words to its author. */
const words = z.union([z.string().trim().min(1), z.number().transform(String)]);

const severity = z.enum(['error', 'warning']).default('error');
const common = { severity, note: words.optional() };
const parts = z
  .union([z.array(words).min(1), words.transform((one): string[] => [one])])
  .register(hints, { hint: 'Name the columns in a list, for example [Closed, Other].' });

const relation = z
  .union([
    z.strictObject({ sum: parts, is: words, ...common }),
    z.strictObject({ percent: parts, of: words, is: words, ...common }),
    z.strictObject({ parts, within: words, ...common }),
    z.strictObject({ total: z.literal('row'), row: z.union([words, z.array(words).min(1)]), ...common }),
    z.strictObject({ column: words, 'sums-to': z.number(), ...common }),
  ])
  .register(hints, {
    hint: 'A relation is one of { sum, is }, { percent, of, is }, { parts, within }, { total: row, row } and { column, sums-to }.',
  });

const column = z
  .strictObject({
    type: z.enum(['year', 'month', 'quarter', 'date', 'text', 'count', 'number', 'money', 'percent']),
    definition: words.optional(),
  })
  .register(hints, { hint: 'Write { type: count }, for example.' });

const suppress = z
  .union([yesNo, z.strictObject({ below: z.int().min(2).max(100) })])
  .register(hints, { hint: 'Write yes for the number of council.yml, or { below: 5 }.' });

/** data/<theme>/<dataset>.yml: what the figures of the CSV beside it are (authoring.md section 4). */
export const datasetSchema = z.strictObject({
  title: words,
  description: words.default(''),
  source: words.default(''),
  period: words.default(''),
  licence: words.default(''),
  key: z
    .union([words.transform((one) => [one]), z.array(words).min(1)])
    .register(hints, { hint: 'Name the columns that tell the rows apart, for example key: [year, month].' }),
  columns: z.record(z.string(), column),
  relations: z.array(relation).default([]),
  missing: z.strictObject({ markers: z.array(words).default([]), meaning: words.default('not available') }).optional(),
  suppress: suppress.optional(),
  waivers,
});

/** A sidecar as its file says it. */
export type DatasetFile = z.output<typeof datasetSchema>;

/** One relation as the sidecar says it. */
export type DatasetRelation = DatasetFile['relations'][number];
