/** The documents of a site: what is read as a whole, and published as one file in each format. */
import type { Dataset } from '../data/dataset.ts';
import type { Paper } from '../model/paper.ts';
import { guidePdfPath, guidePdfTitle } from '../guide/guide-pdf.ts';
import { wordingOf } from '../locales/locales.ts';
import { nameOfMeeting } from '../meetings/meeting-state.ts';
import type { LaidOutPack } from '../meetings/packs/page-ranges.ts';
import type { RestrictedName, RestrictedPackSources } from '../meetings/packs/restricted-pack.ts';
import type { Meeting, Supplement } from '../model/meeting.ts';
import type { Notice } from '../model/notice.ts';
import type { Site } from '../model/site.ts';
import { datasetStem, packStem, paperStem } from './addresses/addresses.ts';
import { hasCome } from './packs/supplements.ts';
import { hasGuide } from './pdf/guide-document.ts';
import { dataTakenDown } from './taken-down-data.ts';

/** Any of them. */
export type SiteDocument = PaperDocument | MeetingDocument | GuideDocument | DatasetDocument | DataNoticeDocument;

interface WithStem {
  /** Path in dist/ of its files up to the ending of their names, without a leading slash. */
  readonly stem: string;
}

/** A paper of a meeting or a publication. */
export interface PaperDocument extends WithStem {
  readonly of: 'paper';
  readonly paper: Paper;
}

/** The agenda of a meeting, or one of its packs. */
export type MeetingDocument = WithStem & { readonly meeting: Meeting } & (
    | { readonly of: 'agenda' | 'pack' | 'consolidated' }
    | { readonly of: 'supplement'; readonly supplement: Supplement }
  );

/** The examples of all blocks. */
export interface GuideDocument extends WithStem {
  readonly of: 'guide';
}

/** A dataset. */
export interface DatasetDocument extends WithStem {
  readonly of: 'dataset';
  readonly dataset: Dataset;
}

/** A dataset that was taken down. */
export interface DataNoticeDocument extends WithStem {
  readonly of: 'data-notice';
  readonly notice: Notice;
}

/** The pack of a meeting's exempt papers. It is none of the documents of a site: only the command that asks for it makes one. */
export interface RestrictedDocument extends WithStem {
  readonly of: 'restricted';
  readonly meeting: Meeting;
  readonly sources: RestrictedPackSources;
  /** As its PDF has it. */
  readonly plan: LaidOutPack<RestrictedName>;
}

/** What outputs make files of. */
export type AnyDocument = SiteDocument | RestrictedDocument;

/** What is read from beginning to end: papers, agendas and packs. */
export type ReadDocument = PaperDocument | MeetingDocument | RestrictedDocument;

/** True for a document that is read from beginning to end by those whom a paper is for. */
export function isRead(document: AnyDocument): document is ReadDocument {
  return document.of !== 'guide' && document.of !== 'dataset' && document.of !== 'data-notice';
}

/** A paper as a document. */
export function paperDocument(paper: Paper): PaperDocument {
  return { of: 'paper', stem: paperStem(paper), paper };
}

/** The pack of a meeting, its agenda, the supplements whose papers have come, and the pack that brings all together; none without an agenda. */
export function documentsOfMeeting(site: Site, meeting: Meeting): readonly MeetingDocument[] {
  const { facts, items, supplements } = meeting;
  if (!facts || items.length === 0) return [];
  const stem = packStem(site, meeting);
  const come = (supplements?.list ?? []).filter((one) =>
    items.some((item) => hasCome(item) && one.items.includes(item.number)),
  );
  return [
    { of: 'pack', stem: `${stem}-agenda-pack`, meeting },
    { of: 'agenda', stem: `${stem}-agenda`, meeting },
    ...come.map((supplement): MeetingDocument => ({
      of: 'supplement',
      stem: `${stem}-supplement-${supplement.number}`,
      meeting,
      supplement,
    })),
    ...(come.length === 0 ? [] : [{ of: 'consolidated', stem: `${stem}-consolidated-pack`, meeting } as const]),
  ];
}

/** Documents of a site that belong to no agenda: every paper, the guide's examples, every dataset, those taken down as well. */
export function* otherDocuments(site: Site): Generator<SiteDocument> {
  for (const { papers } of site.meetings) yield* papers.map(paperDocument);
  yield* site.publications.map(paperDocument);
  if (hasGuide(site)) yield guideExamples;
  for (const dataset of site.datasets.values()) yield { of: 'dataset', stem: datasetStem(dataset.name), dataset };
  for (const { name, notice } of dataTakenDown(site)) yield { of: 'data-notice', stem: datasetStem(name), notice };
}

/** Every document of a site. */
export function* documentsOf(site: Site): Generator<SiteDocument> {
  for (const meeting of site.meetings) yield* documentsOfMeeting(site, meeting);
  yield* otherDocuments(site);
}

/** The examples of all blocks as a document. */
export const guideExamples: GuideDocument = { of: 'guide', stem: guidePdfPath.replace(/\.pdf$/, '') };

/** What a document is called where it is listed. */
export function titleOf(document: AnyDocument, site: Site): string {
  switch (document.of) {
    case 'restricted':
      return document.plan.document.facts.title;
    case 'paper':
      return document.paper.title;
    case 'guide':
      return guidePdfTitle;
    case 'dataset':
      return document.dataset.title;
    case 'data-notice':
      return document.notice.title;
    default:
      return titleOfMeetingDocument(document, site);
  }
}

function titleOfMeetingDocument(document: MeetingDocument, site: Site): string {
  const { meeting } = document;
  const { packs, date } = wordingOf(site.council.language);
  const names = { agenda: packs.agenda, pack: packs.pack, consolidated: packs.consolidated };
  const name = document.of === 'supplement' ? packs.supplement(document.supplement.number) : names[document.of];
  const committee = site.committees.find(({ slug }) => slug === meeting.committee)?.name ?? meeting.committee;
  return packs.title(name, nameOfMeeting(committee, meeting), date(meeting.date));
}
