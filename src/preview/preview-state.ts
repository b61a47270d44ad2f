/**
 * The preview state: the site as it stands at this moment, drafts included, as far as it holds together, with everything that is
 * wrong with it. Compiled again after each change at the cost of what has changed.
 */
import path from 'node:path';
import { compile, sortDiagnostics } from '../compile/compile.ts';
import { KeptPapers } from '../cache/kept-papers.ts';
import { Memory } from '../cache/memory.ts';
import { PackedPapers } from '../cache/packed-papers.ts';
import type { StoreNow } from '../cache/store.ts';
import { shownText } from '../content/shown-text.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Site } from '../model/site.ts';
import { csvText } from '../data/reading/csv-write.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Paper } from '../model/paper.ts';
import { paperAddress } from '../outputs/addresses/addresses.ts';
import { fileLinkFindings } from '../build/links/file-links.ts';
import { papersOf } from '../outputs/papers.ts';
import type { Published } from '../outputs/published.ts';
import { siteModels } from '../site/models.ts';
import { show } from '../site/shown.ts';
import type { FileService } from './files/file-service.ts';

/** Where the content is; absolute paths. */
export interface PreviewPlaces {
  readonly root: string;
  readonly templatesRoot: string;
  /** Papers that builds have resolved: with them a preview of an archive starts in a fraction of the time. It adds none. */
  readonly kept?: KeptByBuilds;
}

/** Where builds of a program keep what they make. */
export interface KeptByBuilds {
  readonly store: StoreNow;
  /** Fingerprint of the program and the machine. */
  readonly engine: string;
}

/** The site as it stands. */
export class PreviewState {
  readonly #places: Omit<PreviewPlaces, 'kept'>;
  readonly #memory: Memory;
  readonly #packedPapers: PackedPapers | undefined;
  readonly #csvSizes = new WeakMap<Dataset, number>();
  #site: Site | undefined;
  #diagnostics: readonly Diagnostic[] = [];

  constructor(places: PreviewPlaces) {
    const { kept, ...own } = places;
    this.#places = own;
    this.#packedPapers = kept && new PackedPapers();
    const papers = this.#packedPapers && kept ? { packedPapers: this.#packedPapers, ...kept } : undefined;
    this.#memory = new Memory(papers && new KeptPapers({ ...papers, isReadOnly: true }));
  }

  /** Undefined before the first `update`. */
  get site(): Site | undefined {
    return this.#site;
  }

  /** Everything that was found, in order of file, line and column. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** Reads what is there now. Throws where the machine cannot read it; then everything stays as it was. */
  update(): void {
    const packed = this.#packedPapers ? { packedPapers: this.#packedPapers } : {};
    const options = { ...this.#places, ...packed, includeDrafts: true, despiteErrors: true, memory: this.#memory };
    const { site, diagnostics } = compile(options);
    this.#site = site;
    this.#diagnostics = site ? sortDiagnostics([...diagnostics, ...fileLinkFindings(site, diagnostics)]) : diagnostics;
  }

  /** Puts the site on show for the pages. */
  show(service: FileService): void {
    const { site } = this;
    if (!site) return;
    const csvBytes = new Map([...site.datasets].map(([name, dataset]) => [name, this.#csvSize(dataset)]));
    const published: Published = { site, files: service.files(), packs: service.packs(site), csvBytes };
    show(siteModels(published));
  }

  /** The paper whose page stands at an address. */
  paperAt(address: string): Paper | undefined {
    return this.#site && papersOf(this.#site).find((paper) => paperAddress(paper) === address);
  }

  /** The meeting whose page stands at an address. */
  meetingAt(address: string): Meeting | undefined {
    return this.#site?.meetings.find(({ committee, folder }) => `/${committee}/${folder}/` === address);
  }

  /** The meeting that a paper is for. */
  meetingOf({ home }: Paper): Meeting | undefined {
    return home.in === 'meeting' ? this.meetingAt(`/${home.committee}/${home.folder}/`) : undefined;
  }

  /** The text of a file of the root or of the project's templates; undefined where it cannot be read. */
  text(file: string): string | undefined {
    const { root, templatesRoot } = this.#places;
    const isTemplate = file.startsWith('templates/');
    return shownText(root, file) ?? (isTemplate ? shownText(path.dirname(templatesRoot), file) : undefined);
  }

  #csvSize(dataset: Dataset): number {
    const size = this.#csvSizes.get(dataset) ?? new TextEncoder().encode(csvText(dataset)).length;
    this.#csvSizes.set(dataset, size);
    return size;
  }
}
