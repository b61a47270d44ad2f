/** The formats in which documents are published. */

/** Those of every site. */
const standardFormats = ['pdf'] as const;

/** Those that a council chooses under `formats` in council.yml. */
export const furtherFormats = [] as const;

/** All of them; the name of each is what council.yml, the manifest and commands call it. */
export const fileFormats = [...standardFormats, ...furtherFormats] as const;

/** One of them. */
export type FileFormat = (typeof fileFormats)[number];
