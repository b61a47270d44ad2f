/** Papers, their files and where they were dealt with, as OParl describes them. */
import type { Paper } from '../../model/paper.ts';
import type { Decision } from '../../meetings/decisions.ts';
import { committeesOf } from '../../meetings/sitting.ts';
import { paperAddress, paperPdfPath } from '../../outputs/addresses/addresses.ts';
import { paperDocument } from '../../outputs/documents.ts';
import { originalsOf } from '../../outputs/brought/originals.ts';
import { paperChanged, paperPublished } from '../../outputs/publication-dates.ts';
import type { PublishedPack } from '../../outputs/published.ts';
import { outputsOf } from '../../outputs/registry.ts';
import type { Site } from '../../model/site.ts';
import { fileObject, type FileFacts } from './file-object.ts';
import { oparlId, oparlObject, type OparlObject, type OparlPlace } from './oparl-object.ts';
import type { Meeting } from '../../model/meeting.ts';

/** What objects are made from. */
export interface OparlSources {
  readonly site: Site;
  readonly place: OparlPlace;
  readonly facts: FileFacts;
  /** By `<committee>/<folder>`. */
  readonly packs: ReadonlyMap<string, PublishedPack>;
  /** By the paper that they are about. */
  readonly decisions: ReadonlyMap<Paper | undefined, readonly Decision[]>;
  /** Minutes, and the meeting among whose papers they are, by the meeting that they are of. */
  readonly minutes: ReadonlyMap<string, { readonly paper: Paper; readonly meeting: Meeting }>;
  /** Name of a committee by its slug. */
  nameOf(committee: string): string;
}

/** Name of a paper's objects: its address without the slashes at its ends. */
export function paperName(paper: Paper): string {
  return paperAddress(paper).slice(1, -1);
}

/** Name of the consultation of a paper: a paper here belongs to one meeting. */
export function consultationName(paper: Paper): string {
  return paperName(paper);
}

/** The PDF of a paper. */
export function paperFile(paper: Paper, meeting: Meeting | undefined, { place, facts }: OparlSources): OparlObject {
  const modified = meeting && paperChanged(paper, meeting);
  return fileObject(place, { path: paperPdfPath(paper), name: paper.title, modified }, facts);
}

/** PDFs of other people that a paper shows as appendices. */
function originalFiles(paper: Paper, meeting: Meeting | undefined, { place, facts }: OparlSources): OparlObject[] {
  const modified = meeting && paperChanged(paper, meeting);
  return originalsOf(paper).map(({ path, title }) => fileObject(place, { path, name: title, modified }, facts));
}

/** What a paper has beside its PDF: other formats, then PDFs of other people. */
function auxiliaryFiles(paper: Paper, meeting: Meeting | undefined, sources: OparlSources): OparlObject[] {
  return [...otherFormats(paper, meeting, sources), ...originalFiles(paper, meeting, sources)];
}

/** The paper in other formats than PDF. */
function otherFormats(paper: Paper, meeting: Meeting | undefined, { site, place, facts }: OparlSources): OparlObject[] {
  const document = paperDocument(paper);
  const modified = meeting && paperChanged(paper, meeting);
  return outputsOf(document, site)
    .filter(({ format }) => format !== 'pdf')
    .map((output) => {
      const file = { path: output.path(document), name: paper.title, modified, mediaType: output.mediaType };
      return fileObject(place, file, facts);
    });
}

/** Every file of a paper, its own PDF first. */
export function filesOfPaper(paper: Paper, meeting: Meeting | undefined, sources: OparlSources): OparlObject[] {
  return [paperFile(paper, meeting, sources), ...auxiliaryFiles(paper, meeting, sources)];
}

/** Where a paper was dealt with: the item of its meeting's agenda, where one names it. */
export function consultationObject(paper: Paper, meeting: Meeting, { place }: OparlSources): OparlObject {
  const number = meeting.items.find((item) => item.paper === paper)?.number;
  const name = `${meeting.committee}/${meeting.folder}`;
  const known = {
    type: 'Consultation' as const,
    name: consultationName(paper),
    created: paperPublished(paper, meeting),
  };
  return oparlObject(place, known, {
    paper: oparlId(place, 'Paper', paperName(paper)),
    meeting: oparlId(place, 'Meeting', name),
    ...(number === undefined ? {} : { agendaItem: oparlId(place, 'AgendaItem', `${name}/${number}`) }),
    organization: committeesOf(meeting).map((slug) => oparlId(place, 'Organization', slug)),
  });
}

/** A paper with its files and its consultation in it; a publication belongs to no meeting. */
export function paperObject(paper: Paper, meeting: Meeting | undefined, sources: OparlSources): OparlObject {
  const { place } = sources;
  const dates = meeting ? { created: paperPublished(paper, meeting), modified: paperChanged(paper, meeting) } : {};
  return oparlObject(
    place,
    { type: 'Paper', name: paperName(paper), ...dates },
    {
      body: oparlId(place, 'Body'),
      name: paper.title,
      reference: paperName(paper),
      ...(meeting ? { date: paperPublished(paper, meeting) } : {}),
      paperType: paper.cover.kindLabel,
      mainFile: paperFile(paper, meeting, sources),
      auxiliaryFile: auxiliaryFiles(paper, meeting, sources),
      ...(meeting
        ? {
            underDirectionOf: [oparlId(place, 'Organization', meeting.committee)],
            consultation: [consultationObject(paper, meeting, sources)],
          }
        : {}),
      web: `${place.website}${paperName(paper)}/`,
    },
  );
}
