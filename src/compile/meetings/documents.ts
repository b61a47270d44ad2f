/** Somebody else's PDFs that are papers of items: their facts are written in meeting.yml, and a paper is made of each. */
import path from 'node:path';
import { isNameOfMeeting } from '../../content/layout.ts';
import { readBytes } from '../../content/tree.ts';
import { Collector, type Place } from '../../diagnostics/diagnostic.ts';
import { coverOf } from '../../document/head/cover.ts';
import { tellOfCopy } from '../../document/expanding/foreign-copy.ts';
import { checkGlyphs } from '../../document/parsing/glyphs.ts';
import type { ForeignPdf } from '../../model/foreign-pdf.ts';
import type { ForeignDocumentPages } from '../../model/nodes.ts';
import type { Paper, PaperHome } from '../../model/paper.ts';
import type { SiteCommittee } from '../../model/site.ts';
import { councilOn, enquiriesOf } from '../../schema/council/council.ts';
import type { AgendaItemFacts } from '../../schema/meeting/meeting.ts';
import { wordsOfPages } from '../../typeset/embedded/page-words.ts';
import { missingGlyphs } from '../../typeset/fonts/fonts.ts';
import type { Compiling } from '../compiling.ts';
import { goingOn, type GaveWay } from './gave-way.ts';
import { readMeetingFile } from './meeting-file.ts';

/** The meeting whose documents are read. */
interface Meeting {
  readonly committee: SiteCommittee;
  /** Folder relative to the root. */
  readonly path: string;
  readonly date: string;
  readonly home: PaperHome;
  readonly gaveWay: readonly GaveWay[];
}

type DocumentItem = Extract<AgendaItemFacts, { readonly document: string }>;

type PlaceOf = (key: 'document' | 'title' | 'from' | 'alt') => Place;

/** A document as an item names it. */
interface NamedDocument {
  readonly item: DocumentItem;
  /** Path of the PDF, relative to the root. */
  readonly file: string;
  readonly placeOf: PlaceOf;
}

/** Words of a text alternative for each page that may say all that stands on it. */
const fewestWordsOfPage = 25;

/** The documents of a meeting as papers, in the order of its agenda. What is wrong with one is reported, and it is left out. */
export function readDocuments(meeting: Meeting, compiling: Compiling): readonly Paper[] {
  const { tree, files } = compiling;
  return documentsOn(meeting, compiling).flatMap((named) => {
    const { item, file, placeOf } = named;
    if (!compiling.isWanted(file)) return [];
    const places = (['document', 'title', 'from', 'alt'] as const).map(placeOf);
    const given = [JSON.stringify([item, meeting.home, places]), meeting.committee, files.council];
    const key = `document ${file} at ${meeting.path}`;
    return tree.memory.once(key, given, () => paperOf(named, meeting, compiling)) ?? [];
  });
}

/** The documents on an agenda whose files should be there, each once. */
function documentsOn({ path: folder, gaveWay }: Meeting, { tree }: Compiling): readonly NamedDocument[] {
  const file = `${folder}/meeting.yml`;
  const { bytes } = tree.has(file) ? tree.content(file) : {};
  // Few agendas have documents; an archive's files are not parsed for them.
  if (gaveWay.length === 0 && !/\bdocument\b/.test(new TextDecoder().decode(bytes))) return [];
  const written = bytes && readMeetingFile(file, { tree, collector: new Collector() });
  if (!written) return [];
  const read = goingOn(written, gaveWay);
  const found = new Map<string, NamedDocument>();
  for (const [index, item] of read.value.items.entries()) {
    if (!('document' in item)) continue;
    const name = path.posix.basename(item.document);
    const from = item.document === name ? undefined : path.posix.dirname(item.document);
    const pdf = from === undefined ? `${folder}/${name}` : `${folder.replace(/[^/]*$/, from)}/${name}`;
    const isThere = tree.has(pdf);
    // What is wrong with the document of another meeting is reported with other papers taken from there.
    const isOpen =
      from === undefined
        ? isThere || !(item.toFollow === true || item.withdrawn)
        : isThere && gaveWay.some((one) => one.folder === from) && !tree.has(`${folder}/${name}`);
    if (!isOpen || tree.takenDown.file(pdf) || found.has(name)) continue;
    found.set(name, { item, file: pdf, placeOf: (key) => read.placeOf(['items', index, key]) });
  }
  return [...found.values()];
}

