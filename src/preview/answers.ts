/** What the preview answers at each address: only what a build would publish, and the preview's own few files. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { csvText } from '../data/reading/csv-write.ts';
import { csvwMetadata } from '../data/reading/csvw.ts';
import type { Site } from '../model/site.ts';
import { isDraft, isDraftItself, type Paper } from '../model/paper.ts';
import { csvPath, csvwPath, paperAddress } from '../outputs/addresses/addresses.ts';
import { calendarFiles } from '../exports/calendars/calendars.ts';
import type { TextFile } from '../exports/text-file.ts';
import { feedFiles } from '../exports/feeds/feeds.ts';
import { documentsOfMeeting, guideExamples, paperDocument, type SiteDocument } from '../outputs/documents.ts';
import { originalsOf } from '../outputs/brought/originals.ts';
import { versionFilesOf } from '../outputs/brought/versions.ts';
import { endingOf, versionMediaTypes } from '../schema/paper/versions.ts';
import { papersOf } from '../outputs/papers.ts';
import { hasGuide } from '../outputs/pdf/guide-document.ts';
import { pdfPath } from '../outputs/pdf/output.ts';
import { readPublished } from '../outputs/brought/published-bytes.ts';
import { outputs, pathsOf } from '../outputs/registry.ts';
import { dataTakenDown, noticeCsv } from '../outputs/taken-down-data.ts';
import { listingName } from '../build/listed-files.ts';
import { listingWithoutFiles } from '../build/meeting-listing.ts';
import { searchFolder } from '../build/search/search-index.ts';
import { picturesBeside } from '../render/html/pictures.ts';
import { prerendererAssets, type Prerenderer } from '../site/prerenderer.ts';
import { ownAddress, type BarFacts, type Unpublished, type View } from './bar.ts';
import { nowhereDocument, problemsDocument, viewDocument, withBar } from './documents.ts';
import type { Editor } from './editor-link.ts';
import type { FileService } from './files/file-service.ts';
import { problemsOf, sourceOf } from './problems.ts';
import type { PreviewState } from './preview-state.ts';
import type { SearchService } from './search-service.ts';

/** An answer to a request. */
export interface Answer {
  readonly status: 200 | 304 | 404 | 405 | 503;
  readonly type: string;
  readonly body: string | Uint8Array;
  /** The same for the same body. */
  readonly tag?: string;
}

/** A page as it was when it was last whole. */
interface LastPage {
  readonly html: string;
  readonly pdf: string | undefined;
}

/** What answers are made from. */
export interface Service {
  readonly root: string;
  readonly editor: Editor;
  readonly previewState: PreviewState;
  readonly files: FileService;
  readonly prerenderer: Prerenderer;
  readonly search: SearchService;
  /** Folder of the prerenderer. */
  readonly prerendererFolder: string;
  /** Version of the content; grows with every change. */
  readonly version: () => number;
  /** The last whole page of each address: kept on the screen while its paper cannot be read. */
  readonly lastPages: Map<string, LastPage>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.xml': 'application/atom+xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};
const htmlType = 'text/html; charset=utf-8';

/** The answer for an address (its path, decoded). Rejects where the program fails. */
export async function answerTo(address: string, service: Service, isBare: boolean): Promise<Answer> {
  if (address.startsWith(`${ownAddress}/`)) return ownAnswer(address.slice(ownAddress.length), service);
  if (address.startsWith('/_astro/')) return fileAnswer(prerendererAssets(service.prerendererFolder), address);
  return (await contentAnswer(address, service)) ?? pageAnswer(address, service, isBare);
}

