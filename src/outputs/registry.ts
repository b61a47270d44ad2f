/** Every output: a further format of every paper, agenda, pack or dataset is a folder beside this file and a line here. */
import type { Site } from '../model/site.ts';
import { isPublishedIn } from '../schema/formats.ts';
import type { SiteDocument } from './documents.ts';
import type { Output } from './output.ts';
import { odsOutput } from './ods/output.ts';
import { pdfOutput } from './pdf/output.ts';
import { textOutput } from './text/output.ts';
import { xlsxOutput } from './xlsx/output.ts';

/** The outputs in the order in which pages list their files. */
export const outputs: readonly Output[] = [pdfOutput, textOutput, odsOutput, xlsxOutput];

/** The outputs that a site has of a document. */
export function outputsOf(document: SiteDocument, site: Pick<Site, 'council'>): readonly Output[] {
  return outputs.filter((output) => output.appliesTo(document) && isPublishedIn(output.format, site.council));
}

/** Paths in dist/ of all files of a document. */
export function pathsOf(document: SiteDocument, site: Pick<Site, 'council'>): readonly string[] {
  return outputsOf(document, site).map((output) => output.path(document));
}
