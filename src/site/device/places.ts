/** Where a page stands in the site, wherever the site is served. */
import { listingName } from '../../build/listed-files.ts';

/** The root of the site that this page belongs to, with a slash at its end. */
export function siteRoot(): URL {
  const theme = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"][href$="theme.css"]');
  return new URL('.', theme?.href ?? document.baseURI);
}

/** The folder of this page below the root: "health-committee/2024-03-14/clinics/". */
export function pageFolder(root: URL): string {
  const folder = new URL('.', location.href).pathname.slice(root.pathname.length);
  return decodeURI(folder);
}

/** The folder that a paper lies in: that of its meeting. */
export function folderAbove(folder: string): string {
  return folder.replace(/[^/]+\/$/, '');
}

/** Last part of a folder: of a paper its slug. */
export function lastPart(folder: string): string {
  return folder.split('/').at(-2) ?? '';
}

/** Address of the listing of a meeting in a folder below the root. */
export function listingAddress(root: URL, meeting: string): URL {
  return new URL(`${meeting}${listingName}`, root);
}

/** True of the folder of a meeting: that of a committee, and its own. */
export function isMeetingFolder(folder: string): boolean {
  return /^[^/?#]+\/\d{4}-\d\d-\d\d[^/?#]*\/$/.test(folder);
}
