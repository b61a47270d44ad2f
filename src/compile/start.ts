/** The beginning of every compiling: the council, the datasets and the templates, against which papers are resolved. */
import { blocks } from '../blocks/registry.ts';
import { checkData } from '../checks/check-data.ts';
import { checkPaper } from '../checks/check-paper.ts';
import type { PaperExtract } from '../checks/extract.ts';
import { extractOf } from '../checks/take-extract.ts';
import type { Datasets } from '../data/dataset.ts';
import type { RowsOfDay } from '../data/rows-of-day.ts';
import { checkRelationsOf } from '../data/relations/relations.ts';
import { councilOn, type Council } from '../schema/council/council.ts';
import { withBound } from '../diagnostics/bounded-collector.ts';
import type { Collector, Diagnostic } from '../diagnostics/diagnostic.ts';
import { isDraft } from '../model/paper.ts';
import { kindOf } from '../kinds/registry.ts';
import { printedPaper } from '../document/printed.ts';
import { resolvePaper } from '../document/resolve.ts';
import type { PaperSource, ResolvedPaper } from '../document/resolving.ts';
import { sectionsOf } from '../sections/paper-sections.ts';
import { missingGlyphs } from '../typeset/fonts/fonts.ts';
import type { Compiling } from './compiling.ts';
import { readCouncilFiles } from '../content/council-files.ts';
import { readDatasets } from '../content/datasets/datasets.ts';
import { checkLayout } from '../content/layout.ts';
import { foreignPdfFinder } from '../content/foreign-pdfs.ts';
import { versionFileFinder } from '../content/version-files.ts';
import { checkOtherFiles } from '../content/other-files.ts';
import { pictureFinder } from '../content/pictures.ts';
import { seenDatasets } from '../content/datasets/seen-datasets.ts';
import { readTemplates } from '../content/template-files.ts';
import { stepOfPaper } from '../cache/kept-papers.ts';
import type { Memory } from '../cache/memory.ts';
import type { PackedPapers } from '../cache/packed-papers.ts';
import type { Tree } from '../content/tree.ts';
import { draftDatasets } from './papers/draft-data.ts';
import { needsOf, type PaperNeeds } from './papers/paper-needs.ts';
import type { MadePaper } from '../cache/disk-cache.ts';
import type { UnfitPaper } from './papers/unfit-papers.ts';
import { plannedMeetings, type PlannedMeetings } from './meetings/planned-meetings.ts';
import { withdrawnBefore } from './meetings/after-publication/withdrawn-before.ts';
import { withRowsUsed } from './papers/rows-used.ts';
import { withWantedData } from './papers/wanted-data.ts';

/** What compiling begins with. */
export interface Started {
  readonly compiling: Compiling;
  /** The findings without those that only follow from a dataset that could not be read: it is reported where it is broken. */
  readonly findings: () => Diagnostic[];
}

/** What compiling needs beside the tree; as in CompileOptions. */
export interface StartOptions {
  readonly root: string;
  readonly templatesRoot: string;
  readonly only?: readonly string[];
  readonly packedPapers?: PackedPapers;
  readonly errorsOnly?: boolean;
}

/** Reads and checks everything that papers are resolved against. */
export function startCompiling(tree: Tree, collector: Collector, options: StartOptions): Started {
  checkLayout(tree, collector);
  const { memory } = tree;
  const files = readCouncilFiles(tree, collector);
  const { only, packedPapers, errorsOnly } = options;
  const isWanted = (file: string): boolean =>
    only === undefined || only.some((one) => file === one || file.startsWith(one === '' ? '' : `${one}/`));
  // What is remembered costs nothing, and which data are wanted may be others the next time.
  const seen = only === undefined || memory.isLasting ? tree : withWantedData(tree, isWanted);
  const withdrawn = withdrawnBefore(tree);
  const planned = plannedMeetings(tree, files);
  const isUnpublished = (file: string): boolean => withdrawn.has(file) || planned.isOnlyThere(file);
  const data = readDatasets(seen, files.council, { collector, ofDrafts: () => draftDatasets(tree, isUnpublished) });
  const datasets = seenDatasets(data.datasets, memory);
  checkFigures(data.datasets, datasets, { memory, collector, errorsOnly });
  checkOtherFiles(seen, files.council, collector);
  const templates = readTemplates(options, memory, collector);
  const picture = pictureFinder(tree, collector);
  const foreignPdf = foreignPdfFinder(tree, collector);
  const versionFile = versionFileFinder(tree, collector, { picture, foreignPdf });
  const extracts: PaperExtract[] = [];
  const unfit: UnfitPaper[] = [];
  const needs: PaperNeeds[] = [];
  const compiling: Compiling = {
    tree,
    collector,
    files,
    datasets,
    templates,
    extracts,
    packedPapers,
    unfit,
    needs,
    planned,
    isWanted,
    foreignPdf,
    resolve: (source, more = {}) => {
      const rows = data.published.ofPapers.get(source.file) ?? new Map<string, RowsOfDay>();
      const made = memory.once(nameInMemory(source), givenIn(source, more, rows), () => {
        const own = datasets.withRows(rows);
        const beside = { picture, foreignPdf, versionFile, takenDown: tree.takenDown };
        const seeing = { datasets: own, templates, ...beside, collector };
        const council = councilFor(source, files.council);
        const sections = sectionsOf(council);
        const context = { council, sections, registry: blocks, missingGlyphs, ...seeing, ...more };
        const resolved = resolvePaper(source, context);
        if (!resolved) return undefined;
        checkPaper(resolved, { ...files, datasets: own, collector, committee: more.committee, errorsOnly });
        return madeOf(resolved, { rows, datasets, packedPapers, isAnswered: council.hasUnknownSections !== true });
      });
      const printed = withdrawn.has(source.file) ? madeAsDraft(made) : made;
      return noted(source, isOfPlanned(source, planned) ? asOfDraft(printed) : printed, { needs, extracts, unfit });
    },
  };
  return {
    compiling,
    findings: () => withoutConsequences(collector.all(), new Set([...data.broken, ...dataTakenDown(tree)])),
  };
}

