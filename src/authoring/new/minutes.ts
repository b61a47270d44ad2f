import type { SiteCommittee } from '../../model/site.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { wordingOf } from '../../locales/locales.ts';
import { escapeMarkdown } from '../../document/templates.ts';
import { datePart } from '../../schema/meeting/meeting-folder.ts';
import { scaffold, yamlText } from '../templates.ts';
import { agendaEntry } from './agenda-entry.ts';
import { minutedItems } from './minuted-items.ts';
import { listOf, type Answers, type Field, type NewKind } from './field.ts';
import type { KnownContent } from './known-content.ts';
import {
  committeeField,
  committeeOf,
  dateOfAnswer,
  folderOf,
  meetingDateField,
  meetingsOf,
  problemOfFolder,
} from './meeting-fields.ts';

const meetingField: Field = {
  name: 'meeting',
  question: 'What was the date of the meeting these minutes record? (for example 2020-02-04)',
  about: 'The date of the meeting that the minutes record; of a second meeting on a day the name of its folder.',
  value: 'DATE',
  suggestion: (known, answers) => meetingsOf(known, answers).find(({ date }) => date < dateOfAnswer(answers))?.name,
  problem: (written, _known, { date = '' }) =>
    problemOfFolder(written) ??
    (written < date || (written !== date && datePart(written) === datePart(date))
      ? undefined
      : `Minutes go with the papers of a later meeting: ${written} is not before ${date}.`),
};

const placeField: Field = {
  name: 'place',
  question: 'Where was it held?',
  about: 'Where the meeting that the minutes record was held.',
  value: 'PLACE',
  suggestion: (known, answers) => {
    const { place } = known.factsOf(
      `content/meetings/${committeeOf(known, answers)?.slug ?? ''}/${answers['meeting'] ?? ''}/meeting.yml`,
    );
    return typeof place === 'string' ? place : undefined;
  },
};

const presentField: Field = {
  name: 'present',
  question: 'Which members were present?',
  about:
    'The seats of the members who were present, separated by commas: all but those who sent apologies if you leave it out. All others are recorded as absent. The Chair, or else the Vice-Chair, is recorded as in the chair.',
  value: 'SEATS',
  isList: true,
  choices: seatChoices,
  suggestion: (known, answers) => {
    const there = seatsOf(committeeOf(known, answers)).filter((seat) => !listOf(answers['apologies']).includes(seat));
    return there.length === 0 ? undefined : there.join(', ');
  },
  problem: (written, known, answers) => {
    const twice = listOf(written).find((seat) => listOf(answers['apologies']).includes(seat));
    return twice === undefined
      ? problemOfSeats(written, known, answers)
      : `${twice} cannot both be present and have sent apologies.`;
  },
};

const apologiesField: Field = {
  name: 'apologies',
  question: 'Which members sent apologies?',
  about: 'The seats of the members who sent apologies, separated by commas.',
  value: 'SEATS',
  isOptional: true,
  isList: true,
  choices: seatChoices,
  problem: problemOfSeats,
};

/** Minutes of an earlier meeting, to be agreed at the next. */
export const newMinutes: NewKind = {
  name: 'minutes',
  about: 'minutes of an earlier meeting, begun from its agenda, with every seat of the committee',
  fields: [committeeField, meetingDateField, meetingField, placeField, apologiesField, presentField],
  make(answers, known) {
    const folder = folderOf(known, answers);
    const file = `minutes-${answers['meeting'] ?? ''}.mdx`;
    const entry = agendaEntry(known, folder, { kind: 'minutes', file });
    const { attendance, ...words } = attendanceFacts(answers, known);
    const held = folderOf(known, { ...answers, date: answers['meeting'] ?? '' });
    const facts = {
      meeting: answers['meeting'],
      place: yamlText(answers['place'] ?? ''),
      attendance,
      items: minutedItems(known, held, words).map((item) => ({ resolved: undefined, ...item })),
    };
    return {
      files: [{ path: `${folder}/${file}`, text: scaffold(known.templates, 'minutes.mdx.hbs', facts) }, ...entry.files],
      notes: entry.notes,
      next: entry.next,
    };
  },
};

function attendanceFacts(answers: Answers, known: KnownContent) {
  const present = listOf(answers['present']);
  const apologies = listOf(answers['apologies']);
  const chair =
    present.find((seat) => /^chair/i.test(seat)) ?? present.find((seat) => /^vice/i.test(seat)) ?? present[0];
  const seats = seatsOf(committeeOf(known, answers));
  return {
    attendance: [...seats, ...present.filter((seat) => !seats.includes(seat))].map((seat) => ({
      seat: yamlText(seat),
      mark: present.includes(seat) ? 'present' : apologies.includes(seat) ? 'apologies' : 'absent',
      isChair: seat === chair,
    })),
    chair: wordingOf(known.council.language).packs.chair(committeeOf(known, answers)?.seats ?? []),
    apologies:
      apologies.length === 0
        ? 'There were no apologies for absence.'
        : `Apologies were received from ${escapeMarkdown(apologies.join(' and '))}.`,
  };
}

function seatsOf(committee: SiteCommittee | undefined): readonly string[] {
  return committee?.seats.map(({ title }) => title) ?? [];
}

function seatChoices(known: KnownContent, answers: Answers): { value: string; label: string }[] {
  return seatsOf(committeeOf(known, answers)).map((seat) => ({ value: seat, label: seat }));
}

function problemOfSeats(written: string, known: KnownContent, answers: Answers): string | undefined {
  const seats = seatsOf(committeeOf(known, answers));
  const unknown = listOf(written).find((seat) => seats.length > 0 && !seats.includes(seat));
  return unknown === undefined
    ? undefined
    : `"${unknown}" is not a seat of the committee. ${didYouMean(unknown, seats)}`;
}
