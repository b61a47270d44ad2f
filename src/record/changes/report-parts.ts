/** Parts of what was published that would change, described in words, with the lines that declare it: one finding for each part. */
import { agendaItself } from '../../compile/meetings/after-publication/corrections.ts';
import { changesBetween } from '../../comparison/compare-parts.ts';
import { textOfPart } from '../../comparison/recorded-states.ts';
import { tellChanges } from '../../comparison/tell-changes.ts';
import type { TextChange } from '../../comparison/text-changes.ts';
import { shownText } from '../../content/shown-text.ts';
import { startOf } from '../../content/tree.ts';
import { formatDate } from '../../calendar/plain-date.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { wordingOf } from '../../locales/locales.ts';
import { isOfAgenda } from '../../outputs/published-parts.ts';
import type { RecordedFile } from '../../schema/meeting/publication-record.ts';
import type { PartChange, RecordChange } from './change.ts';
import { councilHint } from './council-hint.ts';
import { agendaPlace, declaration, type Reporting } from './reporting.ts';

/** As many places as a finding names. */
const mostPlaces = 3;

/** A part with the files that it stands in. */
interface ChangedPart extends PartChange {
  readonly files: readonly RecordedFile[];
}

/** Reports the parts that nothing excuses: the agenda with its items as one, every paper, every CSV, every picture. */
export function reportParts(changes: readonly RecordChange[], reporting: Reporting): void {
  const parts = changedParts(changes);
  const onAgenda = parts.filter(({ name }) => isOfAgenda(name));
  const others = parts.filter(({ name }) => !isOfAgenda(name));
  const papers = new Set(others.map(({ name }) => name));
  // A picture that has changed is reported with its paper, and so is the title of an item that changes with it.
  const isToldWithPaper = ({ now }: PartChange): boolean =>
    now?.lines.length === 0 && now.excusedBy.every((name) => papers.has(name));
  for (const part of others) if (!isToldWithPaper(part)) reportPart(part, reporting);
  const isPaperGone = parts.some(({ name, now, files }) => !now && isPaper(name, files));
  const own = onAgenda.filter(
    ({ excusedBy }) => !excusedBy.some((name) => papers.has(name)) && !(isPaperGone && excusedBy.length === 1),
  );
  if (own.length > 0) reportAgenda(own, reporting);
}

function changedParts(changes: readonly RecordChange[]): readonly ChangedPart[] {
  const found = new Map<string, ChangedPart>();
  for (const { before, parts } of changes) {
    for (const part of parts.filter(({ isExcused }) => !isExcused)) {
      // Of a paper that is in a pack no more its own file says more.
      const known = found.get(part.name);
      const { now = known?.now, before: was = known?.before } = part;
      found.set(part.name, { ...part, now, before: was, files: [...(known?.files ?? []), before] });
    }
  }
  return [...found.values()];
}

/** A PDF is a paper of its own, or what another paper shows. */
function isPaper(name: string, files: readonly RecordedFile[]): boolean {
  return name.endsWith('.mdx') || (name.endsWith('.pdf') && files.some(({ kind }) => kind === 'paper'));
}

function reportPart(part: ChangedPart, reporting: Reporting): void {
  const { name, before, now, files } = part;
  const day = formatDate(files.map(({ published }) => published).toSorted()[0] ?? '');
  // A paper of which nothing is published any more is reported as a whole.
  if (!now && !isStillPublished(name, reporting)) return;
  if (!now || !before) {
    const packs = [...new Set(files.map(({ path }) => `"${path.slice(path.lastIndexOf('/') + 1)}"`))].join(', ');
    const subject = name === 'cover' ? 'the cover of a supplement' : `"${name}"`;
    const reason = now
      ? `${subject} would be in ${packs}, published on ${day} without it`
      : `${subject} would not be in ${packs} any more, published on ${day} with it`;
    const hint = now
      ? supplementHint(isPaper(name, files) ? [name] : [], reporting)
      : 'Put it back on the agenda in meeting.yml.';
    reporting.collector.error('published-record', agendaPlace(reporting.meeting), reason, hint);
    return;
  }
  const changes = changesOfPart(part, reporting);
  const subject = name === 'cover' ? 'the cover of a supplement' : `"${name}"`;
  const place = placeIn(now.source, changes, reporting);
  const isGrown = now.isGrownFrom?.(before.words) === true;
  reportChanged({ subject, day, changes, papers: part.excusedBy, place, isGrown }, reporting);
}

function reportAgenda(parts: readonly ChangedPart[], reporting: Reporting): void {
  const day = formatDate(
    parts
      .flatMap(({ files }) => files)
      .map(({ published }) => published)
      .toSorted()[0] ?? '',
  );
  const changes = parts.flatMap((part): readonly TextChange[] => {
    const all = changesOfPart(part, reporting);
    const number = /^item (.+)$/.exec(part.name)?.[1];
    if (number === undefined) return all;
    // An item that has gone, is new or is another one is named by its title.
    const own = part.before && part.now && !all.some(isOther) ? all : all.slice(0, 1);
    return own.map((change) => ({ ...change, place: { kind: 'item', number } }));
  });
  const place = placeIn(agendaPlace(reporting.meeting).file, changes, reporting);
  const hasNewItems = parts.some(({ before, now }) => !before && now?.is !== undefined);
  reportChanged({ subject: 'the agenda', day, changes, papers: [agendaItself], place, hasNewItems }, reporting);
}

