/**
 * Makes a built site independent of where it is served: addresses that begin at the root of the server become relative
 * to the file they stand in, so that the same dist/ works at the root of a host and in any folder below it.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { tagPattern } from '../../outputs/html-tags.ts';
import { relativeAddress } from '../../outputs/website.ts';
import { writeWhole } from '../../outputs/write-file.ts';

/** A server shows this page in place of any that is missing, at whatever depth: nothing in it can be relative. */
const notFoundPage = '404.html';

const addressed = /(?<=\s(?:href|src|action|poster|data)\s*=\s*["'])\/(?![/\\])[^"']*/gi;

/** What is known of a site whose addresses are rewritten. */
export interface WrittenSite {
  readonly folder: string;
  /** All files of `folder`, relative to it with forward slashes. */
  readonly files: readonly string[];
  /** The folder of its server that it is published in, with slashes at both ends. */
  readonly base: string;
}

/** Rewrites the pages and style sheets of a site in place. */
export async function makeAddressesRelative({ folder, files, base }: WrittenSite): Promise<void> {
  for (const file of files) {
    const rewrite = file.endsWith('.html') ? relativeInPage : file.endsWith('.css') ? relativeInStyles : undefined;
    if (!rewrite) continue;
    const text = await readFile(path.join(folder, file), 'utf8');
    const made = file === notFoundPage ? fromHost(text, base) : rewrite(file, text);
    if (made !== text) await writeWhole(path.join(folder, file), made);
  }
}

/** A page with its addresses relative to it; text, scripts and comments stay as they are. */
export function relativeInPage(file: string, html: string): string {
  return inTags(html, (rest) => relativeAddress(file, `/${rest}`));
}

/** A style sheet with its addresses relative to it. */
export function relativeInStyles(file: string, css: string): string {
  return css.replaceAll(/(?<=url\(["']?)\/(?!\/)[^)"']*/g, (address) => relativeAddress(file, address));
}

/** The page for what is missing: its addresses begin with the folder that the site is served from. */
function fromHost(html: string, base: string): string {
  return inTags(html, (rest) => `${base}${rest}`);
}

function inTags(html: string, address: (rest: string) => string): string {
  return html.replaceAll(tagPattern, (whole: string, raw?: string) => {
    if (whole.startsWith('<!--')) return whole;
    // Of an element whose content is no markup only the opening tag is looked at.
    const end = raw === undefined ? whole.length : whole.indexOf('>') + 1;
    const tag = whole.slice(0, end);
    return tag.replaceAll(addressed, (found) => address(found.slice(1))) + whole.slice(end);
  });
}
