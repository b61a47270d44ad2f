/** Cards for shared links, and the site's icon for the screens of telephones: pictures that are made of drawings. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { contentKey } from '../cache/content-key.ts';
import type { Store } from '../cache/store.ts';
import type { Site } from '../model/site.ts';
import { cardsOf } from '../outputs/cards/cards.ts';
import { drawCard } from '../outputs/cards/draw-card.ts';
import { eachOf } from './each-of.ts';
import { putAll } from './store/many.ts';
import { hashOfBytes, type FileHash, type SiteFolder } from './site-folder.ts';
import { faviconSvg, touchIcon } from '../outputs/cards/site-icon.ts';

/** Where pictures are kept, and the fingerprint of the program and machine that makes them. */
export interface PictureStore {
  readonly store: Store;
  readonly engine: string;
}

/** How many pictures are made at once: they are made outside of this thread. */
const atOnce = 4;
/** The last levels take two and a half times as long as all the others, and save a twentieth of the bytes. */
const compressionLevel = 6;

/**
 * Writes every card and the touch icon into `folder`; those that the store has are not made again. Gives what puts those that were made into the
 * store: to be called once it is published, with the folder that it lies in then.
 */
export async function writeSharePictures(
  site: Site,
  folder: SiteFolder,
  kept: PictureStore,
): Promise<(published: string) => Promise<void>> {
  const made: { readonly key: string; readonly picture: Picture }[] = [];
  await eachOf(picturesOf(site), atOnce, async (picture) => {
    const key = keyOf(picture, kept);
    const known = kept.store.head?.(key)?.about;
    if (isHash(known) && folder.take(picture.path, known)) return;
    const bytes = (await kept.store.get(key))?.bytes;
    if (!bytes) made.push({ key, picture });
    folder.write(picture.path, bytes ?? (await drawn(picture)));
  });
  return async (published) =>
    putAll(made, kept.store, async ({ picture: { path: file, sources } }) => {
      // Somebody may have taken the folder away already.
      const bytes = await readFile(path.join(published, file)).catch(() => undefined);
      return bytes && { sources, about: hashOfBytes(bytes), bytes };
    });
}

/** True for what stands in the head of the entry of a picture. */
function isHash(about: unknown): about is FileHash {
  return typeof about === 'object' && about !== null && 'sha256' in about && 'bytes' in about;
}

/** Makes those pictures whose keys are wanted, for the store alone. */
export async function makeSharePictures(
  site: Site,
  kept: PictureStore,
  isWanted: (key: string) => boolean,
): Promise<void> {
  const { store } = kept;
  await eachOf(picturesOf(site), atOnce, async (picture) => {
    const key = keyOf(picture, kept);
    if (!isWanted(key) || (await store.get(key))) return;
    const bytes = await drawn(picture);
    await store.put(key, { sources: picture.sources, about: hashOfBytes(bytes), bytes });
  });
}

/** A picture before it is made. */
interface Picture {
  /** In dist/. */
  readonly path: string;
  /** What alone decides it, beside the program. */
  readonly from: unknown;
  /** As SVG. */
  readonly draw: () => string;
  readonly sources: readonly string[];
}

function* picturesOf(site: Site): Generator<Picture> {
  const { path: icon, size } = touchIcon;
  const accent = site.council.theme?.accent;
  yield { path: icon, from: accent, draw: () => faviconSvg(accent, size), sources: [] };
  for (const card of cardsOf(site)) {
    const { path: file, sources, ...from } = card;
    yield { path: file, from, draw: () => drawCard(card), sources };
  }
}

function keyOf({ from }: Picture, { engine }: PictureStore): string {
  return contentKey(engine, 'picture', [from]);
}

async function drawn({ draw }: Picture): Promise<Uint8Array> {
  return sharp(Buffer.from(draw())).png({ compressionLevel }).toBuffer();
}
