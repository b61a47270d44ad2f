/** The preview as a whole: watches the content, keeps the preview state up to date, and serves it. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Prerenderer } from '../site/prerenderer.ts';
import { answerTo, filesNamedOn, type Answer, type Service } from './answers.ts';
import type { Editor } from './editor-link.ts';
import { FileService } from './files/file-service.ts';
import { PreviewState, type KeptByBuilds } from './preview-state.ts';
import { SearchService } from './search-service.ts';
import { startServer, type Listening } from './server.ts';
import { hostCheck } from './visitors.ts';
import { watchFolders } from './watch.ts';

/** What a preview is started with; absolute paths. */
export interface PreviewOptions {
  readonly root: string;
  readonly templatesRoot: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly editor: Editor;
  /** The prerenderer of the pages, and its folder; the server listens before it is there. */
  readonly prerenderer: Promise<Prerenderer>;
  readonly prerendererFolder: string;
  readonly events: PreviewEvents;
  /** What builds have kept of the papers. */
  readonly kept?: KeptByBuilds;
}

/** What a preview reports of itself. */
export interface PreviewEvents {
  /** Everything that is wrong after a change, and the files that changed, relative to the root, where that is known. */
  readonly checked: (found: readonly Diagnostic[], changed: readonly string[], milliseconds: number) => void;
  /** Something failed that is not the content's fault; the preview goes on. */
  readonly failed: (error: unknown) => void;
}

/** A preview that is running. */
export interface Preview {
  readonly port: number;
  close(): Promise<void>;
}

/** Older times of files than this many milliseconds do not show when a change was saved. */
const longAgo = 2000;
/** Milliseconds until what could not be read is read again. */
const secondLook = 100;
/** Milliseconds without a save after which what nobody is looking at is made: packs, and the sizes of files on pages. */
const calm = 700;

/** Starts a preview. Rejects with the system's error where it cannot listen. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { root, templatesRoot, host, port } = options;
  const running = new Running(options);
  const isOwnHost = hostCheck(host);
  const answering = { answer: running.answer, version: running.version, whenFailed: options.events.failed, isOwnHost };
  const listening = await startServer(answering, { host, port }).catch(async (error: unknown) => {
    await running.close();
    throw error;
  });
  running.tell = (change) => listening.tell(change);
  const folders = ['content', 'data', 'templates'].map((folder) => path.join(root, folder));
  const watch = watchFolders([...new Set([...folders, templatesRoot])], (files) => running.follow(files));
  running.update([]);
  return {
    port: listening.port,
    close: async () => {
      watch.close();
      await Promise.all([listening.close(), running.close()]);
    },
  };
}

/** What changes while a preview runs. */
class Running {
  readonly #options: PreviewOptions;
  readonly #previewState: PreviewState;
  readonly #files: FileService;
  readonly #service: Promise<Service>;
  #version = 0;
  #isShown = false;
  /** Pages that were drawn, and whose files are still to be announced. */
  readonly #untold = new Set<string>();
  #lastSave = 0;
  #whenCalm: NodeJS.Timeout | undefined;
  #factsAreNew = false;
  #secondLook: NodeJS.Timeout | undefined;
  /** Tells open pages of a change. */
  tell: Listening['tell'] = () => undefined;

  constructor(options: PreviewOptions) {
    const { root, templatesRoot, editor, prerendererFolder, kept } = options;
    this.#options = options;
    this.#previewState = new PreviewState({ root, templatesRoot, ...(kept ? { kept } : {}) });
    this.#files = new FileService({ root, templatesRoot }, () => this.#factsChanged());
    const given = {
      root,
      editor,
      prerendererFolder,
      previewState: this.#previewState,
      files: this.#files,
      version: this.version,
    };
    this.#service = options.prerenderer.then((prerenderer) => ({
      ...given,
      prerenderer,
      search: new SearchService(prerenderer, this.#previewState),
      lastPages: new Map(),
    }));
    this.#service.catch(options.events.failed);
  }

  readonly version = (): number => this.#version;

  readonly answer = async (address: string, isBare: boolean): Promise<Answer> => {
    const service = await this.#service;
    if (!this.#isShown) {
      this.#previewState.show(this.#files);
      service.prerenderer.refresh();
      this.#isShown = true;
    }
    const answer = await answerTo(address, service, isBare);
    if (address.endsWith('/')) {
      this.#untold.add(address.replace(/^\/@preview\/[a-z]+/, ''));
      this.#waitForCalm();
    }
    return answer;
  };

  /** Goes along with a change of some files, which may be unknown. */
  follow(files: readonly string[], isSecondLook = false): void {
    const { root } = this.#options;
    const savedAt = savedTime(files);
    const changed = files.map((file) => path.relative(root, file).split(path.sep).join('/'));
    clearTimeout(this.#secondLook);
    if (this.update(changed)) this.tell({ version: this.#version, savedAt });
    // A folder that went while it was read, a drive that was away: once more, and then at the next change.
    else if (!isSecondLook) this.#secondLook = setTimeout(() => this.follow(files, true), secondLook);
  }

  /** Reads what is there now. False where the machine could not. */
  update(changed: readonly string[]): boolean {
    const { events } = this.#options;
    const started = performance.now();
    this.#lastSave = started;
    // The thread compiles and makes what is open while this one does the same for the pages.
    this.#files.changed();
    try {
      this.#previewState.update();
    } catch (error) {
      events.failed(error);
      return false;
    }
    this.#isShown = false;
    this.#version += 1;
    const took = performance.now() - started;
    // Printing can wait until the open pages have been notified.
    setImmediate(() => events.checked(this.#previewState.diagnostics, changed, took));
    return true;
  }

  async close(): Promise<void> {
    clearTimeout(this.#secondLook);
    clearTimeout(this.#whenCalm);
    await this.#files.close();
    const service = await Promise.race([this.#service.catch(() => undefined), Promise.resolve()]);
    await service?.search.close();
  }

  #factsChanged(): void {
    this.#factsAreNew = true;
    this.#waitForCalm();
  }

  #waitForCalm(): void {
    this.#whenCalm ??= setTimeout(
      () => {
        this.#whenCalm = undefined;
        if (performance.now() < this.#lastSave + calm) this.#waitForCalm();
        else void this.#useCalm();
      },
      Math.max(0, this.#lastSave + calm - performance.now()),
    );
  }

  /** Makes, one after the other until something is saved, the files whose pages and sizes the pages show, and announces what is new of them. */
  async #useCalm(): Promise<void> {
    const save = this.#lastSave;
    const wanted = [...this.#untold].flatMap((page) => filesNamedOn(page, this.#previewState));
    this.#untold.clear();
    try {
      for (const file of wanted) {
        if (this.#lastSave !== save) return;
        await this.#files.file(file);
      }
    } catch (error) {
      this.#options.events.failed(error);
    }
    if (!this.#factsAreNew || this.#lastSave !== save) return;
    this.#factsAreNew = false;
    this.#isShown = false;
    this.#version += 1;
    this.tell({ version: this.#version });
  }
}

/** When the newest of some files was saved, in milliseconds since 1970; now where that is not known. */
function savedTime(files: readonly string[]): number {
  const now = Date.now();
  const times = files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const newest = Math.max(0, ...times);
  return Math.round(newest > now - longAgo && newest <= now ? newest : now);
}
