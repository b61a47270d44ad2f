/** What is left of a value when the parts that do not fit its schema are taken out: one slip then does not hide the next. */
import type { z } from 'zod';

type Path = readonly (string | number)[];
type Group = Readonly<Record<string, unknown>>;

/** A value without what did not fit. */
export interface WhatHolds<Value> {
  readonly value: Value;
  /** The path, in what was written, of a path in the value: entries of lists that were taken out have moved the others up. */
  readonly written: (path: Path) => Path;
}

/** What a value is read from. */
export interface Unfitting<Schema extends z.ZodType> {
  readonly value: unknown;
  readonly issues: readonly z.core.$ZodIssue[];
  readonly schema: Schema;
  /** What stands in for parts that must be there, by name. */
  readonly standIns: Group;
}

/** Takes out every part and every entry of a list in which something does not fit; undefined where too little is left. */
export function whatHolds<Schema extends z.ZodType>(from: Unfitting<Schema>): WhatHolds<z.output<Schema>> | undefined {
  const { value, issues, schema, standIns } = from;
  if (!isGroup(value)) return undefined;
  const kept = new Map<string, readonly number[]>();
  const rest = Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
    const own = issues.filter(({ path }) => path[0] === name);
    const isUnknown = issues.some(
      (issue) => issue.code === 'unrecognized_keys' && issue.path.length === 0 && issue.keys.includes(name),
    );
    if (isUnknown) return [];
    if (own.length === 0) return [[name, part]];
    if (!Array.isArray(part) || own.some(({ path }) => typeof path[1] !== 'number')) return [];
    const entries: readonly unknown[] = part;
    const sound = entries.flatMap((_entry, index) => (own.some(({ path }) => path[1] === index) ? [] : [index]));
    kept.set(name, sound);
    return [[name, sound.map((index) => entries[index])]];
  });
  const result = schema.safeParse({ ...standIns, ...Object.fromEntries(rest) });
  if (!result.success) return undefined;
  return { value: result.data, written: (path) => writtenPath(path, kept) };
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function writtenPath(path: Path, kept: ReadonlyMap<string, readonly number[]>): Path {
  const [name, index, ...rest] = path;
  const indices = typeof name === 'string' ? kept.get(name) : undefined;
  if (name === undefined || typeof index !== 'number' || !indices) return path;
  return [name, indices[index] ?? index, ...rest];
}
