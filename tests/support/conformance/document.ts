/** The file as a whole: head and trailer, catalogue, colours, and every object by itself. */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import type { Report } from './conditions.ts';
import type { ContentUse } from './content.ts';
import type { PdfObjects } from './objects.ts';

const longestString = 32_767;
const longestName = 127;
/** Actions that fetch, run, play or hide something (ISO 19005-3, 6.5.1). */
const forbiddenActions = new Set(
  'Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript'.split(' '),
);
const namedActions = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);
const languageTag = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;
const blendModes = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
);

/** Checks head, trailer and catalogue. */
export function checkDocument(file: PdfObjects, report: Report): void {
  const text = Buffer.from(file.bytes).toString('latin1');
  if (!/^%PDF-1\.[0-7][\r\n]{1,2}%[\x80-\xff]{4}/.test(text)) report('A 6.1.2', JSON.stringify(text.slice(0, 16)));
  if (!/%%EOF[\r\n]{0,2}$/.test(text)) report('A 6.1.3', `the file ends with ${JSON.stringify(text.slice(-8))}`);
  const { trailerInfo } = file.document.context;
  if (file.list(trailerInfo.ID).length !== 2) report('A 6.1.3', 'there is no identifier');
  if (trailerInfo.Encrypt) report('A 6.1.3', 'the file is encrypted');
  const { catalog } = file;
  const marks = file.entry(catalog, 'MarkInfo');
  if (!file.isTrue(file.entry(marks, 'Marked'))) report('A 6.7.2', 'MarkInfo does not say so');
  if (file.isTrue(file.entry(marks, 'Suspects'))) report('UA 01-007', 'MarkInfo');
  if (!file.isTrue(file.entry(file.entry(catalog, 'ViewerPreferences'), 'DisplayDocTitle')))
    report('UA 07-001', 'ViewerPreferences');
  if (file.text(file.entry(catalog, 'Lang')) === undefined) report('UA 11-006', 'the catalogue has no Lang');
  for (const key of ['AA', 'Requirements', 'NeedsRendering']) {
    if (!file.entry(catalog, key)) continue;
    report(key === 'AA' ? 'A 6.5.2' : key === 'Requirements' ? 'A 6.10' : 'A 6.4', `the catalogue has ${key}`);
  }
  const form = file.entry(catalog, 'AcroForm');
  if (file.entry(form, 'XFA')) report('UA 25-001', 'the form has XFA');
  if (file.entry(form, 'XFA') ?? file.entry(form, 'NeedAppearances')) report('A 6.4', 'the form has XFA or no looks');
  const names = file.entry(catalog, 'Names');
  if (file.entry(names, 'AlternatePresentations')) report('A 6.10', 'alternate presentations');
  if (file.entry(names, 'JavaScript')) report('A 6.5.1', 'scripts of the document');
}

/** Checks the output intent, and the colours, states, pictures and forms that content uses. */
export function checkGraphics(file: PdfObjects, use: ContentUse, report: Report): void {
  const components = outputComponents(file, report);
  const wanted: Readonly<Record<string, readonly number[]>> = {
    DeviceRGB: [3],
    DeviceCMYK: [4],
    DeviceGray: [1, 3, 4],
  };
  for (const [device, where] of use.devices)
    if (components !== undefined && wanted[device]?.includes(components) !== true)
      report('A 6.2.4.3', `${where}: ${device}`);
  for (const state of use.states.values()) {
    for (const key of ['TR', 'HTP']) if (file.entry(state, key)) report('A 6.2.5', key);
    if (file.entry(state, 'TR2') && file.name(file.entry(state, 'TR2')) !== 'Default') report('A 6.2.5', 'TR2');
    const mode = file.entry(state, 'BM');
    const modes = file.list(mode, true).map((one) => file.name(one) ?? '');
    if (mode && !modes.every((one) => blendModes.has(one))) report('A 6.2.10', modes.join(' '));
  }
  for (const image of use.images.values()) {
    for (const key of ['Alternates', 'OPI']) if (file.entry(image, key)) report('A 6.2.8', key);
    if (file.isTrue(file.entry(image, 'Interpolate'))) report('A 6.2.8', 'Interpolate');
  }
  for (const { form } of use.forms.values()) {
    if (file.entry(form, 'Ref')) report('UA 30-001', 'a form with Ref');
    for (const key of ['OPI', 'PS', 'Ref']) if (file.entry(form, key)) report('A 6.2.9', key);
    if (file.name(file.entry(form, 'Subtype2')) === 'PS') report('A 6.2.9', 'Subtype2 PS');
  }
}

