/** A Word file taken apart: what its reader sees as blocks, what was left out, and beside it every word that stands in it, to account for. */
import type { FootnoteDefinition, RootContent } from 'mdast';
import { markedLine, plainChildren } from './markdown/inlines.ts';
import { readBlocks } from './word/blocks.ts';
import { propertiesOf, type WordProperty } from './word/file/properties.ts';
import { readNumbering } from './word/numbering.ts';
import type { Omission } from './word/omissions.ts';
import { openPackage, type WordPackage } from './word/file/package.ts';
import { textWithin } from './word/file/text-within.ts';
import { watermarksOf, wordParts, type WordPart } from './word/file/parts.ts';
import { Reading, type FoundPicture } from './word/reading.ts';
import { readStyles } from './word/styles.ts';
import { withoutTypedContents } from './word/paragraphs/typed-contents.ts';
import { elementIn, elementsIn, elementsWithin, type XmlElement } from './word/file/xml.ts';

/** A picture of the file. */
export interface WordPicture {
  /** As the blocks name it: `picture-1`, `picture-2`, … in order. */
  readonly name: string;
  /** Media type, for example image/png. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a Word file holds. */
export interface WordFile {
  /** The body in Word's order, with what Word says of each paragraph. */
  readonly blocks: readonly RootContent[];
  /** Footnotes and endnotes. */
  readonly notes: readonly FootnoteDefinition[];
  readonly pictures: readonly WordPicture[];
  /** The words of every part of the file as Word keeps them, a paragraph each; to be checked against what was taken over. */
  readonly parts: readonly WordPart[];
  /** What is not for readers of the paper. */
  readonly omissions: readonly Omission[];
  /** What a person has to look at, a sentence each. */
  readonly needs: readonly string[];
  /** Words that are drawn across or behind pages. */
  readonly watermarks: readonly string[];
  /** What the file says of itself: title, subject, sensitivity label, … */
  readonly properties: readonly WordProperty[];
  /** How many equations of the body stand in the blocks as a line of text. */
  readonly equations: number;
  /** How many tables had merged cells: each value stands in the first of its cells, the others are empty. */
  readonly mergedTables: number;
}

/** Reads a .docx file. Throws UnreadableWordFile where it is none, or cannot be read whole. */
export async function readWordFile(bytes: Uint8Array): Promise<WordFile> {
  const file = await openPackage(bytes);
  const own = partsByKind(file);
  const styles = readStyles(xmlOf(file, own('styles')));
  const numbering = readNumbering(xmlOf(file, own('numbering')), styles);
  const comments = commentsOf(xmlOf(file, own('comments')));
  const reading = new Reading({ styles, numbering, package: file, comments });
  const blocks = withoutTypedContents(readBlocks(bodyOf(file), reading), reading);
  // What never ended in the body does not go on in the notes.
  reading.fields.closeTo(0);
  const notes = [...notesOf('footnote', own('footnotes'), reading), ...notesOf('endnote', own('endnotes'), reading)];
  for (const text of reading.comments.values()) reading.omit('comment', text, '');
  return {
    blocks,
    notes,
    pictures: await picturesOf(reading.pictures, file),
    parts: wordParts(file),
    omissions: reading.omissions,
    needs: [...new Set(reading.needs)],
    watermarks: watermarksOf(file),
    properties: propertiesOf(file),
    equations: reading.equations,
    mergedTables: reading.mergedTables,
  };
}

/** The path of the part that the body names by a kind, else the usual one. */
function partsByKind(file: WordPackage): (kind: string) => string {
  const named = [...file.relationships(file.main).values()];
  const folder = file.main.replace(/[^/]*$/, '');
  return (kind) => named.find((one) => one.kind === kind && !one.isOutside)?.target ?? `${folder}${kind}.xml`;
}

function xmlOf(file: WordPackage, path: string): XmlElement | undefined {
  return file.xml(path);
}

function bodyOf(file: WordPackage): XmlElement {
  return elementIn(file.xml(file.main), 'w:body') ?? { name: 'w:body', attributes: {}, children: [] };
}

function commentsOf(root: XmlElement | undefined): Map<string, string> {
  return new Map(
    elementsIn(root, 'w:comment').map((comment) => [
      comment.attributes['w:id'] ?? '',
      elementsWithin(comment, new Set(['w:p']))
        .map((paragraph) => textWithin(paragraph))
        .join(' '),
    ]),
  );
}

/** The notes of a kind; those that only draw the line above them are none. */
function notesOf(kind: 'footnote' | 'endnote', path: string, reading: Reading): FootnoteDefinition[] {
  const root = reading.package.xml(path);
  if (!root) return [];
  reading.enter(path);
  return elementsIn(root, `w:${kind}`).flatMap((note): FootnoteDefinition[] => {
    if (/separator|continuationNotice/i.test(note.attributes['w:type'] ?? '')) return [];
    const identifier = `${kind}-${note.attributes['w:id'] ?? ''}`;
    const children = readBlocks(note, reading).flatMap(noteBlock);
    return children.length === 0 ? [] : [{ type: 'footnoteDefinition', identifier, label: identifier, children }];
  });
}

/** Notes hold paragraphs; what lists they have stands in words. */
function noteBlock(block: RootContent): FootnoteDefinition['children'] {
  if (block.type !== 'paragraph') return block.type === 'table' ? [block] : [];
  const { children } = plainChildren(block.children);
  return children.length === 0 ? [] : [{ type: 'paragraph', children: [...markedLine(children, block.data?.word)] }];
}

async function picturesOf(found: readonly FoundPicture[], file: WordPackage): Promise<WordPicture[]> {
  const known = new Map<string, Uint8Array>();
  const pictures: WordPicture[] = [];
  for (const { name, path } of found) {
    const bytes = known.get(path) ?? (await file.bytes(path));
    if (!bytes) continue;
    known.set(path, bytes);
    pictures.push({ name, type: mediaType(bytes, file.typeOf(path)), bytes });
  }
  return pictures;
}

/** What a picture is: files often say PNG of a JPEG, or the other way round. */
function mediaType(bytes: Uint8Array, said: string): string {
  if (!/^image\/(?:png|jpe?g)$/.test(said)) return said;
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'image/jpeg' : 'unknown';
}
