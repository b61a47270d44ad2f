/**
 * Makes a built site independent of where it is served: addresses that begin at the root of the server become relative
 * to the file they stand in, so that the same dist/ works at the root of a host and in any folder below it.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { tagPattern } from '../../outputs/files/html-tags.ts';
import { relativeAddress } from '../../outputs/addresses/website.ts';
import { writeWhole } from '../../outputs/files/write-file.ts';

/** A server shows this page in place of any that is missing, at whatever depth: nothing in it can be relative. */
const notFoundPage = '404.html';

const addressed = /(?<=\s(?:href|src|action|poster|data)\s*=\s*["'])\/(?![/\\])[^"']*/gi;

/** Rewrites the style sheets in a folder in place; `files` are all of its files, relative to it with forward slashes. */
export async function makeStylesRelative(folder: string, files: readonly string[]): Promise<void> {
  for (const file of files.filter((name) => name.endsWith('.css'))) {
    const text = await readFile(path.join(folder, file), 'utf8');
    const made = relativeInStyles(file, text);
    if (made !== text) await writeWhole(path.join(folder, file), made);
  }
}

/** A page with addresses that hold where it stands. `base` is the folder of its server that the site is published in, with slashes at both ends. */
export function withOwnAddresses(file: string, html: string, base: string): string {
  return file === notFoundPage ? fromHost(html, base) : relativeInPage(file, html);
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