function paperOf({ item, file, placeOf }: NamedDocument, meeting: Meeting, compiling: Compiling): Paper | undefined {
  const { files, packedPapers, collector } = compiling;
  const { committee, home, date } = meeting;
  const slug = path.posix.basename(file, '.pdf');
  const { title, from, alt } = item;
  for (const [key, text] of Object.entries({ title, from, alt }))
    checkGlyphs(text, placeOf(key as keyof typeof item & ('title' | 'from' | 'alt')), { missingGlyphs, collector });
  checkName(slug, { place: placeOf('document'), folder: meeting.path, compiling });
  const pdf = readableOf({ item, file, placeOf }, compiling);
  if (!pdf) return undefined;
  const council = councilOn(files.council, date);
  const node: ForeignDocumentPages = {
    type: 'foreignDocument',
    title,
    pageWords: pageWordsOf(pdf, compiling),
    document: { pdf, from, alt, enquiries: enquiriesOf(council) },
  };
  const paper: Paper = {
    kind: 'document',
    slug,
    file,
    home,
    title,
    from,
    status: 'published',
    language: council.language,
    cover: coverOf(
      { kind: 'document', title, from, clearances: [], versions: [], status: 'published', waivers: [] },
      council,
      {
        home,
        committee,
      },
    ),
    body: [node],
    footnotes: [],
    outline: [],
    datasets: [],
    attached: [],
    recommendations: [],
    summary: alt,
    waivers: [],
  };
  return packedPapers?.put(paper) ?? paper;
}

/** The words of a readable PDF's pages. */
function pageWordsOf({ file, hasText }: ForeignPdf, { tree, collector }: Compiling): readonly string[] {
  const bytes = hasText ? readBytes(tree, file, collector) : undefined;
  return bytes ? wordsOfPages(bytes) : [];
}

/** A document has the address of a paper of its name. */
function checkName(
  slug: string,
  { place, folder, compiling }: { readonly place: Place; readonly folder: string; readonly compiling: Compiling },
): void {
  const { tree, collector } = compiling;
  const hint = 'Rename the PDF, for example after its title: its name is its address on the site.';
  if (isNameOfMeeting(slug))
    collector.error('tree-layout', place, `"${slug}" is the name the tool uses for one of the meeting’s PDFs`, hint);
  if (tree.has(`${folder}/${slug}.mdx`))
    collector.error('tree-layout', place, `"${slug}.pdf" would have the same address as "${slug}.mdx"`, hint);
}

/** The PDF, where it can be published and its words can be had; what is wrong with it is reported. */
function readableOf({ item, file, placeOf }: NamedDocument, compiling: Compiling): ForeignPdf | undefined {
  const { collector, tree } = compiling;
  const place = placeOf('document');
  const name = path.posix.basename(file);
  if (!tree.has(file) && tree.files.some((one) => one.startsWith(`${file}/`))) {
    const hint = 'Put the PDF itself in the folder of the meeting.';
    collector.error('missing-file', place, `"${name}" is a folder, not a PDF`, hint);
    return undefined;
  }
  const pdf = compiling.foreignPdf(file);
  if (!('file' in pdf)) {
    collector.error('missing-file', place, pdf.reason, pdf.hint);
    return undefined;
  }
  tellOfCopy(pdf, place, collector);
  const words = item.alt.split(/\s+/).length;
  const fewest = pdf.pages.length * fewestWordsOfPage;
  if (!pdf.hasText && words < fewest) {
    const reason = `"${name}" has no text that a program can read, only pictures of pages`;
    const hint = `Write in alt: all that it says, which takes at least ${fewest} words, or use a PDF with text: one saved from the program that made it, or scanned with text recognition.`;
    collector.error('missing-alt', placeOf('alt'), reason, hint);
    return undefined;
  }
  return pdf;
}
