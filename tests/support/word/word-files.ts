/** Word files with the structures of real committee reports, made afresh for each test. */
import JSZip from 'jszip';
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type ISectionOptions,
  type ParagraphChild,
} from 'docx';

type Block = Paragraph | Table;

/** A paragraph. */
export function line(
  text: string,
  more: { heading?: 1 | 2; bold?: boolean; numbered?: number; bullet?: number } = {},
): Paragraph {
  const { heading, bold, numbered, bullet } = more;
  return new Paragraph({
    children: [new TextRun({ text, bold: bold === true })],
    ...(heading === undefined ? {} : { heading: heading === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }),
    ...(numbered === undefined ? {} : { numbering: { reference: 'numbers', level: numbered } }),
    ...(bullet === undefined ? {} : { numbering: { reference: 'bullets', level: bullet } }),
  });
}

/** A paragraph of several parts. */
export function rich(children: readonly ParagraphChild[], numbered?: number): Paragraph {
  return new Paragraph({
    children,
    ...(numbered === undefined ? {} : { numbering: { reference: 'numbers', level: numbered } }),
  });
}

/** A cell: its text, or what it holds, and how far it reaches. */
export type Cell = string | { readonly blocks: readonly Block[]; readonly across?: number; readonly down?: number };

/** A table of cells. */
export function table(rows: readonly (readonly Cell[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((cell) => {
            if (typeof cell === 'string') return new TableCell({ children: [new Paragraph(cell)] });
            const { blocks, across = 1, down = 1 } = cell;
            return new TableCell({ children: [...blocks], columnSpan: across, rowSpan: down });
          }),
        }),
    ),
  });
}

const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A picture of one dot. */
export function picture(alt?: string, type: 'png' | 'gif' = 'png'): Paragraph {
  const description = alt === undefined ? {} : { altText: { name: 'Picture 1', title: '', description: alt } };
  const size = { transformation: { width: 20, height: 20 } };
  return new Paragraph({
    children: [new ImageRun({ type, data: Buffer.from(dot, 'base64'), ...size, ...description })],
  });
}

/** A link within a paragraph. */
export function link(text: string, address: string): ExternalHyperlink {
  return new ExternalHyperlink({ link: address, children: [new TextRun(text)] });
}

/** The mark of a footnote. */
export function note(number: number): FootnoteReferenceRun {
  return new FootnoteReferenceRun(number);
}

/** The bytes of a Word file. */
export async function wordFile(
  blocks: readonly Block[],
  more: { notes?: Readonly<Record<number, string>>; header?: string; footer?: string } = {},
): Promise<Uint8Array> {
  const { notes = {}, header, footer } = more;
  const section: ISectionOptions = {
    children: [...blocks],
    ...(header === undefined ? {} : { headers: { default: new Header({ children: [new Paragraph(header)] }) } }),
    ...(footer === undefined ? {} : { footers: { default: new Footer({ children: [new Paragraph(footer)] }) } }),
  };
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
  });
  const file = new Document({
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.LOWER_LETTER, '(%2)')],
        },
        { reference: 'bullets', levels: [level(0, LevelFormat.BULLET, '•'), level(1, LevelFormat.BULLET, '–')] },
      ],
    },
    footnotes: Object.fromEntries(
      Object.entries(notes).map(([number, text]) => [number, { children: [new Paragraph(text)] }]),
    ),
    sections: [section],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/**
 * The same Word file with XML of Word in place of some paragraphs, each named by its whole text, and with further parts by their paths: for
 * what Word writes and our means do not.
 */
export async function withXml(
  bytes: Uint8Array,
  paragraphs: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  let xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  for (const [text, instead] of Object.entries(paragraphs))
    xml = xml
      .split(/(?<=<\/w:p>)/)
      .map((part) => (part.includes(`>${text}</w:t>`) ? part.slice(0, part.lastIndexOf('<w:p>')) + instead : part))
      .join('');
  zip.file('word/document.xml', xml);
  for (const [path, content] of Object.entries(parts)) zip.file(path, content);
  return zip.generateAsync({ type: 'uint8array' });
}
