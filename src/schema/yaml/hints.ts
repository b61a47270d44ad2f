/** Hints of schemas: what to write instead, kept beside the shape they belong to. */
import { z } from 'zod';

// zod would write and compile a program for every shape. A command reads a few dozen files and is done sooner without.
z.config({ jitless: true });

/** The registry in which a schema's hint stands: `schema.register(hints, { hint: '…' })`. */
export const hints = z.registry<{ hint: string }>();

/** The registry in which stands what names a group will take in a later version. */
export const laterKeys = z.registry<{ keys: readonly string[] }>();

/** True for a name that the group at a path will take in a later version. */
export function isLaterKey(schema: z.ZodType, path: readonly (string | number)[], key: string): boolean {
  const found = schemaAt(schema, path);
  return found !== undefined && laterKeys.get(found)?.keys.includes(key) === true;
}

/** The hint of the schema at a path, or of the nearest schema around it that has one; undefined where there is none. */
export function hintAt(schema: z.ZodType, path: readonly (string | number)[]): string | undefined {
  for (let length = path.length; length >= 0; length--) {
    const hint = ownHintAt(schema, path.slice(0, length));
    if (hint !== undefined) return hint;
  }
  return undefined;
}

/** The hint of the schema at a path itself. */
export function ownHintAt(schema: z.ZodType, path: readonly (string | number)[]): string | undefined {
  const found = schemaAt(schema, path);
  return found && hintOf(found);
}

/** The schema at a path; undefined where the path leads nowhere. */
export function schemaAt(schema: z.ZodType, path: readonly (string | number)[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) current = current && stepInto(current, step);
  return current;
}

/** The forms that a value at a path may have; none where it has one alone. */
export function formsAt(schema: z.ZodType, path: readonly (string | number)[]): readonly z.ZodType[] {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodUnion ? (found.options as z.ZodType[]) : [];
}

function hintOf(schema: z.ZodType): string | undefined {
  return hints.get(schema)?.hint ?? (isWrapper(schema) ? hintOf(unwrap(schema)) : undefined);
}

type Wrapper = z.ZodOptional<z.ZodType> | z.ZodDefault<z.ZodType> | z.ZodNullable<z.ZodType>;

function isWrapper(schema: z.ZodType): schema is Wrapper {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;
}

function unwrap(schema: Wrapper): z.ZodType {
  return schema.unwrap();
}

/** True for a schema of whole numbers. */
export function isWholeNumber(schema: z.ZodType | undefined): boolean {
  if (schema && isWrapper(schema)) return isWholeNumber(unwrap(schema));
  return schema instanceof z.ZodNumber && schema.format === 'safeint';
}

/** The schema of one member of an object, an array, a record or a union. */
function stepInto(schema: z.ZodType, step: string | number): z.ZodType | undefined {
  if (isWrapper(schema)) return stepInto(unwrap(schema), step);
  if (schema instanceof z.ZodObject) return schema.shape[String(step)] as z.ZodType | undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodUnion) {
    const found = (schema.options as z.ZodType[]).flatMap((option) => stepInto(option, step) ?? []);
    // Where one form needs it, that says best what it is.
    return found.find((one) => !isWrapper(one)) ?? found[0];
  }
  return undefined;
}

/** The names an object schema knows at a path, for "did you mean"; of a union, those of all its forms. */
export function keysAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  const found = schemaAt(schema, path);
  return found ? keysOf(found) : [];
}

function keysOf(schema: z.ZodType): string[] {
  if (isWrapper(schema)) return keysOf(unwrap(schema));
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodUnion) return [...new Set((schema.options as z.ZodType[]).flatMap(keysOf))];
  return [];
}
