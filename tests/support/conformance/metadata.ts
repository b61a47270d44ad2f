/** The metadata stream: well formed, complete, every property known, and of one mind with Info. */
import { PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { Report } from './conditions.ts';
import type { PdfObjects } from './objects.ts';

/** Schemas that PDF/A-3 predefines (ISO 19005-3, 6.6.2.3.1), and those for describing others. */
const predefined = new Set([
  'http://purl.org/dc/elements/1.1/',
  'http://ns.adobe.com/xap/1.0/',
  'http://ns.adobe.com/xap/1.0/rights/',
  'http://ns.adobe.com/xap/1.0/mm/',
  'http://ns.adobe.com/pdf/1.3/',
  'http://ns.adobe.com/tiff/1.0/',
  'http://ns.adobe.com/exif/1.0/',
  'http://www.aiim.org/pdfa/ns/id/',
  'http://www.aiim.org/pdfa/ns/extension/',
  'http://www.aiim.org/pdfa/ns/schema#',
  'http://www.aiim.org/pdfa/ns/property#',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'adobe:ns:meta/',
]);

/** Checks the catalogue's metadata stream and Info. */
export function checkMetadata(file: PdfObjects, report: Report): void {
  const stream = file.value(file.catalog.get(PDFName.of('Metadata')));
  const bytes = file.stream(stream);
  if (!(stream instanceof PDFRawStream) || !bytes) {
    report('UA 06-001', 'the catalogue has no metadata');
    return;
  }
  if (file.name(file.entry(stream, 'Type')) !== 'Metadata' || file.name(file.entry(stream, 'Subtype')) !== 'XML')
    report('A 6.6.2.1', 'its type is not Metadata, or its subtype not XML');
  if (file.entry(stream, 'Filter'))
    report('A 6.6.2.1', 'it is compressed, so that programs that know no PDF cannot read it');
  const xmp = Buffer.from(bytes).toString('utf8');
  const packet = /<\?xpacket begin=[^?]*\?>/.exec(xmp)?.[0];
  if (packet === undefined || /\b(?:bytes|encoding)=/.test(packet))
    report('A 6.6.2.1', `its head is ${packet ?? 'not there'}`);
  if (!isBalanced(xmp)) report('A 6.6.2.1', 'its elements do not open and close in turn');
  if (valueOf(xmp, 'pdfuaid:part') !== '1') report('UA 06-002', valueOf(xmp, 'pdfuaid:part') ?? 'no pdfuaid:part');
  const level = [valueOf(xmp, 'pdfaid:part'), valueOf(xmp, 'pdfaid:conformance')];
  if (level.join('') !== '3A') report('A 6.6.4', level.join(' '));
  if ((itemOf(xmp, 'dc:title') ?? '') === '') report('UA 06-003', 'dc:title');
  checkSchemas(xmp, report);
  checkInfo(file, xmp, report);
}

function checkInfo(file: PdfObjects, xmp: string, report: Report): void {
  const info = file.document.context.trailerInfo.Info;
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['Title', itemOf(xmp, 'dc:title')],
    ['Author', itemOf(xmp, 'dc:creator')],
    ['Subject', itemOf(xmp, 'dc:description')],
    ['Keywords', valueOf(xmp, 'pdf:Keywords')],
    ['Creator', valueOf(xmp, 'xmp:CreatorTool')],
    ['Producer', valueOf(xmp, 'pdf:Producer')],
    ['CreationDate', valueOf(xmp, 'xmp:CreateDate')],
    ['ModDate', valueOf(xmp, 'xmp:ModifyDate')],
  ];
  for (const [key, said] of pairs) {
    const text = file.text(file.entry(info, key));
    if (text === undefined) continue;
    const own = key.endsWith('Date') ? text.replaceAll(/\D/g, '').slice(0, 14) : text;
    const other = key.endsWith('Date') ? said?.replaceAll(/\D/g, '').slice(0, 14) : said;
    if (own !== other) report('A 6.6.3', `${key} is "${text}" in Info and "${said ?? ''}" in the metadata`);
  }
}

/** Every property stands in a predefined schema, or in one that the file describes with that property. */
function checkSchemas(xmp: string, report: Report): void {
  const spaces = new Map(
    [...xmp.matchAll(/xmlns:([\w-]+)="([^"]*)"/g)].map(([, prefix = '', uri = '']) => [prefix, uri]),
  );
  const described = new Map(
    [...xmp.matchAll(/<pdfaSchema:namespaceURI>([^<]*)<[\s\S]*?<\/pdfaSchema:property>/g)].map(([schema, uri = '']) => [
      uri,
      new Set([...schema.matchAll(/<pdfaProperty:name>([^<]*)</g)].map(([, name]) => name)),
    ]),
  );
  for (const [, prefix = '', name = ''] of xmp.matchAll(/<([\w-]+):([\w-]+)[\s/>]/g)) {
    const uri = spaces.get(prefix);
    if (uri !== undefined && predefined.has(uri)) continue;
    if (uri === undefined || described.get(uri)?.has(name) !== true) report('A 6.6.2.3', `${prefix}:${name}`);
  }
}

/** A simple property, as element or attribute. */
function valueOf(xmp: string, property: string): string | undefined {
  const found = new RegExp(`<${property}>([^<]*)</${property}>|\\b${property}="([^"]*)"`).exec(xmp);
  const text = found?.[1] ?? found?.[2];
  return text === undefined ? undefined : decoded(text);
}

/** The first item of a property that has several, or one for each language. */
function itemOf(xmp: string, property: string): string | undefined {
  const text = new RegExp(`<${property}>\\s*<rdf:\\w+>\\s*<rdf:li[^>]*>([^<]*)<`).exec(xmp)?.[1];
  return text === undefined ? undefined : decoded(text);
}

function decoded(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replaceAll(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole);
}

function isBalanced(xmp: string): boolean {
  const open: string[] = [];
  for (const [, close, name, end] of xmp.matchAll(
    /<(\/?)([\w:-]+)(?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/g,
  )) {
    if (close === '/' && open.pop() !== name) return false;
    if (close === '' && end === '') open.push(name ?? '');
  }
  const rest = xmp.replaceAll(/<\?[\s\S]*?\?>|<[^<>]*>/g, '');
  return open.length === 0 && !/[<>]|&(?!\w+;)/.test(rest);
}
