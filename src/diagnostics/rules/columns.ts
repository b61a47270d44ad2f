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
    reports: 'A column of percentages whose figures look like fractions of one.',
    why: 'A share of 45% that is printed as 0.45% is wrong by a factor of 100.',
    severity: 'warning',
    fails: { files: clinics('{ type: percent }', ['0.45', '0.52']) },
    says: [
      {
        reason: 'Kept: 0.45 is printed 0.45%; if it is a fraction of one, it should be 45%',
        hint: 'If 0.45 means 45%, write { type: percent, as: fraction } in the dataset’s .yml file. If the figures are right as printed, add a waiver there.',
      },
    ],
    passes: { files: clinics('{ type: percent, as: fraction }', ['0.45', '0.52']) },
  },
  'row-without-figures': {
    reports: 'A row of a dataset that has a name but no figures.',
    why: 'A note below a table is not one of its rows, and would print with a dash in every column.',
    severity: 'warning',
    fails: { files: clinics('{ type: count }', ['120', '84'], 'Open on Mondays,\n') },
    says: [
      {
        reason: 'the row "Open on Mondays" at the end of the file has only a name',
        hint: 'If it is a note, move it to description: in the dataset’s .yml file. If its figures are missing, write a marker in its cells and declare it under missing:, or add a waiver.',
      },
    ],
    passes: { files: clinics('{ type: count }', ['120', '84'], 'Hamlet,30\n') },
  },
  'mean-of-rates': {
    reports: 'A mean worked out from a column of rates.',
    why: 'A mean of rates gives a village the same weight as a town.',
    severity: 'warning',
    fails: {
      body: 'Visits were <Value of="clinics/*/Kept" calc="mean" />.\n',
      files: clinics(rate, ['1.2', '3.4']),
    },
    says: [
      {
        reason:
          'the mean of the rates of "clinics/*/Kept" gives each of them the same weight, however many people or hours each is based on',
        hint: 'Give the rate for the whole, worked out from the counts or amounts behind the rates, or say how the mean was calculated and add a waiver.',
      },
    ],
    passes: {
      body: 'Visits were <Range of="clinics/*/Kept" />.\n',
      files: clinics(rate, ['1.2', '3.4']),
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
