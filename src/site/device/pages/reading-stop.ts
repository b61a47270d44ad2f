/** Where reading stopped: noted when a paper is left, and offered as a link when it is opened again. */
import { filled } from '../../search/words.ts';
import type { PlaceOnPage } from '../../client/note-places.ts';
import { link } from '../elements.ts';
import { memoryOf, remember, type Stop } from '../memory.ts';
import { similarity, type Place } from '../notes/anchors.ts';
import { folderAbove, lastPart } from '../places.ts';
import type { DeviceStorage } from '../storage.ts';
import type { DeviceWords } from '../words.ts';

/** Letters that are remembered of the paragraph. */
const rememberedWords = 200;

/** Share of its words that an edited paragraph keeps at least. */
const alike = 0.6;

/** The link to where reading stopped; undefined where it did not, or that paragraph is no longer there. */
export function goOnLink(
  stop: Stop | undefined,
  places: readonly PlaceOnPage[],
  words: DeviceWords,
): HTMLAnchorElement | undefined {
  const place = stop && placeOfStop(stop, places);
  if (place?.number === undefined) return undefined;
  return link(`#para-${place.number}`, filled(words.goOn, { number: place.number }));
}

/** The paragraph that reading stopped at, by its words; the number it had decides between two that are alike. */
export function placeOfStop<One extends Place>(stop: Stop, places: readonly One[]): One | undefined {
  const likeness = (place: One): number =>
    place.kind === 'paragraph' ? similarity(stop.words, place.words.slice(0, rememberedWords)) : 0;
  const best = Math.max(...places.map(likeness));
  if (best < alike) return undefined;
  return places
    .filter((place) => likeness(place) === best)
    .toSorted((a, b) => Math.abs((a.number ?? 0) - stop.number) - Math.abs((b.number ?? 0) - stop.number))[0];
}

/** Notes the first paragraph in sight when the page is left; at the beginning nothing, and at the end that it was read. */
export function noteWhereReadingStops(storage: DeviceStorage, paper: string, places: readonly PlaceOnPage[]): void {
  const meeting = folderAbove(paper);
  const slug = lastPart(paper);
  const note = (): void => {
    const memory = memoryOf(storage, meeting);
    if (!memory || scrollY < innerHeight / 2) return;
    const others = Object.entries(memory.stops).filter(([paperStopped]) => paperStopped !== slug);
    const stop = stopInSight(places);
    const stops = Object.fromEntries(stop ? [...others, [slug, stop] as const] : others);
    remember(storage, meeting, { ...memory, stops });
  };
  addEventListener('pagehide', note);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') note();
  });
}

function stopInSight(places: readonly PlaceOnPage[]): Stop | undefined {
  const paragraphs = places.filter(({ kind }) => kind === 'paragraph');
  const last = paragraphs.at(-1);
  if (!last || last.element.getBoundingClientRect().bottom <= innerHeight) return undefined;
  const first = paragraphs.find(({ element }) => element.getBoundingClientRect().bottom > 0);
  return first && { number: first.number ?? 0, words: first.words.slice(0, rememberedWords) };
}
