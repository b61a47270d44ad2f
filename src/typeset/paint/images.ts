/** Pictures of one PDF: each file is embedded once, before the first page, in the order of the pages. */
import type { Page } from '../pages/laid-out.ts';
import type { PdfFile } from './pdf-file.ts';

/** pdfkit's image. While a PNG's transparency is being separated, `image` is what is left to do. */
export interface KitImage {
  readonly label: string;
  readonly image?: unknown;
  embed(kit: PDFKit.PDFDocument): void;
}

/**
 * Embeds all pictures one after another. pdfkit separates the transparency of a PNG in the background; waiting for
 * each keeps the order of objects, and so the bytes, the same.
 */
export async function embedImages(pages: readonly Page[], file: PdfFile): Promise<Map<Uint8Array, KitImage>> {
  const images = new Map<Uint8Array, KitImage>();
  for (const { items } of pages) {
    for (const item of items) {
      if (item.kind !== 'image' || images.has(item.bytes)) continue;
      const image = openImage(item.bytes, file);
      images.set(item.bytes, image);
      image.embed(file.kit);
      while (image.image) await new Promise(setImmediate);
    }
  }
  return images;
}

function openImage(bytes: Uint8Array, { kit }: PdfFile): KitImage {
  // The published types ask for a Buffer or a path and give back nothing known; the code takes any bytes.
  return (kit as unknown as { openImage(bytes: Uint8Array): KitImage }).openImage(bytes);
}

/** Paints a picture on the current page, the way up its file says. Sizes in points. */
export function paintImage(
  image: KitImage,
  box: { x: number; y: number; width: number; height: number },
  file: PdfFile,
): void {
  const { x, y, width, height } = box;
  (file.kit as unknown as { image(image: KitImage, x: number, y: number, size: object): void }).image(image, x, y, {
    width,
    height,
  });
}
