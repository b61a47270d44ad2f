import { formatDate } from '../../../calendar/plain-date.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { paperFileOf } from '../../../meetings/agenda/agenda.ts';
import type { Collector } from '../../../diagnostics/diagnostic.ts';
import { isDraft, type Paper } from '../../../model/paper.ts';
import { agendaKeys, type AgendaItemFacts, type MeetingFile } from '../../../schema/meeting/meeting.ts';
import type { YamlRead } from '../../../schema/yaml/yaml.ts';
import { kindOf } from '../../../kinds/registry.ts';

/** What a meeting.yml is checked against. */
export interface MeetingFileContext {
  /** ISO date of the meeting. */
  readonly date: string;
  /** The meeting's papers by file name. */
  readonly papers: ReadonlyMap<string, Paper>;
  /** Whether a file was published as a paper of the meeting. */
  readonly isPublished: (file: string) => boolean;
  readonly collector: Collector;
}

/** Dates that cannot be, items that announce another kind of paper, and reasons that give none. */
export function checkMeetingFile(read: YamlRead<MeetingFile>, context: MeetingFileContext): void {
  checkPublished(read, context);
  checkTwice(read, context);
  checkOffAgenda(read, context);
  read.value.items.forEach((item, index) => {
    checkKind(item, index, { read, context });
    checkPublicInterest(item, index, { read, context });
  });
  read.value.supplements.forEach(({ reason }, index) => {
    if (reason === undefined || !saysNothing(reason)) return;
    const words = `"${reason}" does not say why the papers were late`;
    context.collector.warning('empty-reason', read.placeOf(['supplements', index, 'reason']), words, lateHint);
  });
}

const lateHint =
  'Give the special circumstances: the minutes must say why the chair took the item as urgent, for example "the grant was announced on 29 January".';

function checkPublished(read: YamlRead<MeetingFile>, { date, collector }: MeetingFileContext): void {
  const { value } = read;
  const days = [
    { published: value.published, path: ['published'], what: 'the papers are' },
    ...value.supplements.map(({ published }, index) => ({
      published,
      path: ['supplements', index, 'published'],
      what: `supplement ${index + 1} is`,
    })),
  ];
  for (const { published, path, what } of days) {
    if (published === undefined || published <= date) continue;
    const reason = `${what} published on ${formatDate(published)}, after the meeting on ${formatDate(date)}`;
    collector.error(
      'date-order',
      read.placeOf(path),
      reason,
      'Correct the date, or move the meeting to the right folder.',
    );
  }
}

/** A paper has one place on the agenda: its pages, its references and its record name one item. */
function checkTwice(read: YamlRead<MeetingFile>, { collector }: MeetingFileContext): void {
  const seen = new Set<string>();
  for (const [index, item] of read.value.items.entries()) {
    for (const kind of agendaKeys) {
      const file = kind in item ? (item as Partial<Record<typeof kind, string>>)[kind] : undefined;
      if (file === undefined) continue;
      if (seen.has(file)) {
        const hint = 'Delete one of the two, or write verbal: and a title if it is a verbal item.';
        collector.error('meeting-file', read.placeOf(['items', index, kind]), `"${file}" is on the agenda twice`, hint);
      }
      seen.add(file);
    }
  }
}

/**
 * A paper that no item brings would be published at an address that no agenda gives (Local Government Act 1972, section
 * 100B(1): copies of the agenda and of the reports for the meeting). Where items could not be read, nothing is known.
 */
function checkOffAgenda(read: YamlRead<MeetingFile>, context: MeetingFileContext): void {
  const { papers, isPublished, collector } = context;
  const { value, lacks } = read;
  if (lacks.has('items')) return;
  if (value.items.length === 0) {
    checkNoAgenda(read, context);
    return;
  }
  // A paper that an exempt item names is reported for lying among what is published.
  const exempt = value.items.flatMap((item) => ('exempt' in item ? (item.exempt?.paper ?? []) : []));
  const late = value.supplements.flatMap(({ papers: files }) => files);
  const onAgenda = [...value.items.flatMap((item) => paperFileOf(item) ?? []), ...exempt, ...late];
  const missing = onAgenda.filter((file) => !papers.has(file));
  for (const [file, paper] of papers) {
    // An item that names a file nearly right is reported for that.
    if (isDraft(paper) || onAgenda.includes(file) || nearest(file, missing) !== undefined) continue;
    const reason = `"${paper.title}" is not on the agenda: no item in meeting.yml names ${file}`;
    const { agendaKey, status } = kindOf(paper.kind);
    const hint = isPublished(file)
      ? `It was published. Put "- ${agendaKey}: ${file}" back: if the meeting does not take it, with withdrawn: { date: …, reason: … } below it; if nobody may read it any more, with takenDown: [{ paper: ${file}, date: …, reason: … }] at the end of the file.`
      : `Add "- ${agendaKey}: ${file}" to its items, or write status: ${status.unpublished} until it is ready to publish.`;
    collector.error('agenda-paper', { file: paper.file, line: 1, column: 1 }, reason, hint);
  }
}

