/** A resolved paper as a PDF to be set: its flow, its furniture, the data that travels inside. */
import type { Dataset, Datasets } from '../../data/dataset.ts';
import { atRows } from '../../data/rows-of-day.ts';
import { csvText } from '../../data/reading/csv-write.ts';
import { isDraft, meetingTitle, type Paper } from '../../model/paper.ts';
import { headNotices, noticeCallouts } from '../../document/head/notice.ts';
import { placeOfAddresses, printedAddresses } from '../../document/printed-addresses.ts';
import type { BlockNode } from '../../model/nodes.ts';
import type { DocumentDesign } from '../../typeset/design/page-design.ts';
import type { Attachment, Flow, Furniture, PdfDocument, Section } from '../../typeset/flow.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import { wordingOf } from '../../locales/locales.ts';
import type { Glossary } from '../../schema/council/council.ts';
import { chartTables } from './chart-tables.ts';
import { coverFlow } from './cover.ts';
import { Expansions } from './expansions.ts';
import { flowsOf } from './handlers.ts';
import { kindOf } from '../../kinds/registry.ts';

/** What a paper's PDF is made from, beside the paper. */
export interface PdfSources {
  readonly datasets: Datasets;
  readonly design: DocumentDesign;
  /** Bytes of a file of the content tree, by its path relative to the root. */
  readonly readFile: (file: string) => Uint8Array;
  /** Abbreviations, which say what they stand for where they are first used. */
  readonly glossary: Glossary;
  /** Where the figures of charts stand as tables; nowhere where absent. */
  readonly chartTables?: 'after' | 'appendix' | undefined;
}

/** One PDF of one paper. */
export function paperPdf(paper: Paper, sources: PdfSources): PdfDocument {
  return {
    facts: {
      title: paper.title,
      author: paper.cover.council,
      subject: subjectOf(paper),
      language: paper.language,
      date: paperDay(paper),
    },
    design: sources.design,
    sections: [paperSection(paper, sources)],
  };
}

/** The pages of a paper, for its own PDF or a pack. */
export function paperSection(paper: Paper, sources: PdfSources): Section {
  // What stands in the place of slides is a page of words.
  const isText = sources.design.hasSlidesAsText === true || paper.comingDown?.how === 'taken-down';
  const format = isText ? 'portrait' : kindOf(paper.kind).pages.format;
  const words = wordingOf(paper.language);
  const files = {
    words,
    attachmentsOf: (dataset: string) => [`${dataset}.csv`],
    pictureBytes: sources.readFile,
    // A slide is full with its chart.
    hasTablesAfterCharts: sources.chartTables === 'after' && format === 'portrait',
  };
  const expansions = new Expansions(sources.glossary);
  const hasTablesAtEnd = sources.chartTables !== undefined && !files.hasTablesAfterCharts;
  return {
    prefix: '',
    title: paper.title,
    format,
    flow: expansions.of([
      ...coverFlow(paper, words, flowsOf(noticeCallouts(headNotices(paper)), files)),
      ...bodyFlow(paper, files),
      ...(hasTablesAtEnd ? chartTables(paper.body, { format, words }) : []),
    ]),
    footnotes: paper.footnotes.map((note) => expansions.of(flowsOf(note.children as readonly BlockNode[], files))),
    furniture: furnitureOf(paper, words),
    attachments: paper.attached.flatMap((name) => attachmentOf(paper, sources.datasets.get(name))),
  };
}

/** The body, and before its appendices the addresses of its links in the type of notes. */
function bodyFlow(paper: Paper, files: Parameters<typeof flowsOf>[1]): readonly Flow[] {
  const end = placeOfAddresses(paper.body);
  const addresses = printedAddresses(paper, files.words.paper.addresses);
  return [
    ...flowsOf(paper.body.slice(0, end), files),
    ...flowsOf(addresses, files, 'small'),
    ...flowsOf(paper.body.slice(end), files),
  ];
}

function furnitureOf(paper: Paper, words: Wording): Furniture {
  const { home, cover } = paper;
  const where =
    home.in === 'meeting' ? words.packs.meetingOf(meetingTitle(home), words.date(home.date)) : (cover.period ?? '');
  return {
    headLeft: paper.title,
    headRight: where,
    pageNumbers: 'page',
    ...(cover.banner === undefined ? {} : { footNote: cover.banner }),
    ...(isDraft(paper) || paper.status === 'draft' ? { tag: words.paper.draftTag } : {}),
  };
}

function attachmentOf({ rowsUsed }: Paper, whole: Dataset | undefined): Attachment[] {
  if (!whole) return [];
  const dataset = atRows(whole, rowsUsed?.[whole.name]?.rows);
  return [
    {
      name: `${dataset.name}.csv`,
      bytes: new TextEncoder().encode(csvText(dataset)),
      mime: 'text/csv',
      description: dataset.title,
      relationship: 'Data',
    },
  ];
}

function subjectOf(paper: Paper): string {
  const { home } = paper;
  const { kindLabel } = paper.cover;
  const words = wordingOf(paper.language);
  return home.in === 'meeting'
    ? words.machines.paperTo(kindLabel, meetingTitle(home), words.date(home.date))
    : kindLabel;
}

/** ISO date of the meeting; of a publication, the first year of its period or 2000, since no clock may be read. */
export function paperDay(paper: Paper): string {
  if (paper.home.in === 'meeting') return paper.home.date;
  const year = /\b(\d{4})\b/.exec(paper.cover.period ?? '')?.[1] ?? '2000';
  return `${year}-01-01`;
}
