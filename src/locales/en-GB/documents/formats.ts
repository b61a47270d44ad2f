import type { FileFormat } from '../../../schema/council/formats.ts';

/** Names of the formats of files: "Download (PDF, 12 pages, 310 kB)". */
export const formatsEnGB: Readonly<Record<FileFormat, string>> = {
  pdf: 'PDF',
  ods: 'ODS spreadsheet',
  xlsx: 'Excel workbook',
  'large-print': 'large print PDF',
  epub: 'EPUB',
  text: 'plain text',
  braille: 'braille',
};