/** Until its papers are published, a meeting may be without an agenda; one mistake is reported once, not for each paper. */
function checkNoAgenda(
  read: YamlRead<MeetingFile>,
  { papers, collector }: Pick<MeetingFileContext, 'papers' | 'collector'>,
): void {
  const { value } = read;
  const late = new Set(value.supplements.flatMap(({ papers: files }) => files));
  const [first, ...others] = [...papers].filter(([file, paper]) => !isDraft(paper) && !late.has(file));
  if (!first || value.published === undefined) return;
  const [file, paper] = first;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const reason = `meeting.yml has no items, so that "${paper.title}"${more} would be published on no agenda`;
  const kind = kindOf(paper.kind).agendaKey;
  const hint = `Write items: with "- ${kind}: ${file}" below it, or leave out published: until there is an agenda.`;
  collector.error('agenda-paper', read.placeOf(['published']), reason, hint);
}

type Reading = { readonly read: YamlRead<MeetingFile>; readonly context: MeetingFileContext };

/** An item that announces a presentation and brings a report, and the other way round. */
function checkKind(item: AgendaItemFacts, index: number, { read, context }: Reading): void {
  for (const kind of agendaKeys) {
    const file = kind in item ? (item as Partial<Record<typeof kind, string>>)[kind] : undefined;
    const paper = file === undefined ? undefined : context.papers.get(file);
    // A draft may not say yet what it is.
    if (!paper || isDraft(paper)) continue;
    const fits = kindOf(paper.kind).agendaKey === kind;
    if (!fits) {
      const reason = `the agenda item says it is ${kindOf(kind).named.one}, but "${file ?? ''}" is ${kindOf(paper.kind).named.one}`;
      context.collector.warning(
        'agenda-paper',
        read.placeOf(['items', index, kind]),
        reason,
        `Write ${kindOf(paper.kind).agendaKey}: instead of ${kind}:.`,
      );
    } else if (item.purpose !== undefined) checkPurpose(item.purpose, paper, { read, context, index });
  }
}

function checkPurpose(
  purpose: string,
  paper: Paper,
  { read, context, index }: Reading & { readonly index: number },
): void {
  const announced = /\b(?:receive|hear|consider|note)\s(?:an?|the)\s(?:\w+\s)?(report|presentation)\b/i.exec(
    purpose,
  )?.[1];
  const other = agendaKeys.find((key) => key === announced?.toLowerCase());
  if (other === undefined || other === paper.kind || kindOf(paper.kind).body === 'record-of-meeting') return;
  const reason = `the purpose says ${kindOf(other).named.one}, but "${paper.title}" is ${kindOf(paper.kind).named.one}`;
  const place = read.placeOf(['items', index, 'purpose']);
  context.collector.warning(
    'agenda-paper',
    place,
    reason,
    'Correct the purpose, or remove it: the tool writes it from the paper.',
  );
}

function checkPublicInterest(item: AgendaItemFacts, index: number, { read, context }: Reading): void {
  const why = 'exempt' in item ? item.exempt?.publicInterest : undefined;
  if (why === undefined || !saysNothing(why)) return;
  const place = read.placeOf(['items', index, 'exempt', 'publicInterest']);
  const reason = `"${why}" does not say why the public interest favours the exemption`;
  context.collector.warning('empty-reason', place, reason, interestHint);
}

const interestHint =
  'Say what harm disclosure would do, and why that outweighs the benefit to the public, for example "bidders would learn what the council can pay".';

/** Words that stand in the place of a reason; what is left without them must be a sentence. */
const fillers =
  /\b(?:n\/?a|none|not applicable|yes|no|tbc|tba|as above|see above|exempt|confidential(?:ity)?|sensitive|commercially?|commercial|information|item|report|paper|public|interest|test|applied|the|in|is|of|to|a|an|for|and|this|it|not|withholding|withheld|disclosure|disclosing|outweighs?|late|urgent|urgency|lateness|special|circumstances|reasons?|due|by|reason|that|maintaining|exemption|private|delay(?:ed)?|came|arrived|was|available|ready|on|time)\b|[^\p{L}\s]/giu;
const fewestWords = 2;

function saysNothing(reason: string): boolean {
  const left = reason
    .replaceAll(fillers, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  return left.length < fewestWords;
}
