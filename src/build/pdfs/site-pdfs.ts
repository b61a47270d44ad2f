/**
 * Every PDF of a site. Each document is made when a thread is free for it and let go when it is painted: a large archive
 * never lies in memory as laid-out pages.
 */
import path from 'node:path';
import type { Site } from '../../model/site.ts';
import { paperPdfPath } from '../../outputs/addresses.ts';
import { guidePdfPath } from '../../guide/guide-pdf.ts';
import { guideDocument, hasGuide } from './guide-document.ts';
import type { PdfJob, PdfThreads } from './make-pdfs.ts';
import { planPack, type PlannedPack } from '../../outputs/packs.ts';
import { ownPdf, papersOf } from '../../outputs/papers.ts';
import type { PdfFile, PublishedPack, PublishedSupplement, RangedPdf } from '../../outputs/published.ts';

/** The PDFs of papers by their source file, those of packs by their path, and what pages show of packs. */
export interface SitePdfs {
  readonly pdfs: ReadonlyMap<string, PdfFile>;
  /** By `<committee>/<date>`. */
  readonly packs: ReadonlyMap<string, PublishedPack>;
}

/** Makes all PDFs of a site in `folder`. `whenMade` is told how many there are after each, and of how many at the end. */
export async function makeSitePdfs(
  site: Site,
  folder: string,
  { threads, whenMade }: { threads: PdfThreads; whenMade: (done: number, total?: number) => void },
): Promise<SitePdfs> {
  const paths = new Map(papersOf(site).map((paper) => [paper.file, paperPdfPath(paper)]));
  const pdfs = new Map<string, PdfFile>();
  const packs: PackNotes[] = [];
  await threads.makeAll(jobsOf(site, folder, packs), ({ source, ...made }) => {
    pdfs.set(source, { path: paths.get(source) ?? source, ...made });
    whenMade(pdfs.size);
  });
  whenMade(pdfs.size, pdfs.size);
  return { pdfs, packs: new Map(packs.flatMap((notes) => publishedPack(notes, pdfs))) };
}

/** What stays known of a meeting's packs once their documents are let go. */
interface PackNotes extends Pick<PlannedPack, 'key' | 'paths' | 'marks'> {
  readonly ranges: RangedPdf['ranges'];
  readonly supplements: readonly (Omit<PublishedSupplement, 'file'> & { readonly path: string })[];
  readonly consolidated?: Pick<RangedPdf, 'ranges'> & { readonly path: string };
}

/** The packs first, since they take longest; each is laid out when it is asked for. */
function* jobsOf(site: Site, folder: string, packs: PackNotes[]): Generator<PdfJob> {
  const target = (file: string): string => path.join(folder, file);
  for (const meeting of site.meetings) {
    const planned = planPack(site, meeting);
    if (!planned) continue;
    packs.push(notesOf(planned));
    for (const { path: file, document } of documentsOf(planned)) yield { source: file, document, target: target(file) };
  }
  for (const paper of papersOf(site)) {
    yield { source: paper.file, document: ownPdf(paper, site), target: target(paperPdfPath(paper)) };
  }
  if (hasGuide(site)) yield { source: guidePdfPath, document: guideDocument(site), target: target(guidePdfPath) };
}

function documentsOf({ paths, plan, agenda, supplements, consolidated }: PlannedPack) {
  return [
    { path: paths.pack, document: plan.document },
    { path: paths.agenda, document: agenda },
    ...[...supplements, ...(consolidated ? [consolidated] : [])].map((one) => ({
      path: one.path,
      document: one.plan.document,
    })),
  ];
}

function notesOf({ key, paths, plan, marks, supplements, consolidated }: PlannedPack): PackNotes {
  return {
    key,
    paths,
    marks,
    ranges: plan.ranges,
    supplements: supplements.map((one) => ({
      supplement: one.supplement,
      path: one.path,
      ranges: one.plan.ranges,
    })),
    ...(consolidated ? { consolidated: { path: consolidated.path, ranges: consolidated.plan.ranges } } : {}),
  };
}

function publishedPack(
  { key, paths, ranges, marks, supplements, consolidated }: PackNotes,
  pdfs: ReadonlyMap<string, PdfFile>,
): [string, PublishedPack][] {
  const [agenda, pack] = [pdfs.get(paths.agenda), pdfs.get(paths.pack)];
  if (!agenda || !pack) return [];
  const whole = consolidated && pdfs.get(consolidated.path);
  const later = supplements.flatMap(({ supplement, path: made, ranges: own }) => {
    const file = pdfs.get(made);
    return file ? [{ supplement, file, ranges: own }] : [];
  });
  const published = { agenda, pack, ranges, marks, supplements: later };
  return [[key, whole ? { ...published, consolidated: { file: whole, ranges: consolidated.ranges } } : published]];
}
