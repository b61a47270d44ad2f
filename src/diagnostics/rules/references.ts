import type { Rule } from './rule.ts';

/** Rules of references and names: what points to something must find it. */
export const referenceRules = {
  'unknown-reference': {
    why: 'A reference to something that does not exist leads readers nowhere.',
    severity: 'error',
    fails: { body: '<Anchor id="staff" />The clinics have nine posts.\n\nThey are full, as <Ref to="staf" /> says.\n' },
    passes: {
      body: '<Anchor id="staff" />The clinics have nine posts.\n\nThey are full, as <Ref to="staff" /> says.\n',
    },
  },
  'duplicate-id': {
    why: 'If two things have the same id, links can go to only one of them.',
    severity: 'error',
    fails: { body: '<Anchor id="staff" />The clinics have nine posts.\n\n<Anchor id="staff" />All are filled.\n' },
    passes: { body: '<Anchor id="posts" />The clinics have nine posts.\n\n<Anchor id="staff" />All are filled.\n' },
  },
  'site-link': {
    why: 'A link to a page that does not exist takes readers to an error page.',
    severity: 'error',
    fails: { body: 'The Committee’s [papers](/health-comittee/) say more.\n' },
    passes: { body: 'The Committee’s [papers](/health-committee/) say more.\n' },
  },
  'missing-reference': {
    why: 'A reference to a paragraph, table or appendix that is missing leaves readers looking for something that is not there.',
    severity: 'error',
    fails: { body: 'The clinics open late, as Appendix 1 shows.\n' },
    passes: {
      body: 'The clinics open late, as <Ref to="hours" /> shows.\n\n<Appendix title="Opening hours" id="hours">\n\nFrom 10 to 8.\n\n</Appendix>\n',
    },
  },
  'typed-reference': {
    why: 'A number typed by hand becomes wrong when something is added before the item it refers to.',
    severity: 'warning',
    fails: { body: 'The clinics open late.\n\nAs paragraph 1 says, they open late.\n' },
    passes: {
      body: '<Anchor id="hours" />The clinics open late.\n\nAs <Ref to="hours" /> says, they open late. Paragraph 3 of Schedule 12A applies.\n',
    },
  },
  'missing-figure': {
    why: 'The text refers to a picture that is missing.',
    severity: 'error',
    fails: { body: 'The diagram below shows the clinics.\n' },
    passes: { body: 'The table below shows the clinics.\n\n| Clinic | Posts |\n| :-- | --: |\n| North | 9 |\n' },
  },
  name: {
    why: 'If a committee, role or document is called by two names, readers may think there are two.',
    severity: 'warning',
    fails: { body: 'The Health Comittee of Mercia District Concil met.\n' },
    passes: { body: 'The Health Committee of Mercia District Council met.\n' },
  },
  weekday: {
    why: 'If a date and a weekday disagree, people may come on the wrong day.',
    severity: 'error',
    fails: { body: 'The clinics closed on Wednesday 4 February 2020.\n' },
    passes: { body: 'The clinics closed on Tuesday 4 February 2020.\n' },
  },
  'impossible-date': {
    why: 'A date that does not exist must be a mistake.',
    severity: 'error',
    fails: { body: 'The clinics closed on 31 September 2023.\n' },
    passes: { body: 'The clinics closed on 30 September 2023.\n' },
  },
  'date-range': {
    why: 'A period cannot end before it begins.',
    severity: 'warning',
    fails: { body: 'The clinics closed from 10 March 2023 to 3 March 2023.\n' },
    passes: { body: 'The clinics closed from 3 March 2023 to 10 March 2023.\n' },
  },
  'statutory-text': {
    why: 'Legislation must be quoted word for word.',
    severity: 'error',
    source: 'Equality Act 2010, section 149',
    fails: { body: 'Participation by such persons is disproportionally low.\n' },
    passes: { body: 'Participation by such persons is disproportionately low.\n' },
  },
} as const satisfies Readonly<Record<string, Rule>>;
