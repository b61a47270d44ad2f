import type { Rule } from './rule.ts';
import { soundVisits, visits } from './samples.ts';

const money = '| Work | Cost |\n|---|---:|\n| Clinic | £180,000 |\n| Advice | £70,000 |\n';
const shares = (village: string): string =>
  `| Place | Visits | Share |\n|---|---:|---:|\n| Town | 150 | 75% |\n| Village | 50 | ${village} |\n| Total | 200 | 100% |\n`;
const answers = '| Answer | Share |\n|---|---:|\n| Satisfied | 41% |\n| Neutral | 22% |\n| Dissatisfied | 31% |\n';

function chart(alt: string): string {
  return `<Chart type="bar" data="visits" x="Year" y="All" title="More visits" alt="${alt}" caption="Visits to clinics, 2022 and 2023" />\n`;
}

function statusTable(status: string): string {
  return `| Measure | Result | Target | Status |\n|---|---:|---:|:--|\n| Calls answered | 78% | 75% | ${status} |\n| Letters answered | 91% | 90% | Above target |\n| Visits in time | 71% | 80% | Below target |\n| Reviews in time | 64% | 70% | Below target |\n`;
}

function children(more: string): Readonly<Record<string, string>> {
  return {
    'data/health/children-seen.csv': 'Clinic,Children\nTown,120\nVillage,3\nSchool,90\nCollege,80\n',
    'data/health/children-seen.yml': `title: Children seen\nsource: Clinics\nkey: [Clinic]\ncolumns:\n  Clinic: { type: text }\n  Children: { type: count }\n${more}`,
  };
}

function calls(august: string): Readonly<Record<string, string>> {
  return {
    'data/health/calls.csv': `Month,Calls\nMay,1190\nJun,1220\nJul,1205\nAug,${august}\nSep,1260\nOct,1230\n`,
    'data/health/calls.yml': `title: Calls\nsource: Clinics\nkey: [Month]\ncolumns:\n  Month: { type: month }\n  Calls: { type: count }\n`,
  };
}

function monthly(): Readonly<Record<string, string>> {
  return {
    'data/health/calls-by-month.csv':
      'Year,Month,Calls\n2022,Jan,1190\n2022,Feb,1220\n2022,Mar,1205\n2023,Jan,1310\n2023,Feb,1260\n',
    'data/health/calls-by-month.yml': `title: Calls\nsource: Clinics\nkey: [Year, Month]\ncolumns:\n  Year: { type: year }\n  Month: { type: month }\n  Calls: { type: count }\n`,
  };
}

