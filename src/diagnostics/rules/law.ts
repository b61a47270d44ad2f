import type { Rule } from './rule.ts';
import { earlierMinutes, meeting, minutes, sampleMeeting } from './samples.ts';

const exemptItem = (paragraphs: string): string =>
  [
    'items:',
    '  - standing: apologies',
    '  - report: clinics.mdx',
    `  - title: Lease of a clinic`,
    `    exempt: { paper: lease.mdx, paragraphs: ${paragraphs}, publicInterest: The landlord would learn what the council can pay. }`,
    '',
  ].join('\n');

const attendance = (mark: string): string =>
  `firstMinute: 3\nattendance: [{ seat: Chairman, mark: present, chair: yes }, { seat: Councillor A, mark: ${mark} }]`;

/** Rules of law and custom: notice, exemption, minutes, the public record. */
export const lawRules = {
  'exempt-item': {
    reports:
      'An exempt paper in a folder that is published, or a resolution to exclude the public that is missing its item or comes too late.',
    why: 'Only people entitled to see exempt papers may read them, and the public must be told why they are exempt.',
    severity: 'error or warning',
    source: 'Local Government Act 1972, sections 100A(4) and (5) and Schedule 12A',
    fails: { files: meeting(`${exemptItem('[3]')}  - standing: exclusion\n`) },
    says: [
      {
        reason: 'the resolution to exclude the press and public comes after the first exempt item',
        hint: 'Move it before that item: the law requires the resolution first.',
      },
    ],
    passes: { files: meeting(exemptItem('[3]')) },
  },
  leak: {
    reports: 'Text from an exempt paper, or a copy of it, in the files to be published.',
    why: 'Exempt information must not appear in anything that is published.',
    severity: 'error',
    source: 'Local Government Act 1972, section 100B(2)',
    unshown:
      'It compares the published files with papers that only some people may read, so an example would have to be one of those papers.',
  },
  'clear-days': {
    reports: 'Papers published with fewer clear days of notice than the committee requires.',
    why: 'The law gives the public five clear days to read the papers.',
    severity: 'warning',
    source: 'Local Government Act 1972, sections 100A(6) and 100B(3)',
    fails: { files: meeting('', '2024-03-08') },
    says: [
      {
        reason:
          'published 3 clear days before the meeting, not 5: published 8 Mar 2024; clear days 11 Mar 2024, 12 Mar 2024, 13 Mar 2024; meeting 14 Mar 2024',
        hint: 'Publish earlier, or say why in a waiver in meeting.yml.',
      },
    ],
    passes: { files: meeting('', '2024-03-06') },
  },
  'unknown-year': {
    reports: 'A meeting in a year whose bank holidays the tool does not know.',
    why: 'Clear days cannot be counted in a year whose bank holidays are not known.',
    severity: 'error',
    source: 'Banking and Financial Dealings Act 1971, section 1 and Schedule 1',
    fails: { files: meeting('', '1924-03-06') },
    says: [
      {
        reason: 'the bank holidays of 1924 are not known, so clear days cannot be counted',
        hint: 'List all bank holidays of that year, eight or more, under bankHolidays in council.yml, or correct the date.',
      },
    ],
    passes: { files: meeting('', '2024-03-06') },
  },
  'minutes-numbering': {
    reports:
      'Minutes whose numbers do not continue from those of the meeting before, or a resolution outside a minute.',
    why: 'Minutes are numbered consecutively from one meeting to the next.',
    severity: 'error',
    source: 'Local Government Act 1972, Schedule 12, paragraph 41',
    fails: {
      files: {
        ...earlierMinutes,
        ...minutes('firstMinute: 5\nattendance: [{ seat: Chairman, mark: present, chair: yes }]'),
      },
    },
    says: [
      {
        reason: 'these minutes begin with 5 and leave a gap: the last minute was number 2',
        hint: 'Write firstMinute: 3, or remove it: the tool continues the numbering.',
      },
    ],
    passes: {
      files: {
        ...earlierMinutes,
        ...minutes('firstMinute: 3\nattendance: [{ seat: Chairman, mark: present, chair: yes }]'),
      },
    },
  },
  'minutes-attendance': {
    reports: 'An attendance list that does not fit the committee’s seats, its quorum or the text of the minutes.',
    why: 'The attendance list and quorum must agree with the minutes.',
    severity: 'warning',
    source: 'Local Government Act 1972, Schedule 12, paragraphs 40 and 45',
    fails: { files: minutes(attendance('apologies')) },
    says: [
      {
        reason: 'the minutes say "No apologies", but "Councillor A" is marked with apologies',
        hint: 'Correct the mark or the minute.',
      },
    ],
    passes: { files: minutes(attendance('present')) },
  },
  'published-record': {
    reports: 'A published file that would change without a declared correction.',
    why: 'Published papers are a public record and must not change without a declared correction.',
    severity: 'error',
    source: 'Local Government Act 1972, section 100C',
    fails: { files: { [`${sampleMeeting}/meeting.lock.json`]: '{ "engine": "0.1.0", "published": "2024-03-06" }\n' } },
    says: [
      {
        reason: 'the publication record is damaged: "history" is missing',
        hint: 'Only npm run publish writes this file. Restore an undamaged version, for example with git restore content/meetings/health-committee/2024-03-14/meeting.lock.json.',
      },
    ],
    passes: {},
  },
} as const satisfies Readonly<Record<string, Rule>>;
