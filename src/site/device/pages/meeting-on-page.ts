/** A meeting whose page is open, as the parts of its panel know it. */
import type { LoadedListing } from '../load-listing.ts';
import type { DeviceStorage } from '../storage.ts';
import type { DeviceWords } from '../words.ts';

/** What the parts of the panel go by. */
export interface MeetingOnPage extends LoadedListing {
  readonly root: URL;
  /** Folder of the meeting below the root. */
  readonly folder: string;
  readonly words: DeviceWords;
  /** Undefined where the browser stores nothing. */
  readonly storage: DeviceStorage | undefined;
  /** Says something below the panel, which is heard too. */
  readonly say: (words: string) => void;
  /** Draws news and panel again. */
  readonly renew: () => void;
}
