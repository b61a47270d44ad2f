/**
 * A Word file as the parts it is packed of (Open Packaging Conventions, ISO/IEC 29500-2): each is unpacked only when it is asked for, and
 * never beyond what a report needs, whatever the file says of its own sizes.
 */
import { Buffer } from 'node:buffer';
import JSZip from 'jszip';
import { whatItIs } from './foreign-files.ts';
import { UnreadableWordFile } from './unreadable.ts';
import { elementIn, elementsIn, parseXml, type XmlElement } from './xml.ts';

/** What another part is to a part, by the identifier that the part uses for it. */
export interface Relationship {
  /** The last word of its type, for example `image`, `hyperlink`, `header`. */
  readonly kind: string;
  /** Path of the part, or the address where it is outside the file. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** The parts of a Word file. */
export interface WordPackage {
  /** Path of the part that holds the body: often, but not always, word/document.xml. */
  readonly main: string;
  /** Paths of all parts, in order. */
  readonly paths: readonly string[];
  /** The XML of a part; undefined where there is none. */
  readonly xml: (path: string) => XmlElement | undefined;
  readonly bytes: (path: string) => Promise<Uint8Array | undefined>;
  /** Media type of a part, in small letters; '' where the file does not say. */
  readonly typeOf: (path: string) => string;
  /** What a part refers to, by identifier. */
  readonly relationships: (path: string) => ReadonlyMap<string, Relationship>;
}

/** More entries than this are no report. */
const mostEntries = 10_000;
/** All parts with words together: a report of a thousand pages has some 12 MB. */
const mostXml = 40_000_000;
/** All pictures together. */
const mostMedia = 200_000_000;

const isText = /\.(?:xml|rels)$/i;

/** Opens a Word file. Throws UnreadableWordFile where it is none, or cannot be read. */
export async function openPackage(bytes: Uint8Array): Promise<WordPackage> {
  const foreign = whatItIs(bytes);
  if (foreign !== undefined) throw new UnreadableWordFile(foreign);
  const zip = await unzipped(bytes);
  // Names in a package are told apart without case (ISO/IEC 29500-2, 6.2.2).
  const files = new Map(
    Object.values(zip.files)
      .filter(({ dir }) => !dir)
      .map((file) => [file.name.replace(/^\//, '').replaceAll('\\', '/').toLowerCase(), file]),
  );
  const budget = { xml: mostXml, media: mostMedia };
  const texts = new Map<string, XmlElement>();
  for (const [path, file] of files)
    if (isText.test(path) && isWanted(path)) {
      const inflated = await inflate(file, budget.xml);
      budget.xml -= inflated.length;
      texts.set(path, parseXml(textOf(inflated), path));
    }
  const relationships = (path: string): ReadonlyMap<string, Relationship> => relationshipsOf(path, texts);
  const types = typesOf(texts.get('[content_types].xml'));
  return {
    main: mainOf(texts, relationships('')),
    paths: [...files.keys()].toSorted(),
    xml: (path) => texts.get(path.toLowerCase()),
    bytes: async (path) => {
      const file = files.get(path.toLowerCase());
      if (!file) return undefined;
      const inflated = await inflate(file, budget.media);
      budget.media -= inflated.length;
      return inflated;
    },
    typeOf: types,
    relationships,
  };
}

/** Parts that hold no word of the report: themes, fonts, settings of Word's windows. */
function isWanted(path: string): boolean {
  return !/^(?:word\/)?(?:theme|fonts|glossary|customxml)\/|\/(?:fonttable|websettings|settings)\.xml$/.test(path);
}

async function unzipped(bytes: Uint8Array): Promise<JSZip> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let entries = 0;
  for (
    let at = buffer.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = buffer.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    if (++entries > mostEntries) throw new UnreadableWordFile(`it is packed of more than ${String(mostEntries)} parts`);
  try {
    return await JSZip.loadAsync(bytes);
  } catch (error) {
    throw new UnreadableWordFile(
      error instanceof Error && /encrypted/i.test(error.message)
        ? 'it is protected with a password; open it in Word and save it without one'
        : 'it is damaged: its end is missing or its list of parts cannot be read; fetch or save it again',
    );
  }
}

/** What a part unpacks to. Throws UnreadableWordFile where that is more than `most` bytes, or the part is damaged. */
function inflate(file: JSZip.JSZipObject, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    let length = 0;
    const stream = file.nodeStream('nodebuffer');
    stream.on('data', (piece: Uint8Array) => {
      length += piece.length;
      if (length > most) {
        stream.pause();
        pieces.length = 0;
        reject(new UnreadableWordFile(`its part ${file.name} unpacks to more than any report holds`));
      } else pieces.push(piece);
    });
    stream.on('error', () => reject(new UnreadableWordFile(`it is damaged: its part ${file.name} cannot be unpacked`)));
    stream.on('end', () => resolve(Buffer.concat(pieces)));
    stream.resume();
  });
}

function textOf(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function mainOf(texts: ReadonlyMap<string, XmlElement>, top: ReadonlyMap<string, Relationship>): string {
  const named = [...top.values()].find(({ kind, isOutside }) => kind === 'officeDocument' && !isOutside);
  const path = (named?.target ?? 'word/document.xml').toLowerCase();
  const root = texts.get(path);
  if (root?.name === 'w:document' && elementIn(root, 'w:body')) return path;
  if (texts.has('[content_types].xml') && named !== undefined)
    throw new UnreadableWordFile(
      root === undefined
        ? texts.size > 0 && /^(?:xl|ppt)\//.test(path)
          ? 'it is not a Word document but one of Excel or PowerPoint'
          : `it is damaged: its part ${named.target} is missing`
        : root.name === 'w:document'
          ? 'it is damaged: it has no body'
          : /^(?:xl|ppt)\//.test(path)
            ? 'it is not a Word document but one of Excel or PowerPoint'
            : 'it is not a Word document',
    );
  throw new UnreadableWordFile(
    texts.has('content.xml') || texts.has('meta-inf/manifest.xml')
      ? 'it is not a Word document but one of LibreOffice (.odt); open it there and save it as .docx'
      : 'it is not a Word document',
  );
}

function relationshipsOf(path: string, texts: ReadonlyMap<string, XmlElement>): ReadonlyMap<string, Relationship> {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash + 1);
  const root = texts.get(`${folder}_rels/${path.slice(slash + 1)}.rels`.toLowerCase());
  return new Map(
    elementsIn(root).map(({ attributes }) => {
      const isOutside = attributes['TargetMode'] === 'External';
      const written = attributes['Target'] ?? '';
      const kind = (attributes['Type'] ?? '').replace(/^.*\//, '');
      return [attributes['Id'] ?? '', { kind, target: isOutside ? written : resolved(folder, written), isOutside }];
    }),
  );
}

/** A target within the file as a path from its top. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}

function typesOf(root: XmlElement | undefined): (path: string) => string {
  const of = (name: string, key: string): ReadonlyMap<string, string> =>
    new Map(
      elementsIn(root, name).map(({ attributes }) => [
        (attributes[key] ?? '').replace(/^\//, '').toLowerCase(),
        (attributes['ContentType'] ?? '').toLowerCase(),
      ]),
    );
  const [own, byEnding] = [of('Override', 'PartName'), of('Default', 'Extension')];
  return (path) => own.get(path.toLowerCase()) ?? byEnding.get(/[^.]*$/.exec(path.toLowerCase())?.[0] ?? '') ?? '';
}
