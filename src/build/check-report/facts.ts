/**
 * What the clerk's check report says of one meeting, as plain facts: whether it may be published, what was found, what was
 * accepted and by whom, the days that count, and what each item asks of its readers. Nothing of it is part of the public site.
 */
import { clearDays, latestPublication } from '../../calendar/clear-days.ts';
import { isKnownYear } from '../../calendar/bank-holidays.ts';
import { formatDate } from '../../calendar/plain-date.ts';
import type { Site, SiteCommittee } from '../../model/site.ts';
import { asPublished } from '../../compile/papers/drafts.ts';
import type { AcceptedWarning } from '../../model/waivers.ts';
import { countOf } from '../../diagnostics/count.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isDraftItself, type Paper } from '../../model/paper.ts';
import { wordingOf } from '../../locales/locales.ts';
import { deadlinesOf, type Deadline } from '../../meetings/deadlines.ts';
import { nameOfMeeting } from '../../meetings/meeting-state.ts';
import { isOf, sittingCommittee } from '../../meetings/sitting.ts';
import { layOutPack } from '../../meetings/packs/pack.ts';
import { renderText } from '../../render/text.ts';
import { packSourcesOf } from '../../outputs/packs/packs.ts';
import type { AgendaItem } from '../../model/agenda-item.ts';
import type { Meeting } from '../../model/meeting.ts';

/** Words that a careful reader reads in a minute (Brysbaert, "How many words do we read per minute?", 2019: 238 for non-fiction). */
const wordsInMinute = 238;

/** One item of the agenda as its readers meet it. */
export interface ReportItem extends Pick<AgendaItem, 'number' | 'title'> {
  /** "Report", "Report, exempt appendix", "Draft", "To follow", "Exempt", "No paper". */
  readonly state: string;
  /** Source file of its paper, relative to the root. */
  readonly file?: string;
  /** "7 to 16": printed numbers in the pack. */
  readonly pages?: string;
  readonly words?: number;
  /** Whole minutes, one at least. */
  readonly minutes?: number;
  /** Datasets whose figures the paper prints. */
  readonly figures: readonly { readonly name: string; readonly title: string; readonly file: string }[];
}

/** A day that the meeting depends on. */
export interface ReportDay {
  readonly what: string;
  /** ISO date. */
  readonly date: string;
  /** How it was counted, or what follows from it. */
  readonly words: string;
}

/** Everything that the report says. */
export interface ReportFacts {
  readonly council: string;
  readonly committee: string;
  /** ISO date. */
  readonly date: string;
  readonly place: string;
  readonly findings: readonly Diagnostic[];
  readonly accepted: readonly AcceptedWarning[];
  readonly days: readonly ReportDay[];
  readonly items: readonly ReportItem[];
  /** Reasons why the meeting may not be published yet; none where it may. */
  readonly obstacles: readonly string[];
  /** `#rrggbb`; the engine's own where the council has none. */
  readonly accent?: string;
}

/** What a report is made from. */
export interface ReportSources {
  /** The site as far as it holds together, with its drafts. */
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
  readonly accepted: readonly AcceptedWarning[];
}

/** The report of one meeting of the site. */
export function reportFacts(meeting: Meeting, sources: ReportSources): ReportFacts {
  const { site } = sources;
  const committee = site.committees.find(({ slug }) => slug === meeting.committee);
  const others = site.committees.filter(({ slug }) => slug !== meeting.committee && isOf(meeting, slug));
  const sitting = committee && sittingCommittee(committee, others, meeting.date);
  const files = filesOf(meeting, site);
  const findings = sources.diagnostics
    .filter(({ place }) => files.has(place.file) || place.file.startsWith(folderOf(meeting)))
    .map((finding) => asOfPublished(finding, meeting));
  const accepted = sources.accepted.filter(({ finding }) => files.has(finding.place.file));
  const items = itemsOf(meeting, site, findings);
  const { accent } = site.council.theme ?? {};
  return {
    council: site.council.name,
    committee: nameOfMeeting(committee?.name ?? meeting.committee, meeting),
    date: meeting.date,
    place: meeting.facts ? `${meeting.facts.time}, ${meeting.facts.place}` : 'not yet given',
    findings,
    accepted,
    days: daysOf(meeting, site, sitting),
    items,
    obstacles: obstaclesOf(meeting, findings),
    ...(accent === undefined ? {} : { accent }),
  };
}

/** The question is whether the meeting may be published: only what its own drafts have keeps that mark. */
function asOfPublished(finding: Diagnostic, meeting: Meeting): Diagnostic {
  const { file } = finding.place;
  const { isDraft: isMarked, ...own } = finding;
  const isOfDraft = meeting.papers.some((paper) => paper.file === file && isDraftItself(paper));
  return isMarked && meeting.isPlanned && !isOfDraft && file.startsWith(folderOf(meeting)) ? own : finding;
}

function folderOf({ committee, folder }: Meeting): string {
  return `content/meetings/${committee}/${folder}/`;
}

