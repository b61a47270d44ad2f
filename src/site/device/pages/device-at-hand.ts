/** What the parts of the page of everything that is kept go by. */
import type { DeviceStorage } from '../storage.ts';
import type { DeviceWords } from '../words.ts';

/** This device, and what to say about it. */
export interface DeviceAtHand {
  readonly root: URL;
  readonly words: DeviceWords;
  readonly storage: DeviceStorage;
  readonly say: (words: string) => void;
  readonly renew: () => void;
}
