/**
 * Mutations: clean content with one thing broken, made from the content itself. Each says which rule must find it, and on which
 * line. What is picked is random but the same every time.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RuleId } from '../../../src/diagnostics/rules.ts';

/** Clean content: files by path in its root. */
export interface CleanContent {
  /** Absolute path. */
  readonly root: string;
  readonly files: ReadonlyMap<string, string>;
}

/** One broken thing. */
export interface Mutation {
  readonly rule: RuleId;
  /** What was done, for the list of those that were missed. */
  readonly what: string;
  /** Files with their broken text; undefined where the file is gone. */
  readonly files: Readonly<Record<string, string | undefined>>;
  /** Where the finding must stand; the line is 1-based. */
  readonly file: string;
  readonly line: number;
  /** The papers that must be resolved for the finding to show, where it is not the broken file itself. */
  readonly readers?: readonly string[];
}

/** Every way in which one kind of slip can be made in the content. */
export interface Mutator {
  readonly rule: RuleId;
  readonly slip: string;
  readonly make: (content: CleanContent) => readonly Omit<Mutation, 'rule' | 'what'>[];
}

/** Reads content/, data/ and templates/ of a root; CSV files in Windows-1252 as such. */
export function readContent(root: string): CleanContent {
  const files = new Map<string, string>();
  for (const top of ['content', 'data', 'templates']) {
    if (!existsSync(path.join(root, top))) continue;
    for (const entry of readdirSync(path.join(root, top), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const absolute = path.join(entry.parentPath, entry.name);
      files.set(path.relative(root, absolute).split(path.sep).join('/'), textOf(readFileSync(absolute)));
    }
  }
  return { root, files: new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** All mutations of some content: at most `most` of each slip, spread over the places where it can be made. */
export function mutationsOf(content: CleanContent, mutators: readonly Mutator[], most: number): Mutation[] {
  return mutators.flatMap(({ rule, slip, make }, index) =>
    // Where the rule is waived already it would not be heard.
    pick(
      make(content).filter(({ file }) => !new RegExp(`rule: ${rule}\\b`).test(content.files.get(file) ?? '')),
      most,
      7919 * (index + 1),
    ).map((made) => ({
      ...made,
      rule,
      what: `${slip} (${made.file}:${made.line})`,
    })),
  );
}

/** Some of a list, in a random order that is the same for the same seed. */
function pick<T>(all: readonly T[], most: number, seed: number): readonly T[] {
  const random = randomFrom(seed);
  return all
    .map((value) => ({ value, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, most)
    .map(({ value }) => value);
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
