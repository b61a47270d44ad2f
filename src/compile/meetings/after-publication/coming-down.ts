/** Papers of a meeting that came down again: a notice at the head of those that were withdrawn, and in the place of those taken down. */
import { partIn, statesOf } from '../../../comparison/recorded-states.ts';
import { kindOf, paperKinds, usualKind, type PaperKind } from '../../../kinds/registry.ts';
import { wordingOf } from '../../../locales/locales.ts';
import { paperFileOf } from '../../../meetings/agenda/agenda.ts';
import { takenDownNotice, withdrawnNotice } from '../../../meetings/coming-down.ts';
import type { ReadRecord } from '../../../model/meeting.ts';
import type { ComingDown } from '../../../model/notice.ts';
import type { Paper, PaperHome } from '../../../model/paper.ts';
import type { SiteCommittee } from '../../../model/site.ts';
import { councilOn } from '../../../schema/council/council.ts';
import type { AgendaItemFacts, MeetingFile } from '../../../schema/meeting/meeting.ts';
import type { PublicationRecord, RecordedFile } from '../../../schema/meeting/publication-record.ts';
import type { YamlRead } from '../../../schema/yaml/yaml.ts';
import { Collector } from '../../../diagnostics/diagnostic.ts';
import type { Compiling } from '../../compiling.ts';
import { keptWordsOf, readPublicationRecord } from './publication-record.ts';

/** The meeting whose papers came down. */
export interface MeetingComingDown {
  readonly read: YamlRead<MeetingFile>;
  readonly record: ReadRecord | undefined;
  readonly folder: { readonly committee: SiteCommittee; readonly date: string; readonly path: string };
  readonly home: PaperHome;
  readonly compiling: Compiling;
}

/** The papers of a meeting as far as they came down. */
export interface PapersComingDown {
  /** By file name, in the order of the names: those that came down say so, and a paper without words stands in the place of each that was taken down. */
  readonly papers: ReadonlyMap<string, Paper>;
  /** Those of them that were withdrawn before they were published: nothing of them is. */
  readonly unpublished: ReadonlySet<string>;
}

/** The same papers, with what came down. */
export function withComingDown(papers: ReadonlyMap<string, Paper>, meeting: MeetingComingDown): PapersComingDown {
  const { read, record } = meeting;
  const found = new Map(papers);
  const unpublished = new Set<string>();
  for (const item of read.value.items) {
    const file = paperFileOf(item);
    const withdrawn = 'withdrawn' in item ? item.withdrawn : undefined;
    if (file === undefined || !withdrawn) continue;
    const paper = found.get(file);
    if (!isRecorded(record?.value, file)) unpublished.add(file);
    else if (paper) found.set(file, withdrawnPaper(paper, withdrawn));
  }
  const onAgenda = new Set(read.value.items.map(paperFileOf));
  for (const file of takenDownIn(read.value)) {
    // A name that nothing has is reported, and stands for nothing.
    if (!onAgenda.has(file) && !isRecorded(record?.value, file)) continue;
    unpublished.delete(file);
    found.set(file, standIn(file, meeting));
  }
  for (const [file, paper] of found) {
    const hasCome = paper.comingDown?.how === 'taken-down' || paper.lost;
    if (hasCome && mayHaveHadWorkbook(record?.value, file)) found.set(file, hadWorkbook(paper, meeting));
  }
  return { papers: new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1))), unpublished };
}

/** File names of the papers that a meeting's file takes down; a document may be named as a file as well. */
export function takenDownIn(facts: Pick<MeetingFile, 'takenDown' | 'items'>): readonly string[] {
  return (facts.takenDown ?? []).flatMap((entry) => paperOfEntry(entry, facts) ?? []);
}

type Entry = NonNullable<MeetingFile['takenDown']>[number];

function paperOfEntry({ paper, file }: Entry, { items }: Pick<MeetingFile, 'items'>): string | undefined {
  if (paper !== undefined || file === undefined) return paper;
  return items.some((item) => 'document' in item && paperFileOf(item) === file) ? file : undefined;
}

