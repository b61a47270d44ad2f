/** A council's tree as readers meet it, in lines: so what an event changes, and what it leaves, can be told line by line. */
import ICAL from 'ical.js';
import { programLines } from './month-programs.ts';
import { compileRoot, problemsOf } from '../../tree.ts';
import { siteDecisions } from '../../../../src/compile/site-decisions.ts';
import { calendarFiles, eventPath } from '../../../../src/exports/calendars/calendars.ts';
import { newsOf } from '../../../../src/exports/feeds/news.ts';
import type { Meeting } from '../../../../src/model/meeting.ts';
import type { Site } from '../../../../src/model/site.ts';
import { documentsOfMeeting, paperDocument, type SiteDocument } from '../../../../src/outputs/documents.ts';
import { planPack, type PlannedPack } from '../../../../src/outputs/packs/packs.ts';
import { textOutput } from '../../../../src/outputs/text/output.ts';
import { wordingOf } from '../../../../src/locales/locales.ts';
import { blockText } from '../../../../src/render/text.ts';
import { siteModels } from '../../../../src/site/models.ts';

/** The faces of a site, and what must never change of them. */
export interface Faces {
  /** "2024-03-14 agenda: 2. Visits to clinics", each line of each face with where it stands. */
  readonly lines: readonly string[];
  /** Ids of entries of feeds and of events of calendars. */
  readonly ids: ReadonlySet<string>;
  /** The printed pages of every paper in every pack, by pack and paper. */
  readonly pages: ReadonlyMap<string, string>;
}

/** The site of a root; throws with its findings where it has any. */
export function siteWithoutFindings(root: string): Site {
  const compiled = compileRoot(root);
  const findings = problemsOf(compiled);
  if (!compiled.site || findings.length > 0) throw new Error(findings.join('\n'));
  return compiled.site;
}

/** What readers meet. */
export function facesOf(site: Site): Faces {
  const packs = new Map<string, PlannedPack>();
  for (const meeting of site.meetings) {
    const plan = planPack(site, meeting);
    if (plan) packs.set(plan.key, plan);
  }
  const events = site.meetings.flatMap((meeting) => eventOf(site, meeting));
  const news = newsOf(site);
  return {
    lines: [
      ...pageLines(site),
      ...[...packs.values()].flatMap(({ key, plan, supplements }) => [
        ...rangeLines(`${key} pack`, plan),
        ...supplements.flatMap((one) => rangeLines(`${key} supplement ${one.supplement.number}`, one.plan)),
      ]),
      ...site.meetings.flatMap((meeting) => textLines(site, meeting, packs)),
      ...news.map(({ changed, title, summary }) => `feed: ${changed} ${title} | ${summary}`),
      ...events.map(({ line }) => line),
      ...siteDecisions(site).map(
        ({ folder, resolution, isDraft }) =>
          `decision of ${folder}: ${blockText(resolution, wordingOf('en-GB')).join(' ')}${isDraft ? ' (draft)' : ''}`,
      ),
      ...[...site.datasets.values()].map(({ name, rows }) => `data ${name}: ${rows.length} rows`),
      ...site.meetings.flatMap(recordLine),
      ...programLines(site),
    ],
    ids: new Set([...news.map(({ id }) => id), ...events.map(({ id }) => id)]),
    pages: new Map(
      [...packs.values()].flatMap(({ key, plan, supplements }) => [
        ...[...plan.ranges].map(([item, { first, last }]) => [`${key} pack ${item}`, `${first}-${last}`] as const),
        ...supplements.flatMap(({ path, plan: own }) =>
          [...own.ranges].map(([item, { first, last }]) => [`${path} ${item}`, `${first}-${last}`] as const),
        ),
      ]),
    ),
  };
}

function rangeLines(name: string, { ranges }: PlannedPack['plan']): string[] {
  return [...ranges].map(([item, { first, last }]) => `${name}: item ${item} on pages ${first} to ${last}`);
}

