import type { Rule } from './rule.ts';

/** Rules of law and custom: notice, exemption, minutes, the public record. */
export const customRules = {
  'exempt-item': {
    why: 'What the law exempts is read by those who may, and the public is told why it may not.',
    severity: 'error or warning',
  },
  leak: {
    why: 'What was kept from the public must not stand in what is published.',
    severity: 'error',
  },
  'clear-days': {
    why: 'The law gives the public five clear days to read the papers.',
    severity: 'warning',
  },
  'unknown-year': {
    why: 'Clear days cannot be counted in a year whose bank holidays are not known.',
    severity: 'error',
  },
  'minutes-numbering': {
    why: 'Minutes are numbered on from meeting to meeting, without gap or repeat.',
    severity: 'error',
  },
  'minutes-attendance': {
    why: 'Who was there, and whether enough were, must agree with what the minutes say.',
    severity: 'warning',
  },
  'published-record': {
    why: 'What was published stays as it was: who read it yesterday can trust it today.',
    severity: 'error',
  },
} as const satisfies Readonly<Record<string, Rule>>;
