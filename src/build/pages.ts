/** What a build and whoever draws its pages say to each other. */
import type { Store } from '../cache/store.ts';
import type { DocumentKeys } from './files/document-keys.ts';

/** Where pages are drawn to, and where earlier ones are kept. */
export interface PagePlaces {
  /** Absolute path of an empty folder. */
  readonly folder: string;
  readonly store: Store;
  /** Fingerprint of the program and the machine. */
  readonly engine: string;
  readonly documents: DocumentKeys;
  /** What pages are said to be made from, where they are kept. */
  readonly sources: readonly string[];
}

/** The pages of a site, with the scripts, styles and fonts that they name. */
export interface DrawnPages {
  /** How many of them an earlier build had drawn. */
  readonly taken: number;
  /** Puts what was drawn now into the store. To be called once it is published, with the folder that it lies in then. */
  readonly keep: (folder: string) => Promise<void>;
}
