/** What of a meeting can be downloaded: its pack and its agenda in every format, and its entry for a calendar. */
import { eventPath } from '../../exports/calendars/calendars.ts';
import type { Meeting } from '../../model/meeting.ts';
import { documentsOfMeeting } from '../../outputs/documents.ts';
import type { Published } from '../../outputs/published.ts';
import { siteWording } from '../words.ts';
import { fileLink, otherFormats, type FileLink } from './listing.ts';

/** A file with the words of its link: "Download the agenda pack". */
export interface MeetingDownload extends FileLink {
  readonly text: string;
  /** True for what is the same in a further format. */
  readonly isFurther?: boolean;
}

/** The downloads in the order of the page; without an agenda the entry for a calendar alone. */
export function meetingDownloads(meeting: Meeting, published: Published): readonly MeetingDownload[] {
  const { site, packs } = published;
  const words = siteWording(published);
  const made = packs.get(`${meeting.committee}/${meeting.folder}`);
  const documents = made ? documentsOfMeeting(site, meeting) : [];
  const links = (of: 'pack' | 'agenda', text: string): MeetingDownload[] => {
    const document = documents.find((one) => one.of === of);
    if (!made || !document) return [];
    const further = otherFormats(document, published).map((link) => ({ text, ...link, isFurther: true }));
    return [{ text, ...fileLink(made[of], words) }, ...further];
  };
  return [
    ...links('pack', words.meeting.pack),
    ...links('agenda', words.meeting.agendaAlone),
    {
      text: words.meeting.calendar,
      address: `/${eventPath(meeting, site.committees)}`,
      facts: words.meeting.calendarFormat,
    },
  ];
}
