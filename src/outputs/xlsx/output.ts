import type { Output } from '../output.ts';
import { hasWorkbook, workbookDecidedBy, workbookOf, workbookStem } from '../workbook/site-workbooks.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The figures of a dataset or paper for Excel and its like. */
export const xlsxOutput: Output = {
  format: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: '.xlsx',
  appliesTo: hasWorkbook,
  path: (document) => `${workbookStem(document)}.xlsx`,
  decidedBy: workbookDecidedBy,
  make(document, { site }) {
    const workbook = workbookOf(document, site);
    return workbook && writeXlsx(workbook);
  },
};
