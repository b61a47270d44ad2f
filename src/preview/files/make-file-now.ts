/** One file of a root as it stands now, by its path in dist/. */
import { compile } from '../../compile/compile.ts';
import { Memory } from '../../cache/memory.ts';
import type { Meeting } from '../../model/meeting.ts';
import { agendaWordingOn, type Site } from '../../model/site.ts';
import { packStem } from '../../outputs/addresses/addresses.ts';
import { documentsOf, type MeetingDocument, type SiteDocument } from '../../outputs/documents.ts';
import { finish } from '../../outputs/files/finish.ts';
import type { Output } from '../../outputs/output.ts';
import { packSourcesOf, planPack, type PlannedPack } from '../../outputs/packs/packs.ts';
import { outputs, outputsOf } from '../../outputs/registry.ts';
import type { FileMadeNow, FileOrder, FileThreadData, PackFacts } from './file-orders.ts';

/**
 * A function that makes files of a root, compiling it again where an order knows of a newer version; it gives undefined where the
 * content has no such file now.
 */
export function fileMaker({
  root,
  templatesRoot,
}: FileThreadData): (order: FileOrder) => Promise<FileMadeNow | undefined> {
  const memory = new Memory();
  let compiled: { readonly version: number; readonly scope: string; readonly site: Site | undefined } | undefined;
  const plans = new Map<string, Planned>();
  const kept = new Map<string, { readonly from: unknown; readonly made: FileMadeNow }>();
  return async ({ path, version }) => {
    const known = kept.get(path);
    const scope = scopeOf(path, known?.made.source);
    if (compiled?.version !== version || compiled.scope !== scope) {
      const options = { root, templatesRoot, includeDrafts: true, despiteErrors: true, memory, only: [scope] };
      compiled = { version, scope, site: compile(options).site };
    }
    const { site } = compiled;
    const found = site && fileAt(path, site);
    if (!found) return undefined;
    const planned = (meeting: Meeting): PlannedPack | undefined => plannedOf(site, meeting, plans);
    const from = originOf(found.document, site, planned);
    const made = known && known.from === from ? known.made : await madeFrom(found, site, planned);
    if (made) kept.set(path, { from, made });
    return made;
  };
}

/**
 * The papers that a file is made from, as a file or folder of the root: the others are resolved when one of theirs is wanted.
 * A paper is known by its file once it has been found.
 */
function scopeOf(path: string, source: string | undefined): string {
  if (source !== undefined) return source;
  const [first = '', second = '', third] = path.split('/');
  return first === 'publications' || third === undefined ? `content/${first}` : `content/meetings/${first}/${second}`;
}

interface FoundFile {
  readonly document: SiteDocument;
  readonly output: Output;
}

function fileAt(path: string, site: Site): FoundFile | undefined {
  for (const document of documentsOf(site))
    for (const output of outputs)
      if (output.path(document) === path && outputsOf(document, site).includes(output)) return { document, output };
  return undefined;
}

type Planner = (meeting: Meeting) => PlannedPack | undefined;

/** What a document is made of: as long as this is the same, so are its files. */
function originOf(document: SiteDocument, site: Site, planned: Planner): unknown {
  switch (document.of) {
    case 'paper':
      return document.paper;
    case 'guide':
      return site.council;
    case 'dataset':
      return document.dataset;
    case 'data-notice':
      return document.notice;
    default:
      return planned(document.meeting);
  }
}

async function madeFrom(
  { document, output }: FoundFile,
  site: Site,
  planned: Planner,
): Promise<FileMadeNow | undefined> {
  const made = output.make(document, { site, planned });
  if (!made) return undefined;
  const { bytes, ...facts } = await finish(made);
  const file = { path: output.path(document), format: output.format, bytes: bytes.length, ...facts };
  const pack = output.format === 'pdf' && 'meeting' in document ? packFacts(document, planned) : undefined;
  const source = document.of === 'paper' ? { source: document.paper.file } : {};
  return { bytes, file, ...source, ...(pack ? { pack } : {}) };
}

function packFacts(document: MeetingDocument, planned: Planner): PackFacts | undefined {
  const plan = planned(document.meeting);
  if (!plan) return undefined;
  const { key, marks } = plan;
  const packs = {
    agenda: undefined,
    pack: plan.plan,
    consolidated: plan.consolidated?.plan,
    supplement: plan.supplements.find(
      ({ supplement }) => document.of === 'supplement' && supplement.number === document.supplement.number,
    )?.plan,
  };
  const ranges = packs[document.of]?.ranges;
  return ranges && { key, marks, ranges };
}

interface Planned {
  readonly from: readonly unknown[];
  readonly plan: PlannedPack | undefined;
}

/** A pack that has been laid out is not laid out again until something in it has changed. */
function plannedOf(site: Site, meeting: Meeting, plans: Map<string, Planned>): PlannedPack | undefined {
  const key = packStem(site, meeting);
  const items = packSourcesOf(site, meeting)?.items.map(({ paper, ...item }) => ({ ...item, paper: paper?.file }));
  const { council } = site;
  const { facts, papers, supplements } = meeting;
  const from = [council, agendaWordingOn(site, meeting.date), facts, supplements, JSON.stringify(items), ...papers];
  const known = plans.get(key);
  if (known?.from.length === from.length && from.every((one, at) => one === known.from[at])) return known.plan;
  const plan = planPack(site, meeting);
  plans.set(key, { from, plan });
  return plan;
}
