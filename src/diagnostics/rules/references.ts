import type { Rule } from './rule.ts';

/** Rules of references and names: what points to something must find it. */
export const referenceRules = {
  'unknown-reference': {
    why: 'A reference to something that is not there sends the reader nowhere.',
    severity: 'error',
    fails: { body: '<Anchor id="staff" />The clinics have nine posts.\n\nThey are full, as <Ref to="staf" /> says.\n' },
    passes: {
      body: '<Anchor id="staff" />The clinics have nine posts.\n\nThey are full, as <Ref to="staff" /> says.\n',
    },
  },
  'duplicate-id': {
    why: 'Two things with one name cannot both be linked to.',
    severity: 'error',
    fails: { body: '<Anchor id="staff" />The clinics have nine posts.\n\n<Anchor id="staff" />All are filled.\n' },
    passes: { body: '<Anchor id="posts" />The clinics have nine posts.\n\n<Anchor id="staff" />All are filled.\n' },
  },
  'site-link': {
    why: 'A link inside the site that leads to nothing sends the reader to an error.',
    severity: 'error',
    fails: { body: 'The Committee’s [papers](/health-comittee/) say more.\n' },
    passes: { body: 'The Committee’s [papers](/health-committee/) say more.\n' },
  },
} as const satisfies Readonly<Record<string, Rule>>;
