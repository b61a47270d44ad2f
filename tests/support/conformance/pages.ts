/** Pages, annotations and embedded files. */
import { PDFDict, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import type { Report } from './conditions.ts';
import type { PdfObjects } from './objects.ts';
import { pathTo, type Element } from './structure.ts';

const forbiddenKinds = new Set(['3D', 'Sound', 'Screen', 'Movie', 'TrapNet', 'RichMedia']);
const knownKinds = new Set(
  'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Widget PrinterMark Watermark Redact'.split(
    ' ',
  ),
);
const relationships = new Set([
  'Source',
  'Data',
  'Alternative',
  'Supplement',
  'EncryptedPayload',
  'FormData',
  'Schema',
  'Unspecified',
]);
/** Bits of an annotation's F (ISO 32000-1, table 165). */
const flags = { invisible: 1, hidden: 2, print: 4, noView: 32, toggleNoView: 256 } as const;
/** Sides of a page, in points (ISO 32000-1, annex C). */
const sides = { least: 3, most: 14_400 } as const;

/** Checks every page and the annotations on it. */
export function checkPages(file: PdfObjects, elements: readonly Element[], report: Report): void {
  const ownerOf = new Map(elements.flatMap((element) => element.annotations.map((key) => [key, element] as const)));
  file.pages().forEach(({ dict }, index) => {
    const where = `page ${index + 1}`;
    const [left = 0, bottom = 0, right = 0, top = 0] = file
      .list(file.inherited(dict, 'MediaBox'))
      .map((one) => file.number(one) ?? 0);
    for (const side of [right - left, top - bottom])
      if (side < sides.least || side > sides.most) report('A 6.1.13', `${where}: ${side} points`);
    if (file.entry(dict, 'AA')) report('A 6.5.2', `${where}: AA`);
    if (file.entry(dict, 'PresSteps')) report('A 6.10', `${where}: PresSteps`);
    const annotations = file.list(file.entry(dict, 'Annots'));
    if (annotations.length > 0 && file.name(file.entry(dict, 'Tabs')) !== 'S') report('UA 28-008', where);
    for (const one of annotations) checkAnnotation(file, one, { owner: ownerOf.get(file.keyOf(one)), report, where });
  });
}

function checkAnnotation(
  file: PdfObjects,
  annotation: PDFObject,
  { owner, report, where }: { owner: Element | undefined; report: Report; where: string },
): void {
  const kind = file.name(file.entry(annotation, 'Subtype')) ?? '';
  if (forbiddenKinds.has(kind) || !knownKinds.has(kind)) report('A 6.3.1', `${where}: "${kind}"`);
  const set = file.number(file.entry(annotation, 'F'));
  const isHidden = ((set ?? 0) & (flags.invisible | flags.hidden | flags.noView | flags.toggleNoView)) !== 0;
  if (kind !== 'Popup' && (set === undefined || isHidden || (set & flags.print) === 0))
    report('A 6.3.2', `${where}: F is ${set ?? 'not there'}`);
  if (kind !== 'Popup' && kind !== 'Link' && !file.entry(annotation, 'AP')) report('A 6.3.3', `${where}: a ${kind}`);
  if (file.entry(annotation, 'AA')) report('A 6.5.2', `${where}: AA`);
  if (kind === 'Popup' || kind === 'PrinterMark') return;
  const isDescribed = (file.text(file.entry(annotation, 'Contents'))?.trim() ?? '') !== '';
  if (!owner) report(kind === 'Link' ? 'UA 28-011' : 'UA 28-002', `${where}: a ${kind} that no element holds`);
  else if (kind === 'Link' && !isWithin(owner, 'Link')) report('UA 28-011', `${where}: ${pathTo(owner)}`);
  if (isDescribed) return;
  report(kind === 'Link' ? 'UA 28-012' : 'UA 28-004', `${where}: a ${kind} without Contents`);
}

function isWithin(element: Element | undefined, type: string): boolean {
  return element !== undefined && (element.type === type || isWithin(element.parent, type));
}

/** Checks the files that travel inside. */
export function checkFiles(file: PdfObjects, report: Report): void {
  const associated = new Set(
    file.all().flatMap(([, object]) => {
      const dict = object instanceof PDFRawStream ? object.dict : object;
      return dict instanceof PDFDict ? file.list(dict.get(PDFName.of('AF')), true).map((one) => file.dict(one)) : [];
    }),
  );
  const named = file.tree(file.entry(file.entry(file.catalog, 'Names'), 'EmbeddedFiles'), 'Names');
  for (const [name, specification] of named) {
    const dict = file.dict(specification);
    if (!dict || !associated.has(dict)) report('A 6.8', `"${name}" is associated with nothing`);
  }
  for (const [ref, object] of file.all()) {
    if (!(object instanceof PDFDict) || !file.entry(object, 'EF')) continue;
    checkSpecification(file, object, { report, where: ref.toString() });
  }
}

function checkSpecification(
  file: PdfObjects,
  specification: PDFDict,
  { report, where }: { report: Report; where: string },
): void {
  const [name, unicode, about] = ['F', 'UF', 'Desc'].map((key) => file.text(file.entry(specification, key)) ?? '');
  if (name === '' || unicode === '') report('UA 21-001', where);
  if (about === '') report('A 6.8', `${where}: no description`);
  const relationship = file.name(file.entry(specification, 'AFRelationship')) ?? '';
  if (!relationships.has(relationship)) report('A 6.8', `${where}: its relationship is "${relationship}"`);
  const stream = file.entry(file.entry(specification, 'EF'), 'F');
  const mime = file.name(file.entry(stream, 'Subtype')) ?? '';
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(mime)) report('A 6.8', `${where}: its type is "${mime}"`);
  const bytes = file.stream(stream);
  const parameters = file.entry(stream, 'Params');
  if (!file.text(file.entry(parameters, 'ModDate'))) report('A 6.8', `${where}: no date`);
  if (bytes?.length !== file.number(file.entry(parameters, 'Size')))
    report('A 6.8', `${where}: its size is not as said`);
}
