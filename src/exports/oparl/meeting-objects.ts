/** A meeting with its agenda as OParl describes them. */
import { posix } from 'node:path';
import { isHeld, nameOfMeeting } from '../../meetings/meeting-state.ts';
import { committeesOf } from '../../meetings/sitting.ts';
import { londonTime } from '../../calendar/london-time.ts';
import { blockText } from '../../render/text.ts';
import { wordingOf } from '../../locales/locales.ts';
import { documentsOfMeeting, paperDocument, titleOf, type MeetingDocument } from '../../outputs/documents.ts';
import { outputsOf, pathsOf } from '../../outputs/registry.ts';
import { agendaPublished, meetingChanged } from '../../outputs/publication-dates.ts';
import { fileObject } from './file-object.ts';
import { oparlId, oparlObject, type OparlObject } from './oparl-object.ts';
import { consultationName, paperFile, type OparlSources } from './paper-objects.ts';
import type { AgendaItem } from '../../model/agenda-item.ts';
import type { Meeting, MeetingKey } from '../../model/meeting.ts';

/** Name of a meeting's objects. */
export function meetingName({ committee, folder }: MeetingKey): string {
  return `${committee}/${folder}`;
}

/** The place of a meeting as its clerk wrote it; nothing where there is no meeting.yml. */
export function locationObjects(meeting: Meeting, { place }: OparlSources): OparlObject[] {
  if (!meeting.facts) return [];
  const known = { type: 'Location' as const, name: meetingName(meeting), created: agendaPublished(meeting) };
  return [oparlObject(place, known, { description: meeting.facts.place })];
}

/** The items of an agenda in order. Of an exempt item there is what the public agenda says, and no paper. */
export function agendaItemObjects(meeting: Meeting, sources: OparlSources): OparlObject[] {
  return meeting.items.map((item, order) => agendaItemObject(item, order, { meeting, sources }));
}

function agendaItemObject(
  item: AgendaItem,
  order: number,
  { meeting, sources }: { meeting: Meeting; sources: OparlSources },
): OparlObject {
  const { place, decisions } = sources;
  const name = `${meetingName(meeting)}/${item.number}`;
  const onPaper = item.paper ? (decisions.get(item.paper) ?? []) : [];
  const decided = onPaper.filter((one) => meetingName(one) === meetingName(meeting));
  const created = item.added?.published ?? agendaPublished(meeting);
  return oparlObject(
    place,
    { type: 'AgendaItem', name, created, modified: meetingChanged(meeting) },
    {
      meeting: oparlId(place, 'Meeting', meetingName(meeting)),
      number: String(item.number),
      order,
      name: item.title,
      public: item.exempt === undefined,
      ...(item.paper ? { consultation: oparlId(place, 'Consultation', consultationName(item.paper)) } : {}),
      ...(decided.length === 0
        ? {}
        : {
            resolutionText: decided
              .flatMap(({ resolution, minutes }) => blockText(resolution, wordingOf(minutes.language)))
              .join('\n'),
          }),
      ...(item.comingDown?.how === 'withdrawn' ? { result: item.comingDown.text } : {}),
      web: `${place.website}${meetingName(meeting)}/#item-${item.number}`,
    },
  );
}

/** The meeting itself, with its place, agenda and files in it. */
export function meetingObject(meeting: Meeting, sources: OparlSources): OparlObject {
  const { place, packs, minutes } = sources;
  const { committee, date } = meeting;
  const known = { type: 'Meeting' as const, name: meetingName(meeting), created: agendaPublished(meeting) };
  const pack = packs.get(meetingName(meeting));
  const words = wordingOf(place.language);
  const about = words.packs.meetingOf(nameOfMeeting(sources.nameOf(committee), meeting), words.date(date));
  const files = pack ? fileObjects(meeting, sources) : [];
  const [invitation] = files.filter(({ fileName }) => fileName === posix.basename(pack?.agenda.path ?? ''));
  const own = minutes.get(meetingName(meeting));
  return oparlObject(
    place,
    { ...known, modified: meetingChanged(meeting) },
    {
      name: about,
      meetingState: stateOf(meeting, own !== undefined),
      cancelled: !isHeld(meeting.facts),
      start: meeting.facts ? londonTime(date, meeting.facts.time) : `${date}T00:00:00+00:00`,
      ...Object.fromEntries(locationObjects(meeting, sources).map((location) => ['location', location])),
      organization: committeesOf(meeting).map((slug) => oparlId(place, 'Organization', slug)),
      ...(invitation ? { invitation } : {}),
      ...(own ? { resultsProtocol: paperFile(own.paper, own.meeting, sources) } : {}),
      auxiliaryFile: files.filter((file) => file !== invitation),
      agendaItem: agendaItemObjects(meeting, sources),
      web: `${place.website}${meetingName(meeting)}/`,
    },
  );
}

/** The three states that OParl recommends, in its own words: planned, invited, held. */
function stateOf({ items }: Meeting, hasMinutes: boolean): string {
  if (hasMinutes) return 'durchgeführt';
  return items.length > 0 ? 'eingeladen' : 'terminiert';
}

/** The agenda and packs of a meeting in all formats. */
function fileObjects(meeting: Meeting, { site, place, facts }: OparlSources): OparlObject[] {
  return documentsOfMeeting(site, meeting).flatMap((document) =>
    outputsOf(document, site).map((output) => {
      const file = { path: output.path(document), name: titleOf(document, site), modified: changedOn(document) };
      return fileObject(place, { ...file, mediaType: output.mediaType }, facts);
    }),
  );
}

/** ISO date on which a document of a meeting was last changed. */
function changedOn(document: MeetingDocument): string {
  if (document.of === 'supplement') return document.supplement.published;
  return document.of === 'consolidated' ? meetingChanged(document.meeting) : agendaPublished(document.meeting);
}

/** Paths in dist/ of every file that the objects of a meeting name. */
export function filesOfMeeting(meeting: Meeting, { site, packs }: Pick<OparlSources, 'site' | 'packs'>): string[] {
  const documents = packs.has(meetingName(meeting)) ? documentsOfMeeting(site, meeting) : [];
  return [...documents, ...meeting.papers.map(paperDocument)].flatMap((document) => pathsOf(document, site));
}
