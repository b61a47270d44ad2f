import { clearDays, latestPublication } from '../../calendar/clear-days.ts';
import { formatDate } from '../../calendar/plain-date.ts';
import { scaffold, yamlText } from '../templates.ts';
import type { Answers, Field, NewKind } from './field.ts';
import type { KnownContent } from './known-content.ts';
import {
  committeeField,
  committeeOf,
  dateField,
  dateOfAnswer,
  folderOf,
  meetingsOf,
  problemOfDate,
  problemOfFolder,
} from './meeting-fields.ts';
import { datePart } from '../../schema/meeting/meeting-folder.ts';
import { kindOf, paperKinds, usualKind, type PaperKind } from '../../kinds/registry.ts';

const timeField: Field = {
  name: 'time',
  question: 'What time does it start? (for example 13:30)',
  about: 'When the meeting starts, for example 13:30.',
  value: 'TIME',
  suggestion: (known, answers) => lastMeetingFact(known, answers, 'time'),
  problem: (written) =>
    /^([01]\d|2[0-3]):[0-5]\d$/.test(written)
      ? undefined
      : `"${written}" is not a time. Write hours and minutes, for example 09:30.`,
};

const placeField: Field = {
  name: 'place',
  question: 'Where is it held?',
  about: 'Where the meeting is held.',
  value: 'PLACE',
  suggestion: (known, answers) => lastMeetingFact(known, answers, 'place'),
};

const publishedField: Field = {
  name: 'published',
  question:
    'Have its agenda and papers been published? On which day? (leave it empty while the meeting is only planned)',
  about: 'The date on which the agenda and papers were published; without it the meeting begins as a planned one.',
  value: 'DATE',
  isOptional: true,
  problem: problemOfDate,
};

/** A meeting with the standing items of its agenda. It is only planned until its file says when it was published. */
export const newMeeting: NewKind = {
  name: 'meeting',
  about: 'a meeting, with the standing items of its agenda and the last day for its papers',
  fields: [
    committeeField,
    {
      ...dateField,
      problem: (written, known, answers) =>
        problemOfFolder(written) ??
        (known.textOf(`${folderOf(known, { ...answers, date: written })}/meeting.yml`) === undefined
          ? undefined
          : `A meeting on ${formatDate(datePart(written))} already exists. A second one of that day has a word behind the date, for example ${datePart(written)}-extraordinary.`),
    },
    timeField,
    placeField,
    publishedField,
  ],
  make(answers, known) {
    const folder = folderOf(known, answers);
    const { published = '', date = '' } = answers;
    const isPlanned = published === '';
    const day = isPlanned ? latestDay(known, answers) : published;
    const working = workingOf(day, known, answers);
    const facts = {
      time: answers['time'],
      place: yamlText(answers['place'] ?? ''),
      isPlanned,
      published: day,
      working,
    };
    const file = `${folder}/meeting.yml`;
    const text = scaffold(known.templates, 'meeting.yml.hbs', { ...facts, ...paperFacts(known, folder) });
    const counted = `${working[0]?.toUpperCase() ?? ''}${working.slice(1)}.`;
    return {
      files: [{ path: file, text }],
      notes: isPlanned
        ? [
            'The meeting is only planned: readers see its date, time and place, and nothing of its agenda.',
            `${formatDate(day, 'weekday')} is the last day to publish it. ${counted}`,
          ]
        : [`Agenda and papers came out on ${formatDate(day, 'weekday')}. ${counted}`],
      next: [
        `Begin a report for it: npm run new -- report --committee ${nameInCommands(known, answers)} --date ${date}`,
        ...(isPlanned ? [`When the agenda may be read, write published: and the day in ${file}.`] : []),
      ],
    };
  },
};

/** Papers that lie in the folder already come onto the agenda. */
function paperFacts(known: KnownContent, folder: string) {
  const papers = known.files
    .filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.mdx'))
    .map((file) => ({ of: writtenKind(known.factsOf(file)), file: file.slice(folder.length + 1) }));
  const isRecord = ({ of }: { of: PaperKind }): boolean => kindOf(of).body === 'record-of-meeting';
  return {
    minutes: papers.find(isRecord)?.file ?? '',
    papers: papers.filter((one) => !isRecord(one)).map(({ of, file }) => ({ kind: kindOf(of).agendaKey, file })),
  };
}

function writtenKind({ kind }: Readonly<Record<string, unknown>>): PaperKind {
  return paperKinds.find((one) => one === kind) ?? usualKind;
}

function latestDay(known: KnownContent, answers: Answers): string {
  const { clearDays: days = 5 } = committeeOf(known, answers) ?? {};
  return latestPublication(dateOfAnswer(answers), days, known.council.bankHolidays);
}

/** How many clear days a day of publication leaves, and how they are counted. */
function workingOf(published: string, known: KnownContent, answers: Answers): string {
  const counted = clearDays({ published, meeting: dateOfAnswer(answers), extraHolidays: known.council.bankHolidays });
  if ('problem' in counted) return counted.problem;
  return `${String(counted.days)} clear ${counted.days === 1 ? 'day' : 'days'}: ${counted.working}`;
}

/** What commands call the committee: its abbreviation, else its folder. */
function nameInCommands(known: KnownContent, answers: Answers): string {
  const committee = committeeOf(known, answers);
  return committee?.abbreviation?.toLowerCase() ?? committee?.slug ?? '';
}

function lastMeetingFact(known: KnownContent, answers: Answers, name: string): string | undefined {
  for (const { folder } of meetingsOf(known, answers)) {
    const value = known.factsOf(`${folder}/meeting.yml`)[name];
    if (typeof value === 'string') return value;
  }
  return undefined;
}
