/** Names that stay the same wherever a site is served: UUIDs made from what they name (RFC 9562, version 5). */
import { createHash } from 'node:crypto';

/** The namespace of this program's names, itself made from its name in the namespace of URLs. */
const namespace = 'e3b0a4c6-2f0c-5c0d-9a55-6f1f1c9a7c10';

/** "urn:uuid:…" of some words; the same words always give the same. */
export function stableId(...words: readonly string[]): string {
  return `urn:uuid:${stableUuid(...words)}`;
}

/** The UUID alone. */
export function stableUuid(...words: readonly string[]): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(words.join('\n'))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
