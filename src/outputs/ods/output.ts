import type { Output } from '../output.ts';
import { hasWorkbook, workbookDecidedBy, workbookOf, workbookStem } from '../workbook/site-workbooks.ts';
import { mediaType } from './vocabulary.ts';
import { writeOds } from './write-ods.ts';

/** The figures of a dataset or paper for LibreOffice, Excel and every other program that reads the open format. */
export const odsOutput: Output = {
  format: 'ods',
  mediaType,
  extension: '.ods',
  appliesTo: hasWorkbook,
  path: (document) => `${workbookStem(document)}.ods`,
  decidedBy: workbookDecidedBy,
  make(document, { site }) {
    const workbook = workbookOf(document, site);
    return workbook && writeOds(workbook);
  },
};
