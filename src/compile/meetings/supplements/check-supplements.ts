/**
 * Supplements checked against the agenda, the calendar and what the law asks of late papers (Local Government Act 1972,
 * section 100B(3) and (4)(b)).
 */
import { didYouMean, nearest } from '../../../diagnostics/nearest.ts';
import type { AgendaItem } from '../../../model/agenda-item.ts';
import { isDraft, type Paper } from '../../../model/paper.ts';
import { wordingOf } from '../../../locales/locales.ts';
import { checkGlyphs } from '../../../document/parsing/glyphs.ts';
import { paperFileOf } from '../../../meetings/agenda/agenda.ts';
import { isExempt } from '../../../meetings/agenda/exempt-items.ts';
import type { MeetingFile } from '../../../schema/meeting/meeting.ts';
import type { YamlRead } from '../../../schema/yaml/yaml.ts';
import { missingGlyphs } from '../../../typeset/fonts/fonts.ts';
import type { Compiling } from '../../compiling.ts';
import { checkAddedItems } from './check-added-items.ts';
import { takenDownIn } from '../after-publication/coming-down.ts';
import { recordPath } from '../after-publication/publication-record.ts';
import { shortNotice } from '../short-notice.ts';
import { lateFiles, type SupplementedMeeting } from './supplements.ts';

/** A meeting with its papers by file name. */
interface CheckedMeeting extends SupplementedMeeting {
  readonly papers: ReadonlyMap<string, Paper>;
  /** The items of its agenda. */
  readonly items: readonly AgendaItem[];
  /** True where what was published of it is on record. */
  readonly isRecorded: boolean;
}

/** Reports supplements that bring nothing, come out of order, or come late without what the law asks for. */
export function checkSupplements(read: YamlRead<MeetingFile>, meeting: CheckedMeeting, compiling: Compiling): void {
  const seen = new Map<string, number>();
  for (const [index, supplement] of read.value.supplements.entries()) {
    for (const [position, file] of supplement.papers.entries()) {
      checkPaper(file, {
        read,
        path: ['supplements', index, 'papers', position],
        seen: seen.get(file),
        meeting,
        compiling,
      });
      seen.set(file, index + 1);
    }
    checkBringsSomething(index, read, { meeting, compiling });
    checkOrder(index, read, compiling);
    if (!checkAddedItems(index, read, { meeting, compiling })) checkNotice(index, read, { meeting, compiling });
    checkGlyphs(supplement.reason ?? '', read.placeOf(['supplements', index, 'reason']), {
      missingGlyphs,
      collector: compiling.collector,
    });
  }
  checkToFollow(read, meeting, compiling);
}

interface PaperCheck {
  readonly read: YamlRead<MeetingFile>;
  readonly path: readonly (string | number)[];
  /** Number of the supplement that has brought the paper already. */
  readonly seen: number | undefined;
  readonly meeting: SupplementedMeeting;
  readonly compiling: Compiling;
}

/** The file of a paper that was taken down or withdrawn may have gone. */
function isDown(file: string, facts: MeetingFile): boolean {
  if (takenDownIn(facts).includes(file)) return true;
  return facts.items.some((item) => paperFileOf(item) === file && 'withdrawn' in item && item.withdrawn !== undefined);
}

function checkPaper(file: string, { read, path, seen, meeting, compiling }: PaperCheck): void {
  const { tree, collector } = compiling;
  const place = read.placeOf(path);
  // Whether an exempt paper is there, nobody can see who does not hold restricted/.
  if (read.value.items.some((item) => isExempt(item) && item.exempt.paper === file) && seen === undefined) return;
  const onAgenda = read.value.items.flatMap((item) => paperFileOf(item) ?? (isExempt(item) ? item.exempt.paper : []));
  const isOnAgenda = onAgenda.includes(file);
  // An item that does not hold may name it.
  if (!isOnAgenda && !read.lacks.has('items')) {
    collector.error(
      'meeting-file',
      place,
      `the supplement's paper "${file}" is not on the agenda`,
      didYouMean(file, onAgenda),
    );
  } else if (!tree.has(`${meeting.path}/${file}`) && !isDown(file, read.value)) {
    const hint = 'Put it there, or delete it from the supplement until you have it.';
    collector.error('meeting-file', place, `the supplement's paper "${file}" is not in the meeting's folder`, hint);
  }
  if (seen !== undefined)
    collector.error(
      'meeting-file',
      place,
      `"${file}" is already in supplement ${seen}`,
      'Name each paper only once, in the supplement that it was published with.',
    );
}

