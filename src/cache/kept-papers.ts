/**
 * Papers as an earlier build resolved them, each an entry of a store: the finished step with hashes of everything that it looked at. A build
 * resolves a paper again only where it is given something else or would see something else.
 */
import { deserialize, serialize } from 'node:v8';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentKey } from './content-key.ts';
import type { MadePaper } from './disk-cache.ts';
import type { Kept } from './entry.ts';
import type { Dependency, Step, StepStore, Subject } from './memory.ts';
import type { PackedPaper, PackedPapers } from './packed-papers.ts';
import type { StoreNow } from './store.ts';
import { ValueHashes } from './value-hashes.ts';

/** What is written of a step before the packed words of its paper. */
interface Written extends Pick<PackedPaper, 'facts' | 'hash' | 'notes'> {
  /** Hash of everything that the step was given. */
  readonly inputs: string;
  readonly dependencies: readonly { readonly subject: Subject; readonly name: string; readonly hash: string }[];
  readonly findings: readonly Diagnostic[];
  readonly made: Omit<MadePaper, 'paper'>;
}

/** Bytes of the number that says how long that is. */
const countLength = 4;

/** What papers are kept with. */
export interface KeptPapersSources {
  /** Fingerprint of the program and the machine. */
  readonly engine: string;
  readonly store: StoreNow;
  /** Where the papers of this compiling are packed. */
  readonly packedPapers: PackedPapers;
  /** True where papers are taken and none is added. */
  readonly isReadOnly?: boolean;
  /** True where only errors are asked for: then papers are taken and kept of which nobody looked for warnings, too. */
  readonly errorsOnly?: boolean;
}

/** A paper that was put into the store. */
export interface AddedPaper {
  readonly key: string;
  /** Its file, relative to the root. */
  readonly file: string;
}

/** The steps of papers for one compiling. */
export class KeptPapers implements StepStore {
  readonly #sources: KeptPapersSources;
  readonly #hashes = new ValueHashes();
  readonly #added: AddedPaper[] = [];

  constructor(sources: KeptPapersSources) {
    this.#sources = sources;
  }

  /** What this compiling added to the store. */
  get added(): readonly AddedPaper[] {
    return this.#added;
  }

  /** The step where nothing of what it depends on has changed. */
  find(
    key: string,
    inputs: readonly unknown[],
    look: (dependency: Omit<Dependency, 'value'>) => unknown,
  ): Step | undefined {
    if (!isOfPaper(key)) return undefined;
    const entry = this.#entryOf(this.#keysOf(key, inputs));
    const read = entry && readEntry(entry.bytes);
    if (!read) return undefined;
    const { written, words } = read;
    if (written.inputs !== this.#hashes.ofAll(inputs)) return undefined;
    const dependencies = new Map<string, Dependency>();
    for (const { subject, name, hash } of written.dependencies) {
      const value = look({ subject, name });
      if (this.#hashes.of(value) !== hash) return undefined;
      dependencies.set(`${subject} ${name}`, { subject, name, value });
    }
    const paper = this.#sources.packedPapers.take({ ...written, words });
    const value: MadePaper = { ...written.made, paper };
    return { inputs, dependencies, findings: written.findings, value };
  }

  /** Keeps the step of a paper that may be published. */
  keep(key: string, { inputs, dependencies, findings, value }: Step): void {
    if (!isOfPaper(key) || this.#sources.isReadOnly === true) return;
    // The step of a paper gives this, and nothing else.
    const made = value as MadePaper | undefined;
    const packed = made && this.#sources.packedPapers.packedOf(made.paper);
    if (!made || !packed || made.isDraft || !made.isWhole) return;
    const { paper, ...rest } = made;
    const seen = [...dependencies.values()];
    const written: Written = {
      inputs: this.#hashes.ofAll(inputs),
      dependencies: seen.map((one) => ({
        subject: one.subject,
        name: one.name,
        hash: this.#hashes.of(one.value),
      })),
      findings,
      made: rest,
      facts: packed.facts,
      hash: packed.hash,
      ...(packed.notes ? { notes: packed.notes } : {}),
    };
    const head = serialize(written);
    const count = Buffer.alloc(countLength);
    count.writeUInt32BE(head.length);
    const sources = [...new Set([paper.file, ...seen.flatMap(fileOf)])];
    const [name = ''] = this.#keysOf(key, inputs);
    this.#sources.store.put(name, { sources, bytes: Buffer.concat([count, head, packed.words]) });
    this.#added.push({ key: name, file: paper.file });
  }

  #entryOf([first = '', ...others]: readonly string[]): Kept | undefined {
    const found = this.#sources.store.get(first);
    return found ?? (others.length > 0 ? this.#entryOf(others) : undefined);
  }

  /** Under the first it is kept, under any of them it may be found: whoever wants no warnings does not mind them. */
  #keysOf(step: string, [text]: readonly unknown[]): readonly string[] {
    const { engine, errorsOnly } = this.#sources;
    // The first thing that the step of a paper is given is its text.
    const checked = keptPaperKey(engine, step, String(text));
    return errorsOnly === true ? [keptPaperKey(`${engine}, errors only`, step, String(text)), checked] : [checked];
  }
}

/**
 * The key of the paper that a step of compiling resolves, by its text alone: so a store that is far away can be asked for all papers
 * before the first of them is resolved. Whatever else it is made from is compared when it is taken.
 */
export function keptPaperKey(engine: string, step: string, text: string): string {
  return contentKey(engine, 'resolved paper', [step, text]);
}

/** The step of compiling that resolves the paper in a file, relative to the root, for the meeting in whose folder it lies. */
export function stepOfPaper(file: string): string {
  return `paper ${file}`;
}

/** Other steps are quickly done again. */
function isOfPaper(key: string): boolean {
  return key.startsWith('paper ');
}

/** The file that a dependency comes from, relative to the root. */
function fileOf({ subject, name, value }: Dependency): readonly string[] {
  if (subject === 'content') return [name];
  const isDataset = subject === 'dataset' && typeof value === 'object' && value !== null && 'file' in value;
  return isDataset && typeof value.file === 'string' ? [value.file] : [];
}

/** Sealed by the store, so it is what was written above; undefined where somebody has put something else there under its key. */
function readEntry(bytes: Uint8Array): { readonly written: Written; readonly words: Uint8Array } | undefined {
  if (bytes.length < countLength) return undefined;
  const end = countLength + Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).readUInt32BE(0);
  if (end > bytes.length) return undefined;
  const written = writtenIn(bytes.subarray(countLength, end));
  return written && { written, words: bytes.subarray(end) };
}

function writtenIn(bytes: Uint8Array): Written | undefined {
  try {
    const read: unknown = deserialize(bytes);
    const isStep = typeof read === 'object' && read !== null && 'inputs' in read && typeof read.inputs === 'string';
    // What is given something is as it was written above.
    return isStep ? (read as Written) : undefined;
  } catch {
    return undefined;
  }
}
