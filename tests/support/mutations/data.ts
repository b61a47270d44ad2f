/** Slips in figures and their descriptions. */
import type { CleanContent, Mutation, Mutator } from './mutation.ts';
import { eachLine, isPaper, otherDigit, swapped } from './lines.ts';

type Made = Omit<Mutation, 'rule' | 'what'>;

const isCsv = (file: string): boolean => file.endsWith('.csv');
const isSidecar = (file: string): boolean => file.startsWith('data/') && file.endsWith('.yml');

/** The shortest paper that uses a dataset: with it the dataset is read. */
function withReaders(content: CleanContent, made: readonly Made[]): Made[] {
  return made.flatMap((one) => {
    const name = /([^/]+)\.(?:csv|yml)$/.exec(one.file)?.[1] ?? '';
    const readers = [...content.files].filter(([file, text]) => isPaper(file) && new RegExp(`"${name}[/"]`).test(text));
    const shortest = readers.toSorted(([, a], [, b]) => a.length - b.length)[0];
    return shortest ? [{ ...one, readers: [shortest[0]] }] : [];
  });
}

const inFiles =
  (which: (file: string) => boolean, pattern: RegExp, breakIt: (found: RegExpExecArray) => string) =>
  (content: CleanContent): Made[] =>
    withReaders(
      content,
      eachLine(content, which, ({ text, number }) => {
        const found = isCsv('x.csv') && which('data/t/x.csv') && number === 1 ? null : pattern.exec(text);
        return found
          ? text.slice(0, found.index) + breakIt(found) + text.slice(found.index + found[0].length)
          : undefined;
      }),
    );

/** Datasets of which every row adds up: a changed digit breaks the sum of its own row. */
const sumsByRow = ['contacts', 'contact-outcomes', 'contact-sources', 'referral-sources'];

function brokenSums(content: CleanContent): Made[] {
  const isSummed = (file: string): boolean => isCsv(file) && sumsByRow.some((name) => file.endsWith(`/${name}.csv`));
  return withReaders(
    content,
    eachLine(content, isSummed, ({ text, number }) => {
      const fields = text.split(',');
      // The third column is a part in each of them.
      return number === 1 || fields.length < 4 ? undefined : fields.with(2, otherDigit(fields[2] ?? '')).join(',');
    }),
  );
}

function rowTwice(content: CleanContent): Made[] {
  return withReaders(
    content,
    eachLine(content, isCsv, ({ text, number }) =>
      number === 1 || text.trim() === '' ? undefined : `${text}\n${text}`,
    ),
  ).map((one) => ({ ...one, line: one.line + 1 }));
}

/** Monthly figures in which nothing is waived: a digit too many stands out. */
const digitTooMany = (content: CleanContent): Made[] =>
  withReaders(
    content,
    eachLine(
      content,
      (file) => file.endsWith('/contacts.csv'),
      ({ text, number }) => (number > 4 ? `${text}0` : undefined),
    ),
  );

/** Datasets that count people, and neither hide small counts nor have one. */
const smallCount = (content: CleanContent): Made[] =>
  withReaders(
    content,
    eachLine(
      content,
      (file) => /\/foster-(?:activity|carers)\.csv$/.test(file),
      ({ text, number }) => (number === 1 ? undefined : text.replace(/(?<=,)\d+$/, '3')),
    ),
  );

/** Columns of percentages, by dataset and place in the row. */
const percentColumns: readonly (readonly [dataset: string, column: number])[] = [
  ['foster-performance', 1],
  ['foster-performance', 2],
  ['contact-outcomes', 5],
  ['crt-staffing', 7],
  ['placement-stability', 2],
];

/** A whole column is typed as fractions of one: found at the first of them. */
const fractionsOfOne = (content: CleanContent): Made[] =>
  withReaders(
    content,
    [...content.files].flatMap(([file, text]) =>
      percentColumns.flatMap(([dataset, column]): Made[] => {
        if (!file.endsWith(`/${dataset}.csv`)) return [];
        const [head = '', ...rows] = text.split('\n');
        const changed = rows.map((row) => {
          const fields = row.split(',');
          return fields.length <= column ? row : fields.with(column, String(Number(fields[column]) / 100)).join(',');
        });
        return [{ file, line: 2, files: { [file]: [head, ...changed].join('\n') } }];
      }),
    ),
  );

/** A note is typed below the rows, in the column of their names. */
const noteAmongRows = (content: CleanContent): Made[] =>
  withReaders(
    content,
    [...content.files].flatMap(([file, text]): Made[] => {
      if (!/\/(?:foster-carers|foster-survey-valued|front-door-managers|crt-staffing|fcs-staffing)\.csv$/.test(file))
        return [];
      const rows = text.trimEnd().split('\n');
      const note = `Open on Mondays${','.repeat((rows[0]?.split(',').length ?? 1) - 1)}`;
      return [{ file, line: rows.length + 1, files: { [file]: [...rows, note, ''].join('\n') } }];
    }),
  );

/** Slips in CSV files and sidecars. */
export const dataMutators: readonly Mutator[] = [
  { rule: 'outlier', slip: 'a number has a digit too many', make: digitTooMany },
  { rule: 'small-count', slip: 'so few people are counted that they may be recognised', make: smallCount },
  { rule: 'fraction-column', slip: 'percentages are typed as fractions of one', make: fractionsOfOne },
  { rule: 'row-without-figures', slip: 'a note stands among the rows', make: noteAmongRows },
  { rule: 'relation', slip: 'a digit in a cell of a sum is changed', make: brokenSums },
  {
    rule: 'data-cell',
    slip: 'a number is written in words',
    // The last cell of a row: years that tell rows apart may be text, and any word is right there.
    make: inFiles(isCsv, /(?<=[,;])\d+(?=\r?$)/, () => 'ninety'),
  },
  {
    rule: 'data-cell',
    slip: 'a thousand is cut short',
    make: inFiles(isCsv, /(?<=^\d+,[A-Za-z]+,)\d{3,}(?=,)/, () => '"300,00"'),
  },
  { rule: 'data-key', slip: 'a row stands twice', make: rowTwice },
  { rule: 'data-file', slip: 'a field is left out', make: inFiles(isCsv, /[,;][\d.,%£]+(?=\r?$)/, () => '') },
  {
    rule: 'data-sidecar',
    slip: 'a key of the description is misspelt',
    make: inFiles(isSidecar, /^(?:title|description|source|columns|relations)(?=:)/, ([key]) => swapped(key)),
  },
  {
    rule: 'data-sidecar',
    slip: 'a type of column is misspelt',
    make: inFiles(isSidecar, /(?<=type: )(?:count|money|percent|number)/, ([type]) => swapped(type)),
  },
  {
    rule: 'data-sidecar',
    slip: 'a relation names a column that is not there',
    make: inFiles(isSidecar, /(?<=^ {2}- \{ sum: \[)\w{4,}/, ([column]) => swapped(column)),
  },
];
