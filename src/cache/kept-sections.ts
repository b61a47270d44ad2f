/**
 * Sections of PDFs as an earlier process measured them, each an entry of a store under everything that it was measured from. A pack of which one
 * paper has changed sets that paper alone.
 */
import { deserialize, serialize } from 'node:v8';
import type { Section } from '../typeset/flow.ts';
import { measureSection, takeMeasured, type MeasuredSection, type SetWith } from '../typeset/pages/lay-out-section.ts';
import type { Strip } from '../typeset/pages/strips.ts';
import { contentKey } from './content-key.ts';
import type { StoreNow } from './store.ts';

/** What sections are kept with. */
export interface KeptSectionsSources {
  /** Fingerprint of the program and the machine. */
  readonly engine: string;
  readonly store: StoreNow;
  /** BCP 47 tag of the language whose words they are set with. */
  readonly language: string;
  /** Files that the words of these sections come from, relative to the root. */
  readonly files: readonly string[];
}

/** Measures a section before the document that it stands in is laid out, or takes it as it was measured before. */
export function measureAhead(
  section: Section,
  setWith: SetWith,
  { engine, store, language, files }: KeptSectionsSources,
): void {
  const { flow, footnotes, format } = section;
  const key = contentKey(engine, 'measured section', [flow, footnotes, format, setWith.design, language]);
  const entry = store.get(key);
  // Sealed by the store, so it is what was written below.
  if (entry) takeMeasured(section, setWith, deserialize(entry.bytes) as MeasuredSection);
  else {
    const measured = measureSection(section, setWith);
    if (!hasFiles(measured)) store.put(key, { sources: files, bytes: serialize(measured) });
  }
}

/** True where pictures or pages of somebody else stand in it: a PDF has each of their files once, by what it is and not by what it holds. */
function hasFiles({ pages }: MeasuredSection): boolean {
  return pages.some(({ panels }) => panels.some(({ strips, notes }) => [...strips, ...notes].some(hasFile)));
}

function hasFile({ items, repeated, notes }: Strip): boolean {
  return (
    [...items, ...(repeated?.items ?? [])].some(({ kind }) => kind === 'image' || kind === 'foreign-page') ||
    notes.some((note) => note.strips.some(hasFile))
  );
}
