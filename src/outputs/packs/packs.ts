/** Agenda packs of a site's meetings: what each is made from, and where it is published. */
import { nameOfMeeting, noticeOf } from '../../meetings/meeting-state.ts';
import { jointFacts, remoteFacts } from '../../meetings/attending.ts';
import { membersOf } from '../../meetings/sitting.ts';
import { wordingOf } from '../../locales/locales.ts';
import { agendaWordingOn, type Site } from '../../model/site.ts';
import { agendaItself } from '../../compile/meetings/after-publication/corrections.ts';
import { whatWasCorrected } from '../../comparison/corrected.ts';
import { correctionCallout } from '../../document/head/correction.ts';
import type { BlockNode } from '../../model/nodes.ts';
import { agendaDocument, layOutPack, type PackSources } from '../../meetings/packs/pack.ts';
import { recordedAgenda } from '../../meetings/agenda/item-numbers.ts';
import type { LaidOutPack, PageRange } from '../../meetings/packs/page-ranges.ts';
import type { PageMarks } from '../../render/html/page-marks.ts';
import type { DesignName } from '../../typeset/design/designs.ts';
import type { PdfDocument } from '../../typeset/flow.ts';
import { councilOn, enquiriesOf } from '../../schema/council/council.ts';
import { packStem } from '../addresses/addresses.ts';
import { pdfSourcesOf } from '../papers.ts';
import { agendaParts } from '../published-parts.ts';
import { marksOfPapers } from './page-marks.ts';
import { takenOutOf } from './taken-out.ts';
import { planConsolidated, planSupplements, type PlannedConsolidated, type PlannedSupplement } from './supplements.ts';
import type { AgendaItem } from '../../model/agenda-item.ts';
import type { Meeting } from '../../model/meeting.ts';

/** Paths in dist/ of a meeting's agenda and of its pack, without a leading slash; their names keep their meaning when saved. */
export function packPaths(site: Site, meeting: Meeting): { readonly agenda: string; readonly pack: string } {
  const stem = packStem(site, meeting);
  return { agenda: `${stem}-agenda.pdf`, pack: `${stem}-agenda-pack.pdf` };
}

/** What a meeting's pack is made from; undefined where it has no meeting.yml or no items yet. */
export function packSourcesOf(site: Site, meeting: Meeting, design?: DesignName): PackSources | undefined {
  const { facts, items } = meeting;
  const committee = site.committees.find(({ slug }) => slug === meeting.committee);
  if (!facts || !committee || items.length === 0) return undefined;
  const council = councilOn(site.council, meeting.date);
  const wording = agendaWordingOn(site, meeting.date);
  const words = wordingOf(council.language);
  const notice = noticeOf(facts, words);
  const sources: PackSources = {
    ...pdfSourcesOf(site, meeting.date, design),
    council: council.name,
    language: council.language,
    words,
    enquiries: enquiriesOf(council),
    committee: nameOfMeeting(committee.name, meeting),
    date: meeting.date,
    time: facts.time,
    place: facts.place,
    remote: remoteFacts(meeting, words),
    joint: jointFacts(meeting, site.committees, words),
    members: membersOf(meeting, site.committees),
    items: asPublished(meeting).map(({ announced, ...item }) => ({ ...item, ...announced })),
    wording,
    ...(notice ? { notices: [notice] } : {}),
    ...takenOutOf(meeting, packPaths(site, meeting).pack),
    isPublished: meeting.record !== undefined,
    ...(meeting.facts?.published === undefined ? {} : { published: meeting.facts.published }),
    isDraft: meeting.isPlanned === true,
  };
  const before = [...agendaCorrections(meeting, sources), ...wording.before];
  return { ...sources, wording: { ...wording, before } };
}

/** The items of the agenda as it was first published: without what supplements added, and in the order that was recorded. */
function asPublished({ items, record }: Meeting): readonly AgendaItem[] {
  const order = new Map(recordedAgenda(record?.value).items.map(({ number }, index) => [number, index]));
  const own = items.filter(({ added }) => added === undefined);
  const recorded = own
    .filter(({ number }) => order.has(number))
    .toSorted((a, b) => (order.get(a.number) ?? 0) - (order.get(b.number) ?? 0));
  return own.map((item) => (order.has(item.number) ? (recorded.shift() ?? item) : item));
}

/** Corrections of the agenda itself, at its head, each with what it changed. */
function agendaCorrections({ facts, record, keptWords }: Meeting, sources: PackSources): readonly BlockNode[] {
  const corrections = (facts?.corrections ?? []).filter(({ paper }) => paper === agendaItself);
  if (corrections.length === 0) return [];
  const { language, words } = sources;
  const published = record && { record: record.value, words: keptWords?.()?.words };
  // A title may have been replaced because it had to go as well.
  const shown = sources.items.filter(({ comingDown }) => comingDown?.how !== 'taken-down');
  const parts = published ? agendaParts(sources, shown, '') : [];
  return corrections.map((correction) => {
    const places = parts.flatMap(({ name, lines }) => {
      const text = { lines, structure: [] };
      return published ? whatWasCorrected(correction, { name, text, corrections, published, language }) : [];
    });
    return correctionCallout(correction, places, words);
  });
}

/** A meeting's pack before it is painted, with what followed it. */
export interface PlannedPack {
  /** `<committee>/<folder>` */
  readonly key: string;
  readonly paths: ReturnType<typeof packPaths>;
  readonly sources: PackSources;
  readonly agenda: PdfDocument;
  readonly plan: LaidOutPack;
  /** By the source file of the paper: pages of the pack, or of the supplement that brought it. */
  readonly marks: ReadonlyMap<string, PageMarks>;
  readonly supplements: readonly PlannedSupplement[];
  readonly consolidated?: PlannedConsolidated;
}

/** An edition beside the standard one. */
export interface Edition {
  readonly design: DesignName;
  /** Whose pages its lists give beside its own. */
  readonly standard: PlannedPack;
}

/** The pages of the items of a pack and of its supplements. */
function rangesOf({ plan, supplements }: PlannedPack): ReadonlyMap<number, PageRange> {
  return new Map([plan, ...supplements.map((one) => one.plan)].flatMap(({ ranges }) => [...ranges]));
}

/** The packs of one meeting; undefined where it has no agenda yet. */
export function planPack(site: Site, meeting: Meeting, edition?: Edition): PlannedPack | undefined {
  const plain = packSourcesOf(site, meeting, edition?.design);
  if (!plain) return undefined;
  const standardRanges = edition && rangesOf(edition.standard);
  const sources = standardRanges ? { ...plain, standardRanges } : plain;
  const plan = layOutPack(sources);
  const key = `${meeting.committee}/${meeting.folder}`;
  const first = { sources, plan, stem: packStem(site, meeting) };
  const supplements = planSupplements(meeting, first);
  const whole = edition?.standard.consolidated?.plan.ranges;
  const consolidated = planConsolidated(meeting, {
    ...first,
    sources: whole ? { ...sources, standardRanges: whole } : sources,
  });
  const marks = new Map(
    [plan, ...supplements.map((one) => one.plan)].flatMap((one) => [...marksOfPapers(meeting, one)]),
  );
  const agenda = agendaDocument(sources);
  return {
    key,
    paths: packPaths(site, meeting),
    sources,
    agenda,
    plan,
    marks,
    supplements,
    ...(consolidated ? { consolidated } : {}),
  };
}
