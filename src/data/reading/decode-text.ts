/** Bytes of an exported table to text: UTF-8 where it holds, else Windows-1252, which Excel writes; what would be misread is refused. */
import type { Collector } from '../../diagnostics/diagnostic.ts';

const saveAgain = 'Save it from the spreadsheet as "CSV UTF-8".';

/** The text of a file; undefined, with a finding, where its encoding is none of the two. */
export function decodeText(file: string, bytes: Uint8Array, collector: Collector): string | undefined {
  const read = readText(bytes);
  if (typeof read === 'string') return read;
  collector.error('file-readable', { file, ...lineAndColumn(bytes, read.offset) }, read.reason, saveAgain);
  return undefined;
}

/** The text, or why it is none and at which byte that is seen. */
function readText(bytes: Uint8Array): string | { readonly offset: number; readonly reason: string } {
  const refuse = (offset: number, reason: string) => ({ offset, reason });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return refuse(0, 'the file is in UTF-16, which Excel calls Unicode text');
  const zero = bytes.indexOf(0);
  if (zero >= 0) return refuse(zero, 'the file is not CSV text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // One sound letter of several bytes shows that the file is UTF-8: no other text has such a pair by chance.
    const { stray, hasLetters } = surveyUtf8(bytes);
    if (hasLetters) return refuse(stray, 'a sign here is not UTF-8, though the rest of the file is');
    const text = new TextDecoder('windows-1252').decode(bytes);
    const found = macintosh.exec(text);
    if (!found) return text;
    const meant = new TextDecoder('macintosh').decode(bytes).slice(found.index, found.index + found[0].length);
    return refuse(
      found.index,
      `the file is in the encoding of old Macs: "${found[0].trim()}" stands for "${meant.trim()}"`,
    );
  }
}

/**
 * What Windows-1252 text does not have and Mac OS Roman text does: the signs that stand for its apostrophe, dashes and quotation
 * marks, where only these can be meant, and bytes that Windows-1252 leaves undefined.
 */
const macintosh =
  /\p{Ll}+Õ(?:s|t|re|ve|ll|d|m)\b|(?<=^|[\s\d])[ÐÑ](?=[\s\d]|$)|(?<=^|[\s,;"(])Ò\S[^ÒÓ\n]*Ó|\p{Ll}+Ž|[\u0081\u008d\u008f\u0090\u009d]/mu;

/** The offset of the first byte that is not UTF-8, and whether the file has whole letters of several bytes. */
function surveyUtf8(bytes: Uint8Array): { readonly stray: number; readonly hasLetters: boolean } {
  let stray = -1;
  let hasLetters = false;
  for (let at = 0; at < bytes.length;) {
    const length = lengthOfLetter(bytes, at);
    if (length === 0 && stray < 0) stray = at;
    if (length > 1) hasLetters = true;
    at += Math.max(1, length);
  }
  return { stray: Math.max(0, stray), hasLetters };
}

/** Bytes of the UTF-8 letter at an offset (RFC 3629, section 4); 0 where there is none. */
function lengthOfLetter(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
}

/** 1-based line and column of a byte; the column counts the letters before it. */
function lineAndColumn(bytes: Uint8Array, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let begin = 0;
  for (let at = 0; at < offset; at++) {
    const isEnd = bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10);
    if (!isEnd) continue;
    line += 1;
    begin = at + 1;
  }
  return { line, column: new TextDecoder().decode(bytes.subarray(begin, offset)).length + 1 };
}
