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
  'empty-list-item': {
    why: 'A bullet without words prints as a dot that says nothing, and readers wonder what was taken out.',
    severity: 'error',
    fails: { body: 'The service has:\n\n- nine posts\n-\n' },
    passes: { body: 'The service has:\n\n- nine posts\n- one office\n' },
  },
  'same-title': {
    why: 'Two papers of one meeting with one title cannot be told apart on its agenda.',
    severity: 'warning',
    fails: { files: { [secondFile]: second } },
    passes: { files: { [secondFile]: second.replace('to clinics', 'to clinics (presentation)') } },
  },
} as const satisfies Readonly<Record<string, Rule>>;
