/** The preview as a whole: watches the content, keeps the proof up to date, and serves it. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Press } from '../site/press.ts';
import { answerTo, pdfsToldOn, type Answer, type Desk } from './answers.ts';
import type { Editor } from './editor-link.ts';
import { PdfDesk } from './pdf-desk.ts';
import { Proof } from './proof.ts';
import { startServer, type Listening } from './server.ts';
import { watchFolders } from './watch.ts';

/** What a preview is started with; absolute paths. */
export interface PreviewOptions {
  readonly root: string;
  readonly templatesRoot: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly editor: Editor;
  /** The press for the pages, and its folder; the server listens before it is there. */
  readonly press: Promise<Press>;
  readonly pressFolder: string;
  readonly hears: PreviewHears;
}

/** What a preview tells of itself. */
export interface PreviewHears {
  /** Everything that is wrong after a change, and the files that changed, relative to the root, where that is known. */
  readonly checked: (found: readonly Diagnostic[], changed: readonly string[], milliseconds: number) => void;
  /** Something failed that is not the content's fault; the preview goes on. */
  readonly failed: (error: unknown) => void;
}

/** A preview that is running. */
export interface Preview {
  readonly port: number;
  readonly proof: Proof;
  close(): Promise<void>;
}

/** Older times of files than this many milliseconds do not tell when a change was saved. */
const longAgo = 2000;

/** Starts a preview. Rejects with the system's error where it cannot listen. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { root, templatesRoot, host, port, editor, pressFolder, hears } = options;
  const proof = new Proof({ root, templatesRoot });
  let version = 0;
  let listening: Listening | undefined;
  const pdfs = new PdfDesk({ root, templatesRoot }, () => factsChanged());
  let isShown = false;
  const factsChanged = (): void => {
    isShown = false;
    version += 1;
    listening?.tell({ version });
  };
  const update = (changed: readonly string[]): boolean => {
    const started = performance.now();
    try {
      proof.update();
    } catch (error) {
      hears.failed(error);
      return false;
    }
    isShown = false;
    version += 1;
    pdfs.changed();
    hears.checked(proof.diagnostics, changed, performance.now() - started);
    return true;
  };
  const desk = options.press.then((press): Desk => ({
    ...{ root, editor, proof, pdfs, press, pressFolder },
    version: () => version,
    lastPages: new Map(),
  }));
  desk.catch(hears.failed);
  const answer = async (address: string, isBare: boolean): Promise<Answer> => {
    const ready = await desk;
    if (!isShown) {
      proof.show(pdfs);
      ready.press.refresh();
      isShown = true;
    }
    const answered = await answerTo(address, ready, isBare);
    if (address.endsWith('/'))
      void tellPdfs(address.replace(/^\/@preview\/[a-z]+/, ''), { proof, pdfs }).catch(hears.failed);
    return answered;
  };
  const hosts = host === '127.0.0.1' ? new Set(['127.0.0.1', 'localhost', '[::1]']) : undefined;
  try {
    listening = await startServer({ answer, version: () => version, whenFailed: hears.failed, hosts }, { host, port });
  } catch (error) {
    await pdfs.close();
    throw error;
  }
  const folders = ['content', 'data', 'templates'].map((folder) => path.join(root, folder));
  const watch = watchFolders([...new Set([...folders, templatesRoot])], (files) => {
    const savedAt = savedTime(files);
    const changed = files.map((file) => path.relative(root, file).split(path.sep).join('/'));
    // What is half-way there now will be whole at the next change, or at this second look.
    if (!update(changed))
      setTimeout(() => {
        if (update(changed)) listening?.tell({ version, savedAt });
      }, 100);
    else listening?.tell({ version, savedAt });
  });
  update([]);
  return {
    port: listening.port,
    proof,
    close: async () => {
      watch.close();
      await Promise.all([listening?.close(), pdfs.close()]);
    },
  };
}

/** Makes, one after the other, the PDFs whose pages and sizes a page tells. */
async function tellPdfs(address: string, { proof, pdfs }: Pick<Desk, 'proof' | 'pdfs'>): Promise<void> {
  for (const pdf of pdfsToldOn(address, proof)) await pdfs.pdf(pdf);
}

/** When the newest of some files was saved, in milliseconds since 1970; now where that cannot be told. */
function savedTime(files: readonly string[]): number {
  const now = Date.now();
  const times = files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const newest = Math.max(0, ...times);
  return newest > now - longAgo && newest <= now ? newest : now;
}
