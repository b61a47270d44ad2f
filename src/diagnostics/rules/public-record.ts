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
    reports: 'A personal telephone number, email address, number or name that could identify a member of the public.',
    why: 'Anyone can read a committee paper, and personal information cannot be withdrawn once published.',
    severity: 'error or warning',
    source: 'UK GDPR, article 5(1)(c); Data Protection Act 2018',
    fails: { body: `${purpose}\nThe child was born on 12 May 2015.\n` },
    says: [
      {
        reason: '"12 May 2015" looks like a date of birth',
        hint: 'Remove it: anyone can read committee papers, and they stay on the public record. If you have already shared a version that includes it, tell your data protection officer.',
      },
    ],
    passes: { body: `${purpose}\nThe child was eight years old.\n` },
  },
  'background-documents': {
    reports: 'A report that relies on an unpublished document but lists none.',
    why: 'The public may inspect the documents that a report relies on, so each must be listed.',
    severity: 'warning',
    source: 'Local Government Act 1972, section 100D',
    fails: {
      body: `${purpose}\nThe annual patient survey shows that visits are liked.\n`,
      facts: { backgroundDocuments: 'none' },
    },
    says: [
      {
        reason: 'the text relies on "annual patient survey", but backgroundDocuments says none',
        hint: 'List it and say where it can be inspected: [{ document: …, location: … }]. If it is published, or the report does not rely on it, say so in a waiver.',
      },
    ],
    passes: {
      body: `${purpose}\nThe annual patient survey shows that visits are liked.\n`,
      facts: { backgroundDocuments: '[{ document: Annual patient survey, location: "Guildhall, on request" }]' },
    },
  },
  'published-background': {
    reports: 'A background document that has a public web address.',
    why: 'Published documents are not background documents in law. List them under otherLinks instead.',
    severity: 'warning',
    source: 'Local Government Act 1972, section 100D(5)',
    fails: {
      facts: {
        backgroundDocuments: '[{ document: Survey of patients, location: "https://www.example.gov.uk/survey" }]',
      },
    },
    says: [
      {
        reason: '"Survey of patients" has a public web address, so it is a published work',
        hint: 'Move it to otherLinks: in law, published works are not background papers.',
      },
    ],
    passes: { facts: { backgroundDocuments: '[{ document: Survey of patients, location: "Guildhall, on request" }]' } },
  },
  'resolution-wording': {
    reports: 'A recommendation or resolution that does not begin with “That”, or whose verb does not agree.',
    why: 'A recommendation is moved, voted on and minuted word for word, so it must be a sentence that begins with “That”.',
    severity: 'warning',
    fails: { body: recommends('To note the report.') },
    says: [
      {
        reason: 'the recommendation begins "To note the report.", not "That"',
        hint: 'Begin it with "That" and who does what, for example "That the Panel notes the report."',
      },
    ],
    passes: { body: recommends('That the Health Committee notes the report.') },
  },
  'meeting-facts': {
    reports: 'A date or committee typed in a paper that is not that of its meeting.',
    why: 'A report that gives the date or name of another meeting may have been written for that one.',
    severity: 'error',
    source: 'Local Government Act 1972, section 100B(1)',
    fails: { body: `${purpose}\nDate: 15 March 2024\n` },
    says: [
      {
        reason: '"Date: 15 March 2024" is not the date of the meeting, which is 14 March 2024',
        hint: 'Remove it: the tool prints both on the cover, from the meeting’s folder.',
      },
    ],
    passes: { body: purpose },
  },
  'date-order': {
    reports: 'A paper published after its meeting, or minutes confirmed before the meeting that they record.',
    why: 'Papers are published before their meeting, and minutes are confirmed at a later one.',
    severity: 'error',
    source: 'Local Government Act 1972, section 100B(3) and Schedule 12, paragraph 41',
    fails: { files: meeting('', '2024-03-15') },
    says: [
      {
        reason: 'the papers are published on 15 March 2024, after the meeting on 14 March 2024',
        hint: 'Correct the date, or move the meeting to the right folder.',
      },
    ],
    passes: { files: meeting('', '2024-03-06') },
  },
  'agenda-paper': {
    reports: 'A paper that is not on the agenda, or an agenda item that calls a report a presentation.',
    why: 'The agenda must list every paper, and say whether an item is a report to read beforehand or a presentation.',
    severity: 'error or warning',
    source: 'Local Government Act 1972, section 100B(1)',
    fails: { files: item('presentation') },
    says: [
      {
        reason: 'the agenda item says it is a presentation, but "clinics.mdx" is a report',
        hint: 'Write report: instead of presentation:.',
      },
    ],
    passes: { files: item('report') },
  },
  'empty-reason': {
    reports: 'A reason for lateness or for exemption that gives no reason, such as “urgent”.',
    why: 'The law requires the actual reason, so that the public can judge it.',
    severity: 'warning',
    source: 'Local Government Act 1972, section 100B(4)(b) and Schedule 12A, paragraph 10',
    fails: { files: exempt('It is not in the public interest to disclose this.') },
    says: [
      {
        reason:
          '"It is not in the public interest to disclose this." does not say why the public interest favours the exemption',
        hint: 'Say what harm disclosure would do, and why that outweighs the benefit to the public, for example "bidders would learn what the council can pay".',
      },
    ],
    passes: { files: exempt('The landlord would learn what the council can pay.') },
  },
  'schedule-12a': {
    reports: 'A paragraph of Schedule 12A that does not exist.',
    why: 'The paragraph numbers of Schedule 12A changed in 2006, and some papers still use the old ones.',
    severity: 'error',
    source: 'Local Government Act 1972, Schedule 12A, as substituted by SI 2006/88',
    fails: { body: `${purpose}\nIts appendix is exempt under paragraph 9 of Part 1 of Schedule 12A to the Act.\n` },
    says: [
      {
        reason: 'Part 1 of Schedule 12A has no paragraph 9',
        hint: 'Since 2006 the descriptions of exempt information have been 1 any individual; 2 identity of an individual; 3 financial or business affairs; 4 labour relations; 5 legal professional privilege; 6 notices, orders and directions; 7 prevention, investigation or prosecution of crime. The old numbers now mean different things.',
      },
    ],
    passes: { body: `${purpose}\nIts appendix is exempt under paragraph 3 of Part 1 of Schedule 12A to the Act.\n` },
  },
  'vote-count': {
    reports: 'Votes that do not fit the attendance or the result.',
    why: 'The votes recorded cannot be more than the members present.',
    severity: 'warning',
    source: 'Local Authorities (Standing Orders) Regulations 1993 (SI 1993/202), Schedule 2',
    fails: { files: minutes(attendance, votes('2')) },
    says: [
      {
        reason: 'the votes add up to 5, but 4 members are marked as present',
        hint: 'Correct the votes or the attendance. If members left before the vote, say so in the minute and add a waiver.',
      },
    ],
    passes: { files: minutes(attendance, votes('1')) },
  },
} as const satisfies Readonly<Record<string, Rule>>;
