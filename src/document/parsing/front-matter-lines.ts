/** Where the front matter of a file ends and its words begin: one reader for papers, pages and everything that looks into them. */

/** An MDX file divided. */
export interface DividedText {
  /** The YAML between the two lines of hyphens, without them. */
  readonly frontMatter: string;
  /** 1-based line of the file on which the front matter's YAML begins. */
  readonly frontMatterLine: number;
  /** 1-based line of the first line after the front matter. */
  readonly bodyLine: number;
  /** The text with the front matter blanked: what is left stands at the same line, column and offset. */
  readonly body: string;
}

/** A text as it is read: without its byte order mark, with plain line ends. */
export function plainText(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}

/** Divides a plain text. The front matter stands between a first and a next line of three hyphens. */
export function divideText(text: string): DividedText {
  const match = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return { frontMatter: '', frontMatterLine: 1, bodyLine: 1, body: text };
  const [whole, frontMatter = ''] = match;
  return {
    frontMatter,
    frontMatterLine: 2,
    bodyLine: whole.split('\n').length,
    body: whole.replaceAll(/[^\n]/g, ' ') + text.slice(whole.length),
  };
}
