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
  'missing-reference': {
    why: 'A paragraph, table or appendix that is named but not there leaves readers searching; maps and appendices have been missing from public papers.',
    severity: 'error',
    fails: { body: 'The clinics open late, as Appendix 1 shows.\n' },
    passes: {
      body: 'The clinics open late, as <Ref to="hours" /> shows.\n\n<Appendix title="Opening hours" id="hours">\n\nFrom 10 to 8.\n\n</Appendix>\n',
    },
  },
  'typed-reference': {
    why: 'A number typed by hand is wrong as soon as something is added before what it names.',
    severity: 'warning',
    fails: { body: 'The clinics open late.\n\nAs paragraph 1 says, they open late.\n' },
    passes: {
      body: '<Anchor id="hours" />The clinics open late.\n\nAs <Ref to="hours" /> says, they open late. Paragraph 3 of Schedule 12A applies.\n',
    },
  },
  'missing-figure': {
    why: 'A picture that the text points to but that is not there was lost on the way.',
    severity: 'error',
    fails: { body: 'The diagram below shows the clinics.\n' },
    passes: { body: 'The table below shows the clinics.\n\n| Clinic | Posts |\n| :-- | --: |\n| North | 9 |\n' },
  },
  name: {
    why: 'A committee, a post or a document that is called by two names may be taken for two.',
    severity: 'warning',
    fails: { body: 'The Health Comittee of Mercia District Concil met.\n' },
    passes: { body: 'The Health Committee of Mercia District Council met.\n' },
  },
  weekday: {
    why: 'A date and a weekday that disagree send people on the wrong day.',
    severity: 'error',
    fails: { body: 'The clinics closed on Wednesday 4 February 2020.\n' },
    passes: { body: 'The clinics closed on Tuesday 4 February 2020.\n' },
  },
  'impossible-date': {
    why: 'A day that does not exist cannot be kept.',
    severity: 'error',
    fails: { body: 'The clinics closed on 31 September 2023.\n' },
    passes: { body: 'The clinics closed on 30 September 2023.\n' },
  },
  'date-range': {
    why: 'A time that ends before it begins has one of its ends wrong.',
    severity: 'warning',
    fails: { body: 'The clinics closed from 10 March 2023 to 3 March 2023.\n' },
    passes: { body: 'The clinics closed from 3 March 2023 to 10 March 2023.\n' },
  },
  'statutory-text': {
    why: 'The words of an Act are law: with one word changed they are not.',
    severity: 'error',
    source: 'Equality Act 2010, section 149',
    fails: { body: 'Participation by such persons is disproportionally low.\n' },
    passes: { body: 'Participation by such persons is disproportionately low.\n' },
  },
} as const satisfies Readonly<Record<string, Rule>>;
