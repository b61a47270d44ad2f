/** Pages of somebody else's PDF drawn on ours: each becomes a form (ISO 32000-1, 8.10) with its content and what that needs. */
import { appearancesOf, type Matrix } from '../embedded/appearances.ts';
import { contentOf, withoutStructure } from '../embedded/content.ts';
import { ForeignObjects } from '../embedded/copy-objects.ts';
import { isUnreadable, openPdf, type PdfObjects } from '../../pdf-syntax/pdf-file.ts';
import { pagesOf, type ForeignPage } from '../../pdf-syntax/pages.ts';
import { dictionaryText, numberText } from '../../pdf-syntax/write-values.ts';
import type { ForeignPageItem } from '../pages/laid-out.ts';
import type { PageContent } from './page-content.ts';
import type { PdfFile } from './pdf-file.ts';
import { array, reference } from './syntax.ts';

/** Another file that is open for copying. */
interface OpenFile {
  readonly objects: PdfObjects;
  readonly pages: readonly ForeignPage[];
  readonly copies: ForeignObjects;
}

/** Draws foreign pages on the pages of one PDF. */
export class ForeignPages {
  readonly #file: PdfFile;
  readonly #open = new Map<Uint8Array, OpenFile>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** Draws a page in its box. Throws an Error where the bytes are no PDF with such a page: compiling sees to that. */
  paint(item: ForeignPageItem, content: PageContent): void {
    const open = this.#fileOf(item.bytes);
    const page = open.pages[item.page];
    if (!page) throw new Error(`The foreign PDF has no page ${item.page + 1}`);
    const form = this.#formOf(page, open);
    const name = `foreign-${form}`;
    this.#file.useForm(name, form);
    const [across, up] = [item.width / page.width, item.height / page.height];
    content.saved(() => {
      content.add(`${matrixText([across, 0, 0, -up, item.x, item.y + item.height])} cm /${name} Do`);
    });
  }

  #fileOf(bytes: Uint8Array): OpenFile {
    const known = this.#open.get(bytes);
    if (known) return known;
    const objects = openPdf(bytes);
    if (isUnreadable(objects)) throw new Error(`The foreign PDF is ${objects.refused}`);
    const open = { objects, pages: pagesOf(objects), copies: new ForeignObjects(objects, this.#file) };
    this.#open.set(bytes, open);
    return open;
  }

  /** The page as a form whose lower left corner is 0, 0, with what stands on it beside its content. */
  #formOf(page: ForeignPage, open: OpenFile): number {
    const inner = this.#contentForm(page, open);
    const drawn = appearancesOf(page, open.objects).map(({ form, matrix }) => ({
      form: open.copies.copy(form),
      matrix,
    }));
    const forms = {
      content: reference(inner),
      ...Object.fromEntries(drawn.map(({ form }, index) => [`mark-${index}`, form])),
    };
    const marks = drawn.map(({ matrix }, index) => `q ${matrixText(matrix)} cm /mark-${index} Do Q`);
    const entries = {
      Type: '/XObject',
      Subtype: '/Form',
      BBox: array(page.box.map(numberText)),
      Matrix: array(uprightMatrix(page).map(numberText)),
      Resources: dictionaryText({ XObject: dictionaryText(forms) }),
    };
    return this.#file.addStream(entries, Buffer.from(['/content Do', ...marks].join('\n'), 'latin1'));
  }

  #contentForm(page: ForeignPage, { objects, copies }: OpenFile): number {
    const content = contentOf(page, objects);
    if (!content) throw new Error('The content of a foreign page cannot be read');
    const group = page.dictionary.entries.get('Group');
    const entries = {
      Type: '/XObject',
      Subtype: '/Form',
      BBox: array(page.box.map(numberText)),
      Resources: page.resources === undefined ? '<<>>' : copies.copy(page.resources),
      ...(group !== undefined && { Group: copies.copy(group) }),
    };
    return this.#file.addStream(entries, withoutStructure(content, objects.budget));
  }
}

/** Turns a page as it is shown and moves its corner to 0, 0. */
function uprightMatrix({ box: [left, bottom, right, top], turn }: ForeignPage): Matrix {
  if (turn === 90) return [0, -1, 1, 0, -bottom, right];
  if (turn === 180) return [-1, 0, 0, -1, right, top];
  return turn === 270 ? [0, 1, -1, 0, top, -left] : [1, 0, 0, 1, -left, -bottom];
}

function matrixText(matrix: Matrix): string {
  return matrix.map(numberText).join(' ');
}
