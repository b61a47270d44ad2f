/** Agenda packs of a site's meetings: what each is made from, and where it is published. */
import type { Site, SiteMeeting } from '../compile/site.ts';
import type { PackSources } from '../meetings/pack.ts';
import { enquiriesOf } from '../meetings/wording.ts';
import { pdfSourcesOf } from './papers.ts';

/** Paths in dist/ of a meeting's agenda and of its pack, without a leading slash; their names keep their meaning when saved. */
export function packPaths(site: Site, meeting: SiteMeeting): { readonly agenda: string; readonly pack: string } {
  const committee = site.committees.find(({ slug }) => slug === meeting.committee);
  const short = (committee?.abbreviation ?? meeting.committee).toLowerCase();
  const stem = `${meeting.committee}/${meeting.date}/${short}-${meeting.date}`;
  return { agenda: `${stem}-agenda.pdf`, pack: `${stem}-agenda-pack.pdf` };
}

/** What a meeting's pack is made from; undefined where it has no meeting.yml or no items yet. */
export function packSourcesOf(site: Site, meeting: SiteMeeting): PackSources | undefined {
  const { facts, items } = meeting;
  const committee = site.committees.find(({ slug }) => slug === meeting.committee);
  if (!facts || !committee || items.length === 0) return undefined;
  return {
    ...pdfSourcesOf(site),
    council: site.council.name,
    language: site.council.language,
    enquiries: enquiriesOf(site.council),
    committee: committee.name,
    date: meeting.date,
    time: facts.time,
    place: facts.place,
    items,
    wording: site.agendaWording,
  };
}
