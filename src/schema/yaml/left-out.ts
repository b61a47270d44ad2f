/** Names without a value: an author who leaves an optional one empty means the same as one who leaves it out. */
import { z } from 'zod';

/** A value without the names that may be left out and were left empty; the value itself where there are none. */
export function withoutEmpty(value: unknown, schema: z.ZodType): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return withoutEmpty(value, schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion)
    return (schema.options as z.ZodType[]).reduce((rest, option) => withoutEmpty(rest, option), value);
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value;
    return schema instanceof z.ZodArray
      ? entries.map((entry) => withoutEmpty(entry, schema.element as z.ZodType))
      : value;
  }
  if (typeof value !== 'object' || value === null || !(schema instanceof z.ZodObject)) return value;
  const parts = schema.shape as Readonly<Record<string, z.ZodType>>;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
      const own = Object.hasOwn(parts, name) ? parts[name] : undefined;
      if (!own) return [[name, part]];
      return part === null && mayBeEmpty(own) ? [] : [[name, withoutEmpty(part, own)]];
    }),
  );
}

/** A status left empty could be either, and one of them publishes the paper: only what has no other meaning is passed over. */
function mayBeEmpty(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodOptional) return true;
  return schema instanceof z.ZodDefault && schema.unwrap() instanceof z.ZodArray;
}
