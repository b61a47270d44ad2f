/**
 * A part of a site, as one of several machines makes it: a folder with what was made of some of the documents, as entries of a store; the first
 * part brings the sources along, so that whoever puts the parts together needs nothing else. What says so, part.json, is written last.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { noStore, type Store } from '../../cache/store.ts';
import { sourcesFingerprint, type SourcePlaces } from '../sources.ts';
import { folderStore } from '../store/folder-store.ts';
import { takenDownSince } from './taken-down-since.ts';

/** Which part of how many: 1 of 4 is the first. */
export interface PartNumber {
  readonly part: number;
  readonly of: number;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const partFile = z.strictObject({
  part: z.int().min(1),
  of: z.int().min(1),
  /** Fingerprint of the sources and the program. */
  sources: hash,
  /** Of every entry in `made/`. */
  keys: z.array(hash),
});

/** What part.json says. */
export type PartFacts = z.infer<typeof partFile>;

/** Names in the folder of a part. */
export const partNames = { facts: 'part.json', made: 'made', root: 'root' } as const;

/** True where a key belongs to a part: keys are hashes, so each part has about as many as any other. */
export function isOfPart(key: string, { part, of }: PartNumber): boolean {
  return Number.parseInt(key.slice(0, 8), 16) % of === part - 1;
}

/** Parts that are whole together, with the root and the store that they make; or why they are not, in sentences. */
export type JoinedParts = { readonly root: string; readonly store: Store } | { readonly problems: readonly string[] };

interface ReadPart {
  readonly folder: string;
  readonly facts: PartFacts;
}

/** What parts are checked against. */
interface Joining extends Pick<SourcePlaces, 'templatesRoot'> {
  /** Fingerprint of this program and machine. */
  readonly engine: string;
  /** Absolute path of the folder that they will be published to. */
  readonly out: string;
}

/** Reads parts from their folders (absolute paths), in any order. */
export async function joinParts(
  folders: readonly string[],
  { templatesRoot, engine, out }: Joining,
): Promise<JoinedParts> {
  const read = await Promise.all(folders.map(readPart));
  const parts = read.flatMap((one) => (typeof one === 'string' ? [] : [one]));
  const unread = read.filter((one) => typeof one === 'string');
  const problems = unread.length > 0 ? unread : [...foreignParts(parts), ...wrongNumbers(parts)];
  const first = parts.find(({ facts }) => facts.part === 1);
  if (problems.length > 0 || !first) return { problems };
  const root = path.join(first.folder, partNames.root);
  if (sourcesFingerprint({ root, templatesRoot }, engine) !== first.facts.sources)
    return {
      problems: [
        `${first.folder} was changed since it was made, or was made by another version of this program or on another kind of machine.`,
      ],
    };
  const since = await takenDownSince(out, root);
  if (since.length > 0)
    return {
      problems: [
        `These parts were made before ${since.join(', ')} was taken down from ${out}, and would publish it again. Delete them, and make them anew.`,
      ],
    };
  const { store, damaged } = await storeOf(parts);
  return damaged.length > 0 ? { problems: damaged } : { root, store };
}

async function readPart(folder: string): Promise<ReadPart | string> {
  const text = await readFile(path.join(folder, partNames.facts), 'utf8').catch(() => undefined);
  if (text === undefined) return `${folder} is no part of a site: it has no ${partNames.facts}.`;
  try {
    const { data } = partFile.safeParse(JSON.parse(text));
    if (data) return { folder, facts: data };
  } catch {
    // Said below.
  }
  return `${folder} is no part of a site: its ${partNames.facts} cannot be read.`;
}

function foreignParts([first, ...others]: readonly ReadPart[]): readonly string[] {
  return others.flatMap(({ folder, facts }) => {
    if (!first || facts.sources === first.facts.sources) return [];
    return [`${folder} is not a part of the same site as ${first.folder}, or of another state of it.`];
  });
}

function wrongNumbers(parts: readonly ReadPart[]): readonly string[] {
  const [first] = parts;
  if (!first) return ['No part was named.'];
  const { of } = first.facts;
  const other = parts.find(({ facts }) => facts.of !== of);
  if (other) return [`${other.folder} is one of ${other.facts.of} parts, ${first.folder} one of ${of}.`];
  const numbers = Array.from({ length: of }, (_, at) => at + 1);
  return numbers.flatMap((number) => {
    const own = parts.filter(({ facts }) => facts.part === number).map(({ folder }) => folder);
    if (own.length === 1) return [];
    return [
      own.length === 0 ? `Part ${number} of ${of} is missing.` : `Part ${number} is there twice: ${own.join(', ')}.`,
    ];
  });
}

/** All that the parts have made; every entry is read once, so that a damaged part is seen before anything is written. */
async function storeOf(parts: readonly ReadPart[]): Promise<{ store: Store; damaged: readonly string[] }> {
  const places = new Map<string, Store>();
  const damaged: string[] = [];
  for (const { folder, facts } of parts) {
    const made = folderStore(path.join(folder, partNames.made));
    let missing = 0;
    for (const key of facts.keys) {
      if (await made.get(key)) places.set(key, made);
      else missing += 1;
    }
    if (missing > 0)
      damaged.push(`${folder} is damaged: ${missing} of its ${facts.keys.length} entries are missing or broken.`);
  }
  const store: Store = {
    ...noStore,
    get: async (key) => places.get(key)?.get(key),
    now: { get: (key) => places.get(key)?.now?.get(key), put: () => undefined },
  };
  return { store, damaged };
}
