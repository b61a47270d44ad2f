import type { Rule } from './rule.ts';

/** A dataset of clinics whose second column is described as given. */
function clinics(column: string, cells: readonly [string, string], more = ''): Readonly<Record<string, string>> {
  return {
    'data/health/clinics.csv': `Clinic,Kept\nTown,${cells[0]}\nVillage,${cells[1]}\n${more}`,
    'data/health/clinics.yml': `title: Clinics\nsource: Clinics\nkey: [Clinic]\ncolumns:\n  Clinic: { type: text }\n  Kept: ${column}\n`,
  };
}

const rate = '{ type: rate, unit: per patient }';

/** Rules of what the columns of a dataset hold. */
export const columnRules = {
  'fraction-column': {
    why: 'A share of 45% that is printed as 0.45% is wrong by a factor of 100.',
    severity: 'warning',
    fails: { files: clinics('{ type: percent }', ['0.45', '0.52']) },
    passes: { files: clinics('{ type: percent, as: fraction }', ['0.45', '0.52']) },
  },
  'row-without-figures': {
    why: 'A note below a table is not one of its rows, and would print with a dash in every column.',
    severity: 'warning',
    fails: { files: clinics('{ type: count }', ['120', '84'], 'Open on Mondays,\n') },
    passes: { files: clinics('{ type: count }', ['120', '84'], 'Hamlet,30\n') },
  },
  'mean-of-rates': {
    why: 'A mean of rates gives a village the same weight as a town.',
    severity: 'warning',
    fails: {
      body: 'Visits were <Value of="clinics/*/Kept" calc="mean" />.\n',
      files: clinics(rate, ['1.2', '3.4']),
    },
    passes: {
      body: 'Visits were <Range of="clinics/*/Kept" />.\n',
      files: clinics(rate, ['1.2', '3.4']),
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
