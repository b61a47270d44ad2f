/** A page as it is kept: a line of JSON with its links, which need not be looked for again, then the page. */
import { z } from 'zod';
import type { PageLinks } from '../links/link-check.ts';

const headLine = z.strictObject({ links: z.array(z.string()), anchors: z.array(z.string()) });

/** Where the line of JSON ends: a line break stands nowhere within. */
const lineBreak = 10;

/** A page with its links. */
export interface KeptPage {
  readonly page: Uint8Array;
  readonly links: PageLinks;
}

/** What is kept of a page. */
export function keptPageBytes({ page, links }: KeptPage): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(links)}\n`), page]);
}

/** The page that was kept; undefined where the bytes are of another form. */
export function readKeptPage(bytes: Uint8Array): KeptPage | undefined {
  const end = bytes.indexOf(lineBreak);
  const links = end < 0 ? undefined : headIn(new TextDecoder().decode(bytes.subarray(0, end)));
  return links && { page: bytes.subarray(end + 1), links };
}

function headIn(text: string): PageLinks | undefined {
  try {
    return headLine.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
