/** What the pages of meetings say in British English. */
import type { ChangedState } from '../../../schema/meeting/meeting-life.ts';

const counted = (count: number, word: string): string =>
  `${count.toLocaleString('en-GB')} ${word}${count === 1 ? '' : 's'}`;
const range = (first: number, last: number): string => (first === last ? `page ${first}` : `pages ${first} to ${last}`);

const changed: Readonly<Record<ChangedState, (date: string, to?: string) => string>> = {
  cancelled: (date) => `This meeting was cancelled on ${date}.`,
  postponed: (date, to = 'a date to be announced') => `On ${date} this meeting was postponed to ${to}.`,
  adjourned: (date, to = 'a date to be announced') => `On ${date} this meeting was adjourned to ${to}.`,
};

/** British English. */
export const meetingEnGB = {
  title: (date: string) => `Meeting on ${date}`,
  description: (committee: string, date: string) => `Agenda and papers for the ${committee}, ${date}.`,
  date: 'Date',
  time: 'Time',
  place: 'Place',
  published: 'Agenda published',
  minutesFact: 'Minutes',
  minutesDraft: 'Draft: not yet confirmed as a correct record',
  minutesConfirmed: 'Confirmed',
  pack: 'Download the agenda pack',
  agendaAlone: 'Download the agenda only',
  findPage: 'Find a page in the pack',
  pageNumber: 'Page number',
  goToPage: 'Go to page',
  noSuchPage: 'That page cannot be read here.',
  itemTitle: (number: number, title: string) => `Item ${number}: ${title}`,
  calendar: 'Add to calendar',
  calendarFormat: 'iCalendar',
  noPapers: 'no papers',
  noPapersYet: 'no papers yet',
  papers: (count: number) => counted(count, 'paper'),
  agenda: 'Agenda',
  otherPapers: 'Other papers',
  papersAlone: 'Papers',
  noAgenda: 'The agenda for this meeting has not been published yet.',
  inPack: (first: number, last: number) => `${range(first, last)} of the pack`,
  inSupplement: (first: number, last: number, supplement: number) =>
    `${range(first, last)} of supplement ${supplement}`,
  minutes: 'Minutes of this meeting',
  amongPapers: (date: string) => `See the papers for ${date}`,
  decisions: 'Decisions of this meeting',
  draftDecisions:
    'These decisions come from draft minutes. They may change until the minutes are confirmed at a later meeting.',
  about: 'About this meeting',
  states: { cancelled: 'Cancelled', postponed: 'Postponed', adjourned: 'Adjourned' },
  /** What became of a meeting, with the day of the meeting that takes its place. */
  changed,
  takesItsPlace: (date: string) => `The meeting on ${date} takes its place`,
  tookPlaceOf: (date: string) => `This meeting takes the place of the one on ${date}`,
  continuesAt: (date: string) => `It continues at the meeting on ${date}`,
  continues: (date: string) => `This meeting continues the one on ${date}`,
  /** In lists, with the names of all that meet. */
  jointMeeting: (committees: string) => `joint meeting of the ${committees}`,
  deadlines: 'Deadlines',
  jointly: 'Sitting jointly with',
  members: 'Members',
  membership: 'Membership',
  membersOf: (committee: string) => `Members of the ${committee}`,
  /** Above the links to the same files in large print, as books and the like. */
  otherFormats: 'Download in other formats',
  remote: 'Attend remotely',
  recording: 'Recording',
  watch: 'Watch or listen to this meeting',
  watchItem: (number: number) => `Recording of item ${number}`,
  previous: 'Earlier meeting',
  next: 'Later meeting',
  neighbours: 'Other meetings of this committee',
};
