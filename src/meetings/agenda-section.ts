/** Notice of meeting and agenda as pages: the facts, the items with their pages, what the public should know. */
import type { Flow, Run, Section } from '../typeset/flow.ts';
import { headFlow, plain } from './head-flow.ts';
import { flowsOf } from '../render/pdf/handlers.ts';
import type { AgendaWording } from './wording.ts';
import { wordingOf } from '../locales/locales.ts';

/** One line of the agenda as it is printed. */
export interface PrintedLine {
  readonly number: number;
  readonly title: string;
  readonly purpose: string;
  /** Paragraphs below the purpose. */
  readonly details: readonly string[];
  /** "Pages 7 - 16", "to follow" or nothing. */
  readonly note: string;
  /** Named destination of the item's paper, where it stands in the same PDF. */
  readonly destination?: string;
}

/** What the agenda's pages are made from. */
export interface AgendaPages {
  /** BCP 47 tag. */
  readonly language: string;
  readonly council: string;
  readonly committee: string;
  /** In order: Meeting, Date and time, Place, Enquiries to. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly lines: readonly PrintedLine[];
  readonly wording: AgendaWording;
  /** "Public Document Pack" on a pack's first page. */
  readonly stamps: readonly string[];
  readonly headRight: string;
}

/** The agenda's section of a pack, or of the agenda's own PDF. */
export function agendaSection(agenda: AgendaPages): Section {
  const files = {
    words: wordingOf(agenda.language),
    attachmentsOf: () => [],
    pictureBytes: () => new Uint8Array(),
  };
  const { packs } = files.words;
  const items = agenda.lines.flatMap(itemFlow);
  const heading: Flow = {
    kind: 'text',
    role: 'H2',
    style: 'section',
    runs: plain(packs.agenda),
    destination: 'agenda',
    bookmark: { text: packs.agenda, level: 1 },
  };
  return {
    prefix: 'agenda-',
    title: packs.noticeAndAgenda,
    format: 'portrait',
    flow: [
      ...headFlow({ ...agenda, kind: packs.notice }),
      ...flowsOf(agenda.wording.before, files),
      heading,
      ...items,
      ...flowsOf(agenda.wording.after, files),
    ],
    footnotes: [],
    furniture: { headLeft: packs.agenda, headRight: agenda.headRight, stamps: agenda.stamps, pageNumbers: 'page' },
    attachments: [],
    hasNumberColumn: true,
  };
}

function itemFlow(line: PrintedLine): Flow[] {
  const link = line.destination === undefined ? {} : { link: { to: 'destination', name: line.destination } as const };
  const words = [line.purpose, ...line.details].filter((text) => text !== '');
  const note: Run[] = line.note === '' ? [] : [{ kind: 'text', text: ` (${line.note})` }];
  const title: Flow = {
    kind: 'text',
    role: 'P',
    style: words.length === 0 ? 'body' : 'lead',
    label: `${line.number}.`,
    runs: [{ kind: 'text', text: line.title, bold: true, ...link }, ...note],
    destination: `item-${line.number}`,
    keepWithNext: words.length > 0,
  };
  // Paragraphs of the same width as the title: the empty label keeps its left edge.
  return [
    title,
    ...words.map((text): Flow => ({ kind: 'text', role: 'P', style: 'body', label: '', runs: plain(text) })),
  ];
}