/** A supplement without papers brings items that have none, and only to an agenda that is on record: before that nothing is new on it. */
function checkBringsSomething(
  index: number,
  read: YamlRead<MeetingFile>,
  { meeting, compiling }: { readonly meeting: CheckedMeeting; readonly compiling: Compiling },
): void {
  const isBringing = meeting.items.some(({ added }) => added?.supplement === index + 1);
  if (read.value.supplements[index]?.papers.length !== 0 || isBringing || !read.isWhole) return;
  // A record that cannot be read is reported by itself.
  if (!meeting.isRecorded && compiling.tree.has(recordPath(meeting.path))) return;
  const reason = meeting.isRecorded
    ? `supplement ${index + 1} brings nothing: it names no papers, and no item without a paper is new on the agenda`
    : `supplement ${index + 1} names no papers, and the agenda that it would add to is not on record`;
  const hint = meeting.isRecorded
    ? 'Name its papers under papers:, or add the items that it brings to items:.'
    : 'Name its papers under papers:. To bring an item without a paper, record what was published first, with npm run publish.';
  compiling.collector.error('meeting-file', read.placeOf(['supplements', index]), reason, hint);
}

function checkOrder(index: number, read: YamlRead<MeetingFile>, { collector }: Compiling): void {
  const { supplements, published } = read.value;
  const day = supplements[index]?.published ?? '';
  const before = supplements[index - 1]?.published ?? published;
  if (before === undefined || before <= day) return;
  const what = index === 0 ? 'the pack' : `supplement ${index}`;
  const reason = `supplement ${index + 1} is dated ${day}, before ${what} of ${before}`;
  collector.error(
    'meeting-file',
    read.placeOf(['supplements', index, 'published']),
    reason,
    'Put the supplements in the order in which they were published, or correct the date.',
  );
}

/** A paper inside the clear days may only be taken if the chair agrees that it is urgent (section 100B(4)(b)). */
function checkNotice(
  index: number,
  read: YamlRead<MeetingFile>,
  from: { meeting: SupplementedMeeting; compiling: Compiling },
): void {
  const supplement = read.value.supplements[index];
  if (!supplement || supplement.chairAgreed === true) return;
  const field = supplement.chairAgreed === undefined ? 'published' : 'chairAgreed';
  const place = read.placeOf(['supplements', index, field]);
  const short = shortNotice({ published: supplement.published, place }, from.meeting, from.compiling);
  if (!short) return;
  const { chair: titleFrom } = wordingOf(from.compiling.files.council.language).packs;
  const chair = titleFrom(from.meeting.committee.seats);
  from.compiling.collector.warning(
    'clear-days',
    place,
    `supplement ${index + 1} is published ${short.words}, and does not say that the ${chair} agreed: ${short.working}`,
    `When the ${chair} has agreed that the papers are urgent, write chairAgreed: yes, and give the special circumstances as reason.`,
  );
}

function checkToFollow(
  read: YamlRead<MeetingFile>,
  { path, papers }: CheckedMeeting,
  { tree, collector }: Compiling,
): void {
  const late = lateFiles(read.value);
  const onAgenda = read.value.items.flatMap((item) => paperFileOf(item) ?? []);
  const strays = [...late].filter((file) => !onAgenda.includes(file));
  for (const [index, item] of read.value.items.entries()) {
    const file = paperFileOf(item);
    if (item.toFollow !== true || file === undefined || late.has(file) || isDown(file, read.value)) continue;
    const place = read.placeOf(['items', index, 'toFollow']);
    const paper = papers.get(file);
    if (paper && isDraft(paper)) continue;
    if (tree.has(`${path}/${file}`)) {
      // A supplement that does not hold, or that names a paper nearly so, may bring it: that is reported there.
      if (!read.isWhole || strays.some((stray) => nearest(stray, [file]) !== undefined)) continue;
      collector.warning(
        'meeting-file',
        place,
        `"${file}" has been added but is not listed in any supplement, so it is not in any pack`,
        'List it under supplements with its date and reason, or delete toFollow if it belongs in the first pack.',
      );
    } else if (!('title' in item) || item.title === undefined) {
      collector.warning(
        'meeting-file',
        place,
        `the agenda would print "${file}", because the paper to follow has no title yet`,
        'Write title: and the title that the agenda should print until you have the paper.',
      );
    }
  }
}