/** Files of documents, figures, feeds, calendars, the search, pictures, originals and versions. */
async function contentAnswer(
  address: string,
  { previewState, files, root, search, version }: Service,
): Promise<Answer | undefined> {
  const output = outputs.find(({ extension }) => address.endsWith(extension));
  if (output) {
    const served = await files.openedFile(address.slice(1));
    if (served) return { status: 200, type: output.mediaType, body: served.bytes, tag: served.tag };
  }
  const { site } = previewState;
  if (!site || address.endsWith('/')) return undefined;
  if (address.startsWith(`/${searchFolder}/`)) {
    const body = await search.file(address, version());
    return body && { status: 200, type: typeOf(address), body };
  }
  const listing = listingText(address, previewState);
  if (listing !== undefined) return { status: 200, type: typeOf(address), body: listing };
  const forPrograms = programText(address.slice(1), site);
  if (forPrograms !== undefined) return { status: 200, type: typeOf(address), body: forPrograms };
  for (const dataset of site.datasets.values()) {
    if (address === `/${csvPath(dataset.name)}`)
      return { status: 200, type: 'text/csv; charset=utf-8', body: csvText(dataset) };
    if (address === `/${csvwPath(dataset.name)}`) {
      const metadata = csvwMetadata(dataset, { council: site.council.name, language: site.council.language });
      return { status: 200, type: 'application/csvm+json', body: JSON.stringify(metadata, undefined, 2) };
    }
  }
  const down = dataTakenDown(site).find(({ name }) => address === `/${csvPath(name)}`);
  if (down) return { status: 200, type: 'text/csv; charset=utf-8', body: noticeCsv(down.notice) };
  const beside = papersOf(site).find((paper) => address.startsWith(paperAddress(paper)));
  const file = beside && fileBeside(beside, address);
  if (file === undefined) return undefined;
  return { status: 200, type: typeOf(file), body: await readPublished(root, file) };
}

/** What the panel on a meeting's page asks for: the papers that can be printed, and no files, since none are made for a device. */
function listingText(address: string, previewState: PreviewState): string | undefined {
  if (!address.endsWith(`/${listingName}`)) return undefined;
  const meeting = previewState.meetingAt(address.slice(0, -listingName.length));
  return meeting && previewState.site && JSON.stringify(listingWithoutFiles(meeting, previewState.site));
}

function textAt(path: string, files: readonly TextFile[]): string | undefined {
  return files.find((file) => file.path === path)?.text;
}

/** A feed or a calendar by its path in dist/. */
function programText(path: string, site: Site): string | undefined {
  if (path.endsWith('.ics')) return textAt(path, calendarFiles(site));
  return /(?:^|\/)feed(?:-\d+)?\.(?:xml|json)$/.test(path) ? textAt(path, feedFiles(site)) : undefined;
}

/** The file of the root that is published at an address beside a paper's page. */
function fileBeside(paper: Paper, address: string): string | undefined {
  const pictures = picturesBeside(paper).map(({ file, name }) => ({ file, path: `${paperAddress(paper)}${name}` }));
  const originals = [...originalsOf(paper), ...versionFilesOf(paper)].map(({ file, path: published }) => ({
    file,
    path: `/${published}`,
  }));
  return [...pictures, ...originals].find((one) => one.path === address)?.file;
}

async function pageAnswer(address: string, service: Service, isBare: boolean): Promise<Answer> {
  const { prerenderer, previewState, lastPages } = service;
  const drawn = await prerenderer.draw(address);
  if (drawn && !drawn.type.startsWith('text/html')) return { status: 200, type: drawn.type, body: drawn.body };
  const facts = barFacts(address, 'page', service);
  const source = sourceOf(address, previewState);
  if (drawn) lastPages.set(address, { html: drawn.body, pdf: facts.pdf });
  const page = drawn?.body ?? (source === undefined ? undefined : lastPages.get(address)?.html);
  if (page !== undefined) {
    return {
      status: 200,
      type: htmlType,
      body: withBar(page, facts, { unpublished: unpublishedAt(address, previewState), isBare }),
    };
  }
  // What cannot be read is not missing: its problems are the page.
  if (source !== undefined)
    return { status: 200, type: htmlType, body: problemsDocument(facts, `${source} cannot be shown yet`) };
  return { status: 404, type: htmlType, body: nowhereDocument(facts) };
}

