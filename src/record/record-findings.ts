/** Findings about records of publication: what was published and would change, and what a record does not have yet. */
import { formatDate } from '../calendar/plain-date.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Site } from '../model/site.ts';
import { Collector, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { engineVersion } from '../outputs/engine.ts';
import { planPack } from '../outputs/packs/packs.ts';
import { publishableFiles, type PdfProvider } from '../outputs/publishable.ts';
import type { PublicationRecord } from '../schema/meeting/publication-record.ts';
import { lostCorrections, lostFormats, recordedAs, type Publishable } from './changes/change.ts';
import { changesOf } from './changes/record-changes.ts';
import { declaredNotices, noticesOf, takenDownNames } from './notices.ts';
import { reportLostNotices } from './report-notices.ts';
import { reportFiles } from './changes/report-files.ts';
import { reportParts } from './changes/report-parts.ts';
import { chainFindings } from './chain/chain-findings.ts';
import { damageOfWords } from './kept-words.ts';
import { agendaPlace, correctionLines, shortName, type Reporting } from './changes/reporting.ts';

/** What is checked against the records. */
export interface RecordCheck {
  readonly site: Site;
  /** The meetings to look at; those without a record are passed over. */
  readonly meetings: readonly Meeting[];
  readonly pdf: PdfProvider;
}

/**
 * Errors (rule `published-record`) for everything that was published and would change without a correction, at the file that an
 * author has changed, and for every break in the chains of records, whatever meetings are looked at; and a warning for each
 * meeting whose record lacks something that is published now.
 */
export async function recordFindings({ site, meetings, pdf }: RecordCheck): Promise<readonly Diagnostic[]> {
  const collector = new Collector();
  for (const finding of chainFindings(site)) collector.add(finding);
  for (const meeting of meetings) {
    if (!meeting.record) continue;
    const files = await publishableFiles(site, meeting, { planned: planPack(site, meeting), pdf });
    const publishable = {
      files,
      corrections: meeting.facts?.corrections ?? [],
      changed: meeting.facts?.change?.date,
      notices: noticesOf(site, meeting),
      declared: declaredNotices(site, meeting),
      formats: site.council.formats,
      engine: engineVersion,
    };
    reportChanges(meeting, publishable, { root: site.root, collector });
    reportMissing(meeting, publishable, collector);
    reportLostFormats(meeting, publishable, collector);
  }
  return collector.all();
}

/** Reports what would change and nothing excuses. */
export function reportChanges(
  meeting: Meeting,
  publishable: Publishable,
  { root, collector }: { readonly root: string; readonly collector: Collector },
): void {
  const { record, keptWords } = meeting;
  if (!record) return;
  const kept = keptWords?.();
  const changes = changesOf(record.value, publishable);
  const reporting = { meeting, record: record.value, publishable, kept: kept?.words, root, collector };
  const damage = damageOfWords(record.value, kept);
  if (damage !== undefined) collector.error('published-record', agendaPlace(meeting), damage.reason, damage.hint);
  reportLostCorrections(reporting);
  reportLostNotices(reporting);
  reportParts(changes, reporting);
  reportFiles(changes, reporting);
}

/** A correction that was published stays declared: without it readers would lose what was said to them. */
function reportLostCorrections({ meeting, record, publishable, collector }: Reporting): void {
  const down = takenDownNames(publishable.notices);
  for (const lost of lostCorrections(record, publishable.corrections)) {
    if (down.has(lost.paper)) continue;
    collector.error(
      'published-record',
      agendaPlace(meeting),
      `the correction of "${lost.paper}" of ${formatDate(lost.date)} was published, and is declared no more as it was: “${lost.what}”`,
      `Put it back under corrections in meeting.yml:\n\n${correctionLines(lost)}`,
    );
  }
}

function reportMissing(meeting: Meeting, publishable: Publishable, collector: Collector): void {
  if (!meeting.record) return;
  const { value } = meeting.record;
  const added = publishable.files.filter((file) => !recordedAs(value, file) && isAsked(value, file.kind));
  const corrected = changesOf(value, publishable).filter(({ needsRecord, now }) => needsRecord && now);
  const missing = [...added, ...corrected.map(({ before }) => before)].map((file) => `"${shortName(file.path)}"`);
  if (missing.length === 0) return;
  const reason = `the publication record does not have ${missing.join(', ')} as ${missing.length === 1 ? 'it is' : 'they are'} now`;
  collector.warning(
    'published-record',
    agendaPlace(meeting),
    reason,
    `Once ${missing.length === 1 ? 'this file is' : 'these files are'} on the web, run npm run publish -- ${meeting.committee} ${meeting.folder}.`,
  );
}

/** Files in formats that a record does not name are no change; those that it names have readers, and links lead to them. */
function reportLostFormats(meeting: Meeting, { formats }: Publishable, collector: Collector): void {
  const lost = meeting.record ? lostFormats(meeting.record.value, formats) : [];
  if (lost.length === 0) return;
  const names = lost.join(', ');
  collector.warning(
    'published-record',
    agendaPlace(meeting),
    `the papers were published in further formats that content/council.yml no longer names: ${names}`,
    `Add ${names} to formats in content/council.yml again, or publish all the same: links to these files then lead nowhere.`,
  );
}

/** Records of the first version have no pages, pictures and documents; publishing again takes them up. */
function isAsked({ version }: PublicationRecord, kind: string): boolean {
  return version !== undefined || !['page', 'picture', 'document'].includes(kind);
}
