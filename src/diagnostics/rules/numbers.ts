import type { Rule } from './rule.ts';
import { soundVisits, visits } from './samples.ts';

const adds = 'relations:\n  - { sum: [Day, Evening], is: All }\n';
const hides = `${adds}suppress: { below: 5 }\n`;
const smallEvenings = 'Year,Day,Evening,All\n2022,1100,3,1103\n2023,1250,140,1390\n';

/** Rules of numbers: data, and the figures that are printed from it. */
export const numberRules = {
  'data-file': {
    reports:
      'A CSV file with a row that has too many or too few cells, no column names, or a quotation mark that is not closed.',
    why: 'Figures that cannot be read exactly cannot be published.',
    severity: 'error',
    fails: { files: visits('Year,Day,Evening,All\n2022,1100,1204\n') },
    says: [
      {
        reason: 'the row has 3 fields, but there are 4 columns: "All" is not there',
        hint: 'Complete the row. If there is no value, leave nothing between the commas.',
      },
    ],
    passes: { files: visits('Year,Day,Evening,All\n2022,1100,104,1204\n') },
  },
  'data-sidecar': {
    reports: 'A dataset’s .yml file that is missing, wrong or does not fit its CSV file.',
    why: 'A dataset without a description cannot be understood or checked.',
    severity: 'error',
    fails: { files: visits(soundVisits, 'relations:\n  - { sum: [Day, Evenings], is: All }\n') },
    says: [
      { reason: 'the relation names "Evenings", which is not a column of visits', hint: 'Did you mean "Evening"?' },
    ],
    passes: { files: visits(soundVisits, adds) },
  },
  'data-cell': {
    reports: 'A cell that does not fit the type of its column.',
    why: 'Each cell must match its column’s type, or totals cannot be trusted.',
    severity: 'error',
    fails: { files: visits('Year,Day,Evening,All\n2022,about 1100,104,1204\n') },
    says: [
      {
        reason: 'Day: "about 1100" is not a count',
        hint: 'Write digits, for example 1,204. If the value was not collected, leave the cell empty or declare a marker under missing.',
      },
    ],
    passes: { files: visits('Year,Day,Evening,All\n2022,"1,100",104,"1,204"\n') },
  },
  'data-key': {
    reports: 'Two rows with the same key, or a row without one.',
    why: 'Rows are found by their key, so each key must appear only once.',
    severity: 'error',
    fails: { files: visits('Year,Day,Evening,All\n2022,1100,104,1204\n2022,1250,140,1390\n') },
    says: [
      {
        reason: 'the row "2022" appears twice, first on line 2',
        hint: 'Correct one of the keys, or delete one of the rows.',
      },
    ],
    passes: { files: visits('Year,Day,Evening,All\n2022,1100,104,1204\n2023,1250,140,1390\n') },
  },
  relation: {
    reports: 'Figures that break a relation declared in the dataset’s .yml file.',
    why: 'Sums, shares and totals must agree: councils have had to withdraw reports because they did not.',
    severity: 'error or warning',
    fails: { files: visits('Year,Day,Evening,All\n2022,1100,104,1240\n', adds) },
    says: [
      {
        reason: 'Day 1,100 + Evening 104 = 1,204, but All says 1,240',
        hint: 'Correct the cell that is wrong. If the figures really do not agree, say so with severity: warning and a note.',
      },
    ],
    passes: { files: visits('Year,Day,Evening,All\n2022,1100,104,1204\n', adds) },
  },
  'unknown-data': {
    reports: 'A dataset, row or column that does not exist.',
    why: 'A figure that is not in the data cannot be printed.',
    severity: 'error',
    fails: { body: 'There were <Value of="visits/2032/All" /> visits.\n', files: visits(soundVisits) },
    says: [{ reason: 'there is no row "2032" in visits', hint: 'Did you mean "2022"?' }],
    passes: { body: 'There were <Value of="visits/2023/All" /> visits.\n', files: visits(soundVisits) },
  },
  'missing-value': {
    reports: 'A figure that the data does not have.',
    why: 'A value that was not collected is not zero and cannot be printed as a number.',
    severity: 'error',
    fails: {
      body: 'There were <Value of="visits/2023/Evening" /> visits in the evening.\n',
      files: visits('Year,Day,Evening,All\n2022,1100,104,1204\n2023,1250,,1390\n'),
    },
    says: [
      {
        reason: 'there is no value for 2023, Evening: not available',
        hint: 'A missing value is not zero: choose other rows, or say that it is missing.',
      },
    ],
    passes: {
      body: 'There were <Value of="visits/2022/Evening" /> visits in the evening.\n',
      files: visits('Year,Day,Evening,All\n2022,1100,104,1204\n2023,1250,,1390\n'),
    },
  },
  'stated-figure': {
    reports: 'A figure inside <Stated> that does not agree with the data.',
    why: 'A figure stated in words must agree with the data.',
    severity: 'error',
    fails: { body: 'There were <Stated of="visits/2023/All">1,309</Stated> visits.\n', files: visits(soundVisits) },
    says: [
      {
        reason: '"1,309" does not agree with the data, which says 1,390',
        hint: 'Correct the words or the data. If the words are approximate, add within="5%".',
      },
    ],
    passes: { body: 'There were <Stated of="visits/2023/All">1,390</Stated> visits.\n', files: visits(soundVisits) },
  },
  'small-base': {
    reports: 'A percentage of a very small number.',
    why: 'A percentage of a very small number misleads: one case more or less changes it by ten points.',
    severity: 'error or warning',
    fails: {
      body: 'Evening visits are <Change from="visits/2022/Evening" to="visits/2023/Evening" as="percent" />.\n',
      files: visits(smallEvenings),
    },
    says: [
      {
        reason: 'a percentage of 3 misleads: the base is under 10',
        hint: 'Write as="number", or smallBase="yes" if you want the percentage.',
      },
    ],
    passes: {
      body: 'Evening visits are <Change from="visits/2022/Evening" to="visits/2023/Evening" as="number" />.\n',
      files: visits(smallEvenings),
    },
  },
  suppressed: {
    reports: 'A figure or chart that would show a suppressed count, or let readers work it out.',
    why: 'Another number must not let readers work out a suppressed count.',
    severity: 'error',
    source: 'Office for National Statistics, policy on protecting confidentiality in tables of administrative data',
    fails: {
      body: 'Of all visits <Share of="visits/2022/Evening" in="visits/2022/All" /> were in the evening.\n',
      files: visits(smallEvenings, hides),
    },
    says: [
      {
        reason: '"visits/2022/Evening" uses a figure that is suppressed because it is small (2022, Evening)',
        hint: 'Describe it without giving the number, or choose another figure.',
      },
    ],
    passes: {
      body: 'Of all visits <Share of="visits/2023/Evening" in="visits/2023/All" /> were in the evening.\n',
      files: visits(soundVisits, hides),
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
