import type { Rule } from './rule.ts';
import { picture } from './samples.ts';

const second = [
  '---',
  'kind: presentation',
  'title: Visits to clinics',
  'reportFrom: Head of Health',
  '---',
  '',
  '## The clinics did well',
  '',
  'Nine posts are filled.',
  '',
].join('\n');
const secondFile = 'content/meetings/health-committee/2024-03-14/slides.mdx';

const councilWith = (section: string): string =>
  [
    'name: Mercia District Council',
    'strategicPlans:',
    '  - { title: Mercia Together, from: 2020-04-01, outcomes: { health: People live well } }',
    `sections: [{ title: ${section}, required: true }]`,
    '',
  ].join('\n');

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

const ordered = {
  'content/council.yml': councilWith('Finance').replace(']', ', { title: Conclusions, required: true }]'),
};

const strategyFile = 'content/publications/homes.mdx';

const strategy = (body: string): string =>
  [
    '---',
    'kind: strategy',
    'title: Homes for children',
    'reportFrom: Head of Health',
    'period: 2021 to 2024',
    'themeHeadings: { why: Why is this important?, what: What are we doing to improve this? }',
    '---',
    '',
    '## Homes',
    '',
    body,
    '',
  ].join('\n');

/** Rules of structure: what a paper must say, and in which shape. */
export const structureRules = {
  'front-matter': {
    why: 'The front matter is printed on the cover and in the standard sections, so it must be complete.',
    severity: 'error',
    fails: { facts: { reportFrom: '' } },
    passes: { facts: { reportFrom: 'Head of Health' } },
  },
  'heading-levels': {
    why: 'Screen readers and bookmarks follow the levels of the headings.',
    severity: 'error',
    source: 'WCAG 2.2, success criterion 1.3.1, and PDF/UA-1 (ISO 14289-1), 7.4',
    fails: { body: '## Clinics\n\nThe clinics open late.\n\n#### Staff\n\nNine posts are filled.\n' },
    passes: { body: '## Clinics\n\nThe clinics open late.\n\n### Staff\n\nNine posts are filled.\n' },
  },
  'required-section': {
    why: 'The council has decided which sections every report must have.',
    severity: 'error',
    fails: { files: { 'content/council.yml': councilWith('Executive summary') } },
    passes: { files: { 'content/council.yml': councilWith('Purpose of this report') } },
  },
  'accessibility-review': {
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
    passes: {
      files: {
        'content/pages/accessibility-statement.mdx':
          '---\ntitle: Accessibility statement\nreviewed: 2024-01-10\n---\n\nThis site can be used by keyboard.\n',
      },
    },
  },
  'missing-alt': {
    why: 'Readers who cannot see a picture need a description of it.',
    severity: 'error',
    source: 'WCAG 2.2, success criterion 1.1.1',
    fails: {
      body: '<Figure src="plan.svg" alt="" caption="Where the clinic is" />\n',
      files: picture('<rect width="90" height="40" />'),
    },
    passes: {
      body: '<Figure src="plan.svg" alt="The clinic lies north of the station" caption="Where the clinic is" />\n',
      files: picture('<rect width="90" height="40" />'),
    },
  },
  'markdown-slip': {
    why: 'Markdown gives no warning about a mistake: a heading may become ordinary text, or a table cell may disappear.',
    severity: 'error or warning',
    fails: { body: 'The clinics open late.\n\n##Costs\n\nThey cost what they cost last year.\n' },
    passes: { body: 'The clinics open late.\n\n## Costs\n\nThey cost what they cost last year.\n' },
  },
  'empty-list-item': {
    why: 'An empty bullet looks as if something has been removed.',
    severity: 'error',
    fails: { body: 'The service has:\n\n- nine posts\n-\n' },
    passes: { body: 'The service has:\n\n- nine posts\n- one office\n' },
  },
  placeholder: {
    why: 'Several councils have published papers that still had template guidance or gaps to fill in. Readers take these for part of the paper.',
    severity: 'error',
    fails: { body: '## Any other headings (if required)\n\nThe clinics open late.\n' },
    passes: { body: '## Opening times\n\nThe clinics open late.\n' },
  },
  'bare-answer': {
    why: 'A bare “N/A” does not tell readers whether the question was considered.',
    severity: 'warning',
    fails: { body: '## Finance\n\nN/A\n' },
    passes: { body: '## Finance\n\nThe clinics cost what they cost last year.\n' },
  },
  'empty-statement': {
    why: 'A statement that says nothing does not show that the council has had due regard to its duty.',
    severity: 'error',
    source: 'Equality Act 2010, section 149',
    fails: { facts: { equality: '{ impact: none, statement: N/A }' } },
    passes: { facts: { equality: '{ impact: none, statement: The report changes no service. }' } },
  },
  'standard-section': {
    why: 'The tool adds this section from the front matter, in the papers and on the dates for which the council requires it.',
    severity: 'error',
    fails: {
      facts: { legal: 'The Council has the power to open clinics.' },
      files: ownSections('until: 2023-12-31, '),
    },
    passes: { facts: { legal: 'The Council has the power to open clinics.' }, files: ownSections('') },
  },
  clearance: {
    why: 'The officers responsible for legal and financial advice must clear a report before it is published.',
    severity: 'error',
    fails: { facts: { title: 'Visits to clinics' }, files: cleared },
    passes: { facts: { clearances: '[{ by: Monitoring Officer, date: 2024-03-01 }]' }, files: cleared },
  },
  'background-documents-asked': {
    why: 'The public may inspect the documents that a report relies on, but can ask only for those that it lists.',
    severity: 'warning',
    source: 'Local Government Act 1972, section 100D',
    fails: { facts: { backgroundDocuments: '' }, files: ownSections('', '') },
    passes: { files: ownSections('') },
  },
  'equality-assessment': {
    why: 'An assessment that nobody can find does not show that the duty was met.',
    severity: 'warning',
    source: 'Equality Act 2010, section 149',
    fails: { facts: { equality: '{ impact: none, statement: An assessment was completed when the clinics opened. }' } },
    passes: {
      facts: {
        equality: '{ impact: assessed, statement: It found no effect., date: 2023-05-02, location: Guildhall }',
      },
    },
  },
  'decision-climate': {
    why: 'If the council requires it, the report must tell decision-makers the effect on the climate.',
    severity: 'error',
    fails: {
      body: '## Purpose of this report\n\nIt asks for a clinic.\n\n<Recommendations>\nThat the Committee approves the clinic.\n</Recommendations>\n',
      files: { 'content/council.yml': climateOfDecisions },
    },
    passes: {
      body: '## Purpose of this report\n\nIt tells of a clinic.\n\n<Recommendations>\nThat the Committee notes the clinic.\n</Recommendations>\n',
      files: { 'content/council.yml': climateOfDecisions },
    },
  },
  'empty-section': {
    why: 'A heading with nothing under it looks as if something has been removed.',
    severity: 'error',
    fails: { body: '## Finance\n\n## Staff\n\nNine posts are filled.\n' },
    passes: { body: '## Finance\n\n### Staff\n\nNine posts are filled.\n' },
  },
  'section-order': {
    why: 'Members expect to find each section in the same place in every report.',
    severity: 'warning',
    fails: { body: '## Conclusions\n\nAll is well.\n\n## Finance\n\nIt is paid for.\n', files: ordered },
    passes: { body: '## Finance\n\nIt is paid for.\n\n## Conclusions\n\nAll is well.\n', files: ordered },
  },
  'typed-section': {
    why: 'The tool already adds this section from the front matter, so it would appear twice.',
    severity: 'warning',
    fails: { body: '## Equality duty\n\nThe Council has regard to its duty.\n' },
    passes: { body: '## How the duty is met\n\nThe Council has regard to its duty.\n' },
  },
  'typed-number': {
    why: 'Numbers typed by hand become wrong when a paragraph is added or removed.',
    severity: 'warning',
    fails: { body: '12. The clinics open late.\n' },
    passes: { body: 'The clinics open late.\n' },
  },
  'intranet-link': {
    why: 'The public cannot open a link to the council’s internal network, and the address gives away how that network is set up.',
    severity: 'error',
    fails: { body: 'See [the guidance](https://council.sharepoint.com/sites/guidance).\n' },
    passes: { body: 'See [the guidance](https://www.example.gov.uk/guidance).\n' },
  },
  'same-heading': {
    why: 'If two sections have the same heading, links always go to the first one.',
    severity: 'warning',
    fails: { body: '## Finance\n\nIt is paid for.\n\n## Finance\n\nNothing is left over.\n' },
    passes: { body: '## Finance\n\nIt is paid for.\n\n## Finance next year\n\nNothing is left over.\n' },
  },
  'theme-heading': {
    why: 'Repeated headings in a strategy are set in one place, so that the wording never varies.',
    severity: 'warning',
    fails: { files: { [strategyFile]: strategy('### What are we going to do to improve this?\n\nWe train carers.') } },
    passes: { files: { [strategyFile]: strategy('<What>\n\nWe train carers.\n\n</What>') } },
  },
  'same-title': {
    why: 'If two papers for a meeting have the same title, readers cannot tell them apart on the agenda.',
    severity: 'warning',
    fails: { files: { [secondFile]: second } },
    passes: { files: { [secondFile]: second.replace('to clinics', 'to clinics (presentation)') } },
  },
} as const satisfies Readonly<Record<string, Rule>>;
