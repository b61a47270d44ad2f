/** Slips in the files of meetings, committees and the council, and in minutes. */
import type { CleanContent, Mutation, Mutator } from './mutation.ts';
import { eachLine, swapped } from './lines.ts';

type Made = Omit<Mutation, 'rule' | 'what'>;

const isMeeting = (file: string): boolean => file.endsWith('/meeting.yml');
/** No notice is asked of a meeting that does not take place. */
const isHeld =
  ({ files }: CleanContent) =>
  (file: string): boolean =>
    isMeeting(file) && !/^state: (?:cancelled|postponed)$/m.test(files.get(file) ?? '');
const isMinutes = (file: string): boolean => /\/minutes-[\d-]+\.mdx$/.test(file);
const isCouncilFile = (file: string): boolean => /^content\/(?:council|committees\/.*)\.yml$/.test(file);

const inLines =
  (which: (file: string) => boolean, pattern: RegExp, breakIt: (found: RegExpExecArray) => string) =>
  (content: CleanContent): Made[] =>
    eachLine(content, which, ({ text }) => {
      const found = pattern.exec(text);
      return found
        ? text.slice(0, found.index) + breakIt(found) + text.slice(found.index + found[0].length)
        : undefined;
    });

/** More lines at the end of each meeting.yml, found on the given one of these. */
const atTheEnd =
  (more: string, line: number) =>
  (content: CleanContent): Made[] =>
    [...content.files].flatMap(([file, text]) => {
      // Elsewhere the end of the file is no item.
      if (!isMeeting(file) || /^(?!items:)\w+:/m.test(text.slice(text.search(/^items:/m)))) return [];
      const clean = text.endsWith('\n') ? text : `${text}\n`;
      return [{ file, line: clean.split('\n').length + line - 1, files: { [file]: clean + more } }];
    });

const item =
  '  - title: A lease\n    exempt: { paper: lease.mdx, paragraphs: [3], publicInterest: The landlord would learn what the council can pay. }\n';

/** Published some days from the day of the meeting: before it where that is less than 0. */
const published =
  (days: number) =>
  (content: CleanContent): Made[] => {
    return eachLine(content, isHeld(content), ({ text }, file) => {
      const date = /\/(\d{4}-\d\d-\d\d)\//.exec(file)?.[1];
      if (date === undefined || !text.startsWith('published: ')) return undefined;
      const before = new Date(`${date}T00:00:00Z`);
      before.setUTCDate(before.getUTCDate() + days);
      return `published: ${before.toISOString().slice(0, 10)}`;
    });
  };

/** Minutes of a later meeting, which should be numbered on and leave a gap. */
function laterMinutes(content: CleanContent): Made[] {
  return [...content.files].flatMap(([file, text]) => {
    if (!isMinutes(file)) return [];
    const folder = file.replace(/\/[^/]*$/, '');
    return [1, 200].map((first) => {
      const later = `${folder}/minutes-later.mdx`;
      const numbered = text
        .replace(/^meeting: .*$/m, 'meeting: 2030-01-10')
        .replace(/^firstMinute: .*$/m, `firstMinute: ${first}`);
      const line = numbered.split('\n').indexOf(`firstMinute: ${first}`) + 1;
      return { file: later, line, files: { [later]: numbered } };
    });
  });
}

/** A file is renamed so that nothing reads it. */
const renamed =
  (rename: (file: string) => string | undefined) =>
  (content: CleanContent): Made[] =>
    [...content.files].flatMap(([file, text]) => {
      const other = rename(file);
      return other === undefined ? [] : [{ file: other, line: 1, files: { [file]: undefined, [other]: text } }];
    });

/** A second paper of the meeting has the title of the first: found at that of the second, by file name. */
const sameTitle = (content: CleanContent): Made[] =>
  [...content.files].flatMap(([file, text]) => {
    if (!/\/meetings\/.*\.mdx$/.test(file) || !/^title: /m.test(text)) return [];
    const copy = file.replace(/[^/]*$/, 'zz-copy.mdx');
    const line = text.split('\n').findIndex((one) => one.startsWith('title: ')) + 1;
    return [{ file: copy, line, files: { [copy]: text }, readers: [file] }];
  });

