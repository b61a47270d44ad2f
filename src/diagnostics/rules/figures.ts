import type { Rule } from './rule.ts';

const money = '| Work | Cost |\n|---|---:|\n| Clinic | £180,000 |\n| Advice | £70,000 |\n';
const shares = (village: string): string =>
  `| Place | Visits | Share |\n|---|---:|---:|\n| Town | 150 | 75% |\n| Village | 50 | ${village} |\n| Total | 200 | 100% |\n`;
const answers = '| Answer | Share |\n|---|---:|\n| Satisfied | 41% |\n| Neutral | 22% |\n| Dissatisfied | 31% |\n';

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

/** Rules of figures: what was typed by hand held against itself and against the data, and what data gives away. */
export const figureRules = {
  'table-total': {
    why: 'A total that is not the sum of its parts makes readers doubt every figure of the report.',
    severity: 'error or warning',
    fails: { body: `${money}| Total | £205,000 |\n` },
    passes: { body: `${money}| Total | £250,000 |\n` },
  },
  'percent-of-count': {
    why: 'A percentage that its own counts contradict cannot be right.',
    severity: 'error',
    fails: { body: shares('52%') },
    passes: { body: shares('25%') },
  },
  'shares-sum': {
    why: 'Shares of one whole that do not reach 100% leave readers asking what was left out.',
    severity: 'warning',
    fails: { body: answers },
    passes: { body: `${answers}| No answer | 6% |\n` },
  },
  'small-count': {
    why: 'A count of a few people can tell neighbours who is meant, above all where children are counted.',
    severity: 'warning',
    source: 'Ofqual’s rounding policy, which gives counts from 1 to 4 as “fewer than 5”',
    fails: { files: children('') },
    passes: { files: children('suppress: yes\n') },
  },
  outlier: {
    why: 'A figure ten times its neighbours is most often a digit too many.',
    severity: 'warning',
    fails: { files: calls('12400') },
    passes: { files: calls('1240') },
  },
} as const satisfies Readonly<Record<string, Rule>>;