/** The files that the meeting depends on: its own, the figures of its papers, its committee and the council. */
function filesOf(meeting: Meeting, site: Site): ReadonlySet<string> {
  const figures = meeting.papers
    .flatMap(({ datasets }) => datasets)
    .flatMap((name) => site.datasets.get(name)?.file ?? []);
  return new Set([
    `${folderOf(meeting)}meeting.yml`,
    ...meeting.papers.map(({ file }) => file),
    ...figures.flatMap((file) => [file, file.replace(/\.csv$/, '.yml')]),
    `content/committees/${meeting.committee}.yml`,
    'content/council.yml',
    'content/glossary.yml',
  ]);
}

function itemsOf(meeting: Meeting, site: Site, findings: readonly Diagnostic[]): ReportItem[] {
  // Pages are measured only of what would be published: an error may have left a paper incomplete.
  const hasErrors = countOf(findings).errors > 0;
  const sources = hasErrors ? undefined : packSourcesOf(site, asPublished(meeting));
  const ranges = sources ? layOutPack(sources).ranges : undefined;
  return meeting.items.map((item) => {
    const range = ranges?.get(item.number);
    return {
      number: item.number,
      title: item.title,
      state: stateOf(item),
      ...(range ? { pages: range.first === range.last ? String(range.first) : `${range.first} to ${range.last}` } : {}),
      ...(item.paper ? readingOf(item.paper) : {}),
      figures: (item.paper?.datasets ?? []).flatMap((name) => {
        const dataset = site.datasets.get(name);
        return dataset ? [{ name, title: dataset.title, file: dataset.file }] : [];
      }),
    };
  });
}

function stateOf({ exempt, hasExemptAppendix, isToFollow, paper }: AgendaItem): string {
  if (exempt) return 'Exempt';
  if (paper && isDraftItself(paper)) return 'Draft';
  if (isToFollow) return 'To follow';
  if (paper && hasExemptAppendix) return `${paper.cover.kindLabel}, exempt appendix`;
  return paper ? paper.cover.kindLabel : 'No paper';
}

function readingOf(paper: Paper): { readonly file: string; readonly words: number; readonly minutes: number } {
  const words = renderText(paper)
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length;
  return { file: paper.file, words, minutes: Math.max(1, Math.round(words / wordsInMinute)) };
}

function daysOf(meeting: Meeting, site: Site, committee: SiteCommittee | undefined): ReportDay[] {
  const { date, facts } = meeting;
  const clear = committee?.clearDays ?? 5;
  const chair = wordingOf(site.council.language).packs.chair(committee?.seats ?? []);
  const { bankHolidays } = site.council;
  const published = facts?.published;
  const latest = isKnownYear(Number(date.slice(0, 4))) ? latestPublication(date, clear, bankHolidays) : undefined;
  const notice =
    published === undefined ? undefined : clearDays({ published, meeting: date, extraHolidays: bankHolidays });
  return [
    ...(latest === undefined
      ? []
      : [
          {
            what: 'Last day to publish',
            date: latest,
            words: `${clear} clear days between publication and the meeting.`,
          },
        ]),
    ...deadlinesOf(meeting, site.council).map(({ what, date: due, days, counted }) => ({
      what,
      date: due,
      words: dueWords(days, counted),
    })),
    ...(published === undefined ? [] : [{ what: 'Published', date: published, words: noticeWords(notice, clear) }]),
    ...(facts?.supplements ?? []).map((supplement, index) => ({
      what: `Supplement ${index + 1}`,
      date: supplement.published,
      words: `${supplement.reason === undefined ? '' : `${supplement.reason}. `}${supplement.chairAgreed ? `The ${chair} agreed that it is urgent.` : `It does not say that the ${chair} agreed.`}`,
    })),
    {
      what: 'Meeting',
      date,
      words: `The record of the meeting stays open to the public until ${formatDate(later(date, 6))}, and background documents until ${formatDate(later(date, 4))}.`,
    },
  ];
}

/** The same day some years later, or the last of February (Local Government Act 1972, sections 100C(1) and 100D(2)). */
function later(date: string, years: number): string {
  const moved = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return moved.endsWith('-02-29') ? moved.replace(/29$/, '28') : moved;
}

function dueWords(days: number, counted: Deadline['counted']): string {
  const number = `${days} ${counted} ${days === 1 ? 'day' : 'days'}`;
  return counted === 'clear' ? `${number} between this day and the meeting.` : `${number} before the meeting.`;
}

function noticeWords(notice: ReturnType<typeof clearDays> | undefined, clear: number): string {
  if (!notice) return '';
  if ('problem' in notice) return `${notice.problem}.`;
  const enough = notice.days >= clear ? 'which is enough' : `where ${clear} are needed`;
  return `${notice.days} clear ${notice.days === 1 ? 'day' : 'days'}, ${enough}: ${notice.working}.`;
}

function obstaclesOf(meeting: Meeting, findings: readonly Diagnostic[]): string[] {
  const { errors } = countOf(findings);
  return [
    ...(meeting.facts ? [] : ['it has no meeting.yml that can be read']),
    ...(errors === 0 ? [] : [`${errors} ${errors === 1 ? 'error' : 'errors'} to fix`]),
    ...(meeting.facts && meeting.facts.published === undefined
      ? ['meeting.yml does not say when it is published']
      : []),
  ];
}
