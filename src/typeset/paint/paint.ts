/**
 * Painting: laid-out pages as the bytes of a PDF that is PDF/UA-1 and PDF/A-3a at once, where no page is another document's. Nothing is decided here;
 * pdfkit and everything that knows it stand in paint/.
 */
import { loadFonts, type Fonts } from '../fonts/fonts.ts';
import { conformanceOf } from '../conformance.ts';
import type { LaidOut, LinkItem, Page, PlacedItem } from '../pages/laid-out.ts';
import { writeAttachments } from './attachments.ts';
import { EmbeddedFonts } from './embedded-fonts.ts';
import { ForeignPages } from './foreign-pages.ts';
import { embedImages, paintImage, type KitImage } from './images.ts';
import { writeNavigation } from './navigation.ts';
import { PageContent } from './page-content.ts';
import { DrawingPainter } from './paint-drawing.ts';
import { PdfFile } from './pdf-file.ts';
import { StructureWriter } from './structure.ts';
import { array, colourOperands, dictionary, number, reference, textString } from './syntax.ts';

/** What all pages of one PDF are painted with. */
interface Painting {
  readonly file: PdfFile;
  readonly fonts: Fonts;
  readonly embedded: EmbeddedFonts;
  readonly drawings: DrawingPainter;
  readonly images: ReadonlyMap<Uint8Array, KitImage>;
  readonly foreign: ForeignPages;
  readonly structure: StructureWriter;
}

/** The bytes of the PDF. The same layout gives the same bytes. */
export async function paint(laidOut: LaidOut): Promise<Uint8Array> {
  const fonts = loadFonts();
  const file = new PdfFile(laidOut.facts, conformanceOf(laidOut).length > 0);
  const files = writeAttachments(laidOut.sections, laidOut.facts.date, file);
  const painting: Painting = {
    file,
    fonts,
    embedded: new EmbeddedFonts(file, fonts),
    drawings: new DrawingPainter(file, fonts),
    images: await embedImages(laidOut.pages, file),
    foreign: new ForeignPages(file),
    structure: new StructureWriter(file),
  };
  const pageIds: number[] = [];
  let open: number | undefined;
  for (const page of laidOut.pages) {
    const section = page.section === undefined ? undefined : laidOut.sections[page.section];
    if (section && page.section !== open) {
      if (open !== undefined) painting.structure.endSection(files[open] ?? new Map());
      painting.structure.startSection(section, laidOut.sections.length > 1);
      open = page.section;
    }
    pageIds.push(paintPage(page, painting));
  }
  if (open !== undefined) painting.structure.endSection(files[open] ?? new Map());
  painting.structure.finish();
  writeNavigation(laidOut, pageIds, file);
  return file.finish();
}

function paintPage(page: Page, painting: Painting): number {
  const { file, structure } = painting;
  const id = file.startPage(page.width, page.height);
  const key = structure.startPage();
  file.setPage('StructParents', String(key));
  const content = new PageContent(file, painting.embedded);
  paintRules(page.items, 'Layout', content);
  let tag: number | undefined;
  for (const item of page.items) {
    if (item.kind === 'line' || item.kind === 'ground' || item.kind === 'link') continue;
    if (item.tag === undefined) {
      content.markArtifact('Layout');
    } else if (item.tag !== tag) {
      const { role, mcid } = structure.addContent(item.tag, id, key);
      content.mark(role, mcid);
    }
    tag = item.tag;
    if (item.kind !== 'text' && item.tag !== undefined) structure.setBox(item.tag, boxOf(item, page.height));
    paintItem(item, content, painting);
  }
  content.unmark();
  paintRules(page.furniture, 'Pagination', content);
  content.markArtifact('Pagination');
  for (const item of page.furniture) paintItem(item, content, painting);
  content.unmark();
  content.flush();
  paintLinks(page, id, painting);
  return id;
}

function paintItem(item: PlacedItem, content: PageContent, painting: Painting): void {
  if (item.kind === 'text') {
    content.text({ ...item, face: { face: item.face, tabular: item.tabular ?? false } });
  } else if (item.kind === 'drawing') {
    painting.drawings.paint(item, content);
  } else if (item.kind === 'foreign-page') {
    painting.foreign.paint(item, content);
  } else if (item.kind === 'image') {
    const image = painting.images.get(item.bytes);
    if (!image) throw new Error('A picture of a page was not embedded');
    content.flush();
    paintImage(image, item, painting.file);
  }
}

/** Grounds first, then lines, so that no tint covers a rule. */
function paintRules(items: readonly PlacedItem[], type: 'Layout' | 'Pagination', content: PageContent): void {
  const grounds = items.filter((item) => item.kind === 'ground');
  const lines = items.filter((item) => item.kind === 'line');
  if (grounds.length + lines.length === 0) return;
  content.markArtifact(type);
  for (const { x, y, width, height, colour } of grounds) {
    content.fill(colour);
    content.add(`${number(x)} ${number(y)} ${number(width)} ${number(height)} re f`);
  }
  for (const { x, y, toX, toY, thickness, colour, dash } of lines) {
    const pattern = dash === undefined ? '[] 0 d 0 J' : `[0 ${number(dash)}] 0 d 1 J`;
    content.add(`${colourOperands(colour)} RG ${number(thickness)} w ${pattern}`);
    content.add(`${number(x)} ${number(y)} m ${number(toX)} ${number(toY)} l S`);
  }
  content.unmark();
}

function boxOf(
  item: { x: number; y: number; width: number; height: number },
  pageHeight: number,
): readonly [number, number, number, number] {
  return [item.x, pageHeight - item.y - item.height, item.x + item.width, pageHeight - item.y];
}

function paintLinks(page: Page, pageId: number, { file, structure }: Painting): void {
  const links = page.items.filter((item) => item.kind === 'link');
  if (links.length === 0) return;
  const annotations = links.map((link) => {
    const id = file.reserve();
    const key = structure.addLink(link.tag, id, pageId);
    return reference(file.add(linkAnnotation(link, { key, page, pageId }), id));
  });
  file.setPage('Annots', array(annotations));
}

/** A link (ISO 32000-1, 12.5.6.5), printed (PDF/A), with words (PDF/UA, 7.18.5), without a frame. */
function linkAnnotation(link: LinkItem, place: { key: number; page: Page; pageId: number }): string {
  const { target } = link;
  const action =
    target.to === 'address'
      ? dictionary({ S: '/URI', URI: textString(encodeAddress(target.url)) })
      : dictionary({ S: '/GoTo', D: `<${Buffer.from(target.name, 'utf8').toString('hex')}>` });
  return dictionary({
    Type: '/Annot',
    Subtype: '/Link',
    Rect: array(boxOf(link, place.page.height).map(number)),
    Border: '[0 0 0]',
    F: '4',
    P: reference(place.pageId),
    Contents: textString(link.contents),
    A: action,
    StructParent: String(place.key),
  });
}

/** URIs are ASCII (ISO 32000-1, 12.6.4.7). */
function encodeAddress(url: string): string {
  return url.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character));
}
