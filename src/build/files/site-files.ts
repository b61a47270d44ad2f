/**
 * Every file that is made of a document of a site, in every format. Each is made when a thread is free for it and let go when it is
 * written: a large archive never lies in memory as laid-out pages.
 */
import path from 'node:path';
import type { Site } from '../../model/site.ts';
import { documentsOfMeeting, otherDocuments, type SiteDocument } from '../../outputs/documents.ts';
import { isPdf, type MadeFile } from '../../outputs/made-file.ts';
import type { OutputSources } from '../../outputs/output.ts';
import { planPack, type PlannedPack } from '../../outputs/packs/packs.ts';
import type { PublishedPack, PublishedSupplement, RangedPdf } from '../../outputs/published.ts';
import { outputsOf } from '../../outputs/registry.ts';
import type { FileJob, FileThreads } from './make-files.ts';

/** The files of a site's documents, and what pages show of packs. */
export interface SiteFiles {
  /** By their paths in dist/. */
  readonly files: ReadonlyMap<string, MadeFile>;
  /** By `<committee>/<folder>`. */
  readonly packs: ReadonlyMap<string, PublishedPack>;
}

/** Makes all files of a site's documents in `folder`. `whenMade` is told how many PDFs there are after each, and of how many at the end. */
export async function makeSiteFiles(
  site: Site,
  folder: string,
  { threads, whenMade }: { threads: FileThreads; whenMade: (done: number, total?: number) => void },
): Promise<SiteFiles> {
  const files = new Map<string, MadeFile>();
  const packs: PackNotes[] = [];
  let pdfs = 0;
  await threads.makeAll(jobsOf(site, folder, packs), (made) => {
    files.set(made.path, made);
    if (isPdf(made)) whenMade(++pdfs);
  });
  whenMade(pdfs, pdfs);
  return { files, packs: new Map(packs.flatMap((notes) => publishedPack(notes, files))) };
}

/** What stays known of a meeting's packs once their documents are let go. */
interface PackNotes extends Pick<PlannedPack, 'key' | 'paths' | 'marks'> {
  readonly ranges: RangedPdf['ranges'];
  readonly supplements: readonly (Omit<PublishedSupplement, 'file'> & { readonly path: string })[];
  readonly consolidated?: Pick<RangedPdf, 'ranges'> & { readonly path: string };
}

/** The packs first, since they take longest; each is laid out when it is asked for. */
function* jobsOf(site: Site, folder: string, packs: PackNotes[]): Generator<FileJob> {
  for (const meeting of site.meetings) {
    const plan = planPack(site, meeting);
    if (!plan) continue;
    packs.push(notesOf(plan));
    for (const document of documentsOfMeeting(site, meeting))
      yield* jobsOfDocument(document, folder, { site, planned: () => plan });
  }
  for (const document of otherDocuments(site))
    yield* jobsOfDocument(document, folder, { site, planned: () => undefined });
}

function* jobsOfDocument(document: SiteDocument, folder: string, sources: OutputSources): Generator<FileJob> {
  for (const output of outputsOf(document, sources.site)) {
    const made = output.make(document, sources);
    const file = output.path(document);
    if (made) yield { path: file, format: output.format, made, target: path.join(folder, file) };
  }
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
  files: ReadonlyMap<string, MadeFile>,
): [string, PublishedPack][] {
  const pdf = (file: string) => {
    const made = files.get(file);
    return made && isPdf(made) ? made : undefined;
  };
  const [agenda, pack] = [pdf(paths.agenda), pdf(paths.pack)];
  if (!agenda || !pack) return [];
  const whole = consolidated && pdf(consolidated.path);
  const later = supplements.flatMap(({ supplement, path: made, ranges: own }) => {
    const file = pdf(made);
    return file ? [{ supplement, file, ranges: own }] : [];
  });
  const published = { agenda, pack, ranges, marks, supplements: later };
  return [[key, whole ? { ...published, consolidated: { file: whole, ranges: consolidated.ranges } } : published]];
}