/** Slips in what stands round the papers. */
export const meetingMutators: readonly Mutator[] = [
  {
    rule: 'agenda-paper',
    slip: 'a report is announced as a presentation',
    make: (content) =>
      inLines(
        isMeeting,
        /(?<=^ {2}- )report(?=:)/,
        () => 'presentation',
      )(content)
        // A presentation has no exempt appendix, and is told so first.
        .filter(({ file, line }) => !/^ {4}exempt:/.test((content.files.get(file) ?? '').split('\n')[line] ?? ''))
        .map((one) => ({ ...one, readers: [one.file.replace(/\/[^/]*\/[^/]*$/, '')] })),
  },
  {
    rule: 'empty-reason',
    slip: 'an exempt item only says that it is in the public interest',
    make: atTheEnd(item.replace(/The landlord[^}]*/, 'It is not in the public interest to disclose this. '), 2),
  },
  {
    rule: 'vote-count',
    slip: 'more votes are counted than members were there',
    make: (content) =>
      eachLine(content, isMinutes, ({ text, isProse }) =>
        isProse ? `${text}\n\nThere were 40 votes for and 12 against, with 1 abstention.` : undefined,
      ).map((one) => ({ ...one, line: one.line + 2 })),
  },
  {
    rule: 'accessibility-review',
    slip: 'the accessibility statement is out of date',
    make: inLines(
      (file) => file.endsWith('/accessibility-statement.mdx'),
      /(?<=^reviewed: )\d{4}/,
      () => '2001',
    ),
  },
  { rule: 'same-title', slip: 'a second paper of a meeting has the title of the first', make: sameTitle },
  {
    rule: 'meeting-file',
    slip: 'a key is misspelt',
    make: inLines(isMeeting, /^(?:time|place|published|items)(?=:)/, ([key]) => swapped(key)),
  },
  {
    rule: 'meeting-file',
    slip: 'the kind of an item is misspelt',
    make: inLines(isMeeting, /(?<=^ {2}- )(?:report|minutes|standing|presentation)(?=:)/, ([key]) => swapped(key)),
  },
  {
    rule: 'meeting-file',
    slip: 'the name of a paper is misspelt',
    make: inLines(isMeeting, /(?<=^ {2}- (?:report|minutes|presentation): )[\w-]+/, ([name]) => swapped(name)),
  },
  {
    rule: 'meeting-file',
    slip: 'the time has a full stop',
    make: inLines(isMeeting, /(?<=^time: ['"]\d\d):/, () => '.'),
  },
  {
    rule: 'meeting-file',
    slip: 'two items have one number',
    make: atTheEnd('  - { verbal: An update, number: 77 }\n  - { verbal: Another, number: 77 }\n', 2),
  },
  {
    rule: 'meeting-file',
    slip: 'an exempt item gives a paragraph that is not in the law',
    make: atTheEnd(item.replace('[3]', '[12]'), 2),
  },
  {
    rule: 'meeting-file',
    slip: 'an exempt item gives no reason',
    make: atTheEnd(item.replace(/, publicInterest[^}]*/, ' '), 2),
  },
  {
    rule: 'exempt-item',
    slip: 'the press is excluded after the exempt item',
    make: atTheEnd(`${item}  - standing: exclusion\n`, 3),
  },
  {
    rule: 'exempt-item',
    slip: 'the press is excluded for nothing',
    // It may be for an exempt appendix.
    make: (content) =>
      atTheEnd(
        '  - standing: exclusion\n',
        1,
      )(content).filter(({ file }) => !/^ {4}exempt:/m.test(content.files.get(file) ?? '')),
  },
  { rule: 'clear-days', slip: 'the papers are published late', make: published(-1) },
  { rule: 'date-order', slip: 'the papers are published after the meeting', make: published(1) },
  {
    rule: 'unknown-year',
    slip: 'the papers are published in another century',
    make: (content) => inLines(isHeld(content), /(?<=^published: )\d\d/, () => '18')(content),
  },
  { rule: 'minutes-numbering', slip: 'later minutes do not carry the numbers on', make: laterMinutes },
  {
    rule: 'minutes-attendance',
    slip: 'nobody is in the chair',
    make: (content) =>
      eachLine(content, isMinutes, ({ text }) => text.replace(', chair: true', '').replace(', chair: yes', '')).map(
        (one) => ({ ...one, line: lineOf(one, 'attendance:') }),
      ),
  },
  {
    rule: 'minutes-attendance',
    slip: 'a member who is in the chair is absent',
    make: inLines(isMinutes, /(?<=mark: )present(?=, chair)/, () => 'absent'),
  },
  {
    rule: 'minutes-attendance',
    slip: 'a member is listed twice',
    make: (content) =>
      eachLine(content, isMinutes, ({ text }) =>
        /^ {2}- \{ seat: (?!.*chair)/.test(text) ? `${text}\n${text}` : undefined,
      ).map((one) => ({ ...one, line: one.line + 1 })),
  },
  {
    rule: 'minutes-attendance',
    slip: 'a seat is misspelt',
    make: (content) =>
      eachLine(
        content,
        (file) => isMinutes(file) && hasSeats(content, file),
        ({ text }) => text.replace(/(?<=seat: )Councillor/, 'Concillor'),
      ),
  },
  {
    rule: 'published-record',
    slip: 'a record is written by hand',
    make: (content) =>
      [...content.files.keys()].filter(isMeeting).map((file) => {
        const lock = file.replace(/meeting\.yml$/, 'meeting.lock.json');
        return { file: lock, line: 2, files: { [lock]: '{\n  "published": "soon"\n}\n' } };
      }),
  },
  {
    rule: 'tree-layout',
    slip: 'a paper ends in .md',
    make: renamed((file) =>
      file.endsWith('.mdx') && file.includes('/meetings/') ? file.replace(/mdx$/, 'md') : undefined,
    ),
  },
  {
    rule: 'tree-layout',
    slip: 'a paper stands beside the folders of the meetings',
    make: renamed((file) => (/\/meetings\/.*\.mdx$/.test(file) ? file.replace(/\d{4}-\d\d-\d\d\//, '') : undefined)),
  },
  {
    rule: 'tree-layout',
    slip: 'a file has a capital letter',
    make: renamed((file) =>
      /\.(?:mdx|csv)$/.test(file)
        ? file.replace(/[^/]*$/, (name) => name.slice(0, 1).toUpperCase() + name.slice(1))
        : undefined,
    ),
  },
  {
    rule: 'council-file',
    slip: 'a key is misspelt',
    make: inLines(isCouncilFile, /^\w{4,}(?=:)/, ([key]) => swapped(key)),
  },
  {
    rule: 'council-file',
    slip: 'the kind of a committee is misspelt',
    make: inLines(isCouncilFile, /(?<=^kind: )\w+/, ([kind]) => swapped(kind)),
  },
];

function hasSeats(content: CleanContent, file: string): boolean {
  const slug = file.split('/')[2] ?? '';
  return /^seats:/m.test(content.files.get(`content/committees/${slug}.yml`) ?? '');
}

function lineOf({ file, files }: Made, line: string): number {
  return (files[file] ?? '').split('\n').indexOf(line) + 1;
}
