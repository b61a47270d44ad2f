/**
 * The whole site as OParl 1.1 objects: each a file, each in its list. OParl's ids are whole addresses, so there are
 * none where the site's own is not known. Objects that are gone leave no trace in the content, so none is marked
 * as deleted.
 */
import { siteDecisions } from '../../compile/site-decisions.ts';
import { byCommittee, isOf } from '../../meetings/sitting.ts';
import type { Site } from '../../model/site.ts';
import type { Paper } from '../../model/paper.ts';
import { paperDocument } from '../../outputs/documents.ts';
import { originalsOf } from '../../outputs/brought/originals.ts';
import { papersOf } from '../../outputs/papers.ts';
import { agendaPublished, meetingChanged } from '../../outputs/publication-dates.ts';
import type { Published } from '../../outputs/published.ts';
import { pathsOf } from '../../outputs/registry.ts';
import { siteAddress } from '../../outputs/addresses/website.ts';
import {
  bodyLists,
  bodyObject,
  meetingsOf,
  membershipObjects,
  organizationObject,
  systemObject,
  type SiteDates,
} from './council-objects.ts';
import type { TextFile } from '../text-file.ts';
import type { FileFacts } from './file-object.ts';
import { agendaItemObjects, filesOfMeeting, locationObjects, meetingName, meetingObject } from './meeting-objects.ts';
import { beginList, jsonFile, type ObjectList } from './object-list.ts';
import type { OparlObject, OparlPlace } from './oparl-object.ts';
import { consultationObject, filesOfPaper, paperObject, type OparlSources } from './paper-objects.ts';
import type { Meeting } from '../../model/meeting.ts';

type ListName = (typeof bodyLists)[keyof typeof bodyLists];

/** Paths in dist/ of every file that objects name. */
export function namedFiles(site: Site, packs: Published['packs']): readonly string[] {
  return [
    ...site.meetings.flatMap((meeting) => filesOfMeeting(meeting, { site, packs })),
    ...site.publications.flatMap((paper) => pathsOf(paperDocument(paper), site)),
    ...papersOf(site).flatMap((paper) => originalsOf(paper).map(({ path }) => path)),
  ];
}

/** All objects, each as soon as it is made; none where the site's address is not known. `facts` are those of the named files. */
export function* oparlFiles({ site, packs }: Pick<Published, 'site' | 'packs'>, facts: FileFacts): Generator<TextFile> {
  const website = siteAddress(site.council);
  if (website === undefined) return;
  const place: OparlPlace = { website, language: site.council.language };
  const names = new Map(site.committees.map(({ slug, name }) => [slug, name]));
  const sources: OparlSources = {
    site,
    place,
    packs,
    facts,
    decisions: Map.groupBy(siteDecisions(site), ({ paper }) => paper),
    minutes: minutesByMeeting(site),
    nameOf: (committee) => names.get(committee) ?? committee,
  };
  const lists = new BodyLists(site, place, namedFiles(site, packs).length);
  yield* councilFiles(site, lists, place);
  yield* meetingFiles(site, lists, sources);
  for (const paper of site.publications) yield* paperFiles(paper, undefined, { lists, sources });
  yield* lists.end();
}

/** The lists of the body, to which each object is added when its own file is made. */
class BodyLists {
  readonly #place: OparlPlace;
  readonly #lists: ReadonlyMap<ListName, ObjectList>;

  /** `files` is the number of files that objects name. */
  constructor(site: Site, place: OparlPlace, files: number) {
    this.#place = place;
    const totals = totalsOf(site, files);
    this.#lists = new Map(
      Object.values(bodyLists).map((name) => [name, beginList({ name, total: totals[name] }, place)]),
    );
  }

  /** The file of an object, after the page of its list that is full with it. */
  put(list: ListName, object: OparlObject): TextFile[] {
    return [...(this.#lists.get(list)?.add(object) ?? []), objectFile(object, this.#place)];
  }

  /** The last pages. */
  end(): TextFile[] {
    return [...this.#lists.values()].flatMap((list) => list.end());
  }
}

function totalsOf({ meetings, committees, publications }: Site, files: number): Readonly<Record<ListName, number>> {
  const inMeetings = meetings.reduce((sum, { papers }) => sum + papers.length, 0);
  return {
    organizations: committees.length,
    people: 0,
    meetings: meetings.length,
    papers: inMeetings + publications.length,
    'agenda-items': meetings.reduce((sum, { items }) => sum + items.length, 0),
    consultations: inMeetings,
    files,
    locations: meetings.filter(({ facts }) => facts).length,
    'legislative-terms': 0,
    memberships: committees.reduce((sum, { seats }) => sum + seats.length, 0),
  };
}

function* councilFiles(site: Site, lists: BodyLists, place: OparlPlace): Generator<TextFile> {
  const dates = datesOf(site.meetings);
  const body = bodyObject(site, place, dates);
  for (const object of [systemObject(site, place, dates), body]) yield objectFile(object, place);
  const bodies = beginList({ name: 'bodies', total: 1 }, place);
  yield* bodies.add(body);
  yield* bodies.end();
  for (const committee of site.committees) {
    const own = datesOf(site.meetings.filter((meeting) => isOf(meeting, committee.slug)));
    yield* lists.put('organizations', organizationObject(committee, place, own));
    for (const membership of membershipObjects(committee, place, own)) yield* lists.put('memberships', membership);
  }
}

function* meetingFiles({ meetings, committees }: Site, lists: BodyLists, sources: OparlSources): Generator<TextFile> {
  const all = byCommittee(meetings);
  for (const { slug } of committees) {
    const own = all.get(slug) ?? [];
    const list = beginList({ name: meetingsOf(slug), total: own.length }, sources.place);
    for (const meeting of own) yield* list.add(meetingObject(meeting, sources));
    yield* list.end();
  }
  for (const meeting of meetings) {
    const object = meetingObject(meeting, sources);
    yield* lists.put('meetings', object);
    for (const location of locationObjects(meeting, sources)) yield* lists.put('locations', location);
    for (const item of agendaItemObjects(meeting, sources)) yield* lists.put('agenda-items', item);
    for (const file of filesIn(object)) yield* lists.put('files', file);
    for (const paper of meeting.papers) yield* paperFiles(paper, meeting, { lists, sources });
  }
}

/** The files of the meeting itself; its minutes are a paper of another meeting. */
function filesIn({ invitation, auxiliaryFile }: OparlObject): OparlObject[] {
  return [...(invitation === undefined ? [] : [invitation]), ...(auxiliaryFile as OparlObject[])] as OparlObject[];
}

function* paperFiles(
  paper: Paper,
  meeting: Meeting | undefined,
  { lists, sources }: { lists: BodyLists; sources: OparlSources },
): Generator<TextFile> {
  yield* lists.put('papers', paperObject(paper, meeting, sources));
  for (const file of filesOfPaper(paper, meeting, sources)) yield* lists.put('files', file);
  if (meeting) yield* lists.put('consultations', consultationObject(paper, meeting, sources));
}

function minutesByMeeting({ meetings }: Site): OparlSources['minutes'] {
  return new Map(
    meetings.flatMap((meeting) =>
      meeting.papers.flatMap((paper) =>
        paper.minutes
          ? [
              [
                meetingName({ committee: meeting.committee, folder: paper.minutes.meeting }),
                { paper, meeting },
              ] as const,
            ]
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

function objectFile(object: OparlObject, { website }: OparlPlace): TextFile {
  return jsonFile(decodeURI(object.id.slice(website.length)), object);
}
