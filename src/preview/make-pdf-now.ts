/** One PDF of a root as it stands now, by its path in dist/. */
import { compile } from '../compile/compile.ts';
import { Memory } from '../cache/memory.ts';
import { agendaWordingOn, type Site } from '../model/site.ts';
import { guidePdfPath } from '../guide/guide-pdf.ts';
import type { Paper } from '../model/paper.ts';
import { paperPdfPath } from '../outputs/addresses.ts';
import { guideDocument, hasGuide } from '../build/pdfs/guide-document.ts';
import { packPaths, packSourcesOf, packStem, planPack, type PlannedPack } from '../outputs/packs.ts';
import { ownPdf, papersOf } from '../outputs/papers.ts';
import type { Council } from '../schema/council.ts';
import type { PdfDocument } from '../typeset/flow.ts';
import { makePdf } from '../typeset/make-pdf.ts';
import type { MadePdf, PackFacts, PdfOrder, PdfThreadData } from './pdf-orders.ts';
import type { Meeting } from '../model/meeting.ts';

interface Source {
  readonly source: string;
  /** What the document is made of: as long as this is the same, so is the PDF. */
  readonly from: Paper | PlannedPack | Council;
  readonly document: () => PdfDocument;
  readonly pack?: PackFacts;
}

/** A function that makes PDFs of a root, compiling it again where an order knows of a newer version. */
export function pdfMaker({ root, templatesRoot }: PdfThreadData): (order: PdfOrder) => Promise<MadePdf> {
  const memory = new Memory();
  let compiled: { readonly version: number; readonly scope: string; readonly site: Site | undefined } | undefined;
  const plans = new Map<string, Planned>();
  const kept = new Map<string, { readonly from: unknown; readonly made: Omit<MadePdf, 'id'> }>();
  return async ({ id, path, version }) => {
    try {
      const known = kept.get(path);
      const scope = scopeOf(path, known?.made.source);
      if (compiled?.version !== version || compiled.scope !== scope) {
        const options = { root, templatesRoot, includeDrafts: true, despiteErrors: true, memory, only: [scope] };
        compiled = { version, scope, site: compile(options).site };
      }
      const { site } = compiled;
      const found = site && sourceOf(site, path, plans);
      if (!found) return { id };
      const made = known?.from === found.from ? known.made : await madeFrom(found, path);
      kept.set(path, { from: found.from, made });
      return { id, ...made };
    } catch (error) {
      return { id, failure: error instanceof Error ? error.message : String(error) };
    }
  };
}

/**
 * The papers that a PDF is made from, as a file or folder of the root: the others are resolved when one of theirs is wanted.
 * A paper is known by its file once it has been found.
 */
function scopeOf(path: string, source: string | undefined): string {
  if (source?.endsWith('.mdx')) return source;
  const [first = '', second = '', third] = path.split('/');
  return first === 'publications' || third === undefined ? `content/${first}` : `content/meetings/${first}/${second}`;
}

async function madeFrom({ source, document, pack }: Source, path: string): Promise<Omit<MadePdf, 'id'>> {
  const { bytes, pages, conformance } = await makePdf(document());
  const file = { path, pages, bytes: bytes.length, conformance };
  return { bytes, file, source, ...(pack ? { pack } : {}) };
}

function sourceOf(site: Site, path: string, plans: Map<string, Planned>): Source | undefined {
  const paper = papersOf(site).find((one) => paperPdfPath(one) === path);
  if (paper) return { source: paper.file, from: paper, document: () => ownPdf(paper, site) };
  if (path === guidePdfPath && hasGuide(site))
    return { source: path, from: site.council, document: () => guideDocument(site) };
  const meeting = site.meetings.find((one) => path.startsWith(`${packStem(site, one)}-`));
  const plan = meeting && plannedOf(site, meeting, plans);
  return plan && packSource(plan, path);
}

function packSource(plan: PlannedPack, path: string): Source | undefined {
  const { key, marks, paths, agenda, supplements, consolidated } = plan;
  const packs = [{ path: paths.pack, plan: plan.plan }, ...supplements, ...(consolidated ? [consolidated] : [])];
  if (path === paths.agenda) return { source: path, from: plan, document: () => agenda };
  const found = packs.find((one) => one.path === path)?.plan;
  const pack = found && { key, marks, ranges: found.ranges };
  return found && pack && { source: path, from: plan, document: () => found.document, pack };
}

interface Planned {
  readonly from: readonly unknown[];
  readonly plan: PlannedPack | undefined;
}

/** A pack that has been laid out is not laid out again until something in it has changed. */
function plannedOf(site: Site, meeting: Meeting, plans: Map<string, Planned>): PlannedPack | undefined {
  const key = packPaths(site, meeting).pack;
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
