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
export const customRules = {
  'exempt-item': {
    why: 'Only people entitled to see exempt papers may read them, and the public must be told why they are exempt.',
    severity: 'error or warning',
    source: 'Local Government Act 1972, sections 100A(4) and (5) and Schedule 12A',
    fails: { files: meeting(`${exemptItem('[3]')}  - standing: exclusion\n`) },
    passes: { files: meeting(exemptItem('[3]')) },
  },
  leak: {
    why: 'Exempt information must not appear in anything that is published.',
    severity: 'error',
    source: 'Local Government Act 1972, section 100B(2)',
    unshown:
      'It compares the published files with papers that only some people may read, so an example would have to be one of those papers.',
  },
  'clear-days': {
    why: 'The law gives the public five clear days to read the papers.',
    severity: 'warning',
    source: 'Local Government Act 1972, sections 100A(6) and 100B(3)',
    fails: { files: meeting('', '2024-03-08') },
    passes: { files: meeting('', '2024-03-06') },
  },
  'unknown-year': {
    why: 'Clear days cannot be counted in a year whose bank holidays are not known.',
    severity: 'error',
    source: 'Banking and Financial Dealings Act 1971, section 1 and Schedule 1',
    fails: { files: meeting('', '1924-03-06') },
    passes: { files: meeting('', '2024-03-06') },
  },
  'minutes-numbering': {
    why: 'Minutes are numbered consecutively from one meeting to the next.',
    severity: 'error',
    source: 'Local Government Act 1972, Schedule 12, paragraph 41',
    fails: {
      files: {
        ...earlierMinutes,
        ...minutes('firstMinute: 5\nattendance: [{ seat: Chairman, mark: present, chair: yes }]'),
      },
    },
    passes: {
      files: {
        ...earlierMinutes,
        ...minutes('firstMinute: 3\nattendance: [{ seat: Chairman, mark: present, chair: yes }]'),
      },
    },
  },
  'minutes-attendance': {
    why: 'The attendance list and quorum must agree with the minutes.',
    severity: 'warning',
    source: 'Local Government Act 1972, Schedule 12, paragraphs 40 and 45',
    fails: { files: minutes(attendance('apologies')) },
    passes: { files: minutes(attendance('present')) },
  },
  'published-record': {
    why: 'Published papers are a public record and must not change without a declared correction.',
    severity: 'error',
    source: 'Local Government Act 1972, section 100C',
    fails: { files: { [`${sampleMeeting}/meeting.lock.json`]: '{ "engine": "0.1.0", "published": "2024-03-06" }\n' } },
    passes: {},
  },
} as const satisfies Readonly<Record<string, Rule>>;
