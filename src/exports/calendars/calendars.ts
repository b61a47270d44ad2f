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
import { calendarText, type CalendarEvent } from './icalendar.ts';
import type { Meeting, MeetingKey } from '../../model/meeting.ts';

/** Path of the calendar of the whole site in dist/; of a committee where one is named. */
export function calendarPath(committee?: string): string {
  return committee === undefined ? 'meetings.ics' : `${committee}/meetings.ics`;
}

/** Path of a single meeting's event in dist/; its name keeps its meaning when saved. */
export function eventPath({ committee, folder }: MeetingKey, committees: readonly SiteCommittee[]): string {
  const short = committees.find(({ slug }) => slug === committee)?.abbreviation ?? committee;
  return `${committee}/${folder}/${shortInFiles(short)}-${folder}.ics`;
}

/** All calendars of a site: none for a committee that has not met yet, since a calendar holds at least one event. */
export function calendarFiles(site: Site): readonly TextFile[] {
  const producer = `committee-papers//${engineVersion}`;
  const events = new Map(site.meetings.map((meeting) => [meeting, eventOf(meeting, site)]));
  const files: TextFile[] = [];
  const put = (file: string, name: string, meetings: readonly Meeting[]): void => {
    const all = meetings.flatMap((meeting) => events.get(meeting) ?? []);
    // Who subscribes is reminded of what is due; who adds one meeting gets that alone.
    if (file.endsWith('/meetings.ics') || file === calendarPath())
      all.push(...meetings.flatMap((meeting) => deadlineEvents(meeting, site)));
    if (all.length > 0) files.push({ path: file, text: calendarText(name, all, producer) });
  };
  const own = byCommittee(site.meetings);
  put(calendarPath(), wordingOf(site.council.language).machines.meetingsOf(site.council.name), site.meetings);
  for (const { slug, name } of site.committees) {
    const meetings = own.get(slug) ?? [];
    put(calendarPath(slug), `${name}, ${site.council.name}`, meetings);
    for (const meeting of meetings.filter(({ committee }) => committee === slug))
      put(eventPath(meeting, site.committees), name, [meeting]);
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
