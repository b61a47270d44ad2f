/**
 * What an earlier check wrote down of each paper, so that the next one looks again only at papers of which something changed:
 * the finished step with hashes of everything that it was given and everything that it looked at. Of a paper itself only what
 * the checks of meetings need is kept, so a compiling from it gives findings and no site.
 */
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Paper } from '../model/paper.ts';
import type { PaperExtract } from '../checks/extract.ts';
import type { Dependency, Step, StepStore, Subject } from './memory.ts';
import { kindOf } from '../kinds/registry.ts';
import { ValueHashes } from './value-hashes.ts';

/** What the step of a paper gives. */
export interface MadePaper {
  readonly paper: Paper;
  readonly extract: PaperExtract;
  /** False where its front matter does not hold: then it is checked, and stands in no site unless it is a draft. */
  readonly isWhole: boolean;
  /** True for a draft, and for minutes that are still worked on. */
  readonly isDraft: boolean;
  /** True where the paper may accept warnings with waivers that cannot be read. */
  readonly hidesWaivers: boolean;
}

/** True for a paper that stands in a site: a draft does as far as it can be read. */
export function isPrinted({ isWhole, isDraft }: Pick<MadePaper, 'isWhole' | 'isDraft'>): boolean {
  return isWhole || isDraft;
}

interface WrittenStep {
  /** Hash of what the step was given. */
  readonly inputs: string;
  readonly dependencies: readonly { readonly subject: Subject; readonly name: string; readonly hash: string }[];
  readonly findings: readonly Diagnostic[];
  readonly value: MadePaper | undefined;
}

interface Written {
  /** Hash of the program that wrote it. */
  readonly engine: string;
  readonly steps: ReadonlyMap<string, WrittenStep>;
}

/** Bytes of a SHA-256. */
const sealLength = 32;

/** The papers of one root as an earlier check of the same program found them. */
export class DiskCache implements StepStore {
  readonly #engine: string;
  readonly #known: ReadonlyMap<string, WrittenStep>;
  readonly #kept = new Map<string, WrittenStep>();
  readonly #hashes = new ValueHashes();
  #isSame = true;

  /** `written` is what `bytes` gave earlier; what is damaged, or of another program, is passed over. */
  constructor(engine: string, written?: Uint8Array) {
    this.#engine = engine;
    this.#known = stepsIn(written, engine);
  }

  /** True where no earlier check of the same program left anything. */
  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** The step where nothing of what it depends on has changed. */
  find(
    key: string,
    inputs: readonly unknown[],
    look: (dependency: Omit<Dependency, 'value'>) => unknown,
  ): Step | undefined {
    const written = this.#known.get(key);
    if (!written || written.inputs !== this.#hashes.ofAll(inputs)) return undefined;
    const dependencies = new Map<string, Dependency>();
    for (const { subject, name, hash } of written.dependencies) {
      const value = look({ subject, name });
      if (this.#hashes.of(value) !== hash) return undefined;
      dependencies.set(`${subject} ${name}`, { subject, name, value });
    }
    this.#kept.set(key, written);
    return { inputs, dependencies, findings: written.findings, value: written.value };
  }

  /** Writes down the step of a paper; others are quickly done again. */
  keep(key: string, { inputs, dependencies, findings, value }: Step): void {
    if (!key.startsWith('paper ')) return;
    this.#isSame = false;
    this.#kept.set(key, {
      inputs: this.#hashes.ofAll(inputs),
      dependencies: [...dependencies.values()].map((dependency) => ({
        subject: dependency.subject,
        name: dependency.name,
        hash: this.#hashes.of(dependency.value),
      })),
      findings,
      // The step of a paper gives this, and nothing else.
      value: lightened(value as MadePaper | undefined),
    });
  }

  /** What is to be kept for the next check; undefined where it has been kept already. */
  bytes(): Uint8Array | undefined {
    if (this.#isSame && this.#kept.size === this.#known.size) return undefined;
    const written: Written = { engine: this.#engine, steps: this.#kept };
    const content = serialize(written);
    return Buffer.concat([sealOf(content), content]);
  }
}

function sealOf(content: Uint8Array): Uint8Array {
  return createHash('sha256').update(content).digest();
}

/** The steps that were written; none where the file was not written to its end, or by another program. */
function stepsIn(written: Uint8Array | undefined, engine: string): ReadonlyMap<string, WrittenStep> {
  const content = written?.subarray(sealLength);
  if (!content || Buffer.compare(sealOf(content), written?.subarray(0, sealLength) ?? content) !== 0) return new Map();
  // Sealed by this class, so it is what it wrote.
  const read = deserialize(content) as Written;
  return read.engine === engine ? read.steps : new Map();
}

/** Only minutes are read again by the checks of meetings; of other papers their words are not needed. */
function lightened(made: MadePaper | undefined): MadePaper | undefined {
  if (!made || kindOf(made.paper.kind).body === 'record-of-meeting') return made;
  return { ...made, paper: { ...made.paper, body: [], footnotes: [], outline: [] } };
}
