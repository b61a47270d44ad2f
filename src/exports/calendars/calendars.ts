/** Calendars of meetings: the site's, one for each committee to subscribe to, and one event beside each meeting's page. */
import { deadlinesOf } from '../../meetings/deadlines.ts';
import { isHeld, nameOfMeeting, noticeOf } from '../../meetings/meeting-state.ts';
import { byCommittee, namesOfOthers } from '../../meetings/sitting.ts';
import { wordingOf } from '../../locales/locales.ts';
import type { Site, SiteCommittee } from '../../model/site.ts';
import { enquiriesOf } from '../../schema/council/council.ts';
import { shortInFiles } from '../../outputs/addresses/addresses.ts';
import { engineVersion } from '../../outputs/engine.ts';
import { stableUuid } from '../../outputs/addresses/stable-id.ts';
import { calendarChanged, calendarRevisions } from '../../outputs/publication-dates.ts';
import { wholeAddress } from '../../outputs/addresses/website.ts';
import type { TextFile } from '../text-file.ts';
import { cutCalendar } from './calendar-years.ts';
import { calendarText, type CalendarEvent } from './icalendar.ts';
import type { Meeting, MeetingKey } from '../../model/meeting.ts';

/** Path of the calendar of the whole site in dist/; of a committee where one is named. */
export function calendarPath(committee?: string): string {
  return committee === undefined ? 'meetings.ics' : `${committee}/meetings.ics`;
}

/** Path in dist/ of the calendar of older years, by the first of them; of a committee where one is named. */
function calendarArchivePath(firstYear: string, committee?: string): string {
  return `${committee === undefined ? '' : `${committee}/`}meetings-${firstYear}.ics`;
}

/** A calendar that people can subscribe to, or that holds older years. */
export interface CalendarOffer {
  /** In dist/. */
  readonly path: string;
  /** The years of an archive, in words: "2012 to 2014". */
  readonly years?: string;
}

/** The calendar of some meetings (the newest first), then those of older years, the newest first; none where there are no meetings. */
export function calendarsOffered(
  meetings: readonly Meeting[],
  { council }: Pick<Site, 'council'>,
  committee?: string,
): readonly CalendarOffer[] {
  if (meetings.length === 0) return [];
  const { years } = wordingOf(council.language).machines;
  const archives = cutCalendar(meetings).archives.toReversed();
  return [
    { path: calendarPath(committee) },
    ...archives.map(({ first, last }) => ({ path: calendarArchivePath(first, committee), years: years(first, last) })),
  ];
}

/** Path of a single meeting's event in dist/; its name keeps its meaning when saved. */
export function eventPath({ committee, folder }: MeetingKey, committees: readonly SiteCommittee[]): string {
  const short = committees.find(({ slug }) => slug === committee)?.abbreviation ?? committee;
  return `${committee}/${folder}/${shortInFiles(short)}-${folder}.ics`;
}

/** All calendars of a site: none for a committee that has not met yet, since a calendar holds at least one event. */
export function calendarFiles(site: Site): readonly TextFile[] {
  const producer = `committee-papers//${engineVersion}`;
  const { meetingsOf, years } = wordingOf(site.council.language).machines;
  const events = new Map(site.meetings.map((meeting) => [meeting, eventOf(meeting, site)]));
  const files: TextFile[] = [];
  const eventsOf = (meetings: readonly Meeting[]): CalendarEvent[] =>
    meetings.flatMap((meeting) => events.get(meeting) ?? []);
  const put = (file: string, name: string, all: readonly CalendarEvent[]): void => {
    if (all.length > 0) files.push({ path: file, text: calendarText(name, all, producer) });
  };
  // Who subscribes is reminded of what is due; who adds one meeting gets that alone.
  const withDeadlines = (meetings: readonly Meeting[]): CalendarEvent[] => [
    ...eventsOf(meetings),
    ...meetings.flatMap((meeting) => deadlineEvents(meeting, site)),
  ];
  const putCalendar = (name: string, meetings: readonly Meeting[], committee?: string): void => {
    const { current, archives } = cutCalendar(meetings);
    put(calendarPath(committee), name, withDeadlines(current));
    for (const { first, last, meetings: older } of archives)
      put(calendarArchivePath(first, committee), `${name}, ${years(first, last)}`, withDeadlines(older));
  };
  const own = byCommittee(site.meetings);
  putCalendar(meetingsOf(site.council.name), site.meetings);
  for (const { slug, name } of site.committees) {
    const meetings = own.get(slug) ?? [];
    putCalendar(`${name}, ${site.council.name}`, meetings, slug);
    for (const meeting of meetings.filter(({ committee }) => committee === slug))
      put(eventPath(meeting, site.committees), name, eventsOf([meeting]));
  }
  return files;
}

/** A deadline of a meeting takes up a day of its own. */
function deadlineEvents(meeting: Meeting, { council, committees }: Site): readonly CalendarEvent[] {
  const { committee, folder, date: held } = meeting;
  const words = wordingOf(council.language);
  const name = committees.find(({ slug }) => slug === committee)?.name ?? committee;
  const about = words.packs.meetingOf(nameOfMeeting(name, meeting), words.date(held));
  const url = wholeAddress(council, `/${committee}/${folder}/`);
  return deadlinesOf(meeting, council).map(({ what, date }) => ({
    uid: stableUuid(council.name, committee, folder, 'deadline', what),
    sequence: calendarRevisions(meeting),
    stamp: calendarChanged(meeting),
    date,
    summary: words.machines.due(what, about),
    description: [...(url === undefined ? [] : [url]), words.machines.enquiries(enquiriesOf(council))].join('\n'),
    category: name,
    isCancelled: false,
    ...(url === undefined ? {} : { url }),
  }));
}

function eventOf(meeting: Meeting, { council, committees }: Site): CalendarEvent {
  const { committee, folder, date, facts, items } = meeting;
  const name = committees.find(({ slug }) => slug === committee)?.name ?? committee;
  const url = wholeAddress(council, `/${committee}/${folder}/`);
  const agenda = items.map(({ number, title }) => `${number}. ${title}`);
  const words = wordingOf(council.language);
  const notice = noticeOf(facts, words);
  const remote = facts?.remote;
  const others = namesOfOthers(meeting, committees);
  return {
    uid: stableUuid(council.name, committee, folder, 'meeting'),
    sequence: calendarRevisions(meeting),
    stamp: calendarChanged(meeting),
    date,
    summary: notice ? words.machines.changed(notice.title, nameOfMeeting(name, meeting)) : nameOfMeeting(name, meeting),
    description: [
      ...(notice ? [notice.text] : []),
      ...(others.length === 0 ? [] : [`${words.meeting.jointly}: ${words.list(others)}`]),
      ...agenda,
      ...(remote
        ? [`${words.meeting.remote}: ${remote.url}${remote.note === undefined ? '' : ` (${remote.note})`}`]
        : []),
      ...(url === undefined ? [] : [url]),
      words.machines.enquiries(enquiriesOf(council)),
    ].join('\n'),
    category: name,
    isCancelled: !isHeld(facts),
    ...(facts ? { time: facts.time, place: facts.place } : {}),
    ...(url === undefined ? {} : { url }),
  };
}
