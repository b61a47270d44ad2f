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
    reports: 'A total in a table that is not the sum of its rows or columns.',
    why: 'A total that is not the sum of its parts makes readers doubt every figure in the report.',
    severity: 'error or warning',
    fails: { body: `${money}| Total | £205,000 |\n` },
    says: [
      {
        reason: 'the rows of "Cost" add up to £250,000, but "Total" says £205,000',
        hint: 'Correct the number that is wrong. Figures from a dataset add up by themselves: see <DataTable>.',
      },
    ],
    passes: { body: `${money}| Total | £250,000 |\n` },
  },
  'percent-of-count': {
    reports: 'A percentage that does not agree with the counts beside it.',
    why: 'A percentage that disagrees with its own counts cannot be right.',
    severity: 'error',
    fails: { body: shares('52%') },
    says: [{ reason: '"Village" says 52%, but 50 of 200 is 25%', hint: 'Correct the percentage or the counts.' }],
    passes: { body: shares('25%') },
  },
  'shares-sum': {
    reports: 'Percentages of one whole that do not add up to 100%.',
    why: 'If the shares of a whole do not add up to 100%, readers wonder what has been left out.',
    severity: 'warning',
    fails: { body: answers },
    says: [
      {
        reason: 'the percentages of "Share" add up to 94%, not to 100%',
        hint: 'Correct the percentage that is wrong, add the missing part (for example "no answer"), or say why in a waiver.',
      },
    ],
    passes: { body: `${answers}| No answer | 6% |\n` },
  },
  'small-count': {
    reports: 'A count of people so small that it could identify them.',
    why: 'A count of a few people could identify them, especially if they are children.',
    severity: 'warning',
    source: 'Ofqual’s rounding policy, which gives counts from 1 to 4 as “fewer than 5”',
    fails: { files: children('') },
    says: [
      {
        reason: 'Village, Children is 3, so small that it could identify people',
        hint: 'Add suppress: yes to the dataset’s .yml file, so that the tool suppresses small counts everywhere. If nobody can be identified, say why in a waiver.',
      },
    ],
    passes: { files: children('suppress: yes\n') },
  },
  outlier: {
    reports: 'A figure at least five times larger or smaller than those before and after it.',
    why: 'A figure ten times larger than those around it usually has an extra digit.',
    severity: 'warning',
    fails: { files: calls('12400') },
    says: [
      {
        reason: 'Aug, Calls is 12,400, where the rows around it have about 1,225',
        hint: 'Check whether the cell has an extra or missing digit. If the figure is right, say why in a waiver in the dataset’s .yml file.',
      },
    ],
    passes: { files: calls('1240') },
  },
  'malformed-number': {
    reports: 'An amount or percentage that is not written correctly, such as £300,00.',
    why: 'An amount that can be read in two ways will mislead some readers.',
    severity: 'error',
    fails: { body: 'The council was awarded £300,00 for clinics.\n' },
    says: [
      {
        reason: '"£300,00" is not written as an amount of money: use a comma before every three digits',
        hint: 'Check whether a digit is missing: £300,000 is three hundred thousand pounds, £300.00 is three hundred.',
      },
    ],
    passes: { body: 'The council was awarded £300,000 for clinics.\n' },
  },
  'impossible-period': {
    reports: 'A quarter, month, time or financial year that cannot exist.',
    why: 'If a quarter, month or range of years cannot exist, readers must guess which period the figures are for.',
    severity: 'error or warning',
    fails: { body: 'Visits rose in Q5 2023/24.\n' },
    says: [
      {
        reason: 'there is no quarter "Q5"',
        hint: 'A year has four quarters. Correct the quarter, or write the first quarter of the next year.',
      },
    ],
    passes: { body: 'Visits rose in Q4 2023/24.\n' },
  },
  'stated-sum': {
    reports: 'A sum, difference, share or average in a sentence that its figures do not give.',
    why: 'A sum or difference given in the text must agree with its figures.',
    severity: 'error or warning',
    fails: { body: 'The clinics received £65,000 and £233,000, £300,000 in all.\n' },
    says: [{ reason: '£65,000 and £233,000 make £298,000, not £300,000', hint: 'Correct the total or its parts.' }],
    passes: { body: 'The clinics received £65,000 and £233,000, £298,000 in all.\n' },
  },
  'percentage-points': {
    reports: 'A difference between two percentages given as per cent.',
    why: 'The difference between two percentages is measured in percentage points. “Per cent” would mean something else.',
    severity: 'error',
    fails: { body: 'Reviews in time went from 57% to 82.5%, up 25.5%.\n' },
    says: [
      {
        reason: '"from 57% to 82.5%, up 25.5%" gives percentage points as per cent',
        hint: 'Write "25.5 percentage points": 25.5% of 57% would be something else.',
      },
    ],
    passes: { body: 'Reviews in time went from 57% to 82.5%, up 25.5 percentage points.\n' },
  },
  'rate-differs': {
    reports: 'Two rates for the same thing that do not match, such as 8 a week and 350 a year.',
    why: 'If two rates for the same thing disagree, readers cannot tell which is right.',
    severity: 'warning',
    fails: { body: 'The clinics receive 8 referrals a week (around 350 a year).\n' },
    says: [
      {
        reason:
          '"8 referrals a week (around 350 a year)" gives two rates that do not match: 8 a week is about 416 a year, not 350',
        hint: 'Correct one of the two, or give only one.',
      },
    ],
    passes: { body: 'The clinics receive 8 referrals a week (around 415 a year).\n' },
  },
  'typed-figure': {
    reports: 'A figure typed by hand that is also in the paper’s data.',
    why: 'A figure typed by hand does not change when the data is corrected.',
    severity: 'warning',
    fails: {
      body: 'There were 1,390 visits, after <Value of="visits/2022/All" /> the year before.\n',
      files: visits(soundVisits),
    },
    says: [
      {
        reason: '1,390 has been typed by hand, but is in the data as 2023, All',
        hint: 'Write <Value of="visits/2023/All" /> instead, so that it always agrees with the data.',
      },
    ],
    passes: {
      body: 'There were <Value of="visits/2023/All" /> visits, after <Value of="visits/2022/All" /> the year before.\n',
      files: visits(soundVisits),
    },
  },
  'chart-words': {
    reports: 'A title or alt text of a chart that does not agree with the chart.',
    why: 'Readers who cannot see a chart rely on its title and alt text, so these must say what it shows.',
    severity: 'error or warning',
    fails: { body: chart('In 2022 there were 1,204 visits, in 2023 1,930.'), files: visits(soundVisits) },
    says: [
      {
        reason: 'the chart has 1,390 for 2023, not 1,930',
        hint: 'Correct the words or the data. A <Value of="…" /> in the text beside the chart always agrees with it.',
      },
    ],
    passes: { body: chart('In 2022 there were 1,204 visits, in 2023 1,390.'), files: visits(soundVisits) },
  },
  'range-claim': {
    reports: 'A range in a sentence that the paper’s data goes beyond.',
    why: 'A range typed by hand goes out of date without anyone noticing.',
    severity: 'warning',
    fails: {
      body: 'There are between 1,200 and 1,300 calls a month, with <Value of="calls-by-month/2023 Jan/Calls" /> in January.\n',
      files: monthly(),
    },
    says: [
      {
        reason:
          '"between 1,200 and 1,300" is typed by hand, and Calls in the data has 1,190 to 1,310: 2 of 5 values lie outside',
        hint: 'Write <Stated of="calls-by-month/*/Calls">between 1,200 and 1,300</Stated>, which checks the words against the data, or <Range of="calls-by-month/*/Calls" />.',
      },
    ],
    passes: {
      body: 'There are <Range of="calls-by-month/*/Calls" /> calls a month, with <Value of="calls-by-month/2023 Jan/Calls" /> in January.\n',
      files: monthly(),
    },
  },
  'row-words': {
    reports: 'A word in a table, such as “Below target”, that does not fit the figures in its row.',
    why: 'Many readers read only the word beside a figure, so the two must agree.',
    severity: 'warning',
    fails: { body: statusTable('Below target') },
    says: [
      {
        reason: '"Calls answered" says "Below target", but its figures are 75% and 78%',
        hint: 'Correct the word or the figures: in the other rows they agree.',
      },
    ],
    passes: { body: statusTable('Above target') },
  },
  'unlike-periods': {
    reports: 'A comparison of totals for periods of different lengths.',
    why: 'Totals for periods of different lengths cannot be compared.',
    severity: 'warning',
    fails: {
      body: 'Calls went from <Value of="calls-by-month/2022/Calls" calc="sum" /> to <Value of="calls-by-month/2023/Calls" calc="sum" />.\n',
      files: monthly(),
    },
    says: [
      {
        reason: 'the sum of 2023 is over 2 rows, but that of 2022 is over 3',
        hint: 'Compare the same months, for example with a year-to-date dataset, or say which months each total covers, and add a waiver that explains why.',
      },
    ],
    passes: {
      body: 'Calls went from <Value of="calls-by-month/2022/Calls" calc="mean" /> to <Value of="calls-by-month/2023/Calls" calc="mean" /> a month.\n',
      files: monthly(),
    },
  },
  'about-and-exact': {
    reports: 'An amount that is “about” in one place and exact in another.',
    why: 'If an amount is “about £880,000” in one paragraph and exactly £880,000 in another, readers cannot tell what was spent.',
    severity: 'warning',
    fails: { body: 'The grant was in the region of £880,000.\n\nThe £880,000 was shared by four councils.\n' },
    says: [
      {
        reason: '£880,000 is exact here, but "in the region of £880,000" on line 11',
        hint: 'Use the same form in both places: the exact amount, or "about" each time.',
      },
    ],
    passes: { body: 'The grant was £880,000.\n\nThe £880,000 was shared by four councils.\n' },
  },
  'figure-differs': {
    reports: 'One figure with two values in a paper, or in two papers for a meeting.',
    why: 'If two papers give different values for the same figure, members will debate which is right.',
    severity: 'warning',
    fails: { body: 'All 8 districts have a clinic.\n\nIt is open to all 11 districts.\n' },
    says: [
      {
        reason: '"the number of all districts" is 11 here, but 8 on line 11',
        hint: 'Correct the one that is wrong. If both are right, say how they differ, for example by date. A figure from data, <Value of="…" />, is the same everywhere.',
      },
    ],
    passes: { body: 'All 8 districts have a clinic.\n\nIt is open to all 8 districts.\n' },
  },
} as const satisfies Readonly<Record<string, Rule>>;
