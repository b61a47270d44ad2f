/** The text of a record of publication: what is written, hashed and signed, always in the same form. */
import { createHash } from 'node:crypto';
import { publicationRecordSchema, type PublicationRecord } from '../../schema/meeting/publication-record.ts';

/** The whole text as it is written: JSON with its fields in the order of the schema, ending in a line feed. */
export function recordText(record: PublicationRecord): string {
  return `${JSON.stringify(publicationRecordSchema.parse(record), undefined, 2)}\n`;
}

/** The text that is signed, and whose hash later records hold: everything but the signature. */
export function signedText(record: PublicationRecord): string {
  return recordText({ ...record, signature: undefined });
}

/** SHA-256 of the text that is signed, in small hexadecimal digits. */
export function recordHash(record: PublicationRecord): string {
  return createHash('sha256').update(signedText(record)).digest('hex');
}
