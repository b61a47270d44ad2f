/**
 * What decides the bytes of a page: the keys under which a build keeps it. A page draws its model, and what layouts take on every page
 * (`shownEverywhere`); both count with all that they say. Of a part that is made when the page is drawn counts what it is made from.
 */
import type { DocumentKeys } from '../build/files/document-keys.ts';
import { contentKey } from '../cache/content-key.ts';
import { siteFolder } from '../outputs/addresses/website.ts';
import type { Council } from '../schema/council/council.ts';
import type { Deferred, MadeFrom } from './model/deferred.ts';
import type { SiteModels } from './models.ts';
import type { SitePage } from './prerenderer.ts';

/** What the keys of a site's pages are made with. */
export interface PageKeySources {
  /** Fingerprint of the program and the machine. */
  readonly engine: string;
  readonly council: Council;
  readonly models: Pick<SiteModels, 'frame' | 'structuredData'>;
  readonly documents: Pick<DocumentKeys, 'ofPaper' | 'ofDataset'>;
}

/** The keys of a site's pages for one build of it. */
export class PageKeys {
  readonly #sources: PageKeySources;
  /** Of what is on every page. Its words are those of the program in the council's language, which the frame names. */
  readonly #everywhere: string;

  constructor(sources: PageKeySources) {
    this.#sources = sources;
    const { council, models } = sources;
    this.#everywhere = contentKey('', 'frame', [models.frame, siteFolder(council)]);
  }

  /** The key of a page; undefined for one whose route takes its model by itself: it is drawn anew. */
  of({ file, address, route, props }: SitePage): string | undefined {
    if (!props) return undefined;
    const { engine, models } = this.#sources;
    const parts = [this.#everywhere, file, route, models.structuredData(address), this.#plain(props)];
    return contentKey(engine, 'page', parts);
  }

  /** A model as plain data. */
  #plain(value: unknown): unknown {
    if (typeof value === 'function') return this.#made(value as Deferred<unknown>);
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    if (Array.isArray(value)) return value.map((one) => this.#plain(one));
    if (value instanceof Map || value instanceof Set) return [value.constructor.name, this.#plain([...value])];
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.#plain(part)]));
  }

  /** What a part is made from; where it does not say, what it is. */
  #made(part: Deferred<unknown>): unknown {
    return part.madeFrom ? this.#from(part.madeFrom) : this.#plain(part());
  }

  #from({ paper, dataset, beside }: MadeFrom): unknown {
    const { documents } = this.#sources;
    return ['made from', paper && documents.ofPaper(paper), dataset && documents.ofDataset(dataset), beside];
  }
}
