/** What an output is: a format in which documents of a site are published. */
import type { Meeting } from '../model/meeting.ts';
import type { Site } from '../model/site.ts';
import type { FileFormat } from '../schema/council/formats.ts';
import type { PdfDocument } from '../typeset/flow.ts';
import type { AnyDocument, SiteDocument } from './documents.ts';
import type { PlannedPack } from './packs/packs.ts';

/** One entry of the registry: build, preview, manifest, pages, feeds, objects for programs and commands go by it alone. */
export interface Output {
  readonly format: FileFormat;
  /** As IANA registers it. */
  readonly mediaType: string;
  /** With which the names of its files end, with its dot. */
  readonly extension: string;
  /** True where the output makes a file of such a document. */
  appliesTo(document: AnyDocument): boolean;
  /** Path in dist/ of the file of a document, without a leading slash. Never that of another document or format. */
  path(document: AnyDocument): string;
  /**
   * What of the site decides the bytes of the file of a paper or dataset, beside the document itself and the figures it prints, as plain data: what a build keeps is used
   * again as long as this is the same. Everything that council.yml says, where absent.
   */
  decidedBy?(document: SiteDocument, site: Site): unknown;
  /** True where the file of a paper has the page numbers of the pack that the paper is in: such files are made with the packs. */
  readonly hasPackPages?: boolean;
  /** The file of a document that the output applies to; undefined where the document has nothing to be made of yet. */
  make(document: AnyDocument, sources: OutputSources): Made | undefined;
}

/** What outputs take from beside the document. */
export interface OutputSources {
  readonly site: Site;
  /** The packs of a meeting, laid out; undefined where it has no agenda yet. */
  readonly planned: (meeting: Meeting) => PlannedPack | undefined;
}

/** A PDF that is there already: bytes, and how many pages it has. */
export interface ReadyPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Bytes, or pages that are still to be laid out and painted, which takes long and is done in threads. */
export type Made = Uint8Array | ReadyPdf | PdfDocument;
