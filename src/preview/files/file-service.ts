/** The preview's files as the pages see them: ordered from the thread that makes them, and what is known of each. */
import { createHash } from 'node:crypto';
import { CalledThread } from '../../build/threads/calls.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { Site } from '../../model/site.ts';
import { documentsOfMeeting, type MeetingDocument } from '../../outputs/documents.ts';
import { isPdf, type MadeFile, type PdfFile } from '../../outputs/files/made-file.ts';
import { pdfPath } from '../../outputs/pdf/output.ts';
import type { PublishedPack, RangedPdf } from '../../outputs/published.ts';
import type { FileMadeNow, FileOrder, FileThreadData, PackFacts } from './file-orders.ts';

/** A file as it is served. */
export interface ServedFile {
  readonly bytes: Uint8Array;
  /** The same for the same bytes. */
  readonly tag: string;
}

type Known = ServedFile & { readonly file: MadeFile; readonly pack?: PackFacts };

/** Orders files of documents, each made once for a version of the content, and keeps the last good one of each. */
export class FileService {
  readonly #thread: CalledThread<FileOrder, FileMadeNow | undefined>;
  readonly #whenFactsChange: () => void;
  readonly #orders = new Map<string, { readonly version: number; readonly made: Promise<ServedFile | undefined> }>();
  readonly #known = new Map<string, Known>();
  /** Those that somebody has asked for since the last change: they are open, so they come first after the next one. */
  #open = new Set<string>();
  #version = 0;

  /** Starts the thread. `whenFactsChange` is called for a file that has other pages or another size than before. */
  constructor(data: FileThreadData, whenFactsChange: () => void) {
    this.#whenFactsChange = whenFactsChange;
    this.#thread = new CalledThread(new URL('./file-thread.ts', import.meta.url), data);
  }

  /** The content has changed: from now on files are made anew, those that are open at once. */
  changed(): void {
    this.#version += 1;
    const open = this.#open;
    this.#open = new Set();
    // What went wrong reaches whoever asks for it.
    for (const path of open) this.file(path).catch(() => undefined);
  }

  /** The same as `file`, for somebody who looks at it and will want it again after the next change. */
  async openedFile(path: string): Promise<ServedFile | undefined> {
    this.#open.add(path);
    return this.file(path);
  }

  /** A file by its path in dist/; the last good one where the content has none now, undefined where there never was one. */
  async file(path: string): Promise<ServedFile | undefined> {
    const order = this.#orders.get(path);
    if (order?.version === this.#version) return order.made;
    const made = this.#make(path);
    this.#orders.set(path, { version: this.#version, made });
    return made;
  }

  /** What is known of the files that have been made, by their paths. */
  files(): ReadonlyMap<string, MadeFile> {
    return new Map([...this.#known].map(([path, { file }]) => [path, file]));
  }

  /** What is known of the packs of a site's meetings. */
  packs(site: Site): ReadonlyMap<string, PublishedPack> {
    return new Map(
      site.meetings.flatMap((meeting): [string, PublishedPack][] => {
        const pack = this.#packOf(site, meeting);
        return pack ? [[`${meeting.committee}/${meeting.folder}`, pack]] : [];
      }),
    );
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.#thread.close();
  }

  async #make(path: string): Promise<ServedFile | undefined> {
    const made = await this.#thread.call({ path, version: this.#version }).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`the file ${path} could not be made: ${why}`, { cause: error });
    });
    const before = this.#known.get(path);
    if (!made) return before;
    const { bytes, file, pack } = made;
    const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 20);
    this.#known.set(path, { bytes, tag, file, ...(pack ? { pack } : {}) });
    if (before?.file.pages !== file.pages || before?.file.bytes !== file.bytes) this.#whenFactsChange();
    return { bytes, tag };
  }

  #packOf(site: Site, meeting: Meeting): PublishedPack | undefined {
    const documents = documentsOfMeeting(site, meeting);
    const [first] = documents;
    const agenda = documents.find(({ of }) => of === 'agenda');
    const agendaFile = agenda && this.#pdf(agenda);
    const pack = first && this.#ranged(first);
    if (!agendaFile || !pack) return undefined;
    const supplements = documents.flatMap((document) => {
      const made = document.of === 'supplement' ? this.#ranged(document) : undefined;
      return document.of === 'supplement' && made ? [{ supplement: document.supplement, ...made }] : [];
    });
    const consolidated = documents.find(({ of }) => of === 'consolidated');
    const whole = consolidated && this.#ranged(consolidated);
    const { file, ranges, marks } = pack;
    return {
      agenda: agendaFile,
      pack: file,
      ranges,
      marks,
      supplements,
      ...(whole ? { consolidated: whole } : {}),
    };
  }

  #pdf(document: MeetingDocument): PdfFile | undefined {
    const file = this.#known.get(pdfPath(document))?.file;
    return file && isPdf(file) ? file : undefined;
  }

  #ranged(document: MeetingDocument): (RangedPdf & Pick<PackFacts, 'marks'>) | undefined {
    const file = this.#pdf(document);
    const pack = this.#known.get(pdfPath(document))?.pack;
    return file && pack && { file, ranges: pack.ranges, marks: pack.marks };
  }
}