/** What of a page the public does not see. */
function unpublishedAt(address: string, previewState: PreviewState): Unpublished | undefined {
  const paper = previewState.paperAt(address);
  if (!paper) return previewState.meetingAt(address)?.isPlanned ? { what: 'planned meeting' } : undefined;
  if (isDraftItself(paper)) return { what: 'draft', kind: paper.kind };
  return isDraft(paper) ? { what: 'paper of a planned meeting' } : undefined;
}

async function ownAnswer(address: string, service: Service): Promise<Answer> {
  const [, view, page] = /^\/(both|pdf)(\/.*)$/.exec(address) ?? [];
  if (view === undefined || page === undefined)
    return fileAnswer(path.join(service.prerendererFolder, 'client'), address);
  const facts = barFacts(page, view as View, service);
  if (facts.pdf === undefined) return pageAnswer(page, service, false);
  return { status: 200, type: htmlType, body: viewDocument(facts) };
}

/** A file of a folder of our own, by a plain name. */
async function fileAnswer(folder: string, address: string): Promise<Answer> {
  const isPlain = /^(?:\/[\w-][\w.-]*)+$/.test(address);
  const body = isPlain ? await readFile(path.join(folder, address)).catch(() => undefined) : undefined;
  if (!body) return { status: 404, type: 'text/plain; charset=utf-8', body: 'There is no such file.\n' };
  return { status: 200, type: typeOf(address), body };
}

function barFacts(address: string, view: View, service: Service): BarFacts {
  const { previewState, root, editor, version } = service;
  const path = pdfOf(address, previewState);
  const pdf = path === undefined ? service.lastPages.get(address)?.pdf : `/${path}`;
  const { own, elsewhere } = problemsOf(address, previewState);
  return {
    address,
    view,
    version: version(),
    pdf,
    own,
    elsewhere,
    isRecorded: isRecorded(address, previewState),
    textOf: (file) => previewState.text(file),
    root,
    editor,
  };
}

/** True where a page shows something that a record of publication names. */
function isRecorded(address: string, previewState: PreviewState): boolean {
  const paper = previewState.paperAt(address);
  const meeting = paper ? previewState.meetingOf(paper) : previewState.meetingAt(address);
  return meeting?.record !== undefined;
}

/** Path in dist/ of the PDF that belongs to a page: a paper's own, a meeting's pack, the guide's examples. */
export function pdfOf(address: string, previewState: PreviewState): string | undefined {
  const [first] = documentsOfPage(address, previewState);
  return first && pdfPath(first);
}

/** Paths in dist/ of the files whose pages and size a page shows, the most wanted first. */
export function filesNamedOn(address: string, previewState: PreviewState): readonly string[] {
  const { site } = previewState;
  if (!site) return [];
  const paper = previewState.paperAt(address);
  const meeting = paper ? previewState.meetingOf(paper) : previewState.meetingAt(address);
  const beside = paper
    ? meeting
      ? documentsOfMeeting(site, meeting)
      : []
    : (meeting?.papers ?? []).map(paperDocument);
  return [...documentsOfPage(address, previewState), ...beside].flatMap((document) => pathsOf(document, site));
}

/** What a page shows or leads to: its paper, the agenda and packs of its meeting, the examples of the guide. */
function documentsOfPage(address: string, previewState: PreviewState): readonly SiteDocument[] {
  const { site } = previewState;
  const paper = previewState.paperAt(address);
  if (paper) return [paperDocument(paper)];
  if (site && hasGuide(site) && address === `/${path.posix.dirname(guideExamples.stem)}/`) return [guideExamples];
  const meeting = previewState.meetingAt(address);
  return site && meeting ? documentsOfMeeting(site, meeting) : [];
}

function typeOf(file: string): string {
  const ending = endingOf(file);
  return types[`.${ending}`] ?? versionMediaTypes.get(ending) ?? 'application/octet-stream';
}
