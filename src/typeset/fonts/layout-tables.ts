/**
 * What OpenType's GPOS and GSUB tables have in common: from a feature's tag to its lookups' subtables, and coverage.
 * Format: OpenType specification, "OpenType Layout Common Table Formats".
 */

/** One subtable of a lookup: where it begins in its table, and the lookup's type. */
export interface Subtable {
  readonly at: number;
  readonly type: number;
}

/**
 * The subtables of all lookups that a feature of the default language names, in order.
 * `extension` is the lookup type that only points on to another (9 in GPOS, 7 in GSUB).
 */
export function subtablesOf(table: DataView, feature: string, extension: number): Subtable[][] {
  const lookupList = table.getUint16(8);
  return lookupIndexes(table, feature).map((index) => {
    const lookup = lookupList + table.getUint16(lookupList + 2 + index * 2);
    const type = table.getUint16(lookup);
    const count = table.getUint16(lookup + 4);
    return Array.from({ length: count }, (_, place) => {
      const at = lookup + table.getUint16(lookup + 6 + place * 2);
      if (type !== extension) return { at, type };
      return { at: at + table.getUint32(at + 4), type: table.getUint16(at + 2) };
    });
  });
}

function lookupIndexes(table: DataView, feature: string): number[] {
  const featureList = table.getUint16(6);
  const wanted = new Set(defaultFeatureIndexes(table));
  const found = new Set<number>();
  const count = table.getUint16(featureList);
  for (let index = 0; index < count; index++) {
    const record = featureList + 2 + index * 6;
    if (!wanted.has(index) || tagAt(table, record) !== feature) continue;
    const at = featureList + table.getUint16(record + 4);
    const lookups = table.getUint16(at + 2);
    for (let place = 0; place < lookups; place++) found.add(table.getUint16(at + 4 + place * 2));
  }
  return [...found].sort((a, b) => a - b);
}

/** Feature indexes of Latin script's default language, else of the default script. */
function defaultFeatureIndexes(table: DataView): number[] {
  const scriptList = table.getUint16(4);
  const count = table.getUint16(scriptList);
  let script: number | undefined;
  for (let index = 0; index < count; index++) {
    const record = scriptList + 2 + index * 6;
    const tag = tagAt(table, record);
    if (tag === 'latn' || (tag === 'DFLT' && script === undefined)) script = scriptList + table.getUint16(record + 4);
  }
  if (script === undefined) return [];
  const language = script + table.getUint16(script);
  const features = table.getUint16(language + 4);
  return Array.from({ length: features }, (_, index) => table.getUint16(language + 6 + index * 2));
}

function tagAt(table: DataView, at: number): string {
  return String.fromCharCode(
    table.getUint8(at),
    table.getUint8(at + 1),
    table.getUint8(at + 2),
    table.getUint8(at + 3),
  );
}

/** The covered glyphs in the order of their coverage index. */
export function coverageAt(table: DataView, at: number): number[] {
  const glyphs: number[] = [];
  const count = table.getUint16(at + 2);
  if (table.getUint16(at) === 1) {
    for (let index = 0; index < count; index++) glyphs.push(table.getUint16(at + 4 + index * 2));
    return glyphs;
  }
  for (let index = 0; index < count; index++) {
    const range = at + 4 + index * 6;
    const last = table.getUint16(range + 2);
    for (let glyph = table.getUint16(range); glyph <= last; glyph++) glyphs.push(glyph);
  }
  return glyphs;
}

/** The class of each glyph that a class definition names; all others are of class 0. */
export function classesAt(table: DataView, at: number): Map<number, number> {
  const classes = new Map<number, number>();
  if (table.getUint16(at) === 1) {
    const first = table.getUint16(at + 2);
    const count = table.getUint16(at + 4);
    for (let index = 0; index < count; index++) classes.set(first + index, table.getUint16(at + 6 + index * 2));
    return classes;
  }
  const count = table.getUint16(at + 2);
  for (let index = 0; index < count; index++) {
    const range = at + 4 + index * 6;
    const last = table.getUint16(range + 2);
    for (let glyph = table.getUint16(range); glyph <= last; glyph++) classes.set(glyph, table.getUint16(range + 4));
  }
  return classes;
}
