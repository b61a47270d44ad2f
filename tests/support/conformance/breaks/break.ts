/** Ways to break a good PDF in one place, by another library than the one that wrote it. */
import type { PDFDict } from '@cantoo/pdf-lib';
import { PDFName, type PDFObject } from '@cantoo/pdf-lib';
import type { PdfObjects } from '../objects.ts';

/** Something that is done to a good file. */
export type Break = (file: PdfObjects) => void;

export const key = (name: string): PDFName => PDFName.of(name);

/** The first dictionary of the file for which something is true. */
export function find(file: PdfObjects, isIt: (dict: PDFDict) => boolean): PDFDict {
  for (const [, object] of file.all()) {
    const dict = file.dict(object);
    if (dict && isIt(dict)) return dict;
  }
  throw new Error('The good file has nothing that could be broken so');
}

export const element = (file: PdfObjects, type: string, has?: string): PDFDict =>
  find(
    file,
    (dict) =>
      file.name(dict.get(key('Type'))) === 'StructElem' &&
      file.name(dict.get(key('S'))) === type &&
      (has === undefined || dict.has(key(has))),
  );
export const link = (file: PdfObjects): PDFDict => find(file, (dict) => file.name(dict.get(key('Subtype'))) === 'Link');
export const pageWithLink = (file: PdfObjects): PDFDict => find(file, (dict) => dict.has(key('Annots')));
export const descriptor = (file: PdfObjects): PDFDict => find(file, (dict) => dict.has(key('FontFile2')));
export const cidFont = (file: PdfObjects): PDFDict =>
  find(file, (dict) => file.name(dict.get(key('Subtype'))) === 'CIDFontType2');
export const specification = (file: PdfObjects): PDFDict => find(file, (dict) => dict.has(key('EF')));

/** Takes an entry away. */
export const without =
  (where: (file: PdfObjects) => PDFDict, name: string): Break =>
  (file) => {
    const dict = where(file);
    if (!dict.has(key(name))) throw new Error(`There is no ${name} to take away`);
    dict.delete(key(name));
  };
/** Puts an entry in, or another in its place. */
export const having =
  (where: (file: PdfObjects) => PDFDict, name: string, value: (file: PdfObjects) => PDFObject): Break =>
  (file) =>
    where(file).set(key(name), value(file));
export const called = (name: string) => (): PDFObject => key(name);

/** Writes the first page's content anew. */
export const painted =
  (rewrite: (content: string) => string): Break =>
  (file) => {
    const [page] = file.pages();
    if (!page) throw new Error('There is no page');
    const content = Buffer.from(file.stream(page.dict.get(key('Contents'))) ?? []).toString('latin1');
    const changed = rewrite(content);
    if (changed === content) throw new Error('Nothing of the content was changed');
    const { context } = file.document;
    page.dict.set(key('Contents'), context.register(context.stream(Buffer.from(changed, 'latin1'))));
  };

/** Draws with a resource that the first page did not have. */
export const drawnWith =
  (kind: 'ExtGState' | 'XObject', use: string, resource: (file: PdfObjects) => PDFObject): Break =>
  (file) => {
    const { context } = file.document;
    const resources = file.dict(file.inherited(file.pages()[0]?.dict, 'Resources'));
    const list = file.dict(file.entry(resources, kind)) ?? context.obj({});
    list.set(key('Odd'), context.register(resource(file)));
    resources?.set(key(kind), list);
    painted((text) => `${text} /Artifact BMC ${use} EMC`)(file);
  };
export const state = (entries: Record<string, string>): Break =>
  drawnWith('ExtGState', '/Odd gs', (file) => file.document.context.obj(entries));
export const drawing = (entries: Record<string, unknown>, content = '', use = '/Odd Do'): Break =>
  drawnWith('XObject', use, ({ document: { context } }) =>
    context.stream(Buffer.from(content), {
      Type: 'XObject',
      BBox: [0, 0, 9, 9],
      Width: 1,
      Height: 1,
      ...entries,
    }),
  );

/** Writes the first map to Unicode anew. */
export const mapped =
  (from: RegExp, to: string): Break =>
  (file) => {
    const font = find(file, (dict) => dict.has(key('ToUnicode')));
    const text = Buffer.from(file.stream(font.get(key('ToUnicode'))) ?? []).toString('latin1');
    const changed = text.replace(from, to);
    if (changed === text) throw new Error('Nothing of the map was changed');
    const { context } = file.document;
    font.set(key('ToUnicode'), context.register(context.stream(Buffer.from(changed, 'latin1'))));
  };

export const roles =
  (map: Record<string, string>): Break =>
  (file) =>
    file.dict(file.entry(file.catalog, 'StructTreeRoot'))?.set(key('RoleMap'), file.document.context.obj(map));
export const inCatalogue =
  (name: string, value: unknown): Break =>
  (file) =>
    file.catalog.set(key(name), file.document.context.obj(value as never));

/** Writes the metadata anew. */
export const described =
  (from: string | RegExp, to: string): Break =>
  (file) => {
    const { context } = file.document;
    const text = Buffer.from(file.stream(file.catalog.get(key('Metadata'))) ?? []).toString('utf8');
    const changed = text.replace(from, to);
    if (changed === text) throw new Error('Nothing of the metadata was changed');
    const stream = context.stream(Buffer.from(changed, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
    file.catalog.set(key('Metadata'), context.register(stream));
  };
