/** Addresses for readers who are not on the site: whole, where council.yml says where the site stands (`website:`). */
import type { Council } from '../../schema/council/council.ts';

/** The address of the site with a slash at its end; undefined where council.yml has no `website:`. */
export function siteAddress({ website }: Pick<Council, 'website'>): string | undefined {
  return website === undefined ? undefined : website.replace(/\/*$/, '/');
}

/** The folder of its server that the site stands in, with slashes at both ends: "/" also where its address is not known. */
export function siteFolder(council: Pick<Council, 'website'>): string {
  const site = siteAddress(council);
  return site === undefined ? '/' : new URL(site).pathname;
}

/** The whole address of a page or file whose address begins with a slash; undefined where the site's own is not known. */
export function wholeAddress(council: Pick<Council, 'website'>, address: string): string | undefined {
  const site = siteAddress(council);
  return site === undefined ? undefined : `${site}${address.replace(/^\//, '')}`;
}

/**
 * The address by which a file of dist/ leads to a page or file whose address begins with a slash: whole where the site's
 * own is known, else relative to the file. `from` is the file's path without a leading slash.
 */
export function addressFrom(from: string, address: string, council: Pick<Council, 'website'>): string {
  return wholeAddress(council, address) ?? relativeAddress(from, address);
}

/** "../../data/" for "/data/" seen from "committee/2024-03-14/index.html"; "./" for the page's own folder. */
export function relativeAddress(from: string, address: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  const rest = address.slice(1);
  return up === '' && !/^[^:/?#]+(?:[/?#]|$)/.test(rest) ? `./${rest}` : `${up}${rest}`;
}
