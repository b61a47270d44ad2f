/** What a file is that calls itself a Word document and is none, recognised by its first bytes. */
import { Buffer } from 'node:buffer';

/** Streams that Word before 2007 and protected files hold, by the names in the folder of a compound file (MS-CFB), in UTF-16. */
const streams: readonly (readonly [string, string])[] = [
  ['EncryptedPackage', 'it is protected with a password; open it in Word and save it without one'],
  ['DRMEncryptedDataSpace', 'it is protected by rights management; open it in Word and save it without protection'],
  ['WordDocument', 'it is in the format of Word before 2007; open it in Word and save it as .docx'],
  ['Workbook', 'it is not a Word document but one of Excel'],
  ['PowerPoint Document', 'it is not a Word document but one of PowerPoint'],
  ['__properties_version1.0', 'it is not a Word document but a message of Outlook'],
];

const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf/, 'it is not a Word document but rich text (RTF); open it in Word and save it as .docx'],
  [/^%PDF-/, 'it is not a Word document but a PDF'],
  [/^<\?xml[^>]*>\s*<\?mso-application/i, 'it is in an older XML format of Word; open it in Word and save it as .docx'],
  [
    /^(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html|mime-version:)/i,
    'it is not a Word document but a web page; open it in Word and save it as .docx',
  ],
  [/^\u0089PNG|^\u00ff\u00d8\u00ff|^GIF8|^II\*\0|^MM\0\*/, 'it is not a Word document but a picture'],
];

/** Why a file cannot be a Word document; undefined where it may be one. */
export function whatItIs(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'it is empty';
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer
    .toString('latin1', 0, 400)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (start.startsWith('\u00d0\u00cf')) {
    const found = streams.find(([name]) => buffer.includes(name, 0, 'utf16le'));
    return found?.[1] ?? 'it is in the format of Word before 2007; open it in Word and save it as .docx';
  }
  const known = beginnings.find(([pattern]) => pattern.test(start));
  if (known) return known[1];
  return start.startsWith('PK') ? undefined : 'it is not a Word document';
}
