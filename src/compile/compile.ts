/**
 * A content root to a checked and resolved site: everything is read, every problem of every file is gathered,
 * and only a tree without errors becomes a site. Runs in plain Node, without Astro; writes nothing.
 */
import path from 'node:path';
import { checkPapers } from '../checks/check-meetings.ts';
import { checkUrgentItems } from '../checks/law/meetings/urgent-items.ts';
import { boundedFindings } from '../diagnostics/bounded.ts';
import { countOf } from '../diagnostics/count.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { Collector, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Datasets } from '../data/dataset.ts';
import { isDraft, type Paper } from '../model/paper.ts';
import { checkAccessibilityReview } from './meetings/accessibility-review.ts';
import { agendaWording } from '../meetings/agenda/wording.ts';
import { councilOn, enquiriesOf } from '../schema/council/council.ts';
import { asPublished, markDrafts, ofDrafts, withoutDrafts } from './papers/drafts.ts';
import { checkTakenDown } from './check-taken-down.ts';
import { publicationsTakenDown } from './papers/taken-down-publications.ts';
import { readMeetings } from './meetings/meetings.ts';
import { withDaysOfPlanning } from './meetings/planned-meetings.ts';
import { Memory } from '../cache/memory.ts';
import type { PackedPapers } from '../cache/packed-papers.ts';
import type { Meeting } from '../model/meeting.ts';
import { readPages } from './pages/pages.ts';
import type { Compiled, Site } from '../model/site.ts';
import { linksOf, standingWords } from './pages/site-links.ts';
import { startCompiling } from './start.ts';
import { readPaperText } from './papers/paper-text.ts';
import { isPrinted } from '../cache/disk-cache.ts';
import { listTree, startOf } from '../content/tree.ts';
import type { Compiling } from './compiling.ts';
import { shownText } from '../content/shown-text.ts';
import { withinLines } from '../content/within-lines.ts';
import { unfitFilesOf, withoutAccepted } from './papers/unfit-papers.ts';
import { checkCouncil } from './council-sections.ts';
import { applyWaivers, type PlacedWaiver } from '../model/waivers.ts';
import { kindOf } from '../kinds/registry.ts';

/** What is compiled, and how much of it. */
export interface CompileOptions {
  /** Absolute path of the content root. */
  readonly root: string;
  /** Absolute path of the project's own templates/, which the root's may override file by file. */
  readonly templatesRoot: string;
  /** True for a preview: drafts are in the site. They are checked in any case. */
  readonly includeDrafts?: boolean;
  /** True for a pack that is made before its meeting is published: meetings that are only planned are in the site as if they were. */
  readonly includePlanned?: boolean;
  /** True for a preview: the site is given as far as it holds together, whatever was found. */
  readonly despiteErrors?: boolean;
  /**
   * True where nothing but errors is asked for: what can only warn is not looked for. Whoever then finds errors compiles again to show
   * everything beside them.
   */
  readonly errorsOnly?: boolean;
  /** Only these papers (files or folders, relative to the root) are resolved: for commands that need no others. */
  readonly only?: readonly string[];
  /** For a build, which draws one paper after another: where their words lie packed until then. */
  readonly packedPapers?: PackedPapers;
  /** What an earlier compiling of the same root remembers: then only what has changed is worked out again. */
  readonly memory?: Memory;
}