/** How many components the output profile has. */
function outputComponents(file: PdfObjects, report: Report): number | undefined {
  const intents = file.list(file.entry(file.catalog, 'OutputIntents'));
  const own = intents.filter((one) => file.name(file.entry(one, 'S')) === 'GTS_PDFA1');
  const profile = file.entry(own[0], 'DestOutputProfile');
  const icc = file.stream(profile);
  if (own.length !== 1 || !icc) {
    report('A 6.2.3', `${own.length} output intents for PDF/A${icc ? '' : ', without a profile'}`);
    return undefined;
  }
  const head = Buffer.from(icc.subarray(0, 40)).toString('latin1');
  const [kind, space] = [head.slice(12, 16), head.slice(16, 20)];
  const count = { 'RGB ': 3, CMYK: 4, GRAY: 1 }[space];
  if (head.slice(36, 40) !== 'acsp' || !['mntr', 'prtr'].includes(kind) || (icc[8] ?? 9) > 4)
    report('A 6.2.3', `the profile is "${kind}" of "${space}", version ${icc[8] ?? ''}`);
  if (count !== file.number(file.entry(profile, 'N')))
    report('A 6.2.3', 'N is not the number of the profile’s colours');
  return count;
}

/** Checks every object of the file for what must not stand anywhere. */
export function checkObjects(file: PdfObjects, report: Report): void {
  for (const [ref, object] of file.all()) {
    if (object instanceof PDFRawStream) checkStream(file, object, { report, where: ref.toString() });
    checkValues(object, { file, report, where: ref.toString() });
  }
}

interface ObjectCheck {
  readonly report: Report;
  readonly where: string;
}

function checkStream(file: PdfObjects, stream: PDFRawStream, { report, where }: ObjectCheck): void {
  for (const key of ['F', 'FFilter', 'FDecodeParms'])
    if (file.entry(stream, key)) report('A 6.1.7', `${where}: ${key}`);
  const filters = file.list(stream.dict.get(PDFName.of('Filter')), true).map((one) => file.name(one) ?? '');
  for (const one of filters) if (one === 'LZWDecode' || one === 'Crypt') report('A 6.1.7', `${where}: ${one}`);
  if (file.name(file.entry(stream, 'Subtype')) === 'PS') report('A 6.2.9', `${where}: PostScript`);
}

/** Goes down into arrays and dictionaries, not along references. */
function checkValues(object: PDFObject, check: ObjectCheck & { readonly file: PdfObjects }): void {
  const { report, where, file } = check;
  if (object instanceof PDFString || object instanceof PDFHexString) {
    if (object.asBytes().length > longestString)
      report('A 6.1.13', `${where}: a string of more than ${longestString} bytes`);
  } else if (object instanceof PDFName) {
    if (Buffer.byteLength(object.decodeText()) > longestName) report('A 6.1.13', `${where}: a long name`);
  } else if (object instanceof PDFArray) {
    for (const one of object.asArray()) checkValues(one, check);
  } else {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) return;
    checkAction(dict, check);
    const language = file.text(file.entry(dict, 'Lang'));
    if (language !== undefined && !languageTag.test(language)) report('A 6.7.4', `${where}: "${language}"`);
    for (const [key, value] of dict.entries()) {
      checkValues(key, check);
      checkValues(value, check);
    }
  }
}

function checkAction(dict: PDFDict, { file, report, where }: ObjectCheck & { readonly file: PdfObjects }): void {
  const kind = file.name(dict.get(PDFName.of('S')));
  if (kind === undefined) return;
  if (forbiddenActions.has(kind) && file.name(dict.get(PDFName.of('Type'))) !== 'StructElem')
    report('A 6.5.1', `${where}: ${kind}`);
  if (kind === 'Named' && !namedActions.has(file.name(dict.get(PDFName.of('N'))) ?? ''))
    report('A 6.5.1', `${where}: Named`);
}
