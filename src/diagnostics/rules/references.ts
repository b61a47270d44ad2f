import type { Rule } from './rule.ts';

/** Rules of references and names: what points to something must find it. */
export const referenceRules = {
  'unknown-reference': {
    why: 'A reference to something that is not there sends the reader nowhere.',
    severity: 'error',
  },
  'duplicate-id': {
    why: 'Two things with one name cannot both be linked to.',
    severity: 'error',
  },
} as const satisfies Readonly<Record<string, Rule>>;
