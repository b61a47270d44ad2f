/** Fonts: embedded, with the glyphs and widths that are used, and with a way to Unicode. */
import { PDFName, type PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { create } from 'fontkit';
import type { Report } from './conditions.ts';
import type { ContentUse } from './content.ts';
import type { PdfObjects } from './objects.ts';
import { unicodeOf } from './unicode.ts';

/** A thousandth of the size may be lost to rounding (ISO 19005-3, 6.2.11.5). */
const widthTolerance = 1;

interface Program {
  readonly numGlyphs: number;
  readonly unitsPerEm: number;
  getGlyph(id: number): { readonly advanceWidth: number };
}

/** Checks every font that content uses. */
export function checkFonts(file: PdfObjects, use: ContentUse, report: Report): void {
  for (const { font, strings } of use.shown.values()) {
    const where = `the font ${file.name(file.entry(font, 'BaseFont')) ?? ''}`;
    if (file.name(file.entry(font, 'Subtype')) === 'Type0') checkComposite({ file, font, strings, report, where });
    else checkSimple({ file, font, strings, report, where });
  }
}

interface FontCheck {
  readonly file: PdfObjects;
  readonly font: PDFDict;
  readonly strings: readonly Uint8Array[];
  readonly report: Report;
  readonly where: string;
}

function checkSimple({ file, font, report, where }: FontCheck): void {
  const descriptor = file.entry(font, 'FontDescriptor');
  if (file.name(file.entry(font, 'Subtype')) !== 'Type3' && !programOf(file, descriptor)) report('UA 31-009', where);
  if (!file.entry(font, 'ToUnicode')) report('UA 31-027', where);
}

function checkComposite(check: FontCheck): void {
  const { file, font, report, where } = check;
  const [descendant] = file.list(file.entry(font, 'DescendantFonts'));
  const descriptor = file.entry(descendant, 'FontDescriptor');
  if (!['Identity-H', 'Identity-V'].includes(file.name(file.entry(font, 'Encoding')) ?? ''))
    report('UA 31-006', `${where}: only Identity-H and Identity-V are looked into here`);
  if (file.name(file.entry(descendant, 'Subtype')) === 'CIDFontType2') {
    const map = file.entry(descendant, 'CIDToGIDMap');
    if (file.name(map) !== 'Identity' && !file.stream(map)) report('UA 31-004', where);
  }
  const bytes = programOf(file, descriptor);
  if (!bytes) {
    report('UA 31-009', where);
    return;
  }
  const codes = codesOf(check.strings);
  const program = create(Buffer.from(bytes)) as unknown as Program;
  checkGlyphs({ ...check, codes, program, widths: widthsOf(file, descendant) });
  checkSet(file, descriptor, { codes, report, where });
  checkUnicode(check, codes);
}

function programOf(file: PdfObjects, descriptor: PDFObject | undefined): Uint8Array | undefined {
  const programs = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => file.stream(file.entry(descriptor, key)));
  return programs.find((one) => one !== undefined && one.length > 0);
}

function checkGlyphs({
  codes,
  program,
  widths,
  report,
  where,
}: FontCheck & { codes: ReadonlySet<number>; program: Program; widths: ReadonlyMap<number, number> }): void {
  for (const code of codes) {
    if (code === 0) report('UA 31-030', where);
    if (code >= program.numGlyphs) {
      report('UA 31-011', `${where}: glyph ${code} of ${program.numGlyphs}`);
      continue;
    }
    const own = (program.getGlyph(code).advanceWidth * 1000) / program.unitsPerEm;
    const said = widths.get(code) ?? widths.get(-1) ?? 1000;
    if (Math.abs(own - said) > widthTolerance)
      report('UA 31-016', `${where}: glyph ${code} is ${own.toFixed(1)} wide, not ${said.toFixed(1)}`);
  }
}

/** A CIDSet need not be there; one that is must have a bit for every glyph shown. */
function checkSet(
  file: PdfObjects,
  descriptor: PDFObject | undefined,
  { codes, report, where }: { codes: ReadonlySet<number>; report: Report; where: string },
): void {
  const set = file.stream(file.entry(descriptor, 'CIDSet'));
  if (!set) return;
  const isIn = (code: number): boolean => (((set[code >> 3] ?? 0) >> (7 - (code & 7))) & 1) === 1;
  if (![...codes].every(isIn)) report('UA 31-014', where);
}

function checkUnicode({ file, font, report, where }: FontCheck, codes: ReadonlySet<number>): void {
  const map = file.stream(file.entry(font, 'ToUnicode'));
  if (!map) {
    report('UA 31-027', where);
    return;
  }
  const unicode = unicodeOf(map);
  for (const code of codes) {
    const text = unicode.get(code);
    if (text === undefined || text === '') report('UA 10-001', `${where}: code ${code}`);
  }
  for (const [code, text] of unicode) {
    if (/[\u0000\uFEFF\uFFFE]/.test(text)) report('UA 31-028', `${where}: code ${code}`);
    if (/[\uE000-\uF8FF]/.test(text)) report('A 6.2.11.7.3', `${where}: code ${code}`);
  }
}

function codesOf(strings: readonly Uint8Array[]): Set<number> {
  const codes = new Set<number>();
  for (const bytes of strings)
    for (let index = 0; index + 1 < bytes.length; index += 2)
      codes.add(((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0));
  return codes;
}

/** Widths by glyph; the default stands under -1. */
function widthsOf(file: PdfObjects, descendant: PDFObject | undefined): Map<number, number> {
  const widths = new Map([[-1, file.number(file.entry(descendant, 'DW')) ?? 1000]]);
  const list = file.list(file.dict(descendant)?.get(PDFName.of('W')));
  for (let index = 0; index < list.length;) {
    const first = file.number(list[index]) ?? 0;
    const next = file.value(list[index + 1]);
    const each = file.list(next);
    if (file.number(next) === undefined) {
      each.forEach((width, offset) => widths.set(first + offset, file.number(width) ?? 0));
      index += 2;
    } else {
      const [last, width] = [file.number(next) ?? 0, file.number(list[index + 2]) ?? 0];
      for (let code = first; code <= last; code++) widths.set(code, width);
      index += 3;
    }
  }
  return widths;
}
