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
  question: 'When will the agenda and papers be published?',
  about:
    'The date on which the agenda and papers will be published (suggested: the last day that gives the clear days that the law requires).',
  value: 'DATE',
  suggestion: (known, answers) => latestDay(known, answers),
  problem: problemOfDate,
};

/** A meeting with the standing items of its agenda. */
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
    const counted = clearDays({ published, meeting: dateOfAnswer(answers), extraHolidays: known.council.bankHolidays });
    const working = 'problem' in counted ? counted.problem : `${String(counted.days)} clear days: ${counted.working}`;
    const facts = {
      time: answers['time'],
      place: yamlText(answers['place'] ?? ''),
      published,
      working,
      ...paperFacts(known, folder),
    };
    return {
      files: [{ path: `${folder}/meeting.yml`, text: scaffold(known.templates, 'meeting.yml.hbs', facts) }],
      notes: [
        `Agenda and papers come out on ${formatDate(published, 'weekday')}. ${working[0]?.toUpperCase() ?? ''}${working.slice(1)}.`,
      ],
      next: [
        `Begin a report for it: npm run new -- report --committee ${committeeOf(known, answers)?.abbreviation?.toLowerCase() ?? ''} --date ${date}`,
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

function latestDay(known: KnownContent, answers: Answers): string | undefined {
  const date = dateOfAnswer(answers);
  if (date === '') return undefined;
  return latestPublication(date, committeeOf(known, answers)?.clearDays ?? 5, known.council.bankHolidays);
}

function lastMeetingFact(known: KnownContent, answers: Answers, name: string): string | undefined {
  for (const { folder } of meetingsOf(known, answers)) {
    const value = known.factsOf(`${folder}/meeting.yml`)[name];
    if (typeof value === 'string') return value;
  }
  return undefined;
}
