import type { Rule } from './rule.ts';

/** Rules of numbers: data, and the figures that are printed from it. */
export const numberRules = {
  'data-file': {
    why: 'Figures that cannot be read exactly cannot be published.',
    severity: 'error',
  },
  'data-sidecar': {
    why: 'A dataset without a description cannot be understood or checked.',
    severity: 'error',
  },
  'data-cell': {
    why: 'A cell that is not what its column says would make every sum doubtful.',
    severity: 'error',
  },
  'data-key': {
    why: 'Rows are found by their key, so each must be there once.',
    severity: 'error',
  },
  relation: {
    why: 'Sums, shares and totals that do not agree are the errors councils have had to withdraw reports for.',
    severity: 'error or warning',
  },
  'unknown-data': {
    why: 'A figure that is not in the data cannot be printed.',
    severity: 'error',
  },
  'missing-value': {
    why: 'A value that was not collected is not zero and cannot be printed as a number.',
    severity: 'error',
  },
  'stated-figure': {
    why: 'Words that give a figure must agree with the data.',
    severity: 'error',
  },
  'small-base': {
    why: 'A percentage on a very small base misleads.',
    severity: 'error',
  },
  suppressed: {
    why: 'A hidden small count must not be given back by another number.',
    severity: 'error',
  },
} as const satisfies Readonly<Record<string, Rule>>;