/** A paper that another meeting has taken is made once for each of the two. */
function nameInMemory(source: PaperSource): string {
  const { file, home } = source;
  const step = stepOfPaper(file);
  return isTakenPaper(source) && home.in === 'meeting' ? `${step} at ${home.folder}` : step;
}

/** True for a paper that lies in the folder of another meeting than the one that it is made for. */
function isTakenPaper({ file, home }: PaperSource): boolean {
  return home.in === 'meeting' && !file.includes(`/${home.folder}/`);
}

/** What a paper is made from beside what it looks at. */
function givenIn(
  { text, home }: PaperSource,
  more: NonNullable<Parameters<Compiling['resolve']>[1]>,
  rows: ReadonlyMap<string, RowsOfDay>,
): unknown[] {
  const { committee, nextMinute, meetingName, joint = [], exemptAppendix } = more;
  return [text, JSON.stringify([home, exemptAppendix, [...rows]]), committee, nextMinute, meetingName, ...joint];
}

function checkFigures(
  read: Datasets,
  seen: Datasets,
  {
    memory,
    collector,
    errorsOnly,
  }: { readonly memory: Memory; readonly collector: Collector; readonly errorsOnly: boolean | undefined },
): void {
  for (const dataset of read.values())
    memory.step(`figures ${dataset.name}`, [dataset], () => {
      withBound(collector, (bounded) => {
        checkRelationsOf(dataset, seen, bounded);
        checkData(new Map([[dataset.name, dataset]]), { collector: bounded, errorsOnly });
      });
    });
}

/** The council as it was on the day of a paper's meeting; of a publication, as it is. */
function councilFor({ home }: PaperSource, council: Council): Council {
  return home.in === 'meeting' ? councilOn(council, home.date) : council;
}

interface Making {
  /** Of datasets that grow: what the paper was published with. */
  readonly rows: ReadonlyMap<string, RowsOfDay>;
  readonly datasets: Datasets;
  readonly packedPapers: PackedPapers | undefined;
  /** False where it cannot be known what the paper has to answer. */
  readonly isAnswered: boolean;
}

/** Takes note of what a paper asks for, and of what the checks of several papers know of it. */
function noted(
  source: PaperSource,
  made: MadePaper | undefined,
  { needs, extracts, unfit }: Pick<Compiling, 'needs' | 'extracts' | 'unfit'>,
): MadePaper | undefined {
  needs.push(needsOf(source, made));
  if (!made) return undefined;
  // What is found in a paper is found where it lies.
  if (!isTakenPaper(source)) extracts.push(made.extract);
  if (!made.isWhole) unfit.push(made);
  return made;
}

function madeOf(resolved: ResolvedPaper, { rows, datasets, packedPapers, isAnswered }: Making): MadePaper {
  const { frontMatter, paper } = resolved;
  const { lacks } = frontMatter;
  const isWhole = frontMatter.isWhole && isAnswered;
  // Copied for an archive, since a word that was cut out of a text holds the whole text.
  const extract = packedPapers ? structuredClone(extractOf(resolved)) : extractOf(resolved);
  const printed = withRowsUsed(printedPaper(resolved), rows, datasets);
  return {
    paper: packedPapers?.put(printed) ?? printed,
    extract,
    isWhole,
    isDraft: isDraft(paper) && !lacks.has('status'),
    hidesWaivers: hidesWaivers(resolved),
  };
}

/** What was withdrawn before it was published is as little published as a draft. */
function madeAsDraft(made: MadePaper | undefined): MadePaper | undefined {
  if (!made) return undefined;
  const { paper } = made;
  const status = kindOf(paper.kind).status.unpublished === 'working' ? 'working' : 'draft';
  return { ...made, isDraft: true, paper: { ...paper, status } };
}

/** True for a paper of a meeting that is only planned, wherever it lies. */
function isOfPlanned({ home }: PaperSource, planned: PlannedMeetings): boolean {
  return home.in === 'meeting' && planned.has(`content/meetings/${home.committee}/${home.folder}`);
}

/** The paper of a planned meeting keeps its status: with that it is published once its meeting is. */
function asOfDraft(made: MadePaper | undefined): MadePaper | undefined {
  return made && { ...made, isDraft: true, extract: { ...made.extract, isDraft: true } };
}

function hidesWaivers({ frontMatter, parsed }: ResolvedPaper): boolean {
  return frontMatter.lacks.has('waivers') && /^waivers?:/m.test(parsed.frontMatter);
}

/** No check runs that needs figures taken down. */
function dataTakenDown({ takenDown }: Tree): readonly string[] {
  return takenDown.all.flatMap(({ kind, name }) => (kind === 'data' ? [name] : []));
}

function withoutConsequences(found: readonly Diagnostic[], broken: ReadonlySet<string>): Diagnostic[] {
  const reasons = new Set(
    [...broken].flatMap((name) => [
      `unknown-data there is no dataset "${name}"`,
      `data-sidecar the relation names "${name}", which is not a dataset`,
    ]),
  );
  return found.filter(({ rule, reason }) => !reasons.has(`${rule} ${reason}`));
}
