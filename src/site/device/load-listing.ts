/** The listing of a meeting as a page gets it, and whether it came over the network or from what is kept. */
import type { MeetingListing } from '../../build/listed-files.ts';
import { forgetTakenDown } from './keeping/forget-taken-down.ts';
import { keptHeader } from './keeping/kept-files.ts';
import { listingFrom } from './listing.ts';
import { listingAddress } from './places.ts';
import { deviceStorage } from './storage.ts';

/** A listing that was loaded. */
export interface LoadedListing {
  readonly listing: MeetingListing;
  /** True where there was no network. */
  readonly isKept: boolean;
}

/**
 * Loads the listing of the meeting in a folder; undefined where neither the site nor this device has it. What it says was taken down
 * leaves this device.
 */
export async function loadListing(root: URL, meeting: string): Promise<LoadedListing | undefined> {
  try {
    const answer = await fetch(listingAddress(root, meeting), { cache: 'no-cache' });
    if (!answer.ok) return undefined;
    const listing = listingFrom(await answer.json());
    if (!listing) return undefined;
    const storage = deviceStorage(root);
    if (storage) forgetTakenDown(storage, meeting, listing);
    return { listing, isKept: answer.headers.has(keptHeader) };
  } catch {
    return undefined;
  }
}
