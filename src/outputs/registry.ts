/** Every output: a further format of every paper, agenda, pack or dataset is a folder beside this file and a line here. */
import type { Site } from '../model/site.ts';
import { isPublishedIn } from '../schema/council/formats.ts';
import type { Meeting } from '../model/meeting.ts';
import { documentsOfMeeting, otherDocuments, paperDocument, type SiteDocument } from './documents.ts';
import type { Output } from './output.ts';
import { brailleOutput } from './braille/output.ts';
import { epubOutput } from './epub/output.ts';
import { largePrintOutput } from './large-print/output.ts';
import { odsOutput } from './ods/output.ts';
import { pdfOutput } from './pdf/output.ts';
import { textOutput } from './text/output.ts';
import { xlsxOutput } from './xlsx/output.ts';

/** The outputs in the order in which pages list their files. */
export const outputs: readonly Output[] = [
  pdfOutput,
  largePrintOutput,
  epubOutput,
  textOutput,
  brailleOutput,
  odsOutput,
  xlsxOutput,
];

/** The outputs that a site has of a document. */
export function outputsOf(document: SiteDocument, site: Pick<Site, 'council'>): readonly Output[] {
  return outputs.filter((output) => output.appliesTo(document) && isPublishedIn(output.format, site.council));
}

/** Paths in dist/ of all files of a document. */
export function pathsOf(document: SiteDocument, site: Pick<Site, 'council'>): readonly string[] {
  return outputsOf(document, site).map((output) => output.path(document));
}

/** A file that a site has: a document in a format. */
export interface DocumentFile {
  readonly document: SiteDocument;
  readonly output: Output;
}

/** The files of a meeting that are made together: its agenda and packs, and of its papers what has the pages of the packs. */
export function filesWithPacks(site: Site, meeting: Meeting): readonly DocumentFile[] {
  const documents = documentsOfMeeting(site, meeting);
  if (documents.length === 0) return [];
  const ofPapers = meeting.papers.map(paperDocument).flatMap((document) => filesOf(document, site));
  return [
    ...documents.flatMap((document) => filesOf(document, site)),
    ...ofPapers.filter(({ output }) => output.hasPackPages === true),
  ];
}

/** All other files of a site. */
export function* otherFiles(site: Site): Generator<DocumentFile> {
  const isMadeAlready = new Set(
    site.meetings
      .filter((meeting) => documentsOfMeeting(site, meeting).length > 0)
      .flatMap(({ papers }) => papers.map(({ file }) => file)),
  );
  for (const document of otherDocuments(site))
    for (const file of filesOf(document, site))
      if (document.of !== 'paper' || file.output.hasPackPages !== true || !isMadeAlready.has(document.paper.file))
        yield file;
}

function filesOf(document: SiteDocument, site: Site): DocumentFile[] {
  return outputsOf(document, site).map((output) => ({ document, output }));
}