/** Rules of figures: what was typed by hand checked against itself and against the data, and what data gives away. */
export const figureRules = {
  'table-total': {
    why: 'A total that is not the sum of its parts makes readers doubt every figure in the report.',
    severity: 'error or warning',
    fails: { body: `${money}| Total | £205,000 |\n` },
    passes: { body: `${money}| Total | £250,000 |\n` },
  },
  'percent-of-count': {
    why: 'A percentage that disagrees with its own counts cannot be right.',
    severity: 'error',
    fails: { body: shares('52%') },
    passes: { body: shares('25%') },
  },
  'shares-sum': {
    why: 'If the shares of a whole do not add up to 100%, readers wonder what has been left out.',
    severity: 'warning',
    fails: { body: answers },
    passes: { body: `${answers}| No answer | 6% |\n` },
  },
  'small-count': {
    why: 'A count of a few people could identify them, especially if they are children.',
    severity: 'warning',
    source: 'Ofqual’s rounding policy, which gives counts from 1 to 4 as “fewer than 5”',
    fails: { files: children('') },
    passes: { files: children('suppress: yes\n') },
  },
  outlier: {
    why: 'A figure ten times larger than those around it usually has an extra digit.',
    severity: 'warning',
    fails: { files: calls('12400') },
    passes: { files: calls('1240') },
  },
  'malformed-number': {
    why: 'An amount that can be read in two ways will mislead some readers.',
    severity: 'error',
    fails: { body: 'The council was awarded £300,00 for clinics.\n' },
    passes: { body: 'The council was awarded £300,000 for clinics.\n' },
  },
  'impossible-period': {
    why: 'If a quarter, month or range of years cannot exist, readers must guess which period the figures are for.',
    severity: 'error or warning',
    fails: { body: 'Visits rose in Q5 2023/24.\n' },
    passes: { body: 'Visits rose in Q4 2023/24.\n' },
  },
  'stated-sum': {
    why: 'A sum or difference given in the text must agree with its figures.',
    severity: 'error or warning',
    fails: { body: 'The clinics received £65,000 and £233,000, £300,000 in all.\n' },
    passes: { body: 'The clinics received £65,000 and £233,000, £298,000 in all.\n' },
  },
  'percentage-points': {
    why: 'The difference between two percentages is measured in percentage points. “Per cent” would mean something else.',
    severity: 'error',
    fails: { body: 'Reviews in time went from 57% to 82.5%, up 25.5%.\n' },
    passes: { body: 'Reviews in time went from 57% to 82.5%, up 25.5 percentage points.\n' },
  },
  'rate-differs': {
    why: 'If two rates for the same thing disagree, readers cannot tell which is right.',
    severity: 'warning',
    fails: { body: 'The clinics receive 8 referrals a week (around 350 a year).\n' },
    passes: { body: 'The clinics receive 8 referrals a week (around 415 a year).\n' },
  },
  'typed-figure': {
    why: 'A figure typed by hand does not change when the data is corrected.',
    severity: 'warning',
    fails: {
      body: 'There were 1,390 visits, after <Value of="visits/2022/All" /> the year before.\n',
      files: visits(soundVisits),
    },
    passes: {
      body: 'There were <Value of="visits/2023/All" /> visits, after <Value of="visits/2022/All" /> the year before.\n',
      files: visits(soundVisits),
    },
  },
  'chart-words': {
    why: 'Readers who cannot see a chart rely on its title and alt text, so these must say what it shows.',
    severity: 'error or warning',
    fails: { body: chart('In 2022 there were 1,204 visits, in 2023 1,930.'), files: visits(soundVisits) },
    passes: { body: chart('In 2022 there were 1,204 visits, in 2023 1,390.'), files: visits(soundVisits) },
  },
  'range-claim': {
    why: 'A range typed by hand goes out of date without anyone noticing.',
    severity: 'warning',
    fails: {
      body: 'There are between 1,200 and 1,300 calls a month, with <Value of="calls-by-month/2023 Jan/Calls" /> in January.\n',
      files: monthly(),
    },
    passes: {
      body: 'There are <Range of="calls-by-month/*/Calls" /> calls a month, with <Value of="calls-by-month/2023 Jan/Calls" /> in January.\n',
      files: monthly(),
    },
  },
  'row-words': {
    why: 'Many readers read only the word beside a figure, so the two must agree.',
    severity: 'warning',
    fails: { body: statusTable('Below target') },
    passes: { body: statusTable('Above target') },
  },
  'unlike-periods': {
    why: 'Totals for periods of different lengths cannot be compared.',
    severity: 'warning',
    fails: {
      body: 'Calls went from <Value of="calls-by-month/2022/Calls" calc="sum" /> to <Value of="calls-by-month/2023/Calls" calc="sum" />.\n',
      files: monthly(),
    },
    passes: {
      body: 'Calls went from <Value of="calls-by-month/2022/Calls" calc="mean" /> to <Value of="calls-by-month/2023/Calls" calc="mean" /> a month.\n',
      files: monthly(),
    },
  },
  'about-and-exact': {
    why: 'If an amount is “about £880,000” in one paragraph and exactly £880,000 in another, readers cannot tell what was spent.',
    severity: 'warning',
    fails: { body: 'The grant was in the region of £880,000.\n\nThe £880,000 was shared by four councils.\n' },
    passes: { body: 'The grant was £880,000.\n\nThe £880,000 was shared by four councils.\n' },
  },
  'figure-differs': {
    why: 'If two papers give different values for the same figure, members will debate which is right.',
    severity: 'warning',
    fails: { body: 'All 8 districts have a clinic.\n\nIt is open to all 11 districts.\n' },
    passes: { body: 'All 8 districts have a clinic.\n\nIt is open to all 8 districts.\n' },
  },
} as const satisfies Readonly<Record<string, Rule>>;
