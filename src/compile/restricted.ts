/**
 * The exempt papers of a root, read and checked like all others: only for who holds restricted/, and never for a public build.
 * They may use the public datasets and those under restricted/data/.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Datasets } from '../data/dataset.ts';
import { Collector, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { countOf } from '../diagnostics/count.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { BlockNode } from '../model/nodes.ts';
import type { RestrictedItem } from '../model/agenda-item.ts';
import { fileOf, type Paper } from '../model/paper.ts';
import {
  hasExemptAppendix,
  isExempt,
  type ExemptItem,
  type ItemWithExemptAppendix,
} from '../meetings/agenda/exempt-items.ts';
import { numberedItems, recordedAgenda, type RecordedAgenda } from '../meetings/agenda/item-numbers.ts';
import { kindOf } from '../kinds/registry.ts';
import { wordsFrom } from '../meetings/agenda/wording.ts';
import { dateOfFolder } from '../schema/meeting/meeting-folder.ts';
import { meetingSchema, type MeetingFile } from '../schema/meeting/meeting.ts';
import type { YamlRead } from '../schema/yaml/yaml.ts';
import { compile, placedDiagnostics, waiversOf, type CompileOptions } from './compile.ts';
import type { Compiling } from './compiling.ts';
import { checkClearanceDates } from '../checks/law/clearance-dates.ts';
import { readYamlFile } from '../content/council-files.ts';
import { markDrafts, ofDrafts } from './papers/drafts.ts';
import type { Site } from '../model/site.ts';
import { meetingHome } from './meetings/meeting-home.ts';
import { meetingNotices } from './meetings/after-publication/notices.ts';
import { readPublicationRecord } from './meetings/after-publication/publication-record.ts';
import { startCompiling } from './start.ts';
import { unfitFilesOf, withoutAccepted } from './papers/unfit-papers.ts';
import { readPaperText } from './papers/paper-text.ts';
import { isPrinted } from '../cache/disk-cache.ts';
import { listTree, startOf } from '../content/tree.ts';
import { applyWaivers, type AcceptedWarning } from '../model/waivers.ts';

/** Everything under restricted/, and the public site that it belongs to. */
export interface CompiledRestricted {
  /** Undefined where the public content or the restricted papers have errors. */
  readonly site: Site | undefined;
  /** Public and restricted ones. */
  readonly datasets: Datasets;
  /** By `<committee>/<folder>`, in agenda order. */
  readonly items: ReadonlyMap<string, readonly RestrictedItem[]>;
  /** What readers of a restricted pack must keep to. */
  readonly wording: readonly BlockNode[];
  /** Of the public content and of the restricted papers. */
  readonly diagnostics: readonly Diagnostic[];
  /** Warnings in either that somebody has accepted. */
  readonly accepted: readonly AcceptedWarning[];
}

/** True where a root has a folder restricted/. Only commands of those who hold it ask. */
export function hasRestricted(root: string): boolean {
  return existsSync(path.join(root, 'restricted'));
}

/** Reads, checks and resolves the exempt papers of a root after its public content. Never throws for what an author wrote. */
export function compileRestricted(options: CompileOptions): CompiledRestricted {
  const open = compile(options);
  const collector = new Collector();
  const tree = listTree(options.root, collector, { folders: ['content', 'data', 'restricted'] });
  const { compiling, findings } = startCompiling(tree, collector, options);
  const items = readItems(compiling, open.site);
  const wording = wordsFrom('agenda/restricted-pack.hbs', {}, compiling);
  const papers = [...[...items.values()].flat(), ...compiling.unfit].map(({ paper }) => paper);
  const datasets = new Map([...compiling.datasets].filter(([, { file }]) => file.startsWith('restricted/')));
  // What is wrong with the public content has been found already, and waived where it was waived.
  const own = findings().filter(
    ({ place, rule }) => place.file.startsWith('restricted/') || rule === 'exempt-item' || rule === 'template',
  );
  const waived = applyWaivers(own, waiversOf({ datasets, papers, meetings: [] }));
  const told = markDrafts(
    withoutAccepted(waived.findings, unfitFilesOf(compiling.unfit)),
    ofDrafts(compiling.needs, tree, compiling.planned.isOnlyThere),
  );
  const found = [...open.diagnostics, ...told];
  const hasErrors = countOf(found).errors > 0;
  return {
    site: hasErrors ? undefined : open.site,
    datasets: compiling.datasets,
    items,
    wording,
    diagnostics: placedDiagnostics(found, options),
    accepted: [...open.accepted, ...waived.accepted],
  };
}

