/** The preview's search: an index of the papers as they stand, made when somebody searches, and anew after a change. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { makePassingIndex, type PassingIndex } from '../build/search/passing-index.ts';
import { searchFolder } from '../build/search/search-index.ts';
import type { Prerenderer } from '../site/prerenderer.ts';
import type { PreviewState } from './preview-state.ts';

/** First file of an index that a search page asks for. */
const firstFile = `/${searchFolder}/pagefind.js`;

interface Index {
  readonly version: number;
  readonly made: Promise<PassingIndex | undefined>;
}

/** Makes indexes and serves their files. */
export class SearchService {
  readonly #prerenderer: Prerenderer;
  readonly #previewState: PreviewState;
  #index: Index | undefined;

  constructor(prerenderer: Prerenderer, previewState: PreviewState) {
    this.#prerenderer = prerenderer;
    this.#previewState = previewState;
  }

  /** A file of the index by its address; undefined where it has none. Rejects where the index cannot be made. */
  async file(address: string, version: number): Promise<Uint8Array | undefined> {
    if (!/^(?:\/[\w-][\w.-]*)+$/.test(address)) return undefined;
    const before = this.#index;
    // A search that has begun goes on with the index that it began with.
    if (!before || (address === firstFile && before.version !== version))
      this.#index = { version, made: removed(before).then(() => this.#make()) };
    const index = await this.#index?.made;
    return index && readFile(path.join(index.folder, address)).catch(() => undefined);
  }

  /** Deletes what was made. */
  async close(): Promise<void> {
    await removed(this.#index);
  }

  async #make(): Promise<PassingIndex | undefined> {
    const { site } = this.#previewState;
    return site && makePassingIndex(site, async (address) => (await this.#prerenderer.draw(address))?.body);
  }
}

async function removed(index: Index | undefined): Promise<void> {
  const made = await index?.made.catch(() => undefined);
  await made?.remove();
}
