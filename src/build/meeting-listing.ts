/**
 * files.json beside the page of each meeting: what a device must hold so that the meeting can be read without a network, with
 * sizes and hashes, and what its papers say as a hash each. The pages themselves do not grow by it.
 */
import { createHash } from 'node:crypto';
import { notesOfWords } from '../cache/packed-papers.ts';
import { nameOfMeeting } from '../meetings/meeting-state.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Paper } from '../model/paper.ts';
import type { Site } from '../model/site.ts';
import { wordingOf } from '../locales/locales.ts';
import { cardName } from '../outputs/cards/card-size.ts';
import { documentsOf } from '../outputs/documents.ts';
import { foreignPdfsOf } from '../outputs/brought/originals.ts';
import { outputsOf } from '../outputs/registry.ts';
import type { SiteFolder } from './site-folder.ts';
import { noteWords } from './store/note-words.ts';
import type { FileFormat } from '../schema/council/formats.ts';
import { deviceFolder, listingName, type ListedFile, type MeetingListing } from './listed-files.ts';

/** What pages need wherever they are read. */
const isShared = (file: string): boolean =>
  file.startsWith('_astro/') || file.startsWith(`${deviceFolder}/`) || sharedFiles.has(file);
const sharedFiles = new Set(['apple-touch-icon.png', 'favicon.svg', 'glossary/index.html', 'theme.css']);

/** Recordings would fill a device; cards are for links that somebody shares. */
const isLeftOut = (file: string): boolean =>
  /\.(?:mp3|m4a|mp4|vtt)$/.test(file) || file.endsWith(`/${cardName}`) || file.endsWith(`/${listingName}`);

/** Writes the listings of all meetings into a folder whose pages are as they will be published; `files` are all of them, sorted. */
export function writeMeetingListings(folder: SiteFolder, files: readonly string[], site: Site): void {
  const byPlace = Map.groupBy(
    files.filter((file) => !isLeftOut(file)),
    (file) => (isShared(file) ? 'shared' : file.split('/').slice(0, 2).join('/')),
  );
  const formats = formatsOf(site);
  for (const meeting of site.meetings) {
    const home = `${meeting.committee}/${meeting.folder}`;
    if (!byPlace.has(home)) continue;
    const datasets = new Set(meeting.papers.flatMap((paper) => [...paper.datasets, ...paper.attached]));
    const places = ['shared', home, ...[...datasets].map((name) => `data/${name}`)];
    const listed = places
      .flatMap((place) => byPlace.get(place) ?? [])
      .toSorted()
      .map((file): ListedFile => {
        const format = formats.get(file);
        return { path: file, ...folder.hashOf(file), ...(format === undefined ? {} : { format }) };
      });
    folder.write(`${home}/${listingName}`, `${JSON.stringify(listingOf(meeting, site, listed))}\n`);
  }
}

/** The listing of a meeting whose papers are there and whose files are not made yet, as in a preview: there is nothing to keep. */
export function listingWithoutFiles(meeting: Meeting, site: Site): MeetingListing {
  return listingOf(meeting, site, []);
}

function listingOf(meeting: Meeting, site: Site, files: readonly ListedFile[]): MeetingListing {
  const words = wordingOf(site.council.language);
  const committee = site.committees.find(({ slug }) => slug === meeting.committee)?.name ?? meeting.committee;
  const hashes = new Map(files.map((file) => [file.path, file.sha256]));
  const items = new Map(meeting.items.map(({ number, paper }) => [paper?.file, number]));
  return {
    title: words.facts([nameOfMeeting(committee, meeting), words.date(meeting.date)]),
    takenDown: shortHash(
      JSON.stringify(site.takenDown.map(({ kind, folder, name, date }) => [kind, folder, name, date])),
    ),
    papers: meeting.papers.map((paper) => {
      const item = items.get(paper.file);
      return {
        slug: paper.slug,
        title: paper.title,
        ...(item === undefined ? {} : { item }),
        says: saysOf(paper, hashes),
        ...(paper.comingDown?.how === 'taken-down' ? { isTakenDown: true as const } : {}),
      };
    }),
    files,
  };
}

function saysOf(paper: Paper, hashes: ReadonlyMap<string, string>): string {
  const foreign = foreignPdfsOf(paper).map((pdf) => hashes.get(pdf.path) ?? '');
  const { council, kindLabel, title, facts } = paper.cover;
  const { lines } = notesOfWords(paper) ?? noteWords(paper);
  return shortHash(JSON.stringify([council, kindLabel, title, facts, lines, paper.notices, foreign]));
}

/** The formats of documents that are no PDFs, by path. */
function formatsOf(site: Site): ReadonlyMap<string, Exclude<FileFormat, 'pdf'>> {
  const formats = new Map<string, Exclude<FileFormat, 'pdf'>>();
  for (const document of documentsOf(site))
    for (const output of outputsOf(document, site))
      if (output.format !== 'pdf') formats.set(output.path(document), output.format);
  return formats;
}

/** Enough to tell two states of one paper apart: 64 bits. */
function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
