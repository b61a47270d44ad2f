/** Where an imported paper and its data go, and what they are called. */
import { fileSlugOf } from '../authoring/file-slug.ts';
import { formatDate } from '../calendar/plain-date.ts';
import { isoDateIn, type Cover } from './cover.ts';

/** Where the paper goes. */
export interface ImportTarget {
  /** Folder of the meeting relative to the root; the data of one under restricted/ goes there too. */
  readonly folder: string;
  /** ISO date of the meeting. */
  readonly date: string;
  /** File name of the Word file without its ending: the title where the cover has none. */
  readonly name: string;
  /** The committee whose meeting it is. */
  readonly committee?: string;
  /** Whether a path of the root is taken: by a file that was there before, or by another report of this run. */
  readonly taken?: (path: string) => 'before' | 'in this run' | undefined;
}

/**
 * What a paper is called, and its datasets. A second report with the same title of one run gets a number; the datasets have the day of
 * the meeting beside the name where those of another meeting have it already.
 */
export function slugsOf(title: string, target: ImportTarget): { readonly slug: string; readonly dataSlug: string } {
  const slug = firstFree(fileSlugOf(title), (one) => target.taken?.(`${target.folder}/${one}.mdx`) === 'in this run');
  return { slug, dataSlug: slugOfData(slug, target) };
}

function slugOfData(slug: string, target: ImportTarget): string {
  const isTaken = (one: string): boolean =>
    ['data', 'restricted/data'].some((folder) => target.taken?.(`${folder}/${one}/${one}-table-1.csv`) !== undefined);
  return isTaken(slug) ? firstFree(`${slug}-${target.date}`, isTaken) : slug;
}

function firstFree(slug: string, isTaken: (slug: string) => boolean): string {
  let free = slug;
  for (let count = 2; isTaken(free); count += 1) free = `${slug}-${String(count)}`;
  return free;
}

/** The folder of the data of a paper, relative to the root. */
export function dataFolder({ folder }: ImportTarget): string {
  return folder.startsWith('restricted/') ? 'restricted/data' : 'data';
}

/** Where the paper stands otherwise than its cover says, or than its title would have it. */
export function placeNeeds(
  cover: Cover,
  target: ImportTarget,
  { title, slug }: { title: string; slug: string },
): string[] {
  const day = isoDateIn(cover.date ?? '');
  const own = target.committee;
  const isOther =
    cover.committee !== undefined && own !== undefined && !likeWords(cover.committee).includes(likeWords(own));
  return [
    ...(day === undefined || day === target.date
      ? []
      : [`The cover says "${cover.date ?? ''}", and the paper was put among those of ${formatDate(target.date)}.`]),
    ...(isOther ? [`The cover says "${cover.committee ?? ''}", and the paper was put among those of the ${own}.`] : []),
    ...(slug === fileSlugOf(title)
      ? []
      : [`Another report of this run is called "${title}" too: give one of the two another title.`]),
  ];
}

function likeWords(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();
}
