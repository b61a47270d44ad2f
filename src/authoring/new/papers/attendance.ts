/** What minutes are begun with: who was there, and a heading for each item of the agenda of the meeting that they record. */
import type { SiteCommittee } from '../../../model/site.ts';
import { didYouMean } from '../../../diagnostics/nearest.ts';
import { wordingOf } from '../../../locales/locales.ts';
import { escapeMarkdown } from '../../../document/templates.ts';
import { datePart } from '../../../schema/meeting/meeting-folder.ts';
import { yamlText, type ScaffoldFacts } from '../../templates.ts';
import { minutedItems } from './minuted-items.ts';
import { listOf, type Answers, type Field } from '../field.ts';
import type { KnownContent } from '../known-content.ts';
import { committeeOf, dateOfAnswer, folderOf, meetingsOf, problemOfFolder } from '../meeting-fields.ts';

/** The meeting that minutes record: before the one whose paper they are. */
export const meetingField: Field = {
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

/** Where that meeting was held. */
export const placeField: Field = {
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

/** Seats of the members who were present. */
export const presentField: Field = {
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

/** Seats of the members who sent apologies. */
export const apologiesField: Field = {
  name: 'apologies',
  question: 'Which members sent apologies?',
  about: 'The seats of the members who sent apologies, separated by commas.',
  value: 'SEATS',
  isOptional: true,
  isList: true,
  choices: seatChoices,
  problem: problemOfSeats,
};

/** The facts of the template: which meeting it was, who was there, and its minutes (minuted-items.ts). */
export function minutesFacts(answers: Answers, known: KnownContent): ScaffoldFacts {
  const { attendance, ...words } = attendanceFacts(answers, known);
  const held = folderOf(known, { ...answers, date: answers['meeting'] ?? '' });
  return {
    meeting: answers['meeting'],
    attendance,
    items: minutedItems(known, held, words).map((item) => ({ resolved: undefined, ...item })),
  };
}

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
