/** Findings about records of publication: a published file that would change, and what a record does not have yet. */
import path from 'node:path';
import { agendaItself } from '../compile/meetings/corrections.ts';
import type { Site } from '../model/site.ts';
import { formatDate } from '../calendar/plain-date.ts';
import { Collector, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { engineVersion } from '../outputs/engine.ts';
import { planPack } from '../outputs/packs/packs.ts';
import { publishableFiles, type PdfProvider } from '../outputs/publishable.ts';
import { changesOf, recordedAs, type Publishable, type RecordChange } from './record-changes.ts';
import type { ReadRecord, Meeting } from '../model/meeting.ts';

/** What is checked against the records. */
export interface RecordCheck {
  readonly site: Site;
  /** The meetings to look at; those without a record are passed over. */
  readonly meetings: readonly Meeting[];
  readonly pdf: PdfProvider;
}

/**
 * Errors (rule `published-record`) at the record's line of every published file that would change without a correction,
 * and a warning for each meeting whose record lacks something that is published now.
 */
export async function recordFindings({ site, meetings, pdf }: RecordCheck): Promise<readonly Diagnostic[]> {
  const collector = new Collector();
  for (const meeting of meetings) {
    if (!meeting.record) continue;
    const key = `${meeting.committee}/${meeting.date}`;
    const files = await publishableFiles(site, meeting, { planned: planPack(site, meeting), pdf });
    const publishable = { files, corrections: meeting.facts?.corrections ?? [], engine: engineVersion };
    reportChanges(meeting.record, publishable, collector);
    reportMissing(meeting.record, publishable, { key, collector });
  }
  return collector.all();
}

/** Reports the changes that no correction excuses. */
export function reportChanges(record: ReadRecord, publishable: Publishable, collector: Collector): void {
  const changes = changesOf(record.value, publishable).filter(({ isExcused }) => !isExcused);
  // What the council is called and whom to ask stands on the agenda: where that has changed, all else may have changed with it.
  const isFrameNew = changes.some(({ parts }) => parts.includes(agendaItself));
  for (const change of changes) {
    const isLookAlone = change.now !== undefined && change.parts.length === 0;
    const hint = hintOf(change);
    collector.error(
      'published-record',
      record.placeOf(['files', change.index, 'path']),
      reasonOf(change),
      isFrameNew || isLookAlone ? `${hint} ${newCouncilHint}` : hint,
    );
  }
}

function reportMissing(
  record: ReadRecord,
  publishable: Publishable,
  { key, collector }: { key: string; collector: Collector },
): void {
  const added = publishable.files.filter((file) => !recordedAs(record.value, file)).map((file) => file.path);
  const corrected = changesOf(record.value, publishable)
    .filter(({ isExcused }) => isExcused)
    .map(({ before }) => before.path);
  const missing = [...added, ...corrected].map((file) => `"${path.posix.basename(file)}"`);
  if (missing.length === 0) return;
  const reason = `the record of publication does not have ${missing.join(', ')} as ${missing.length === 1 ? 'it is' : 'they are'} now`;
  collector.warning(
    'published-record',
    record.placeOfKey(['files']),
    reason,
    `Once ${missing.length === 1 ? 'this file is' : 'these files are'} on the web, run npm run publish -- ${key.replace('/', ' ')}.`,
  );
}

/** A new name or colour would change every paper that was ever published. */
const newCouncilHint =
  'Where the council has a new name, contact or colour, write the old one under formerly in content/council.yml.';

function reasonOf({ before, now, parts }: RecordChange): string {
  const subject = `"${path.posix.basename(before.path)}", published on ${formatDate(before.published)},`;
  if (!now) return `${subject} would not be published any more`;
  const words = parts.length === 0 ? [] : [`the words of ${parts.map((name) => `"${name}"`).join(', ')} differ`];
  const pages = before.pages === now.pages ? [] : [`${before.pages ?? 0} pages become ${now.pages ?? 0}`];
  const moved = now.parts.flatMap(({ name, first, last }) => {
    const was = before.parts.find((part) => part.name === name);
    const isMoved = was?.first !== undefined && first !== undefined && (was.first !== first || was.last !== last);
    return isMoved
      ? [`"${name}" moves from pages ${was.first} - ${was.last ?? was.first} to ${first} - ${last ?? first}`]
      : [];
  });
  const looks =
    words.length + pages.length + moved.length === 0
      ? ['it says the same on the same pages, but looks or carries something different']
      : [];
  const hashes = `sha256 ${before.sha256.slice(0, 8)} becomes ${now.sha256.slice(0, 8)}`;
  return `${subject} would change: ${[...words, ...pages, ...moved, ...looks, hashes].join('; ')}`;
}

function hintOf({ now, correctable, parts }: RecordChange): string {
  if (!now)
    return 'Restore it: what was published stays open to the public for six years (Local Government Act 1972, section 100C).';
  const [first] = correctable.toSorted((a, b) => Number(b.endsWith('.mdx')) - Number(a.endsWith('.mdx')));
  if (parts.length === 0 || first === undefined)
    return 'Undo what changed it; where a paper had to be put right, declare that under corrections in meeting.yml.';
  return `Undo the change, or declare it under corrections in meeting.yml: { paper: ${first}, what: …, why: …, date: … }.`;
}
