import type { Rule } from './rule.ts';
import { councilWith } from './samples.ts';

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

/** Rules of headings, numbers and links: how the parts of a paper are named and told apart. */
export const headingRules = {
  'section-order': {
    reports: 'A section that is not in the council’s order.',
    why: 'Members expect to find each section in the same place in every report.',
    severity: 'warning',
    fails: { body: '## Conclusions\n\nAll is well.\n\n## Finance\n\nIt is paid for.\n', files: ordered },
    says: [{ reason: '"Finance" comes after "Conclusions"', hint: 'The council’s order is: Finance, Conclusions.' }],
    passes: { body: '## Finance\n\nIt is paid for.\n\n## Conclusions\n\nAll is well.\n', files: ordered },
  },
  'typed-section': {
    reports: 'A heading typed in the text for a section that the tool adds.',
    why: 'The tool already adds this section from the front matter, so it would appear twice.',
    severity: 'warning',
    fails: { body: '## Equality duty\n\nThe Council has regard to its duty.\n' },
    says: [
      {
        reason: '"Equality duty" is made from equality: in the front matter and would appear twice',
        hint: 'Delete the heading and the text under it, or give it a different title if it is about something else.',
      },
    ],
    passes: { body: '## How the duty is met\n\nThe Council has regard to its duty.\n' },
  },
  'typed-number': {
    reports: 'A number typed before a paragraph, heading or caption, or a bullet typed as a character.',
    why: 'Numbers typed by hand become wrong when a paragraph is added or removed.',
    severity: 'warning',
    fails: { body: '12. The clinics open late.\n' },
    says: [
      {
        reason: 'the number "12." is typed by hand',
        hint: 'Delete the number and the full stop: the tool numbers the paragraphs.',
      },
    ],
    passes: { body: 'The clinics open late.\n' },
  },
  'intranet-link': {
    reports: 'A link to a shared drive, SharePoint or another address that only staff can open.',
    why: 'The public cannot open a link to the council’s internal network, and the address gives away how that network is set up.',
    severity: 'error',
    fails: { body: 'See [the guidance](https://council.sharepoint.com/sites/guidance).\n' },
    says: [
      {
        reason: '"https://council.sharepoint.com/sites/guidance" can be opened by staff only',
        hint: 'Publish the document and link to that, or give the document’s name and the job title of the person to ask for it.',
      },
    ],
    passes: { body: 'See [the guidance](https://www.example.gov.uk/guidance).\n' },
  },
  'same-heading': {
    reports: 'Two sections with the same heading.',
    why: 'If two sections have the same heading, links always go to the first one.',
    severity: 'warning',
    fails: { body: '## Finance\n\nIt is paid for.\n\n## Finance\n\nNothing is left over.\n' },
    says: [
      {
        reason: 'the heading "Finance" appears twice',
        hint: 'Merge the two sections, or change one heading so that readers can tell them apart.',
      },
    ],
    passes: { body: '## Finance\n\nIt is paid for.\n\n## Finance next year\n\nNothing is left over.\n' },
  },
  'theme-heading': {
    reports: 'A heading typed in a strategy for a theme that <Why> or <What> prints.',
    why: 'Repeated headings in a strategy are set in one place, so that the wording never varies.',
    severity: 'warning',
    fails: { files: { [strategyFile]: strategy('### What are we going to do to improve this?\n\nWe train carers.') } },
    says: [
      {
        reason:
          '"What are we going to do to improve this?" is typed by hand, but the front matter gives this heading as "What are we doing to improve this?"',
        hint: 'Put the text under it between <What> and </What>, and delete the heading.',
      },
    ],
    passes: { files: { [strategyFile]: strategy('<What>\n\nWe train carers.\n\n</What>') } },
  },
  'same-title': {
    reports: 'Two papers for one meeting with the same title.',
    why: 'If two papers for a meeting have the same title, readers cannot tell them apart on the agenda.',
    severity: 'warning',
    fails: { files: { [secondFile]: second } },
    says: [
      {
        reason: '"Visits to clinics" is also the title of clinics.mdx in this meeting',
        hint: 'Change one title so that readers can tell the two apart, for example "… (presentation)".',
      },
    ],
    passes: { files: { [secondFile]: second.replace('to clinics', 'to clinics (presentation)') } },
  },
} as const satisfies Readonly<Record<string, Rule>>;
