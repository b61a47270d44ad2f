import type { Rule } from './rule.ts';
import { meeting, minutes } from './samples.ts';

const purpose = '## Purpose of this report\n\nThis report tells the Committee how the clinics did.\n';
const recommends = (words: string): string => `${purpose}\n<Recommendations>\n\n${words}\n\n</Recommendations>\n`;
const votes = (against: string): string =>
  `## Clinics\n\nThere were 2 votes for and ${against} against, with 1 abstention.\n`;
const attendance =
  'firstMinute: 1\nattendance: [{ seat: Chairman, mark: present, chair: yes }, { seat: Councillor A, mark: present }, { seat: Councillor B, mark: present }, { seat: Councillor C, mark: present }]';
const item = (kind: string): Readonly<Record<string, string>> => meeting(`items:\n  - ${kind}: clinics.mdx\n`);
const exempt = (why: string): Readonly<Record<string, string>> =>
  meeting(
    `items:\n  - standing: apologies\n  - report: clinics.mdx\n  - title: Lease of a clinic\n    exempt: { paper: lease.mdx, paragraphs: [3], publicInterest: "${why}" }\n`,
  );

/** Rules of what the public may read and must be told. */
export const publicRecordRules = {
  'personal-data': {
    why: 'Anyone can read a committee paper, and personal information cannot be withdrawn once published.',
    severity: 'error or warning',
    source: 'UK GDPR, article 5(1)(c); Data Protection Act 2018',
    fails: { body: `${purpose}\nThe child was born on 12 May 2015.\n` },
    passes: { body: `${purpose}\nThe child was eight years old.\n` },
  },
  'background-documents': {
    why: 'The public may inspect the documents that a report relies on, so each must be listed.',
    severity: 'warning',
    source: 'Local Government Act 1972, section 100D',
    fails: {
      body: `${purpose}\nThe annual patient survey shows that visits are liked.\n`,
      facts: { backgroundDocuments: 'none' },
    },
    passes: {
      body: `${purpose}\nThe annual patient survey shows that visits are liked.\n`,
      facts: { backgroundDocuments: '[{ document: Annual patient survey, location: "Guildhall, on request" }]' },
    },
  },
  'published-background': {
    why: 'Published documents are not background documents in law. List them under otherLinks instead.',
    severity: 'warning',
    source: 'Local Government Act 1972, section 100D(5)',
    fails: {
      facts: {
        backgroundDocuments: '[{ document: Survey of patients, location: "https://www.example.gov.uk/survey" }]',
      },
    },
    passes: { facts: { backgroundDocuments: '[{ document: Survey of patients, location: "Guildhall, on request" }]' } },
  },
  'resolution-wording': {
    why: 'A recommendation is moved, voted on and minuted word for word, so it must be a sentence that begins with “That”.',
    severity: 'warning',
    fails: { body: recommends('To note the report.') },
    passes: { body: recommends('That the Health Committee notes the report.') },
  },
  'meeting-facts': {
    why: 'A report that gives the date or name of another meeting may have been written for that one.',
    severity: 'error',
    source: 'Local Government Act 1972, section 100B(1)',
    fails: { body: `${purpose}\nDate: 15 March 2024\n` },
    passes: { body: purpose },
  },
  'date-order': {
    why: 'Papers are published before their meeting, and minutes are confirmed at a later one.',
    severity: 'error',
    source: 'Local Government Act 1972, section 100B(3) and Schedule 12, paragraph 41',
    fails: { files: meeting('', '2024-03-15') },
    passes: { files: meeting('', '2024-03-06') },
  },
  'agenda-paper': {
    why: 'The agenda must list every paper, and say whether an item is a report to read beforehand or a presentation.',
    severity: 'error or warning',
    source: 'Local Government Act 1972, section 100B(1)',
    fails: { files: item('presentation') },
    passes: { files: item('report') },
  },
  'empty-reason': {
    why: 'The law requires the actual reason, so that the public can judge it.',
    severity: 'warning',
    source: 'Local Government Act 1972, section 100B(4)(b) and Schedule 12A, paragraph 10',
    fails: { files: exempt('It is not in the public interest to disclose this.') },
    passes: { files: exempt('The landlord would learn what the council can pay.') },
  },
  'schedule-12a': {
    why: 'The paragraph numbers of Schedule 12A changed in 2006, and some papers still use the old ones.',
    severity: 'error',
    source: 'Local Government Act 1972, Schedule 12A, as substituted by SI 2006/88',
    fails: { body: `${purpose}\nIts appendix is exempt under paragraph 9 of Part 1 of Schedule 12A to the Act.\n` },
    passes: { body: `${purpose}\nIts appendix is exempt under paragraph 3 of Part 1 of Schedule 12A to the Act.\n` },
  },
  'vote-count': {
    why: 'The votes recorded cannot be more than the members present.',
    severity: 'warning',
    source: 'Local Authorities (Standing Orders) Regulations 1993 (SI 1993/202), Schedule 2',
    fails: { files: minutes(attendance, votes('2')) },
    passes: { files: minutes(attendance, votes('1')) },
  },
} as const satisfies Readonly<Record<string, Rule>>;
