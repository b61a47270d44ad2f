/** Small PDFs as somebody else might make them. */
import PDFDocument from 'pdfkit';

/** What a small PDF is like. */
export interface ForeignSample {
  /** One page each; a page without words shows a rectangle only. */
  readonly pages: readonly { readonly words?: string; readonly size?: readonly [number, number] }[];
  /** Tagged like ours, so that its content carries the marks of its own structure. */
  readonly isTagged?: boolean;
  readonly password?: string;
}

/** The bytes of a small PDF; the same sample gives the same bytes. */
export async function foreignPdf({ pages, isTagged = false, password }: ForeignSample): Promise<Uint8Array> {
  const document = new PDFDocument({
    autoFirstPage: false,
    tagged: isTagged,
    pdfVersion: '1.5',
    info: { CreationDate: new Date('2020-01-01T00:00:00Z') },
    ...(password === undefined ? {} : { userPassword: password }),
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  for (const { words, size = [595, 842] } of pages) {
    document.addPage({ size: [...size], margin: 50 });
    document.rect(60, 60, 100, 50).fill('#cc6600');
    if (words === undefined) continue;
    const write = (): void => void document.fillColor('black').text(words, 60, 160);
    // The published types know no function in the place of the options.
    if (isTagged) document.addStructure(document.struct('P', {}, [write]));
    else write();
  }
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
