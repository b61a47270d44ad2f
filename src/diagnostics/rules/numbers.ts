import type { Rule } from './rule.ts';
import { soundVisits, visits } from './samples.ts';

const adds = 'relations:\n  - { sum: [Day, Evening], is: All }\n';
const hides = `${adds}suppress: { below: 5 }\n`;
const smallEvenings = 'Year,Day,Evening,All\n2022,1100,3,1103\n2023,1250,140,1390\n';

/** Rules of numbers: data, and the figures that are printed from it. */
export const numberRules = {
  'data-file': {
    why: 'Figures that cannot be read exactly cannot be published.',
    severity: 'error',
    fails: { files: visits('Year,Day,Evening,All\n2022,1100,1204\n') },
    passes: { files: visits('Year,Day,Evening,All\n2022,1100,104,1204\n') },
  },
  'data-sidecar': {
    why: 'A dataset without a description cannot be understood or checked.',
    severity: 'error',
    fails: { files: visits(soundVisits, 'relations:\n  - { sum: [Day, Evenings], is: All }\n') },
    passes: { files: visits(soundVisits, adds) },
  },
  'data-cell': {
    why: 'Each cell must match its column’s type, or totals cannot be trusted.',
    severity: 'error',
    fails: { files: visits('Year,Day,Evening,All\n2022,about 1100,104,1204\n') },
    passes: { files: visits('Year,Day,Evening,All\n2022,"1,100",104,"1,204"\n') },
  },
  'data-key': {
    why: 'Rows are found by their key, so each key must appear only once.',
    severity: 'error',
    fails: { files: visits('Year,Day,Evening,All\n2022,1100,104,1204\n2022,1250,140,1390\n') },
    passes: { files: visits('Year,Day,Evening,All\n2022,1100,104,1204\n2023,1250,140,1390\n') },
  },
  relation: {
    why: 'Sums, shares and totals must agree: councils have had to withdraw reports because they did not.',
    severity: 'error or warning',
    fails: { files: visits('Year,Day,Evening,All\n2022,1100,104,1240\n', adds) },
    passes: { files: visits('Year,Day,Evening,All\n2022,1100,104,1204\n', adds) },
  },
  'unknown-data': {
    why: 'A figure that is not in the data cannot be printed.',
    severity: 'error',
    fails: { body: 'There were <Value of="visits/2032/All" /> visits.\n', files: visits(soundVisits) },
    passes: { body: 'There were <Value of="visits/2023/All" /> visits.\n', files: visits(soundVisits) },
  },
  'missing-value': {
    why: 'A value that was not collected is not zero and cannot be printed as a number.',
    severity: 'error',
    fails: {
      body: 'There were <Value of="visits/2023/Evening" /> visits in the evening.\n',
      files: visits('Year,Day,Evening,All\n2022,1100,104,1204\n2023,1250,,1390\n'),
    },
    passes: {
      body: 'There were <Value of="visits/2022/Evening" /> visits in the evening.\n',
      files: visits('Year,Day,Evening,All\n2022,1100,104,1204\n2023,1250,,1390\n'),
    },
  },
  'stated-figure': {
    why: 'A figure stated in words must agree with the data.',
    severity: 'error',
    fails: { body: 'There were <Stated of="visits/2023/All">1,309</Stated> visits.\n', files: visits(soundVisits) },
    passes: { body: 'There were <Stated of="visits/2023/All">1,390</Stated> visits.\n', files: visits(soundVisits) },
  },
  'small-base': {
    why: 'A percentage of a very small number misleads: one case more or less changes it by ten points.',
    severity: 'error or warning',
    fails: {
      body: 'Evening visits are <Change from="visits/2022/Evening" to="visits/2023/Evening" as="percent" />.\n',
      files: visits(smallEvenings),
    },
    passes: {
      body: 'Evening visits are <Change from="visits/2022/Evening" to="visits/2023/Evening" as="number" />.\n',
      files: visits(smallEvenings),
    },
  },
  suppressed: {
    why: 'Another number must not let readers work out a suppressed count.',
    severity: 'error',
    source: 'Office for National Statistics, policy on protecting confidentiality in tables of administrative data',
    fails: {
      body: 'Of all visits <Share of="visits/2022/Evening" in="visits/2022/All" /> were in the evening.\n',
      files: visits(smallEvenings, hides),
    },
    passes: {
      body: 'Of all visits <Share of="visits/2023/Evening" in="visits/2023/All" /> were in the evening.\n',
      files: visits(soundVisits, hides),
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
