/** The package file of a book (EPUB 3.3, section 5): what it is, what it holds, in which order it is read. */
import type { ElementContent } from 'hast';
import { wordingOf } from '../../locales/locales.ts';
import { momentOf } from '../publication-dates.ts';
import { xml, xmlDocument, type Xml } from '../files/xml.ts';
import type { Book, BookPicture } from './book.ts';
import type { BookFont } from './book-fonts.ts';

/** Names of the files that every book has, in its folder. */
export const bookFiles = { package: 'package.opf', navigation: 'contents.xhtml', styles: 'styles.css' } as const;

/** The claim of conformance (EPUB Accessibility 1.1, section 4.4), which is made only where somebody answers for it. */
const claim = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA';

/** The package file as text. */
export function packageFile(book: Book, fonts: readonly BookFont[]): string {
  return xmlDocument(
    xml(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'identifier',
        'xml:lang': book.language,
      },
      [metadata(book), manifest(book, fonts), spine(book)],
    ),
  );
}

function metadata(book: Book): Xml {
  const property = (name: string, value: string): Xml => xml('meta', { property: name }, value);
  return xml('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    xml('dc:identifier', { id: 'identifier' }, book.identifier),
    xml('dc:title', {}, book.title),
    xml('dc:language', {}, book.language),
    ...(book.creator === undefined ? [] : [xml('dc:creator', {}, book.creator)]),
    xml('dc:publisher', {}, book.publisher),
    xml('dc:date', {}, book.changed),
    property('dcterms:modified', momentOf(book.changed)),
    ...(book.pagesOf === undefined ? [] : [property('pageBreakSource', book.pagesOf)]),
    ...accessibility(book).map(([name, value]) => property(`schema:${name}`, value)),
    ...conformance(book),
  ]);
}

/** Words of the vocabulary that schema.org refers to ("Schema.org Accessibility Properties for Discoverability"). */
function accessibility(book: Book): readonly (readonly [string, string])[] {
  const { summary } = wordingOf(book.language).books;
  const elements = book.chapters.flatMap((chapter) => chapter.elements);
  const hasPictures = holds(elements, /^(?:svg|img)$/);
  const hasPages = book.pagesOf !== undefined;
  const features = [
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
    'ARIA',
    ...(hasPictures ? ['alternativeText'] : []),
    ...(hasPages ? ['pageBreakMarkers', 'pageNavigation'] : []),
  ];
  const said = [
    summary.always,
    ...(hasPictures ? [summary.pictures] : []),
    ...(hasPages ? [summary.pages] : []),
    ...(book.leavesOut ? [summary.foreign] : []),
  ];
  return [
    ['accessMode', 'textual'],
    ...(hasPictures ? [['accessMode', 'visual'] as const] : []),
    ['accessModeSufficient', 'textual'],
    ...features.map((feature) => ['accessibilityFeature', feature] as const),
    ['accessibilityHazard', 'none'],
    ['accessibilitySummary', said.join(' ')],
  ];
}

function conformance({ certified }: Book): Xml[] {
  if (!certified) return [];
  return [
    xml('meta', { id: 'claim', property: 'dcterms:conformsTo' }, claim),
    xml('meta', { id: 'certifier', refines: '#claim', property: 'a11y:certifiedBy' }, certified.by),
    xml('meta', { refines: '#certifier', property: 'dcterms:date' }, certified.date),
  ];
}

function manifest({ chapters, pictures }: Book, fonts: readonly BookFont[]): Xml {
  return xml('manifest', {}, [
    item('contents', bookFiles.navigation, { type: xhtmlType, properties: 'nav' }),
    item('styles', bookFiles.styles, { type: 'text/css' }),
    ...chapters.map(({ name, elements }, at) =>
      item(idOfChapter(at), name, { type: xhtmlType, ...(holds(elements, /^svg$/) ? { properties: 'svg' } : {}) }),
    ),
    ...pictures.map((picture, at) => item(`picture-${at + 1}`, picture.name, { type: mediaTypeOf(picture) })),
    ...fonts.map(({ name }, at) => item(`font-${at + 1}`, name, { type: 'font/woff2' })),
  ]);
}

const xhtmlType = 'application/xhtml+xml';

function item(id: string, href: string, facts: { readonly type: string; readonly properties?: string }): Xml {
  const { type, ...properties } = facts;
  return xml('item', { id, href, 'media-type': type, ...properties });
}

function spine({ chapters }: Book): Xml {
  return xml(
    'spine',
    {},
    chapters.map((_, at) => xml('itemref', { idref: idOfChapter(at) })),
  );
}

function idOfChapter(at: number): string {
  return `text-${at + 1}`;
}

function mediaTypeOf({ name }: BookPicture): string {
  return name.endsWith('.png') ? 'image/png' : 'image/jpeg';
}

function holds(nodes: readonly ElementContent[], name: RegExp): boolean {
  return nodes.some((node) => node.type === 'element' && (name.test(node.tagName) || holds(node.children, name)));
}
