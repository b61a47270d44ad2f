/**
 * The whole site as OParl 1.1 objects: each a file, each in its list. OParl's ids are whole addresses, so nothing is
 * written where the site's own is not known. Objects that are gone leave no trace in the content, so none is marked
 * as deleted.
 */
import { siteDecisions } from '../../compile/site-decisions.ts';
import type { Site } from '../../model/site.ts';
import type { Paper } from '../../model/paper.ts';
import { paperPdfPath } from '../../outputs/addresses.ts';
import { originalsOf } from '../../outputs/originals.ts';
import { papersOf } from '../../outputs/papers.ts';
import { agendaPublished, meetingChanged } from '../../outputs/publication-dates.ts';
import type { Published } from '../../outputs/published.ts';
import { siteAddress } from '../../outputs/website.ts';
import {
  bodyLists,
  bodyObject,
  meetingsOf,
  membershipObjects,
  organizationObject,
  systemObject,
  type SiteDates,
} from './council-objects.ts';
import { readFileFacts } from './file-object.ts';
import { agendaItemObjects, filesOfMeeting, locationObjects, meetingName, meetingObject } from './meeting-objects.ts';
import { beginList, writeJson, type ObjectList } from './object-list.ts';
import type { OparlObject, OparlPlace } from './oparl-object.ts';
import { consultationObject, filesOfPaper, paperObject, type OparlSources } from './paper-objects.ts';
import type { Meeting } from '../../model/meeting.ts';

type ListName = (typeof bodyLists)[keyof typeof bodyLists];

/** Writes all objects into `folder`, where the PDFs already lie. Gives how many there are; 0 where the site's address is not known. */
export async function writeOparl({ site, packs }: Pick<Published, 'site' | 'packs'>, folder: string): Promise<number> {
  const website = siteAddress(site.council);
  if (website === undefined) return 0;
  const place: OparlPlace = { website, language: site.council.language };
  const pdfs = [
    ...site.meetings.flatMap((meeting) => filesOfMeeting(meeting, { packs })),
    ...site.publications.map(paperPdfPath),
    ...papersOf(site).flatMap((paper) => originalsOf(paper).map(({ path }) => path)),
  ];
  const names = new Map(site.committees.map(({ slug, name }) => [slug, name]));
  const sources: OparlSources = {
    place,
    packs,
    facts: await readFileFacts(folder, pdfs),
    decisions: Map.groupBy(siteDecisions(site), ({ paper }) => paper),
    minutes: minutesByMeeting(site),
    nameOf: (committee) => names.get(committee) ?? committee,
  };
  const shelf = packedPapersFor(site, place, { folder, files: pdfs.length });
  await writeCouncil(site, shelf, { place, folder });
  await writeMeetings(site, shelf, { sources, folder });
  for (const paper of site.publications) await writePaper(paper, undefined, { shelf, sources });
  await shelf.end();
  return shelf.count();
}

/** Where objects are put: each into a file of its own and into its list. */
interface PackedPapers {
  put(list: ListName, object: OparlObject): Promise<void>;
  end(): Promise<void>;
  count(): number;
}

function packedPapersFor(
  site: Site,
  place: OparlPlace,
  { folder, files }: { folder: string; files: number },
): PackedPapers {
  const { meetings, committees } = site;
  const inMeetings = meetings.reduce((sum, { papers }) => sum + papers.length, 0);
  const totals: Readonly<Record<ListName, number>> = {
    organizations: committees.length,
    people: 0,
    meetings: meetings.length,
    papers: inMeetings + site.publications.length,
    'agenda-items': meetings.reduce((sum, { items }) => sum + items.length, 0),
    consultations: inMeetings,
    files,
    locations: meetings.filter(({ facts }) => facts).length,
    'legislative-terms': 0,
    memberships: committees.reduce((sum, { seats }) => sum + seats.length, 0),
  };
  const lists = new Map<ListName, ObjectList>(
    Object.values(bodyLists).map((name) => [name, beginList({ name, total: totals[name] }, place, folder)]),
  );
  let written = 0;
  return {
    put: async (list, object) => {
      written += 1;
      await lists.get(list)?.add(object);
      await writeJson(folder, pathOf(object, place), object);
    },
    end: async () => {
      for (const list of lists.values()) await list.end();
    },
    count: () => written,
  };
}

async function writeCouncil(
  site: Site,
  shelf: PackedPapers,
  { place, folder }: { place: OparlPlace; folder: string },
): Promise<void> {
  const dates = datesOf(site.meetings);
  const body = bodyObject(site, place, dates);
  for (const object of [systemObject(site, place, dates), body]) await writeJson(folder, pathOf(object, place), object);
  const bodies = beginList({ name: 'bodies', total: 1 }, place, folder);
  await bodies.add(body);
  await bodies.end();
  for (const committee of site.committees) {
    const own = datesOf(site.meetings.filter((meeting) => meeting.committee === committee.slug));
    await shelf.put('organizations', organizationObject(committee, place, own));
    for (const membership of membershipObjects(committee, place, own)) await shelf.put('memberships', membership);
  }
}

async function writeMeetings(
  { meetings, committees }: Site,
  shelf: PackedPapers,
  { sources, folder }: { sources: OparlSources; folder: string },
): Promise<void> {
  const byCommittee = Map.groupBy(meetings, ({ committee }) => committee);
  for (const { slug } of committees) {
    const own = byCommittee.get(slug) ?? [];
    const list = beginList({ name: meetingsOf(slug), total: own.length }, sources.place, folder);
    for (const meeting of own) await list.add(meetingObject(meeting, sources));
    await list.end();
  }
  for (const meeting of meetings) {
    const object = meetingObject(meeting, sources);
    await shelf.put('meetings', object);
    for (const location of locationObjects(meeting, sources)) await shelf.put('locations', location);
    for (const item of agendaItemObjects(meeting, sources)) await shelf.put('agenda-items', item);
    for (const file of filesIn(object)) await shelf.put('files', file);
    for (const paper of meeting.papers) await writePaper(paper, meeting, { shelf, sources });
  }
}

/** The files of the meeting itself; its minutes are a paper of another meeting. */
function filesIn({ invitation, auxiliaryFile }: OparlObject): OparlObject[] {
  return [...(invitation === undefined ? [] : [invitation]), ...(auxiliaryFile as OparlObject[])] as OparlObject[];
}

async function writePaper(
  paper: Paper,
  meeting: Meeting | undefined,
  { shelf, sources }: { shelf: PackedPapers; sources: OparlSources },
): Promise<void> {
  await shelf.put('papers', paperObject(paper, meeting, sources));
  for (const file of filesOfPaper(paper, meeting, sources)) await shelf.put('files', file);
  if (meeting) await shelf.put('consultations', consultationObject(paper, meeting, sources));
}

function minutesByMeeting({ meetings }: Site): OparlSources['minutes'] {
  return new Map(
    meetings.flatMap((meeting) =>
      meeting.papers.flatMap((paper) =>
        paper.minutes
          ? [[meetingName({ committee: meeting.committee, date: paper.minutes.meeting }), { paper, meeting }] as const]
          : [],
      ),
    ),
  );
}

function datesOf(meetings: readonly Meeting[]): SiteDates {
  const first = meetings.map(agendaPublished).toSorted()[0];
  const last = meetings.map(meetingChanged).toSorted().at(-1);
  return first === undefined || last === undefined ? {} : { created: first, modified: last };
}

/** Path of an object's file in dist/. */
function pathOf({ id }: OparlObject, { website }: OparlPlace): string {
  return decodeURI(id.slice(website.length));
}
