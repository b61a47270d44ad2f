/** The words of agendas and packs in British English: their heads, stamps and lists, as printed; and of exempt items. */
import { timeOfDay } from '../time-of-day.ts';
import { exemptParagraphs, paragraphWords } from '../../../schema/meeting/schedule-12a.ts';

/** "Pages 7 to 16" or "Page 7". A screen reader reads a hyphen between them as "dash", or not at all. */
const printedRange = (first: number, last: number): string =>
  first === last ? `Page ${first}` : `Pages ${first} to ${last}`;

/** British English. */
export const packsEnGB = {
  agenda: 'Agenda',
  notice: 'Notice of meeting',
  noticeAndAgenda: 'Notice of meeting and agenda',
  pack: 'Agenda pack',
  consolidated: 'Consolidated pack',
  restricted: 'Restricted pack',
  supplement: (number: number): string => `Supplement ${number}`,
  /** The title of a pack's file: what it is, of which meeting. */
  title: (name: string, committee: string, date: string): string => `${name}: ${committee}, ${date}`,
  supplementTitle: (supplement: string): string => `${supplement} to the agenda pack`,
  /** Committee and date, in running heads and lists. */
  meetingOf: (committee: string, date: string): string => `${committee}, ${date}`,
  publicStamp: 'Public Document Pack',
  consolidatedStamp: 'Consolidated Public Document Pack',
  itemStamp: (number: number): string => `Agenda Item ${number}`,
  item: (number: number): string => `Item ${number}`,
  supplementaryAgenda: 'Supplementary agenda',
  /** Of an item that was not on the published agenda. */
  added: (date: string, supplement: number): string => `Added on ${date} (supplement ${supplement})`,
  papersInSupplement: 'Papers in this supplement',
  papersInPack: 'Papers in this pack',
  toFollow: 'To follow',
  pages: printedRange,
  /** In an edition with pages of its own, those of the standard edition after them. */
  bothPages: (own: string, first: number, last: number): string =>
    `${own} (${first === last ? 'page' : 'pages'} ${first === last ? String(first) : `${first} to ${last}`} of the pack)`,
  /** Labels of the facts at the head. */
  supplementTo: 'Supplement to',
  when: 'Date and time',
  place: 'Place',
  published: 'Published',
  enquiries: 'Enquiries to',
  /** "Tuesday 4 February 2020 at 1:30pm"; the time of day as "13:30". */
  at: (date: string, time: string): string => `${date} at ${timeOfDay(time)}`,
  /**
   * The title of whoever presides, from the committee's seats: "Chairman" of a committee with that seat; "Chair" of a
   * committee whose seats do not say.
   */
  chair: (seats: readonly { readonly title: string }[]): string =>
    seats
      .map(({ title }) => /^(?:Chair(?:man|woman|person)?|(?:Lord )?Mayor)\b/.exec(title)?.[0])
      .find((title) => title !== undefined) ?? 'Chair',
  /** Who presents a paper, where neither it nor the agenda says so. */
  officers: 'officers',
  notForPublication: 'Not for publication',
  /** After "Not for publication", at the head of an exempt paper. */
  exemptWithin: (paragraphs: string): string =>
    `: exempt information within ${paragraphs} of Part 1 of Schedule 12A to the Local Government Act 1972.`,
  /** An exempt appendix in a list of what is taken in private. */
  exemptAppendixOf: (title: string): string => `${title} (exempt appendix)`,
  exemptAppendix: (title: string): string => `Exempt appendix: ${title}`,
  /** Of a public report in a restricted pack. */
  publicReport: 'Public report',
  publicReportNote:
    'This report is public. Only its exempt appendix, which follows it in this pack, is not for publication.',
  exemptParagraph: (number: number, description: string): string => `Paragraph ${number}: ${description}.`,
  /** The mark at the foot of every page of a restricted pack. */
  restrictedMark: (paragraphs: string): string =>
    `Not for publication: ${paragraphs} of Part 1 of Schedule 12A, Local Government Act 1972`,
  /** "paragraphs 1 and 3" of Part 1 of Schedule 12A. */
  scheduleParagraphs: (numbers: readonly number[]): string => paragraphWords(numbers),
  /** What a paragraph of Part 1 of Schedule 12A is about: in full, and in a few words. */
  scheduleDescription: (number: number): string =>
    exemptParagraphs.find((one) => one.number === number)?.description ?? '',
  scheduleShort: (number: number): string => exemptParagraphs.find((one) => one.number === number)?.short ?? '',
};
