/**
 * A copy of somebody else's PDF that does nothing: its pages with what is drawn on them, links to places in it and to websites,
 * its bookmarks and layers, title and language. No actions, no scripts, no forms to fill in, no files, nothing about people.
 */
import { activeContentOf } from '../../pdf-syntax/active-content.ts';
import { isUnreadable, openPdf, type PdfFile } from '../../pdf-syntax/pdf-file.ts';
import { isPlainFile } from '../../pdf-syntax/plain-file.ts';
import { pagesOf, type ForeignPage } from '../../pdf-syntax/pages.ts';
import { dictionaryOf, stringOf, type PdfDictionary } from '../../pdf-syntax/values.ts';
import { dictionaryText, numberText } from '../../pdf-syntax/write-values.ts';
import { appearancesOf } from './appearances.ts';
import { contentOf, withoutStructure } from './content.ts';
import { CopyFile } from './copy-file.ts';
import { ForeignObjects } from './copy-objects.ts';
import { Destinations } from './destinations.ts';
import { layersOf } from './layers.ts';
import { linksOf } from './links.ts';
import { outlineOf } from './outline.ts';

/** The copy; undefined where it is not passive when it is read again. Throws as reading does. */
export function passiveCopy(pdf: PdfFile): Uint8Array | undefined {
  const bytes = new Copying(pdf).write();
  const again = openPdf(bytes);
  return !isUnreadable(again) && isPlainFile(again) && activeContentOf(again).length === 0 ? bytes : undefined;
}

class Copying {
  readonly #pdf: PdfFile;
  readonly #file = new CopyFile();
  readonly #copies: ForeignObjects;

  constructor(pdf: PdfFile) {
    this.#pdf = pdf;
    this.#copies = new ForeignObjects(pdf, this.#file);
  }

  write(): Uint8Array {
    const file = this.#file;
    const [root, tree, information] = [file.reserve(), file.reserve(), file.reserve()];
    const pages = pagesOf(this.#pdf);
    const ids = pages.map(() => file.reserve());
    const destinations = new Destinations(
      this.#pdf,
      new Map(pages.map((page, index) => [page.dictionary, ids[index] ?? 0])),
    );
    pages.forEach((page, index) => {
      file.add(this.#page(page, { tree, destinations }), ids[index] ?? 0);
    });
    file.add(
      dictionaryText({
        Type: '/Pages',
        Count: String(ids.length),
        Kids: `[${ids.map((id) => `${id} 0 R`).join(' ')}]`,
      }),
      tree,
    );
    const title = stringOf(this.#pdf.lookUp(this.#pdf.information?.entries.get('Title')));
    file.add(dictionaryText({ ...(title && { Title: title.raw }), Producer: '(committee-papers)' }), information);
    const language = stringOf(this.#pdf.lookUp(this.#pdf.catalogue.entries.get('Lang')));
    const outline = outlineOf(this.#pdf, destinations, file);
    const layers = layersOf(this.#pdf, this.#copies);
    const entries = {
      Type: '/Catalog',
      Pages: `${tree} 0 R`,
      ...(language && { Lang: language.raw }),
      ...(outline !== undefined && { Outlines: `${outline} 0 R` }),
      ...(layers !== undefined && { OCProperties: layers }),
    };
    file.add(dictionaryText(entries), root);
    return file.finish({ root, information });
  }

  #page(page: ForeignPage, { tree, destinations }: { tree: number; destinations: Destinations }): string {
    const links = linksOf(page, this.#pdf, destinations).map((link) => `${this.#file.addNew(link)} 0 R`);
    const group = page.dictionary.entries.get('Group');
    const { resources, contents } = this.#drawn(page);
    return dictionaryText({
      Type: '/Page',
      Parent: `${tree} 0 R`,
      MediaBox: `[${page.box.map(numberText).join(' ')}]`,
      ...(page.turn !== 0 && { Rotate: String(page.turn) }),
      Resources: resources,
      Contents: `${contents} 0 R`,
      ...(group !== undefined && { Group: this.#copies.copy(group) }),
      ...(links.length > 0 && { Annots: `[${links.join(' ')}]` }),
    });
  }

  /** Filled-in fields, stamps and comments become part of what is drawn. */
  #drawn(page: ForeignPage): { resources: string; contents: number } {
    const content = withoutStructure(contentOf(page, this.#pdf) ?? new Uint8Array(), this.#pdf.budget);
    const own = dictionaryOf(page.resources);
    const entries = own ? this.#copies.entries(own) : {};
    const marks = appearancesOf(page, this.#pdf).map(({ form, matrix }, index) => ({
      name: `annotation-${index}`,
      form: this.#copies.copy(form),
      matrix: matrix.map(numberText).join(' '),
    }));
    const contents = this.#file.startStream();
    if (marks.length === 0) {
      contents.end({}, content);
      return { resources: dictionaryText(entries), contents: contents.id };
    }
    const drawing = marks.map(({ name, matrix }) => `q ${matrix} cm /${name} Do Q`).join('\n');
    contents.end({}, Buffer.concat([Buffer.from('q\n'), content, Buffer.from(`\nQ\n${drawing}\n`)]));
    const forms = { ...this.#forms(own), ...Object.fromEntries(marks.map(({ name, form }) => [name, form])) };
    return { resources: dictionaryText({ ...entries, XObject: dictionaryText(forms) }), contents: contents.id };
  }

  #forms(resources: PdfDictionary | undefined): Record<string, string> {
    const forms = dictionaryOf(this.#pdf.lookUp(resources?.entries.get('XObject')));
    return forms ? this.#copies.entries(forms) : {};
  }
}