/** Reads, checks and resolves a root. Never throws for what an author wrote. */
export function compile(options: CompileOptions): Compiled {
  const steps = stepsOf(options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/**
 * The same in turns with whatever else the process does. The parser is written in machine code, and what it is done with is only
 * freed between turns: for twenty thousand papers that is a third of a gigabyte.
 */
export async function compileInTurns(options: CompileOptions): Promise<Compiled> {
  const steps = stepsOf(options);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    await new Promise(setImmediate);
  }
}

/** Compiling, with a pause after every few papers. */
function* stepsOf(options: CompileOptions): Generator<undefined, Compiled> {
  const collector = new Collector();
  const { memory = Memory.ofOneCompiling() } = options;
  const tree = listTree(options.root, collector, { memory });
  const { compiling, findings } = startCompiling(tree, collector, options);
  const { files, templates, datasets } = compiling;
  const { council } = files;
  const meetings = yield* readMeetings(compiling);
  const contacts = new Set(meetings.map(({ site }) => enquiriesOf(councilOn(council, site.date))));
  const agendaWordings = new Map(
    [...contacts].map((enquiries) => [
      enquiries,
      memory.step(`agenda wording ${enquiries}`, [enquiries], () => agendaWording(templates, { enquiries }, collector)),
    ]),
  );
  const publications = readPublications(compiling);
  const pages = readPages(compiling);
  const linking = [...pages, standingWords(agendaWordings)];
  const papersContext = { ...files, datasets, collector, files: tree.files, takenDown: tree.takenDown, pages: linking };
  checkPapers(byFile(compiling.extracts), { ...papersContext, errorsOnly: options.errorsOnly });
  const sites = meetings.map(({ site }) => site);
  checkAccessibilityReview(pages, sites, collector);
  checkUrgentItems(sites, collector);
  checkTakenDown(tree, sites, collector);
  const { unfit } = compiling;
  // A draft whose front matter does not hold is in both.
  const papers = [...sites.flatMap((meeting) => meeting.papers), ...publications, ...unfit.map(({ paper }) => paper)];
  const checked = [...new Set(papers)];
  const waivers = [...waiversOf({ datasets, papers: checked, meetings }), ...checkCouncil(tree, templates, collector)];
  const { findings: left, accepted } = applyWaivers(findings(), waivers);
  const own = ofDrafts(compiling.needs, tree, compiling.planned.isOnlyThere);
  const unfitFiles = [...unfitFilesOf(unfit), ...meetings.flatMap((meeting) => meeting.unfit ?? [])];
  const sorted = markDrafts(placedDiagnostics(withoutAccepted(left, unfitFiles), options), own);
  const isShown = (paper: Paper): boolean => !isDraft(paper) || options.includeDrafts === true;
  if (countOf(sorted).errors > 0 && options.despiteErrors !== true)
    return { site: undefined, diagnostics: sorted, accepted };
  const site: Site = {
    root: options.root,
    council,
    glossary: files.glossary,
    committees: [...files.committees.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    meetings: withDaysOfPlanning(sites)
      .map((meeting) => shownMeeting(meeting, options))
      .toSorted(newestFirst),
    publications: [...publications.filter(isShown), ...publicationsTakenDown(tree, council)].toSorted((a, b) =>
      a.title.localeCompare(b.title, 'en'),
    ),
    datasets: new Map([...datasets].filter(([name]) => options.includeDrafts === true || !own.datasets.has(name))),
    agendaWordings,
    pages,
    takenDown: tree.takenDown.all,
    ...linksOf(compiling.extracts, linking),
  };
  return { site, diagnostics: sorted, accepted };
}

function shownMeeting(meeting: Meeting, { includeDrafts, includePlanned }: CompileOptions): Meeting {
  if (includeDrafts === true) return meeting;
  return includePlanned === true ? asPublished(meeting) : withoutDrafts(meeting);
}

/** The latest first; of meetings that begin at one time by committee. */
function newestFirst(a: Meeting, b: Meeting): number {
  const [began, beganOther] = [a, b].map(({ date, facts }) => `${date} ${facts?.time ?? ''}`);
  if (began === beganOther) return a.committee.localeCompare(b.committee, 'en') || (a.folder < b.folder ? 1 : -1);
  return (began ?? '') < (beganOther ?? '') ? 1 : -1;
}

function readPublications(compiling: Compiling): Paper[] {
  return compiling.tree.files.flatMap((file) => {
    const slug = /^content\/publications\/([^/]+)\.mdx$/.exec(file)?.[1];
    const text =
      slug === undefined || !compiling.isWanted(file)
        ? undefined
        : readPaperText(compiling.tree, file, compiling.collector);
    if (slug === undefined || text === undefined) return [];
    const made = compiling.resolve({ file, slug, text, home: { in: 'publications' } });
    const paper = made?.paper;
    if (paper && kindOf(paper.kind).body === 'record-of-meeting') {
      compiling.collector.error(
        'tree-layout',
        startOf(file),
        'minutes must be in a meeting’s folder',
        'Put them in the folder of the meeting that is to confirm them: content/meetings/<committee>/<yyyy-mm-dd>/.',
      );
    }
    for (const { slug: name, place } of paper?.committees ?? []) {
      if (compiling.files.committees.has(name)) continue;
      compiling.collector.error(
        'tree-layout',
        place,
        `there is no committee "${name}"`,
        didYouMean(name, compiling.files.committees.keys()),
      );
    }
    return made && isPrinted(made) ? made.paper : [];
  });
}

/** In the order of their files, so that what is found does not depend on the order of reading. */
function byFile<Extract extends { readonly file: string }>(extracts: readonly Extract[]): Extract[] {
  return extracts.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

type WaiverSources = {
  datasets: Datasets;
  papers: readonly Paper[];
  meetings: readonly { waivers: readonly PlacedWaiver[] }[];
};

/** The waivers of datasets, papers and meetings, each with the files it may speak for. */
export function waiversOf({ datasets, papers, meetings }: WaiverSources): PlacedWaiver[] {
  const ofData = [...datasets.values()].flatMap((dataset) =>
    dataset.waivers.map((waiver) => ({ waiver, files: [dataset.file, dataset.file.replace(/\.csv$/, '.yml')] })),
  );
  const ofPapers = papers.flatMap((paper) => paper.waivers.map((waiver) => ({ waiver, files: [paper.file] })));
  return [...ofData, ...ofPapers, ...meetings.flatMap((meeting) => meeting.waivers)];
}

/** The same in order, each at a place that its file has; of too many of one kind the rest is counted. */
export function placedDiagnostics(
  found: readonly Diagnostic[],
  { root, templatesRoot }: Pick<CompileOptions, 'root' | 'templatesRoot'>,
): Diagnostic[] {
  const textOf = (file: string): string | undefined =>
    shownText(root, file) ?? (file.startsWith('templates/') ? shownText(path.dirname(templatesRoot), file) : undefined);
  return [...boundedFindings(sortDiagnostics(withinLines(found, textOf)))];
}

/** The findings in order of file, line and column, each once. */
export function sortDiagnostics(found: readonly Diagnostic[]): Diagnostic[] {
  const collector = new Collector();
  for (const diagnostic of found) collector.add(diagnostic);
  return [...collector.all()];
}

/** Where the project's own templates lie. */
export function projectTemplates(projectRoot: string): string {
  return path.join(projectRoot, 'templates');
}
