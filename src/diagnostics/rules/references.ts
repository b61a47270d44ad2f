import type { Rule } from './rule.ts';

/** Rules of references and names: what points to something must find it. */
export const referenceRules = {
  'unknown-reference': {
    reports: 'A <Ref>, footnote or link address for which there is nothing.',
    why: 'A reference to something that does not exist leads readers nowhere.',
    severity: 'error',
    fails: { body: '<Anchor id="staff" />The clinics have nine posts.\n\nThey are full, as <Ref to="staf" /> says.\n' },
    says: [{ reason: 'there is nothing here with the id "staf"', hint: 'Did you mean "staff"?' }],
    passes: {
      body: '<Anchor id="staff" />The clinics have nine posts.\n\nThey are full, as <Ref to="staff" /> says.\n',
    },
  },
  'duplicate-id': {
    reports: 'An id or footnote that appears twice.',
    why: 'If two things have the same id, links can go to only one of them.',
    severity: 'error',
    fails: { body: '<Anchor id="staff" />The clinics have nine posts.\n\n<Anchor id="staff" />All are filled.\n' },
    says: [
      {
        reason: 'the id "staff" appears twice',
        hint: 'Give each its own id. The id of a heading is its text, with hyphens.',
      },
    ],
    passes: { body: '<Anchor id="posts" />The clinics have nine posts.\n\n<Anchor id="staff" />All are filled.\n' },
  },
  'site-link': {
    reports: 'A link to a page, or a part of a page, that is not on this site.',
    why: 'A link to a page that does not exist takes readers to an error page.',
    severity: 'error',
    fails: { body: 'The Committee’s [papers](/health-comittee/) say more.\n' },
    says: [{ reason: 'there is no page "/health-comittee/" on this site', hint: 'Did you mean "/health-committee/"?' }],
    passes: { body: 'The Committee’s [papers](/health-committee/) say more.\n' },
  },
  'missing-reference': {
    reports: 'A paragraph, table, figure or appendix named in the text that is not there.',
    why: 'A reference to a paragraph, table or appendix that is missing leaves readers looking for something that is not there.',
    severity: 'error',
    fails: { body: 'The clinics open late, as Appendix 1 shows.\n' },
    says: [
      {
        reason: 'there is no Appendix 1 in this paper',
        hint: 'It has no numbered appendices. Write <Ref to="…" /> with the id of the part you mean, or say which other document it is in.',
      },
    ],
    passes: {
      body: 'The clinics open late, as <Ref to="hours" /> shows.\n\n<Appendix title="Opening hours" id="hours">\n\nFrom 10 to 8.\n\n</Appendix>\n',
    },
  },
  'typed-reference': {
    reports: 'The number of a paragraph, table or figure typed by hand.',
    why: 'A number typed by hand becomes wrong when something is added before the item it refers to.',
    severity: 'warning',
    fails: { body: 'The clinics open late.\n\nAs paragraph 1 says, they open late.\n' },
    says: [
      {
        reason: '"paragraph 1" is typed by hand, and will be wrong when something is added before it',
        hint: 'Put <Anchor id="clinics-open" /> at the beginning of paragraph 1, and write <Ref to="clinics-open" /> here.',
      },
    ],
    passes: {
      body: '<Anchor id="hours" />The clinics open late.\n\nAs <Ref to="hours" /> says, they open late. Paragraph 3 of Schedule 12A applies.\n',
    },
  },
  'missing-figure': {
    reports: '“The diagram below” or the like, with no picture.',
    why: 'The text refers to a picture that is missing.',
    severity: 'error',
    fails: { body: 'The diagram below shows the clinics.\n' },
    says: [
      {
        reason: 'there is no diagram below this',
        hint: 'Add it with a caption and alt text, refer to it with <Ref to="…" /> if it is elsewhere, or remove “diagram below”.',
      },
    ],
    passes: { body: 'The table below shows the clinics.\n\n| Clinic | Posts |\n| :-- | --: |\n| North | 9 |\n' },
  },
  name: {
    reports: 'A committee, role, council or document whose name is not written as elsewhere.',
    why: 'If a committee, role or document is called by two names, readers may think there are two.',
    severity: 'warning',
    fails: { body: 'The Health Comittee of Mercia District Concil met.\n' },
    says: [
      {
        reason: '"Health Comittee" is nearly a name, but not quite',
        hint: 'Write "Health Committee", if that is what you mean.',
      },
      {
        reason: '"Mercia District Concil" is nearly a name, but not quite',
        hint: 'Write "Mercia District Council", if that is what you mean.',
      },
    ],
    passes: { body: 'The Health Committee of Mercia District Council met.\n' },
  },
  weekday: {
    reports: 'A date with the wrong day of the week.',
    why: 'If a date and a weekday disagree, people may come on the wrong day.',
    severity: 'error',
    fails: { body: 'The clinics closed on Wednesday 4 February 2020.\n' },
    says: [
      { reason: '4 February 2020 is not a Wednesday', hint: 'Write "Tuesday 4 February 2020", or correct the date.' },
    ],
    passes: { body: 'The clinics closed on Tuesday 4 February 2020.\n' },
  },
  'impossible-date': {
    reports: 'A date that does not exist, such as 31 September.',
    why: 'A date that does not exist must be a mistake.',
    severity: 'error',
    fails: { body: 'The clinics closed on 31 September 2023.\n' },
    says: [{ reason: 'there is no date "31 September 2023"', hint: 'Correct the day, the month or the year.' }],
    passes: { body: 'The clinics closed on 30 September 2023.\n' },
  },
  'date-range': {
    reports: 'A period that ends before it begins.',
    why: 'A period cannot end before it begins.',
    severity: 'warning',
    fails: { body: 'The clinics closed from 10 March 2023 to 3 March 2023.\n' },
    says: [
      {
        reason: '"10 March 2023 to 3 March 2023" ends before it begins',
        hint: 'Correct one of the two, or swap them.',
      },
    ],
    passes: { body: 'The clinics closed from 3 March 2023 to 10 March 2023.\n' },
  },
  'statutory-text': {
    reports: 'A quotation from the Equality Act 2010, section 149, that differs from the Act.',
    why: 'Legislation must be quoted word for word.',
    severity: 'error',
    source: 'Equality Act 2010, section 149',
    fails: { body: 'Participation by such persons is disproportionally low.\n' },
    says: [
      {
        reason: 'the Equality Act 2010, section 149, does not say "disproportionally low" here',
        hint: 'Write "disproportionately low", or remove the quotation: every report already includes the duty in full.',
      },
    ],
    passes: { body: 'Participation by such persons is disproportionately low.\n' },
  },
} as const satisfies Readonly<Record<string, Rule>>;
