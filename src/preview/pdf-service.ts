/** The preview's PDFs as the pages see them: ordered from the thread that makes them, and what is known of each. */
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Site } from '../model/site.ts';
import { packPaths, packStem } from '../outputs/packs.ts';
import type { PdfFile, PublishedPack } from '../outputs/published.ts';
import type { MadePdf, PackFacts, PdfOrder, PdfThreadData } from './pdf-orders.ts';
import type { Meeting } from '../model/meeting.ts';

/** A PDF as it is served. */
export interface ServedPdf {
  readonly bytes: Uint8Array;
  /** The same for the same bytes. */
  readonly tag: string;
}

type Known = ServedPdf & { readonly file: PdfFile; readonly source: string; readonly pack?: PackFacts };

/** Orders PDFs, each made once for a version of the content, and keeps the last good one of each. */
export class PdfService {
  readonly #thread: Worker;
  readonly #whenFactsChange: () => void;
  readonly #waiting = new Map<number, (made: MadePdf) => void>();
  readonly #orders = new Map<string, { readonly version: number; readonly made: Promise<ServedPdf | undefined> }>();
  readonly #known = new Map<string, Known>();
  /** Those that somebody has asked for since the last change: they are open, so they come first after the next one. */
  #open = new Set<string>();
  #lastId = 0;
  #version = 0;

  /** Starts the thread. `whenFactsChange` hears of a PDF that has other pages or another size than before. */
  constructor(data: PdfThreadData, whenFactsChange: () => void) {
    this.#whenFactsChange = whenFactsChange;
    this.#thread = new Worker(new URL('./pdf-thread.ts', import.meta.url), { workerData: data });
    this.#thread.on('message', (made: MadePdf) => {
      this.#waiting.get(made.id)?.(made);
      this.#waiting.delete(made.id);
    });
  }

  /** The content has changed: from now on PDFs are made anew, those that are open at once. */
  changed(): void {
    this.#version += 1;
    const open = this.#open;
    this.#open = new Set();
    // Who asks for it hears of what went wrong.
    for (const path of open) this.pdf(path).catch(() => undefined);
  }

  /** The same as `pdf`, for somebody who looks at it and will want it again after the next change. */
  async openedPdf(path: string): Promise<ServedPdf | undefined> {
    this.#open.add(path);
    return this.pdf(path);
  }

  /** A PDF by its path in dist/; the last good one where the content has none now, undefined where there never was one. */
  async pdf(path: string): Promise<ServedPdf | undefined> {
    const order = this.#orders.get(path);
    if (order?.version === this.#version) return order.made;
    const made = this.#make(path);
    this.#orders.set(path, { version: this.#version, made });
    return made;
  }

  /** What is known of papers' PDFs, by the source file of the paper. */
  pdfFiles(): ReadonlyMap<string, PdfFile> {
    return new Map([...this.#known.values()].map(({ source, file }) => [source, file]));
  }

  /** What is known of the packs of a site's meetings. */
  packs(site: Site): ReadonlyMap<string, PublishedPack> {
    return new Map(
      site.meetings.flatMap((meeting): [string, PublishedPack][] => {
        const pack = this.#packOf(site, meeting);
        return pack ? [[`${meeting.committee}/${meeting.date}`, pack]] : [];
      }),
    );
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.#thread.terminate();
  }

  async #make(path: string): Promise<ServedPdf | undefined> {
    const made = await this.#order(path);
    if (made.failure !== undefined) throw new Error(`the PDF ${path} could not be made: ${made.failure}`);
    const before = this.#known.get(path);
    const { bytes, file, source, pack } = made;
    if (!bytes || !file || source === undefined) return before;
    const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 20);
    this.#known.set(path, { bytes, tag, file, source, ...(pack ? { pack } : {}) });
    if (before?.file.pages !== file.pages || before.file.bytes !== file.bytes) this.#whenFactsChange();
    return { bytes, tag };
  }

  #order(path: string): Promise<MadePdf> {
    const order: PdfOrder = { id: ++this.#lastId, path, version: this.#version };
    return new Promise((resolve) => {
      this.#waiting.set(order.id, resolve);
      this.#thread.postMessage(order);
    });
  }

  #packOf(site: Site, meeting: Meeting): PublishedPack | undefined {
    const paths = packPaths(site, meeting);
    const [agenda, pack] = [this.#known.get(paths.agenda), this.#known.get(paths.pack)];
    if (!agenda || !pack?.pack) return undefined;
    const { ranges, marks } = pack.pack;
    const supplements = (meeting.supplements?.list ?? []).flatMap((supplement) => {
      const known = this.#known.get(`${packStem(site, meeting)}-supplement-${supplement.number}.pdf`);
      return known?.pack ? [{ supplement, file: known.file, ranges: known.pack.ranges }] : [];
    });
    const whole = this.#known.get(`${packStem(site, meeting)}-consolidated-pack.pdf`);
    return {
      agenda: agenda.file,
      pack: pack.file,
      ranges,
      marks,
      supplements,
      ...(whole?.pack ? { consolidated: { file: whole.file, ranges: whole.pack.ranges } } : {}),
    };
  }
}

/** Paths in dist/ of everything a meeting's page links to, its pack first. */
export function pdfsOfMeeting(site: Site, meeting: Meeting): readonly string[] {
  if (meeting.items.length === 0) return [];
  const { pack, agenda } = packPaths(site, meeting);
  const stem = packStem(site, meeting);
  const supplements = (meeting.supplements?.list ?? []).map(({ number }) => `${stem}-supplement-${number}.pdf`);
  return [pack, agenda, ...supplements, ...(supplements.length > 0 ? [`${stem}-consolidated-pack.pdf`] : [])];
}