/** How papers, or items without papers, come after publication without a correction. */
function supplementHint(papers: readonly string[], { meeting }: Reporting): string {
  const { supplements = [] } = meeting.facts ?? {};
  const lines = [
    ...(supplements.length === 0 ? ['supplements:'] : []),
    '  - published: "[To write: the day, for example 2020-01-30]"',
    ...(papers.length === 0 ? [] : [`    papers: [${papers.join(', ')}]`]),
    '    reason: "[To write: why it cannot wait for the next meeting]"',
  ];
  return `What comes after publication needs no correction where a supplement brings it:\n\n${lines.join('\n')}`;
}

function isOther({ was, is }: TextChange): boolean {
  return was === '' || is === '';
}

interface Changed {
  readonly subject: string;
  readonly day: string;
  readonly changes: readonly TextChange[];
  /** What corrections would have to name. */
  readonly papers: readonly string[];
  readonly place: Place;
  /** Figures to which rows were added at the end, and nothing else was done. */
  readonly isGrown?: boolean;
  /** True where items are new on the agenda that have no paper. */
  readonly hasNewItems?: boolean;
}

const growsHint =
  'If rows are only ever added at the end, write grows: yes in the .yml file beside it: papers that are published then keep the figures of their day, and nothing has to be declared.';

function reportChanged(changed: Changed, reporting: Reporting): void {
  const { subject, day, changes, papers, place, isGrown, hasNewItems } = changed;
  const told = tellChanges(changes, mostPlaces, wordingOf('en-GB').changes);
  const places = told.join('; ');
  const reason = `${subject} is not as it was published on ${day}${places === '' ? '' : `: ${places}`}`;
  const what =
    places === '' ? '[To write: what was put right]' : `${places.slice(0, 1).toUpperCase()}${places.slice(1)}.`;
  const declared = declaration(papers, what, reporting);
  const council = subject === 'the agenda' || hasNewCouncil(changes, reporting) ? ` ${councilHint}` : '';
  const late = hasNewItems === true ? `${supplementHint([], reporting)}\n\n` : '';
  const hint = `${late}${isGrown === true ? growsHint : 'Undo the change.'}${council} Where it puts something right, declare it under corrections in meeting.yml:`;
  reporting.collector.error('published-record', place, reason, `${hint}\n\n${declared}`);
}

/** True where the council's name, as the covers have it now, is among what changed. */
function hasNewCouncil(changes: readonly TextChange[], { meeting }: Reporting): boolean {
  const names = new Set(meeting.papers.map(({ cover }) => cover.council));
  return changes.some(({ is }) => names.has(is));
}

/** The places at which a part differs; none where its words were not kept. */
function changesOfPart({ before, now }: ChangedPart, { kept }: Reporting): readonly TextChange[] {
  const was = before && kept ? textOfPart(before, kept) : undefined;
  const is = now && { lines: now.lines, structure: now.structureLines ?? [] };
  if (!kept || (before && !was)) return [];
  const none = { lines: [], structure: [] };
  return changesBetween(was ?? none, is ?? none, now?.key);
}

function isStillPublished(name: string, { publishable }: Reporting): boolean {
  return publishable.files.some(({ parts }) => parts.some((part) => part.name === name));
}

/** The line of the author's file that has the words of the first change; its beginning where none has. */
function placeIn(file: string, changes: readonly TextChange[], { root }: Reporting): Place {
  const lines = (shownText(root, file) ?? '').split('\n').map(bare);
  const lineWith = (texts: readonly string[]): number => {
    const wanted = texts.map(bare).filter((text) => text !== '');
    return wanted.length === 0 ? -1 : lines.findIndex((line) => wanted.every((text) => line.includes(text)));
  };
  for (const { place, was, is } of changes) {
    const found =
      place?.kind === 'cell' ? [lineWith([...place.row.split(' '), is])] : [lineWith([is]), lineWith([newIn(was, is)])];
    const at = found.find((line) => line >= 0);
    if (at !== undefined) return { file, line: at + 1, column: 1 };
  }
  return startOf(file);
}

/** The words between those that both texts begin and end with. */
function newIn(was: string, is: string): string {
  const [ours, theirs] = [was.split(' '), is.split(' ')];
  while (theirs.length > 1 && ours[0] === theirs[0]) {
    ours.shift();
    theirs.shift();
  }
  while (theirs.length > 1 && ours.at(-1) === theirs.at(-1)) {
    ours.pop();
    theirs.pop();
  }
  return theirs.join(' ');
}

/** A text without what is written of a figure and not kept of it: the comma of thousands, signs of money, quotation marks. */
function bare(text: string): string {
  return text.replaceAll(/[\s,"£%]/g, '');
}
