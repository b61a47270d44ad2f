/** The fields that several kinds of papers share: which meeting they are for, and where they come from. */
import { formatDate, isIsoDate } from '../../calendar/plain-date.ts';
import { dateOfFolder, datePart } from '../../schema/meeting/meeting-folder.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { SiteCommittee } from '../../model/site.ts';
import { slugOf } from '../../document/text-of.ts';
import type { Answers, Field } from './field.ts';
import { lastFact, type KnownContent, type KnownMeeting } from './known-content.ts';

/** The committee by abbreviation, folder or name. */
export const committeeField: Field = {
  name: 'committee',
  question: 'Which committee is it for?',
  about: 'The committee, by abbreviation, folder or name.',
  value: 'COMMITTEE',
  choices: ({ committees }) =>
    committees.map(({ slug, name, abbreviation }) => ({ value: abbreviation?.toLowerCase() ?? slug, label: name })),
  problem: (written, known) =>
    committeeNamed(known, written)
      ? undefined
      : `There is no committee "${written}". ${didYouMean(
          written,
          known.committees.flatMap(({ slug, abbreviation }) => [slug, abbreviation ?? slug]),
        )}`,
};

/** The day of a meeting, new or not. */
export const dateField: Field = {
  name: 'date',
  question: 'What is the date of the meeting? (for example 2020-02-04)',
  about:
    'The date of the meeting, for example 2020-02-04; for a second meeting on that day with a word, 2020-02-04-extraordinary.',
  value: 'DATE',
  problem: problemOfFolder,
};

/** The day of the meeting that a paper is for: those of the committee are listed, and the newest is suggested. */
export const meetingDateField: Field = {
  ...dateField,
  question: 'Which meeting is it for? (date, for example 2020-02-04)',
  choices: (known, answers) =>
    meetingsOf(known, answers).map(({ name, date }) => ({
      value: name,
      label: `${name} (${formatDate(date, 'weekday')})`,
    })),
  otherChoice: 'another day',
  suggestion: (known, answers) => meetingsOf(known, answers)[0]?.name,
};

/** The title of a paper. */
export const titleField: Field = {
  name: 'title',
  question: 'What is its title?',
  about: 'The title, as it will appear on the cover and the agenda.',
  value: 'TITLE',
  problem: (written) => (slugOf(written) === 'section' ? 'A title needs letters or digits.' : undefined),
};

/** The post that a paper comes from. */
export const fromField: Field = {
  name: 'from',
  question: 'Whose report is it? (job title, for example Director of Children’s Services)',
  about: 'The job title of the officer the paper is from.',
  value: 'POST',
  suggestion: (known, answers) => lastFact(known, committeeOf(known, answers)?.slug, (facts) => facts['reportFrom']),
};

/** The post of whoever answers questions about a paper. */
export const roleField: Field = {
  name: 'role',
  question: 'Who answers questions about it? (job title, for example Service Manager)',
  about: 'The job title of the officer who answers questions about the report.',
  value: 'POST',
  suggestion: (known, answers) =>
    lastFact(known, committeeOf(known, answers)?.slug, ({ contact }) => partOf(contact, 'role')),
};

/** The email address for questions about a paper. */
export const emailField: Field = {
  name: 'email',
  question: 'What is their email address?',
  about: 'The email address of the officer who answers questions about the report.',
  value: 'ADDRESS',
  suggestion: (known, answers) =>
    lastFact(known, committeeOf(known, answers)?.slug, ({ contact }) => partOf(contact, 'email')),
  problem: (written) =>
    /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(written) ? undefined : `"${written}" is not an email address.`,
};

/** Where an answered day does not exist. */
export function problemOfDate(written: string): string | undefined {
  return isIsoDate(written)
    ? undefined
    : `"${written}" is not a date. Write the date as year-month-day, for example 2020-02-04.`;
}

/** Where an answer is not the folder of a meeting: its date, and a word for a second meeting of a day. */
export function problemOfFolder(written: string): string | undefined {
  return dateOfFolder(written) === undefined ? problemOfDate(written) : undefined;
}

/** The ISO date of the meeting that was answered; empty where none was. */
export function dateOfAnswer({ date = '' }: Answers): string {
  return datePart(date);
}

/** The committee that somebody wrote; undefined where there is none. */
export function committeeNamed(known: KnownContent, written: string | undefined): SiteCommittee | undefined {
  const name = written?.toLowerCase();
  return known.committees.find((one) =>
    [one.slug, one.abbreviation?.toLowerCase(), one.name.toLowerCase()].includes(name),
  );
}

/** The committee that was answered. */
export function committeeOf(known: KnownContent, answers: Answers): SiteCommittee | undefined {
  return committeeNamed(known, answers['committee']);
}

/** The meetings of the committee that was answered, newest first. */
export function meetingsOf(known: KnownContent, answers: Answers): readonly KnownMeeting[] {
  const slug = committeeOf(known, answers)?.slug;
  return known.meetings.filter(({ committee, folder }) => committee === slug || isJoint(known, folder, slug));
}

/** True for a meeting of another committee at which this one sits. */
function isJoint(known: KnownContent, folder: string, slug: string | undefined): boolean {
  const { joint } = known.factsOf(`${folder}/meeting.yml`);
  return slug !== undefined && Array.isArray(joint) && joint.includes(slug);
}

/** Folder of the meeting that was answered, relative to the root: of a joint meeting that of the committee it belongs to. */
export function folderOf(known: KnownContent, answers: Answers): string {
  const there = meetingsOf(known, answers).find(({ name }) => name === answers['date']);
  if (there) return there.folder;
  return `content/meetings/${committeeOf(known, answers)?.slug ?? ''}/${answers['date'] ?? ''}`;
}

function partOf(group: unknown, name: string): unknown {
  return typeof group === 'object' && group !== null ? (group as Record<string, unknown>)[name] : undefined;
}
