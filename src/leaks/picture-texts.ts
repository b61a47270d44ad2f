/** Texts that a PNG carries packed: comments, descriptions and the names of colour profiles (ISO/IEC 15948, section 11.3.4). */
import { inflateSync } from 'node:zlib';

/** What the packed texts of a picture hold, and which could not be unpacked. */
export interface PictureTexts {
  readonly texts: readonly string[];
  /** As the rest of a sentence: "the picture has a packed text that cannot be read". */
  readonly problems: readonly string[];
}

const signature = '\u0089PNG\r\n\u001a\n';
/** A description is a page or two; what unpacks to more than this is there for something else. */
const mostUnpacked = 10_000_000;

/** The packed texts of a PNG; none of other bytes. What stands in it unpacked is read with the rest of the file. */
export function packedTextsOf(bytes: Uint8Array): PictureTexts {
  const texts: string[] = [];
  const problems = new Set<string>();
  if (Buffer.from(bytes.subarray(0, 8)).toString('latin1') === signature)
    for (const { type, data } of chunksOf(bytes)) {
      const packed = packedIn(type, data);
      if (!packed) continue;
      const text = unpacked(packed);
      if (text === undefined) problems.add('the picture has a packed text that cannot be read');
      else texts.push(text);
    }
  return { texts, problems: [...problems] };
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** Chunks one after another, whether their check sums are right or not: a reader may pass over these. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length;) {
    const end = at + 8 + view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    yield { type, data: bytes.subarray(at + 8, Math.min(end, bytes.length)) };
    at = end + 4;
  }
}

/** The packed part of a chunk: after the keyword, and in iTXt after its flags, language and translated keyword. */
function packedIn(type: string, data: Uint8Array): Uint8Array | undefined {
  const keyword = data.indexOf(0);
  if (keyword < 0) return undefined;
  if (type === 'zTXt' || type === 'iCCP') return data.subarray(keyword + 2);
  if (type !== 'iTXt' || data[keyword + 1] !== 1) return undefined;
  const language = data.indexOf(0, keyword + 3);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  return translated < 0 ? undefined : data.subarray(translated + 1);
}

/** Letters may be in UTF-8 or in Latin-1, whatever the kind of chunk says. */
function unpacked(packed: Uint8Array): string | undefined {
  try {
    const bytes = inflateSync(packed, { maxOutputLength: mostUnpacked });
    const text = bytes.toString('utf8');
    return text.includes('\ufffd') ? bytes.toString('latin1') : text;
  } catch {
    return undefined;
  }
}
