/** A pack that was made before: where nothing that it could be made from has changed, it is written again as it was. */
import path from 'node:path';
import { machineFingerprint, packStore } from '../build/store-place.ts';
import { projectRoot } from '../command/places.ts';
import { publicFiles, sourcesFingerprint } from '../../build/sources.ts';
import { contentKey } from '../../cache/content-key.ts';
import type { Kept } from '../../cache/entry.ts';
import type { PackFormat } from './chosen-pack.ts';

/** A pack as a file. */
export interface FinishedPack {
  /** What it is called where it is published. */
  readonly name: string;
  readonly pages?: number | undefined;
  readonly bytes: Uint8Array;
}

/** Which pack is asked for. */
export interface AskedPack {
  /** Absolute path of the content root. */
  readonly root: string;
  readonly committee: string;
  /** Name of the meeting's folder. */
  readonly folder: string;
  readonly format: PackFormat;
  /** The version of the program that translates braille; '' where there is none. */
  readonly translator?: string;
  readonly supplement?: string;
  readonly consolidated?: true;
}

/** Where the words of JSON before the bytes of the pack end. */
const lineBreak = 10;

/**
 * The pack that was made of the same sources by the same program; else what `make` gives, which is kept where it is a pack. `make` is handed the
 * files that its words may come from, relative to the root.
 */
export async function keptOrMade<Failure>(
  { root, ...asked }: AskedPack,
  make: (files: readonly string[]) => Promise<FinishedPack | { readonly failed: Failure }>,
): Promise<FinishedPack | { readonly failed: Failure }> {
  const templatesRoot = path.join(projectRoot, 'templates');
  const fingerprint = sourcesFingerprint({ root, templatesRoot }, machineFingerprint());
  const ofMeeting = (file: string): boolean => file.startsWith('data/') || file.split('/')[3] === asked.folder;
  const files = (): readonly string[] => publicFiles(root).filter(ofMeeting);
  if (fingerprint === undefined) return make(files());
  const store = packStore();
  const key = contentKey(fingerprint, 'pack', [asked]);
  const known = packIn(await store.get(key));
  if (known) return known;
  const sources = files();
  const made = await make(sources);
  if ('failed' in made) return made;
  const { bytes, ...facts } = made;
  await store.put(key, {
    sources,
    bytes: Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), bytes]),
  });
  await store.close();
  return made;
}

function packIn(kept: Kept | undefined): FinishedPack | undefined {
  const end = kept?.bytes.indexOf(lineBreak) ?? -1;
  if (!kept || end < 0) return undefined;
  // Sealed by the store, so it is what was written above.
  const facts = JSON.parse(new TextDecoder().decode(kept.bytes.subarray(0, end))) as Omit<FinishedPack, 'bytes'>;
  return { ...facts, bytes: kept.bytes.subarray(end + 1) };
}
