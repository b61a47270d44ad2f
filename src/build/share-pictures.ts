/** Cards for shared links, and the site's icon for the screens of telephones: pictures that are made of drawings. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import sharp from 'sharp';
import type { Store } from '../cache/store.ts';
import type { Site } from '../model/site.ts';
import { cardsOf } from '../outputs/cards/cards.ts';
import { drawCard } from '../outputs/cards/draw-card.ts';
import { writeWhole } from '../outputs/write-file.ts';
import { faviconSvg, touchIcon } from '../outputs/cards/site-icon.ts';

/** Where pictures are kept, and the fingerprint of the program and machine that makes them. */
export interface PictureStore {
  readonly store: Store;
  readonly engine: string;
}

/** Writes every card and the touch icon into `folder`; those that the store has are not made again. Gives how many there are. */
export async function writeSharePictures(site: Site, folder: string, kept: PictureStore): Promise<number> {
  let written = 0;
  const { path: icon, size } = touchIcon;
  const drawing = faviconSvg(site.council.theme?.accent, size);
  await writeWhole(path.join(folder, icon), await pictureOf({ drawing, sources: [] }, kept));
  for (const card of cardsOf(site)) {
    const made = await pictureOf({ drawing: drawCard(card), sources: card.sources }, kept);
    await writeWhole(path.join(folder, card.path), made);
    written += 1;
  }
  return written;
}

interface Drawn {
  readonly drawing: string;
  readonly sources: readonly string[];
}

async function pictureOf({ drawing, sources }: Drawn, { store, engine }: PictureStore): Promise<Uint8Array> {
  const key = createHash('sha256').update(`picture ${engine} ${drawing}`).digest('hex');
  const known = await store.get(key);
  if (known) return known.bytes;
  const bytes = await sharp(Buffer.from(drawing)).png({ compressionLevel: 9 }).toBuffer();
  await store.put(key, { sources, bytes });
  return bytes;
}