function pageLines(site: Site): string[] {
  const models = siteModels({ site, files: new Map(), packs: new Map(), csvBytes: new Map() });
  const meetings = models.meetings
    .map(({ page }) => page())
    .flatMap((page) => {
      const at = `${page.folder} page:`;
      return [
        `${at} ${page.name ?? ''} ${page.notice?.text ?? ''}`.replaceAll(/\s+/g, ' ').trim(),
        ...page.facts.map(({ label, value }) => `${at} ${label}: ${value}`),
        ...page.deadlines.map(({ label, value }) => `${at} ${label}: ${value}`),
        ...page.items.map(({ number, title, pages, addedNote }) =>
          [`${at} ${number}. ${title}`, ...[pages, addedNote].filter((part) => part !== undefined)].join(', '),
        ),
        ...page.related.map(({ text }) => `${at} ${text}`),
        ...page.elsewhere.map(({ text }) => `${at} ${text}`),
        ...(page.minutes ? [`${at} minutes ${page.minutes.isConfirmed ? 'confirmed' : 'draft'}`] : []),
      ];
    });
  const papers = models.meetingPapers
    .map(({ page }) => page())
    .flatMap(({ slug, meeting, figuresOfDay, article }) => [
      ...figuresOfDay.map((text) => `${meeting?.folder ?? ''} ${slug} page: ${text}`),
      ...(article().masthead.includes('app-callout--warning') ? [`${meeting?.folder ?? ''} ${slug} page: notice`] : []),
    ]);
  return [...meetings, ...papers];
}

/** The council's standard wording in papers and after agendas: the same everywhere. */
const standardWords = /^## Required corporate[^]*?(?=^## |(?![^]))|^## Filming[^]*/gm;
/** What stands at the head of every paper and agenda. */
const headLine = /^(?:Mercia District Council|Report|- (?:Committee|Report from|Contact|Email|Enquiries to):.*)$/;

/** The agenda and the papers as plain text; packs hold the same. */
function textLines(site: Site, meeting: Meeting, packs: ReadonlyMap<string, PlannedPack>): string[] {
  const planned = (): PlannedPack | undefined => packs.get(`${meeting.committee}/${meeting.folder}`);
  const documents: readonly SiteDocument[] = [
    ...documentsOfMeeting(site, meeting).filter(({ of }) => of === 'agenda'),
    ...meeting.papers.map(paperDocument),
  ];
  return documents.flatMap((document) => {
    const made = textOutput.make(document, { site, planned });
    const name = document.of === 'paper' ? document.paper.slug : 'agenda';
    const text = made instanceof Uint8Array ? new TextDecoder().decode(made) : '';
    // A number is held to its words by a space that does not break.
    const lines = text.replaceAll(standardWords, '').replaceAll('\u00a0', ' ').split('\n');
    return lines.flatMap((line) => (line === '' || headLine.test(line) ? [] : [`${meeting.folder} ${name}: ${line}`]));
  });
}

function eventOf(site: Site, meeting: Meeting): { readonly id: string; readonly line: string }[] {
  const file = calendarFiles(site).find(({ path }) => path === eventPath(meeting, site.committees));
  const event = file && new ICAL.Component(ICAL.parse(file.text) as unknown[]).getFirstSubcomponent('vevent');
  const valueOf = (name: string): string => String(event?.getFirstPropertyValue(name) ?? '');
  if (!event) return [];
  const line = ['status', 'sequence', 'summary', 'location'].map(valueOf).join(' | ');
  return [{ id: valueOf('uid'), line: `${meeting.folder} calendar: ${line}` }];
}

function recordLine({ folder, record }: Meeting): string[] {
  if (!record) return [];
  const { files, corrections, signature } = record.value;
  return [
    `${folder} record: ${files.length} files, ${corrections.length} corrections, signed ${signature?.key ?? 'by nobody'}`,
  ];
}

/** What differs between two lists of lines: "- " before what has gone, "+ " before what has come. */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const rest = (some: readonly string[], others: readonly string[]): string[] => {
    const left = new Map<string, number>();
    for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
    return some.filter((line) => {
      const count = left.get(line) ?? 0;
      left.set(line, count - 1);
      return count <= 0;
    });
  };
  return [...rest(before, after).map((line) => `- ${line}`), ...rest(after, before).map((line) => `+ ${line}`)];
}
