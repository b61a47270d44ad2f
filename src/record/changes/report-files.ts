/** Published files that would go, have other pages, or look different while their words are the same. */
import { shownText } from '../../content/shown-text.ts';
import { formatDate } from '../../calendar/plain-date.ts';
import { startOf } from '../../content/tree.ts';
import type { RecordedFile } from '../../schema/meeting/publication-record.ts';
import type { PublishableFile } from '../../outputs/publishable.ts';
import { hasSamePages, type RecordChange } from './change.ts';
import { councilHint } from './council-hint.ts';
import { agendaPlace, shortName, type Reporting } from './reporting.ts';

/** Reports the files that nothing excuses, apart from those whose words have changed. */
export function reportFiles(changes: readonly RecordChange[], reporting: Reporting): void {
  const left = changes.filter(({ isExcused, parts }) => !isExcused && parts.every((part) => part.isExcused));
  reportGone(
    left.filter(({ now }) => !now).map(({ before }) => before),
    reporting,
  );
  const present = left.flatMap(({ before, now }) => (now ? [{ before, now }] : []));
  const moved = present.filter(({ before, now }) => !hasSamePages(before, now));
  for (const { before, now } of moved) reportMoved(before, now, reporting);
  const looks = present.filter(({ before, now }) => hasSamePages(before, now));
  if (looks.length > 0 && !isToldWithPaper(looks, changes))
    reportLooks(
      looks.map(({ before }) => before),
      reporting,
    );
}

/** An agenda prints what the recommendations of a paper ask: where its words are reported, the agenda is not reported as well. */
function isToldWithPaper(looks: readonly Pick<RecordChange, 'now'>[], changes: readonly RecordChange[]): boolean {
  return (
    looks.every(({ now }) => now?.kind === 'agenda') &&
    changes.some(({ now, parts }) => now?.kind === 'paper' && parts.some(({ isExcused }) => !isExcused))
  );
}

/** A paper goes with its PDF, its page and its pictures: that is one finding. */
function reportGone(files: readonly RecordedFile[], reporting: Reporting): void {
  const { meeting, root, collector } = reporting;
  const folder = `content/meetings/${meeting.committee}/${meeting.folder}`;
  const papers = new Set(files.flatMap((file) => paperOf(file) ?? []));
  for (const paper of papers) {
    const [file] = files.filter((one) => paperOf(one) === paper);
    const source = `${folder}/${paper}`;
    const isThere = shownText(root, source) !== undefined;
    const day = formatDate(file?.published ?? '');
    const isDocument = paper.endsWith('.pdf');
    const reason = !isThere
      ? `"${paper}", published on ${day}, would no longer be published: the file is missing`
      : isDocument
        ? `"${paper}", published on ${day}, would no longer be published: no item of the agenda names it`
        : `"${paper}", published on ${day}, would no longer be published: it is a draft now`;
    const place = isThere && !isDocument ? startOf(source) : agendaPlace(meeting);
    collector.error('published-record', place, reason, withdrawHint(paper));
  }
  // Figures that only a draft prints go with it, and come back with it.
  const others = files.filter((one) => !papers.has(paperOf(one) ?? paperBeside(one)));
  for (const file of others.filter(({ kind }) => papers.size === 0 || kind !== 'data')) {
    const reason = `"${shortName(file.path)}", published on ${formatDate(file.published)}, would no longer be published`;
    collector.error('published-record', agendaPlace(meeting), reason, goneHint);
  }
}

/** The file of the paper that a published file is of; undefined where it is of something else. */
function paperOf({ kind, path, parts }: RecordedFile): string | undefined {
  const [part] = parts;
  const isPaper =
    kind === undefined ? path.endsWith('.pdf') && parts.length === 1 : kind === 'paper' || kind === 'page';
  return isPaper && /\.(?:mdx|pdf)$/.test(part?.name ?? '') ? part?.name : undefined;
}

/** The paper that a picture or a document lies beside. */
function paperBeside({ path }: RecordedFile): string {
  return `${path.split('/').at(-2) ?? ''}.mdx`;
}

const goneHint =
  'Restore it: what was published stays open to the public for six years (Local Government Act 1972, section 100C).';

function withdrawHint(paper: string): string {
  return `${goneHint} A paper that the meeting no longer takes is withdrawn at its item in meeting.yml, and one that nobody may read any more is taken down there:\n\n    withdrawn: { date: "[To write: the day]", reason: "[To write: why]" }\n\ntakenDown:\n  - { paper: ${paper}, date: "[To write: the day]", reason: "[To write: why]" }`;
}

function reportMoved(before: RecordedFile, now: PublishableFile, { meeting, collector }: Reporting): void {
  const pages = before.pages === now.pages ? [] : [`${before.pages ?? 0} pages become ${now.pages ?? 0}`];
  const moved = now.parts.flatMap(({ name, first, last }) => {
    const was = before.parts.find((part) => part.name === name);
    const isMoved = was?.first !== undefined && first !== undefined && (was.first !== first || was.last !== last);
    return isMoved
      ? [`"${name}" moves from pages ${was.first} - ${was.last ?? was.first} to ${first} - ${last ?? first}`]
      : [];
  });
  const subject = `"${shortName(before.path)}", published on ${formatDate(before.published)},`;
  collector.error(
    'published-record',
    agendaPlace(meeting),
    `${subject} would have the same words on other pages: ${[...pages, ...moved].join('; ')}`,
    'Undo the change. If the paper needed correcting, declare it under corrections: in meeting.yml.',
  );
}

function reportLooks(files: readonly RecordedFile[], { meeting, collector }: Reporting): void {
  const names = files.map(({ path }) => `"${shortName(path)}"`).join(', ');
  const day = formatDate(files.map(({ published }) => published).toSorted()[0] ?? '');
  collector.error(
    'published-record',
    agendaPlace(meeting),
    `what was published on ${day} would say the same on the same pages, but look different or carry something different: ${names}`,
    `Undo the change. If the paper needed correcting, declare it under corrections: in meeting.yml. ${councilHint}`,
  );
}