/** The same facts without corrections of what was taken down, since they may quote it. */
export function withoutTakenDown(facts: MeetingFile): MeetingFile {
  const down = takenDownIn(facts);
  if (down.length === 0) return facts;
  return { ...facts, corrections: facts.corrections.filter(({ paper }) => !down.includes(paper)) };
}

/** What the published agenda printed below the title of each item, by its number; undefined where no record has it. */
export function purposesIn(folder: string, compiling: Compiling): (number: number) => string | undefined {
  return (number) => {
    const record = readPublicationRecord(folder, { ...compiling, collector: new Collector() });
    const part = record && partIn(record.value, `item ${number}`);
    const kept = part && keptWordsOf(folder, compiling)()?.words.get(part.words);
    // The title goes before it.
    return kept?.[1];
  };
}

/** True where a record has a paper, whatever became of it later. */
export function isRecorded(record: PublicationRecord | undefined, file: string): boolean {
  return record !== undefined && recordedFile(record, file) !== undefined;
}

/** The file that was published of a paper before it was taken down: its title, and how many pages it had. */
export function recordedFile(record: PublicationRecord, file: string): RecordedFile | undefined {
  const before = statesOf(record).find(
    ({ notices = [] }) => !notices.some(({ what, of }) => what === 'taken down' && of === file),
  );
  const files = (before ?? record).files.filter(({ parts }) => parts.some(({ name }) => name === file));
  return files.find(({ kind, parts }) => kind === 'paper' || (kind === undefined && parts.length === 1)) ?? files[0];
}

function withdrawnPaper(paper: Paper, withdrawn: Parameters<typeof withdrawnNotice>[0]): Paper {
  const notice = withdrawnNotice(withdrawn, wordingOf(paper.language));
  return { ...paper, ...standsFor(notice) };
}

/** Nothing is decided any more on what came down: lists and feeds have the notice. */
function standsFor(comingDown: ComingDown): Pick<Paper, 'comingDown' | 'recommendations' | 'summary'> {
  return { comingDown, recommendations: [], summary: comingDown.text };
}

/** What an earlier record does not say is taken for granted of a paper that was written: nobody may find its figures without the notice. */
function mayHaveHadWorkbook(record: PublicationRecord | undefined, file: string): boolean {
  return record?.workbooks?.includes(file) ?? (isRecorded(record, file) && file.endsWith('.mdx'));
}

function hadWorkbook(paper: Paper, { compiling }: MeetingComingDown): Paper {
  const marked = { ...paper, hadWorkbook: true } as const;
  return compiling.packedPapers?.put(marked) ?? marked;
}

/** A paper that says that one was taken down: its title is what the record has, unless its item has another. */
function standIn(file: string, { read, record, folder, home, compiling }: MeetingComingDown): Paper {
  const council = councilOn(compiling.files.council, folder.date);
  const words = wordingOf(council.language);
  const entry = (read.value.takenDown ?? []).find((one) => paperOfEntry(one, read.value) === file) ?? {
    date: '',
    reason: '',
  };
  const notice = takenDownNotice(entry, words);
  const item = read.value.items.find((one) => paperFileOf(one) === file);
  const kind = item ? kindOfItem(item) : file.endsWith('.pdf') ? 'document' : usualKind;
  const slug = file.replace(/\.(?:mdx|pdf)$/, '');
  const own = item && 'title' in item ? item.title : undefined;
  const title = own ?? (record && recordedFile(record.value, file)?.title) ?? slug;
  return {
    ...standsFor(notice),
    kind,
    slug,
    file: `${folder.path}/${file}`,
    home,
    title,
    status: 'published',
    language: council.language,
    cover: {
      council: council.name,
      kindLabel: words.kinds[kindOf(kind).agendaKey],
      title,
      facts: [
        { label: words.kinds[folder.committee.kind], value: folder.committee.name },
        { label: words.cover.date, value: words.date(folder.date) },
      ],
      ...(council.banner === undefined ? {} : { banner: council.banner }),
    },
    body: [],
    footnotes: [],
    outline: [],
    datasets: [],
    attached: [],
    waivers: [],
  };
}

function kindOfItem(item: AgendaItemFacts): PaperKind {
  if ('document' in item) return 'document';
  return paperKinds.find((kind) => kindOf(kind).agendaKey in item) ?? usualKind;
}
