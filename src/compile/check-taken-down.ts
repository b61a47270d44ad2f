/** What is said to be taken down must be something: a slip in its name would leave every word of it on the site. */
import path from 'node:path';
import { readCouncilFile } from '../content/council-files.ts';
import type { Tree } from '../content/tree.ts';
import { Collector, type Place } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Meeting } from '../model/meeting.ts';
import type { TakenDown } from '../model/taken-down.ts';
import type { PublicationRecord } from '../schema/meeting/publication-record.ts';
import { statesOf } from '../comparison/recorded-states.ts';
import { isRecorded } from './meetings/after-publication/coming-down.ts';
import { readMeetingFile } from './meetings/meeting-file.ts';
import { recordPath } from './meetings/after-publication/publication-record.ts';

interface Checking {
  readonly tree: Tree;
  readonly meetings: readonly Meeting[];
  readonly collector: Collector;
}

/** An entry of takenDown with its place. */
interface Entry extends Pick<TakenDown, 'kind' | 'name' | 'source'> {
  /** Those it may lie in; none for data. */
  readonly folders: readonly string[];
  readonly place: Place;
}

/** Reports every entry of takenDown that names nothing. A file that was published may be deleted: then the record knows it. */
export function checkTakenDown(tree: Tree, meetings: readonly Meeting[], collector: Collector): void {
  const checking = { tree, meetings, collector };
  const bySource = Map.groupBy(tree.takenDown.all, ({ source }) => source);
  for (const [source, all] of bySource) {
    const placeOf = placesIn(source, tree);
    const byName = Map.groupBy(all, ({ kind, name }) => `${kind} ${name}`);
    for (const same of byName.values()) {
      const [first] = same;
      const place = first && placeOf(first);
      if (!first || !place) continue;
      const { kind, name } = first;
      const folders = kind === 'data' ? [] : same.map(({ folder }) => folder);
      checkEntry({ kind, name, source, folders, place }, checking);
    }
  }
}

/** Where a file names something taken down. */
function placesIn(source: string, tree: Tree): (one: TakenDown) => Place | undefined {
  // What the file says has been read and reported before.
  const from = { tree, collector: new Collector() };
  const read =
    path.posix.basename(source) === 'meeting.yml'
      ? readMeetingFile(source, from)
      : readCouncilFile(tree, from.collector);
  const entries: readonly Readonly<Record<string, unknown>>[] = read?.value.takenDown ?? [];
  return ({ kind, name }) => {
    const index = entries.findIndex((entry) => entry[kind] === name);
    return index < 0 ? undefined : read?.placeOf(['takenDown', index, kind]);
  };
}

function checkEntry(entry: Entry, checking: Checking): void {
  const { kind } = entry;
  if (kind === 'paper') checkPaper(entry, checking);
  else if (kind === 'data') checkData(entry, checking);
  else if (kind === 'file') checkFile(entry, checking);
  else checkUnrecorded(entry, checking);
}

/** What was never published cannot be taken down: it is withdrawn, or left out. */
function checkPaper(entry: Entry, { tree, meetings, collector }: Checking): void {
  const { name, source, place } = entry;
  const folder = path.posix.dirname(source);
  const record = recordIn(folder, meetings);
  // A record that cannot be read is reported there.
  if (isRecorded(record, name) || (!record && tree.has(recordPath(folder)))) return;
  const known = [...(record ? partsOf(record) : [])].filter((one) => /\.(?:mdx|pdf)$/.test(one));
  const near = isLeft(entry, tree) ? undefined : nearest(name, known);
  collector.error(
    'meeting-file',
    place,
    `"${name}" was never published by npm run publish, so it cannot be taken down`,
    near === undefined
      ? 'Withdraw its item with withdrawn: { date: …, reason: … }, or take the item out of the agenda; then delete this entry.'
      : `Did you mean "${near}"?`,
  );
}