function readItems(compiling: Compiling, open: Site | undefined): Map<string, readonly RestrictedItem[]> {
  const { tree, collector } = compiling;
  const files = new Set(tree.files.filter((file) => /^restricted\/meetings\/[^/]+\/[^/]+\/[^/]+\.mdx$/.test(file)));
  const items = new Map<string, readonly RestrictedItem[]>();
  for (const file of tree.files) {
    const [, committee, folder] = /^content\/meetings\/([^/]+)\/([^/]+)\/meeting\.yml$/.exec(file) ?? [];
    if (committee === undefined || folder === undefined) continue;
    // Without a collector of its own, what is wrong with meeting.yml would be reported twice.
    const read = readYamlFile(file, meetingSchema, { tree, collector: new Collector(), rule: 'meeting-file' });
    if (!read) continue;
    const record = readPublicationRecord(path.posix.dirname(file), { ...compiling, collector: new Collector() });
    const recorded = recordedAgenda(record?.value);
    items.set(`${committee}/${folder}`, itemsOf(read, { committee, folder, files, compiling, open, recorded }));
  }
  for (const file of files) {
    const hint =
      'Name it in the meeting.yml of its meeting, as the paper of an item with exempt:, so that its pages can be marked.';
    collector.error(
      'exempt-item',
      startOf(file),
      `no exempt item of the meeting names "${path.posix.basename(file)}"`,
      hint,
    );
  }
  return items;
}

type Folder = {
  readonly committee: string;
  readonly folder: string;
  readonly files: Set<string>;
  readonly compiling: Compiling;
  readonly recorded: RecordedAgenda;
  /** The public site; undefined where it has errors. */
  readonly open: Site | undefined;
};

/** The items of one meeting; the files that they name are taken out of the set. */
function itemsOf(read: YamlRead<MeetingFile>, from: Folder): RestrictedItem[] {
  const isPlanned = from.compiling.planned.has(`content/meetings/${from.committee}/${from.folder}`);
  return numberedItems(read.value, from.recorded).flatMap(({ number, item }): RestrictedItem[] => {
    if (!isExempt(item) && !hasExemptAppendix(item)) return [];
    const paper = exemptPaper(item, read, from);
    if (!paper) return [];
    const report = hasExemptAppendix(item) ? publicReport(item.report, from) : undefined;
    return [
      {
        number,
        title: item.title ?? report?.title ?? paper.title,
        purpose: item.purpose ?? '',
        details: [],
        isToFollow: false,
        exempt: { paragraphs: item.exempt.paragraphs },
        paper: {
          ...paper,
          notices: meetingNotices(read.value, from.compiling),
          ...(isPlanned ? { isPlanned } : {}),
        },
        ...(report ? { report } : {}),
      },
    ];
  });
}

/** The exempt paper that an item names; what is wrong with it is reported. */
function exemptPaper(
  item: ExemptItem | ItemWithExemptAppendix,
  read: YamlRead<MeetingFile>,
  from: Folder,
): Paper | undefined {
  const { committee, folder, files, compiling } = from;
  const { collector } = compiling;
  const place = read.placeOf(['items', read.value.items.indexOf(item), 'exempt', 'paper']);
  const name = item.exempt.paper;
  const file = `restricted/meetings/${committee}/${folder}/${name}`;
  if (!compiling.tree.has(file)) {
    const there = [...files].filter((one) => path.posix.dirname(one) === path.posix.dirname(file));
    const hint = didYouMean(
      name,
      there.map((one) => path.posix.basename(one)),
    );
    if (item.toFollow !== true)
      collector.error('exempt-item', place, `the exempt paper "${name}" is not in ${path.posix.dirname(file)}`, hint);
    return undefined;
  }
  files.delete(file);
  const paper = resolveIn(file, from);
  if (!paper) return undefined;
  checkClearanceDates([paper], read.value, collector);
  if (isExempt(item) && kindOf(paper.kind).writtenIn === 'restricted') {
    const reason = `"${name}" is an appendix, but the item has no report`;
    collector.error('exempt-item', place, reason, appendixHint);
  }
  return paper;
}

const appendixHint = 'Name its public report with report: instead of title:, or write kind: report in the paper.';

/** A report of the public part of the meeting, as far as it is published. */
function publicReport(name: string, { committee, folder, open }: Folder): Paper | undefined {
  const meeting = open?.meetings.find((one) => one.committee === committee && one.folder === folder);
  return meeting?.papers.find((paper) => fileOf(paper) === name);
}

function resolveIn(file: string, { committee: slug, folder, compiling }: Folder): Paper | undefined {
  const { tree, collector, files } = compiling;
  const committee = files.committees.get(slug);
  const text = readPaperText(tree, file, collector);
  const date = dateOfFolder(folder);
  if (!committee || text === undefined || date === undefined) return undefined;
  const home = meetingHome({ committee, folder, date }, compiling);
  const made = compiling.resolve({ file, slug: path.posix.basename(file, '.mdx'), text, home }, { committee });
  return made && isPrinted(made) ? made.paper : undefined;
}
