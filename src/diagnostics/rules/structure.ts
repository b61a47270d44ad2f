import type { Rule } from './rule.ts';
import { headingRules } from './headings.ts';
import { councilWith, picture } from './samples.ts';

const climateOfDecisions = councilWith('Purpose of this report').replace(
  ']',
  ', { title: Climate change impact assessment, is: climate, from: 2020-09-01 }]',
);

/** A council that asks for what the law says of a report, on the days of `period`. */
const ownSections = (period: string, background = ', backgroundDocuments'): Readonly<Record<string, string>> => ({
  'content/council.yml': `${councilWith('Purpose of this report')}standardSections: [strategicPlan${background}, equality, { key: legal, title: Legal implications, ${period}asks: statement }]\n`,
});

const cleared = {
  'content/council.yml': `${councilWith('Purpose of this report')}clearances: [Monitoring Officer]\n`,
};

/** Rules of structure: what a paper must say, and in which shape. */
export const structureRules = {
  'front-matter': {
    reports: 'A fact in the front matter that is missing, wrong or unknown.',
    why: 'The front matter is printed on the cover and in the standard sections, so it must be complete.',
    severity: 'error',
    fails: { facts: { reportFrom: '' } },
    says: [
      {
        reason: '"reportFrom" is missing',
        hint: 'Write reportFrom: and, after it, the job title of the officer the paper is from, for example Director of Children’s Services.',
      },
    ],
    passes: { facts: { reportFrom: 'Head of Health' } },
  },
  'heading-levels': {
    reports: 'A heading that skips a level, is empty or has a single #.',
    why: 'Screen readers and bookmarks follow the levels of the headings.',
    severity: 'error',
    source: 'WCAG 2.2, success criterion 1.3.1, and PDF/UA-1 (ISO 14289-1), 7.4',
    fails: { body: '## Clinics\n\nThe clinics open late.\n\n#### Staff\n\nNine posts are filled.\n' },
    says: [
      { reason: '"Staff" skips a level of heading', hint: 'Write it with ###, one level below the heading before it.' },
    ],
    passes: { body: '## Clinics\n\nThe clinics open late.\n\n### Staff\n\nNine posts are filled.\n' },
  },
  'required-section': {
    reports: 'A required section that is missing or empty.',
    why: 'The council has decided which sections every report must have.',
    severity: 'error',
    fails: { files: { 'content/council.yml': councilWith('Executive summary') } },
    says: [
      {
        reason: 'the section "Executive summary" is missing',
        hint: 'Write ## Executive summary and, under it, what members need to know.',
      },
    ],
    passes: { files: { 'content/council.yml': councilWith('Purpose of this report') } },
  },
  'accessibility-review': {
    reports:
      'An accessibility statement with no date of review, or one more than twelve months before the latest meeting.',
    why: 'The law requires an accessibility statement that is kept up to date, and readers rely on it.',
    severity: 'warning',
    source:
      'Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018, regulation 8',
    fails: {
      files: {
        'content/pages/accessibility-statement.mdx':
          '---\ntitle: Accessibility statement\nreviewed: 2023-01-10\n---\n\nThis site can be used by keyboard.\n',
      },
    },
    says: [
      {
        reason:
          'the accessibility statement was reviewed on 10 January 2023, more than twelve months before the meeting of 14 March 2024',
        hint: 'Check the statement against the site, correct it, and give the date of that review.',
      },
    ],
    passes: {
      files: {
        'content/pages/accessibility-statement.mdx':
          '---\ntitle: Accessibility statement\nreviewed: 2024-01-10\n---\n\nThis site can be used by keyboard.\n',
      },
    },
  },
  'missing-alt': {
    reports: 'A picture, chart or appendix PDF without a text alternative, or a recording without its words.',
    why: 'Readers who cannot see a picture need a description of it.',
    severity: 'error',
    source: 'WCAG 2.2, success criterion 1.1.1',
    fails: {
      body: '<Figure src="plan.svg" alt="" caption="Where the clinic is" />\n',
      files: picture('<rect width="90" height="40" />'),
    },
    says: [
      {
        reason: '"alt" is empty',
        hint: 'Describe what the picture shows. If the picture is only decorative, write decorative="yes".',
      },
    ],
    passes: {
      body: '<Figure src="plan.svg" alt="The clinic lies north of the station" caption="Where the clinic is" />\n',
      files: picture('<rect width="90" height="40" />'),
    },
  },
  'markdown-slip': {
    reports: 'A heading, list, table, link or other mark that Markdown does not read as you meant it.',
    why: 'Markdown gives no warning about a mistake: a heading may become ordinary text, or a table cell may disappear.',
    severity: 'error or warning',
    fails: { body: 'The clinics open late.\n\n##Costs\n\nThey cost what they cost last year.\n' },
    says: [{ reason: '"##Costs" is not read as a heading: there is no space after ##', hint: 'Write "## Costs".' }],
    passes: { body: 'The clinics open late.\n\n## Costs\n\nThey cost what they cost last year.\n' },
  },
  'empty-list-item': {
    reports: 'A list item with nothing in it.',
    why: 'An empty bullet looks as if something has been removed.',
    severity: 'error',
    fails: { body: 'The service has:\n\n- nine posts\n-\n' },
    says: [{ reason: 'the list item is empty', hint: 'Write the text of the item, or delete the line.' }],
    passes: { body: 'The service has:\n\n- nine posts\n- one office\n' },
  },
  placeholder: {
    reports: 'A gap left to fill in, guidance from a template or a made-up name.',
    why: 'Several councils have published papers that still had template guidance or gaps to fill in. Readers take these for part of the paper.',
    severity: 'error',
    fails: { body: '## Any other headings (if required)\n\nThe clinics open late.\n' },
    says: [
      {
        reason: '"Any other headings (if required)" is guidance from a template',
        hint: 'Write the heading that belongs here, or delete it with what is under it.',
      },
    ],
    passes: { body: '## Opening times\n\nThe clinics open late.\n' },
  },
  'bare-answer': {
    reports: '“N/A”, “None” or the like as the only text of a section.',
    why: 'A bare “N/A” does not tell readers whether the question was considered.',
    severity: 'warning',
    fails: { body: '## Finance\n\nN/A\n' },
    says: [
      {
        reason: '"N/A" is the only text under "Finance"',
        hint: 'Say in a sentence what was considered and why there is nothing, or delete the heading too.',
      },
    ],
    passes: { body: '## Finance\n\nThe clinics cost what they cost last year.\n' },
  },
  'empty-statement': {
    reports: 'A statement in the front matter that says nothing, such as “N/A”.',
    why: 'A statement that says nothing does not show that the council has had due regard to its duty.',
    severity: 'error',
    source: 'Equality Act 2010, section 149',
    fails: { facts: { equality: '{ impact: none, statement: N/A }' } },
    says: [
      {
        reason: 'the equality statement "N/A" says nothing',
        hint: 'Say in a sentence or two who is affected and how, or why nobody is.',
      },
    ],
    passes: { facts: { equality: '{ impact: none, statement: The report changes no service. }' } },
  },
  'standard-section': {
    reports:
      'A standard section in a paper for which the council does not ask for it, or one that should be in the front matter.',
    why: 'The tool adds this section from the front matter, in the papers and on the dates for which the council requires it.',
    severity: 'error',
    fails: {
      facts: { legal: 'The Council has the power to open clinics.' },
      files: ownSections('until: 2023-12-31, '),
    },
    says: [
      {
        reason:
          '"legal" is asked for in papers of meetings until 31 December 2023, and this meeting is on 14 March 2024',
        hint: 'Delete it here, or correct from: and until: of the section in content/council.yml.',
      },
    ],
    passes: { facts: { legal: 'The Council has the power to open clinics.' }, files: ownSections('') },
  },
  clearance: {
    reports:
      'A published paper without a clearance that the council requires, or with one dated after it was published.',
    why: 'The officers responsible for legal and financial advice must clear a report before it is published.',
    severity: 'error',
    fails: { facts: { title: 'Visits to clinics' }, files: cleared },
    says: [
      {
        reason: 'the paper is not cleared by the Monitoring Officer, who clears every report',
        hint: 'Write clearances: [{ by: Monitoring Officer, date: … }] when it has been cleared, and status: draft until then.',
      },
    ],
    passes: { facts: { clearances: '[{ by: Monitoring Officer, date: 2024-03-01 }]' }, files: cleared },
  },
  'background-documents-asked': {
    reports: 'A council’s own list of standard sections that leaves out background documents.',
    why: 'The public may inspect the documents that a report relies on, but can ask only for those that it lists.',
    severity: 'warning',
    source: 'Local Government Act 1972, section 100D',
    fails: { facts: { backgroundDocuments: '' }, files: ownSections('', '') },
    says: [
      {
        reason:
          'the sections do not include backgroundDocuments, but the law requires every report to list its background papers',
        hint: 'Add backgroundDocuments to the list, or say in a waiver in council.yml where reports list them.',
      },
    ],
    passes: { files: ownSections('') },
  },
  'equality-assessment': {
    reports:
      'An equality statement that mentions an assessment but does not say when it was carried out or where to read it.',
    why: 'An assessment that nobody can find does not show that the duty was met.',
    severity: 'warning',
    source: 'Equality Act 2010, section 149',
    fails: { facts: { equality: '{ impact: none, statement: An assessment was completed when the clinics opened. }' } },
    says: [
      {
        reason:
          'the equality statement mentions an assessment, but does not say when it was carried out or where to read it',
        hint: 'Write impact: assessed with its date: and location:, or say that none was carried out.',
      },
    ],
    passes: {
      facts: {
        equality: '{ impact: assessed, statement: It found no effect., date: 2023-05-02, location: Guildhall }',
      },
    },
  },
  'decision-climate': {
    reports: 'A report that asks for a decision but says nothing about the climate, if the council requires it.',
    why: 'If the council requires it, the report must tell decision-makers the effect on the climate.',
    severity: 'error',
    fails: {
      body: '## Purpose of this report\n\nIt asks for a clinic.\n\n<Recommendations>\nThat the Committee approves the clinic.\n</Recommendations>\n',
      files: { 'content/council.yml': climateOfDecisions },
    },
    says: [
      {
        reason: 'this report asks for a decision ("approves"), but does not say how it affects the climate',
        hint: 'Add climate: { impact: none, statement: why there is none } to the front matter, for example.',
      },
    ],
    passes: {
      body: '## Purpose of this report\n\nIt tells of a clinic.\n\n<Recommendations>\nThat the Committee notes the clinic.\n</Recommendations>\n',
      files: { 'content/council.yml': climateOfDecisions },
    },
  },
  'empty-section': {
    reports: 'A heading with nothing under it.',
    why: 'A heading with nothing under it looks as if something has been removed.',
    severity: 'error',
    fails: { body: '## Finance\n\n## Staff\n\nNine posts are filled.\n' },
    says: [
      { reason: 'there is nothing under "Finance"', hint: 'Write the text of the section, or delete the heading.' },
    ],
    passes: { body: '## Finance\n\n### Staff\n\nNine posts are filled.\n' },
  },
  ...headingRules,
} as const satisfies Readonly<Record<string, Rule>>;