function checkData({ name, source, place }: Entry, { tree, meetings, collector }: Checking): void {
  const datasetOf = (file: string): string =>
    /^(?:restricted\/)?data\/[^/]+\/([^/]+)\.(?:csv|yml)$/.exec(file)?.[1] ?? '';
  const isThere = [...tree.takenDown.hidden].some((file) => datasetOf(file) === name);
  const isPublished = (): boolean => meetings.some(({ record }) => record && partsOf(record.value).has(`${name}.csv`));
  if (isThere || isPublished() || isQuoted(tree, tree.files, [`"${name}"`, `"${name}/`])) return;
  report({ source, place, known: tree.files.map(datasetOf), collector }, `there is no dataset "${name}"`, name);
}

function checkFile(entry: Entry, { tree, meetings, collector }: Checking): void {
  const { name, source, folders, place } = entry;
  const beside = folders.flatMap((folder) => tree.inFolder(folder));
  // A setting of a block, and a version in front matter, where quotation marks are not needed.
  const namings = [`"${name}"`, `file: ${name}`, `transcript: ${name}`];
  const ofMeeting = folders.map((folder) => recordIn(folder, meetings)).find((one) => one !== undefined);
  // Records of the first version do not have pictures and documents.
  const isPublished = ofMeeting !== undefined && (ofMeeting.version === undefined || partsOf(ofMeeting).has(name));
  if (isLeft(entry, tree) || isPublished || isQuoted(tree, beside, namings)) return;
  const known = beside.map((file) => path.posix.basename(file)).filter((file) => !/\.(?:mdx|yml|json)$/.test(file));
  const where = folders.map((folder) => `${folder}/`).join(' and ');
  report({ source, place, known, collector }, `there is no "${name}" in ${where}`, name);
}

/** No record has publications and pages, so one that has gone was deleted, unless it is nearly the name of another. */
function checkUnrecorded(entry: Entry, { tree, collector }: Checking): void {
  const { name, source, folders, place } = entry;
  if (isLeft(entry, tree)) return;
  const names = folders.flatMap((folder) => tree.inFolder(folder)).map((file) => path.posix.basename(file));
  // Those of a series have one name but for the year.
  const near = nearest(
    name,
    names.filter((one) => one.endsWith('.mdx') && one.replaceAll(/\d/g, '') !== name.replaceAll(/\d/g, '')),
  );
  if (near === undefined) return;
  collector.error(
    ruleOf(source),
    place,
    `there is no "${name}" in ${folders.join(' and ')}/`,
    `Did you mean "${near}"? If "${name}" was published and is deleted already, put an empty file of that name in its place.`,
  );
}

function report(
  at: {
    readonly source: string;
    readonly place: Place;
    readonly known: readonly string[];
    readonly collector: Collector;
  },
  reason: string,
  name: string,
): void {
  const near = nearest(name, at.known);
  at.collector.error(
    ruleOf(at.source),
    at.place,
    `${reason}, and no record of publication has it`,
    near === undefined
      ? 'Correct the name. If it is right, nothing that is published has anything of it any more: delete this entry.'
      : `Did you mean "${near}"?`,
  );
}

function ruleOf(source: string): 'meeting-file' | 'council-file' {
  return path.posix.basename(source) === 'meeting.yml' ? 'meeting-file' : 'council-file';
}

/** Whether its file is still there, though nobody may read it. */
function isLeft({ name, folders }: Entry, { takenDown }: Tree): boolean {
  return folders.some((folder) => takenDown.hidden.has(`${folder}/${name}`));
}

/** Whether the text of a paper or page among these names something: then that is what was taken down. */
function isQuoted(tree: Tree, files: readonly string[], quoted: readonly string[]): boolean {
  return files.some((file) => {
    if (!file.endsWith('.mdx')) return false;
    const text = new TextDecoder().decode(tree.content(file).bytes ?? new Uint8Array());
    return quoted.some((one) => text.includes(one));
  });
}

function recordIn(folder: string, meetings: readonly Meeting[]): PublicationRecord | undefined {
  return meetings.find(({ committee, folder: own }) => folder === `content/meetings/${committee}/${own}`)?.record
    ?.value;
}

/** Names of everything that a record has or had. */
function partsOf(record: PublicationRecord): ReadonlySet<string> {
  return new Set(statesOf(record).flatMap(({ files }) => files.flatMap(({ parts }) => parts.map(({ name }) => name))));
}
