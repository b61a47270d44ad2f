import type { Rule } from './rule.ts';

/** Rules of structure: what a paper must say, and in which shape. */
export const structureRules = {
  'front-matter': {
    why: 'The facts of a paper are printed on its cover and in its standard sections, so they must be complete and plain.',
    severity: 'error',
  },
  'heading-levels': {
    why: 'Screen readers and bookmarks follow the levels of the headings.',
    severity: 'error',
  },
  'required-section': {
    why: 'The council decided what every report must say.',
    severity: 'error',
  },
  'missing-alt': {
    why: 'A picture without words is nothing to a reader who cannot see it.',
    severity: 'error',
  },
  'empty-list-item': {
    why: 'A bullet without words prints as a dot that says nothing, and readers wonder what was taken out.',
    severity: 'error',
    fails: { body: 'The service has:\n\n- nine posts\n-\n' },
    passes: { body: 'The service has:\n\n- nine posts\n- one office\n' },
  },
} as const satisfies Readonly<Record<string, Rule>>;
