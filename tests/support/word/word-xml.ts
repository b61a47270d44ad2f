/** Word files from the XML that Word writes, as small as Word opens them, and what the import makes of a Word file. */
import JSZip from 'jszip';
import { knownContent } from '../../../src/authoring/new/known-content.ts';
import { importReport, type ImportedReport } from '../../../src/importing/import-report.ts';
import { readWordFile } from '../../../src/importing/word-file.ts';
import { projectRoot, standardFiles, writeTree } from '../tree.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const types = `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>`;
const top = `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A run of words with properties of Word. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of plain words, with properties of Word. */
export const paragraph = (inside: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inside.startsWith('<') ? inside : run(inside)}</w:p>`;

/** A cell of plain words or paragraphs. */
export const cell = (inside: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith('<w:p') ? inside : paragraph(inside)}</w:tc>`;

/** A table of rows of cells of plain words. */
export const plainTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((text) => cell(text)).join('')}</w:tr>`).join('')}</w:tbl>`;

/** The sign of a field: its begin, the end of its code, its end. */
export const fieldSign = (type: 'begin' | 'separate' | 'end'): string =>
  `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** A field with its code and result. */
export const field = (code: string, result: string): string =>
  `${fieldSign('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${fieldSign('separate')}${result}${fieldSign('end')}`;

/** What a Word file holds beside its body. */
export interface MoreParts {
  /** Relationships of the body: identifier to kind and target; targets with a colon or backslash lie outside. */
  readonly relationships?: Readonly<Record<string, readonly [string, string]>>;
  readonly styles?: string;
  readonly numbering?: string;
  /** Further parts by path. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** The bytes of a Word file with this XML in its body. */
export async function wordFromXml(body: string, more: MoreParts = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  const root = (name: string, inside: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${main}" xmlns:r="${office}">${inside}</w:${name}>`;
  zip.file('[Content_Types].xml', types);
  zip.file('_rels/.rels', top);
  zip.file('word/document.xml', root('document', `<w:body>${body}</w:body>`));
  if (more.styles !== undefined) zip.file('word/styles.xml', root('styles', more.styles));
  if (more.numbering !== undefined) zip.file('word/numbering.xml', root('numbering', more.numbering));
  const relationships = Object.entries(more.relationships ?? {}).map(
    ([id, [kind, target]]) =>
      `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${/[:\\]/.test(target) ? ' TargetMode="External"' : ''}/>`,
  );
  zip.file(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${packaging}/relationships">${relationships.join('')}</Relationships>`,
  );
  for (const [path, content] of Object.entries(more.parts ?? {})) zip.file(path, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The cover that tells where the paper goes. */
export const coverXml = ['Committee: Health Committee', 'Date: 14 March 2024', 'Title: A report']
  .map((text) => paragraph(text))
  .join('');

const known = knownContent(writeTree(standardFiles), `${projectRoot}/templates`);

/** What the import makes of the bytes of a Word file, with the text of its paper below the front matter. */
export async function importedWord(
  bytes: Uint8Array,
  name = 'report',
): Promise<ImportedReport & { readonly body: string }> {
  const folder = 'content/meetings/health-committee/2024-03-14';
  const report = importReport(await readWordFile(bytes), { folder, date: '2024-03-14', name }, known);
  const paper = report.files.find(({ path }) => path.endsWith('.mdx'))?.content;
  return { ...report, body: typeof paper === 'string' ? paper.replace(/^---\n[\s\S]*?\n---\n\n?/, '') : '' };
}
