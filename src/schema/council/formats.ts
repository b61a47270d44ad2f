/** The formats in which documents are published. */

/** Those of every site. */
const standardFormats = ['pdf', 'ods', 'xlsx'] as const;

/** Those that a council chooses under `formats` in council.yml. */
export const furtherFormats = ['large-print', 'epub', 'text', 'braille'] as const;

/** All of them; the name of each is what council.yml, the manifest and commands call it. */
export const fileFormats = [...standardFormats, ...furtherFormats] as const;

/** One of them. */
export type FileFormat = (typeof fileFormats)[number];

/** True for a format of every site, and for one that a council has chosen. */
export function isPublishedIn(
  format: FileFormat,
  { formats }: { readonly formats: readonly (typeof furtherFormats)[number][] },
): boolean {
  return standardFormats.some((one) => one === format) || formats.some((one) => one === format);
}
