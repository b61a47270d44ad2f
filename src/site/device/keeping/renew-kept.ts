/**
 * What is kept is brought up to what the site has now. What the site has no longer goes first: after something was taken down
 * nothing older stays, even where the network is lost in the middle.
 */
import type { MeetingListing } from '../../../build/listed-files.ts';
import {
  addressOf,
  alone,
  chosenFiles,
  dropFiles,
  fetchFile,
  keptMeetings,
  writeKept,
  type KeptMeeting,
} from './kept-files.ts';
import { listingFrom } from '../listing.ts';
import { listingAddress } from '../places.ts';

/** Renews all kept meetings. True where anything is another than before; ends early where the network is lost. */
export async function renewKept(root: URL): Promise<boolean> {
  return alone(root, async () => {
    let kept = await keptMeetings(root);
    let hasChanged = false;
    for (const meeting of kept) {
      if (meeting.isGone) continue;
      const asked = await askFor(root, meeting.folder);
      if (asked === undefined) continue;
      const note = async (renewed: KeptMeeting): Promise<void> => {
        hasChanged = true;
        kept = kept.map((one) => (one.folder === renewed.folder ? renewed : one));
        await writeKept(root, kept);
      };
      if (asked === 'gone') await note(goneFrom(meeting));
      else if (isBehind(meeting, asked)) await renewOne(meeting, asked, { root, note });
    }
    return hasChanged;
  });
}

/** The listing of the site; undefined where it cannot be had now. */
async function askFor(root: URL, folder: string): Promise<MeetingListing | 'gone' | undefined> {
  try {
    const answer = await fetch(listingAddress(root, folder), { cache: 'no-cache' });
    if (answer.ok && !answer.redirected) return listingFrom(await answer.json());
    if (!isMissing(answer)) return undefined;
    // A host that is being filled may lack one file for a moment: without its page the meeting is gone.
    const page = await fetch(addressOf(root, `${folder}index.html`), { cache: 'no-cache' });
    return isMissing(page) ? 'gone' : undefined;
  } catch {
    return undefined;
  }
}

function isMissing({ status }: Response): boolean {
  return status === 404 || status === 410;
}

function isBehind({ here, formats, listing }: KeptMeeting, now: MeetingListing): boolean {
  const files = chosenFiles(now, formats);
  const isOther = files.some(({ path, sha256 }) => here[path] !== sha256);
  return isOther || files.length !== Object.keys(here).length || now.takenDown !== listing.takenDown;
}

interface Renewing {
  readonly root: URL;
  /** Writes what is here now. */
  readonly note: (renewed: KeptMeeting) => Promise<void>;
}

async function renewOne(
  { folder, formats, kept, listing, here: before }: KeptMeeting,
  now: MeetingListing,
  { root, note }: Renewing,
): Promise<void> {
  const files = chosenFiles(now, formats);
  const wanted = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const isStrict = now.takenDown !== listing.takenDown;
  const gone = Object.keys(before).filter((path) => (isStrict ? wanted.get(path) !== before[path] : !wanted.has(path)));
  await dropFiles(root, gone);
  const here = Object.fromEntries(Object.entries(before).filter(([path]) => !gone.includes(path)));
  const state = (): KeptMeeting => ({ folder, formats, kept, listing: now, here: { ...here } });
  await note(state());
  try {
    for (const file of files) {
      if (here[file.path] === file.sha256) continue;
      if (await fetchFile(root, file)) here[file.path] = file.sha256;
    }
  } catch {
    // The network was lost, or there is no room: what is missing is asked for again the next time.
  }
  await note(state());
}

/** Nothing of it stays but its name, so that its reader can be informed. */
function goneFrom({ folder, formats, kept, listing }: KeptMeeting): KeptMeeting {
  const emptied = { ...listing, papers: [], files: [] };
  return { folder, formats, kept, listing: emptied, here: {}, isGone: true };
}
