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
    why: 'The facts of a paper are printed on its cover and in its standard sections, so they must be complete and plain.',
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
    why: 'The council decided what every report must say.',
    severity: 'error',
    fails: { files: { 'content/council.yml': councilWith('Executive summary') } },
    passes: { files: { 'content/council.yml': councilWith('Purpose of this report') } },
  },
  'accessibility-review': {
    why: 'The law asks for an accessibility statement that is kept up to date; readers rely on what it says works.',
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
    why: 'A picture without words is nothing to a reader who cannot see it.',
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
    why: 'Markdown tells nobody what it does not understand: a heading becomes words of a paragraph, a cell disappears.',
    severity: 'error or warning',
    fails: { body: 'The clinics open late.\n\n##Costs\n\nThey cost what they cost last year.\n' },
    passes: { body: 'The clinics open late.\n\n## Costs\n\nThey cost what they cost last year.\n' },
  },
  'empty-list-item': {
    why: 'A bullet without words prints as a dot that says nothing, and readers wonder what was taken out.',
    severity: 'error',
    fails: { body: 'The service has:\n\n- nine posts\n-\n' },
    passes: { body: 'The service has:\n\n- nine posts\n- one office\n' },
  },
  placeholder: {
    why: 'Guidance of a template and gaps left to fill have been published by several councils, and readers take them for the paper.',
    severity: 'error',
    fails: { body: '## Any other headings (if required)\n\nThe clinics open late.\n' },
    passes: { body: '## Opening times\n\nThe clinics open late.\n' },
  },
  'bare-answer': {
    why: 'A bare “N/A” does not tell readers whether the question was looked at.',
    severity: 'warning',
    fails: { body: '## Finance\n\nN/A\n' },
    passes: { body: '## Finance\n\nThe clinics cost what they cost last year.\n' },
  },
  'empty-statement': {
    why: 'A statement that says nothing does not show that the council had due regard to what the law asks.',
    severity: 'error',
    source: 'Equality Act 2010, section 149',
    fails: { facts: { equality: '{ impact: none, statement: N/A }' } },
    passes: { facts: { equality: '{ impact: none, statement: The report changes no service. }' } },
  },
  'standard-section': {
    why: 'What the tool makes from the front matter stands in the paper once, on the days for which the council asks for it.',
    severity: 'error',
    fails: {
      facts: { legal: 'The Council has the power to open clinics.' },
      files: ownSections('until: 2023-12-31, '),
    },
    passes: { facts: { legal: 'The Council has the power to open clinics.' }, files: ownSections('') },
  },
  clearance: {
    why: 'Those who answer for what a report says of the law and of money see it before the public does.',
    severity: 'error',
    fails: { facts: { title: 'Visits to clinics' }, files: cleared },
    passes: { facts: { clearances: '[{ by: Monitoring Officer, date: 2024-03-01 }]' }, files: cleared },
  },
  'background-documents-asked': {
    why: 'The public may read what a report relies on, and can only ask for what it lists.',
    severity: 'warning',
    source: 'Local Government Act 1972, section 100D',
    fails: { facts: { backgroundDocuments: '' }, files: ownSections('', '') },
    passes: { files: ownSections('') },
  },
  'equality-assessment': {
    why: 'An assessment that nobody can find cannot show that the duty was met.',
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
    why: 'A heading with nothing under it makes readers look for what was taken out.',
    severity: 'error',
    fails: { body: '## Finance\n\n## Staff\n\nNine posts are filled.\n' },
    passes: { body: '## Finance\n\n### Staff\n\nNine posts are filled.\n' },
  },
  'section-order': {
    why: 'Members find what they look for where every report has it.',
    severity: 'warning',
    fails: { body: '## Conclusions\n\nAll is well.\n\n## Finance\n\nIt is paid for.\n', files: ordered },
    passes: { body: '## Finance\n\nIt is paid for.\n\n## Conclusions\n\nAll is well.\n', files: ordered },
  },
  'typed-section': {
    why: 'What the tool makes from the front matter would stand in the paper twice, perhaps with other words.',
    severity: 'warning',
    fails: { body: '## Equality duty\n\nThe Council has regard to its duty.\n' },
    passes: { body: '## How the duty is met\n\nThe Council has regard to its duty.\n' },
  },
  'typed-number': {
    why: 'Numbers typed by hand go wrong as soon as a paragraph is added or taken out.',
    severity: 'warning',
    fails: { body: '12. The clinics open late.\n' },
    passes: { body: 'The clinics open late.\n' },
  },
  'intranet-link': {
    why: 'The public cannot open what only staff can, and the address tells strangers about the council’s network.',
    severity: 'error',
    fails: { body: 'See [the guidance](https://council.sharepoint.com/sites/guidance).\n' },
    passes: { body: 'See [the guidance](https://www.example.gov.uk/guidance).\n' },
  },
  'same-heading': {
    why: 'Of two sections with one name readers and links find only the first.',
    severity: 'warning',
    fails: { body: '## Finance\n\nIt is paid for.\n\n## Finance\n\nNothing is left over.\n' },
    passes: { body: '## Finance\n\nIt is paid for.\n\n## Finance next year\n\nNothing is left over.\n' },
  },
  'theme-heading': {
    why: 'Headings that a strategy repeats are worded once, so that they do not come out in five ways.',
    severity: 'warning',
    fails: { files: { [strategyFile]: strategy('### What are we going to do to improve this?\n\nWe train carers.') } },
    passes: { files: { [strategyFile]: strategy('<What>\n\nWe train carers.\n\n</What>') } },
  },
  'same-title': {
    why: 'Two papers of one meeting with one title cannot be told apart on its agenda.',
    severity: 'warning',
    fails: { files: { [secondFile]: second } },
    passes: { files: { [secondFile]: second.replace('to clinics', 'to clinics (presentation)') } },
  },
} as const satisfies Readonly<Record<string, Rule>>;
