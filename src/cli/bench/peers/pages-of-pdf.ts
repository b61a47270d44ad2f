import { readFile } from 'node:fs/promises';

/** How many pages a PDF file has, as another library reads it. */
export async function pagesOfPdf(file: string): Promise<number> {
  const { getDocument } = await import('./pdfjs.ts');
  const data = new Uint8Array(await readFile(file));
  const { numPages } = await getDocument({ data, verbosity: 0 }).promise;
  return numPages;
}
