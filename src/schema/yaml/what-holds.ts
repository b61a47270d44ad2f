/** What is left of a value when the parts that do not fit its schema are taken out: one mistake then does not hide the next. */
import type { z } from 'zod';
import { nearest } from '../../diagnostics/nearest.ts';
import { keysAt } from './hints.ts';

type Path = readonly (string | number)[];
type Group = Readonly<Record<string, unknown>>;

/** A value without what did not fit. */
export interface WhatHolds<Value> {
  readonly value: Value;
  /** Names of the parts that were missing, or of which something was taken out. */
  readonly lacks: ReadonlySet<string>;
  /**
   * The path, in what was written, of a path in the value: entries of lists that were taken out have moved the others up, and
   * a part whose name is misspelt is read under the right one.
   */
  readonly written: (path: Path) => Path;
}

/** What a value is read from. */
export interface Unfitting<Schema extends z.ZodType> {
  readonly value: unknown;
  readonly schema: Schema;
  /** What stands in for parts that are missing or do not fit, by name. */
  readonly standIns: Group;
}

/** Takes out every part and every entry of a list in which something does not fit; undefined where too little is left. */
export function whatHolds<Schema extends z.ZodType>(from: Unfitting<Schema>): WhatHolds<z.output<Schema>> | undefined {
  const { value, schema, standIns } = from;
  if (!isGroup(value)) return undefined;
  const { spelt, writtenNames } = spellRight(value, keysAt(schema, []));
  const issues = schema.safeParse(spelt).error?.issues ?? [];
  const lacks = new Set(issues.flatMap(({ path: [name] }) => (typeof name === 'string' ? [name] : [])));
  const kept = new Map<string, readonly number[]>();
  const rest: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(spelt)) {
    const own = issues.filter(({ path }) => path[0] === name);
    if (own.length === 0) rest[name] = part;
    else if (Array.isArray(part) && own.every(({ path }) => typeof path[1] === 'number')) {
      const entries: readonly unknown[] = part;
      const sound = entries.flatMap((_entry, index) => (own.some(({ path }) => path[1] === index) ? [] : [index]));
      kept.set(name, sound);
      rest[name] = sound.map((index) => entries[index]);
    }
  }
  // What is said of the whole, as that one of two must be there, can be about any part.
  const isOfWhole = issues.some(({ path }) => path.length === 0);
  const needed = Object.entries(standIns).filter(([name]) => lacks.has(name) || isOfWhole);
  for (const [name] of needed) if (!Object.hasOwn(rest, name)) lacks.add(name);
  const result = schema.safeParse({ ...Object.fromEntries(needed), ...rest });
  if (!result.success) return undefined;
  return { value: result.data, lacks, written: (path) => writtenPath(path, { kept, writtenNames }) };
}

/** The parts under the names that are meant; those whose names mean nothing are left out. */
function spellRight(
  value: Group,
  names: readonly string[],
): { readonly spelt: Group; readonly writtenNames: ReadonlyMap<string, string> } {
  const writtenNames = new Map<string, string>();
  const spelt: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) {
    const meant = names.includes(name)
      ? name
      : nearest(
          name,
          names.filter((one) => !Object.hasOwn(value, one)),
        );
    if (meant === undefined || Object.hasOwn(spelt, meant)) continue;
    spelt[meant] = part;
    writtenNames.set(meant, name);
  }
  return { spelt, writtenNames };
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function writtenPath(
  path: Path,
  from: { readonly kept: ReadonlyMap<string, readonly number[]>; readonly writtenNames: ReadonlyMap<string, string> },
): Path {
  const [name, index, ...rest] = path;
  if (typeof name !== 'string') return path;
  const indices = from.kept.get(name);
  const writtenName = from.writtenNames.get(name) ?? name;
  if (index === undefined) return [writtenName];
  return [writtenName, typeof index === 'number' ? (indices?.[index] ?? index) : index, ...rest];
}
