/** A book as the bytes of a file (EPUB 3.3, section 4: the container). */
import { xml, xmlDocument } from '../files/xml.ts';
import { zipOf, type ZipContent } from '../files/zip.ts';
import type { Book, BookPicture } from './book.ts';
import { bytesOf, fontsOf } from './book-fonts.ts';
import { navigation } from './navigation.ts';
import { bookFiles, packageFile } from './package-file.ts';
import { styleSheet } from './style-sheet.ts';
import { xhtmlPage } from './xhtml.ts';

/** As IANA registers it; also the first words of every file. */
export const epubMediaType = 'application/epub+zip';

const folder = 'EPUB/';

/** The file. The same book gives the same bytes. `read` gives the bytes of a picture by its path in the root. */
export function writeEpub(book: Book, read: (file: BookPicture['file']) => Uint8Array): Uint8Array {
  const fonts = fontsOf(book);
  const files = new Map<string, ZipContent>([
    ['mimetype', epubMediaType],
    ['META-INF/container.xml', container()],
    [folder + bookFiles.package, packageFile(book, fonts)],
    [folder + bookFiles.navigation, navigation(book)],
    [folder + bookFiles.styles, styleSheet(fonts, book.accent)],
    ...book.chapters.map(({ name, title, elements }): [string, ZipContent] => [
      folder + name,
      xhtmlPage({
        title: title === book.title ? title : `${title} – ${book.title}`,
        language: book.language,
        styles: bookFiles.styles,
        elements,
      }),
    ]),
    ...book.pictures.map(({ name, file }): [string, ZipContent] => [folder + name, read(file)]),
    ...fonts.map((font): [string, ZipContent] => [folder + font.name, bytesOf(font)]),
  ]);
  // Pictures and fonts are packed already, and the kind of the file is read without unpacking.
  const stored = ['mimetype', ...[...book.pictures, ...fonts].map(({ name }) => folder + name)];
  return zipOf(files, stored);
}

function container(): string {
  return xmlDocument(
    xml('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
      xml('rootfiles', {}, [
        xml('rootfile', {
          'full-path': folder + bookFiles.package,
          'media-type': 'application/oebps-package+xml',
        }),
      ]),
    ]),
  );
}
