/** Signatures of records: Ed25519 (RFC 8032) over the text of the record, with keys whose public halves stand in council.yml. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { formatDate } from '../../calendar/plain-date.ts';
import { dayOfState } from '../../comparison/recorded-states.ts';
import type { RecordKey } from '../../schema/council/council.ts';
import type { PublicationRecord } from '../../schema/meeting/publication-record.ts';
import { signedText } from './record-text.ts';

/** A new pair of keys. */
export interface NewKey {
  /** PEM (PKCS#8), to be kept secret. */
  readonly secret: string;
  /** One line of base64 (SPKI), as council.yml has it. */
  readonly public: string;
}

/** Makes a pair of keys. */
export function newKey(): NewKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { secret: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), public: publicLine(publicKey) };
}

/** Reads the PEM of a secret key. Throws an Error with the reason in words where it is not an Ed25519 key. */
export function readSecretKey(pem: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new Error('it is not a private key in PEM');
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('it is not an Ed25519 key');
  return key;
}

/** The key of council.yml that a secret key is the other half of; undefined where there is none. */
export function keyOf(secret: KeyObject, keys: readonly RecordKey[]): RecordKey | undefined {
  const line = publicLine(createPublicKey(secret));
  return keys.find((key) => key.public === line);
}

/** The key that signs what is published on a day: the newest whose `from` is not after it. */
export function keyOn(keys: readonly RecordKey[], isoDay: string): RecordKey | undefined {
  return keys
    .filter(({ from }) => from <= isoDay)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
}

/** The same record with a signature. */
export function signRecord(record: PublicationRecord, secret: KeyObject, key: RecordKey): PublicationRecord {
  const value = sign(undefined, Buffer.from(signedText(record)), secret).toString('base64');
  return { ...record, signature: { key: key.name, value } };
}

/** The public half of a key as a file that openssl reads (PEM, SPKI). */
export function publicPem({ public: line }: RecordKey): string {
  return `-----BEGIN PUBLIC KEY-----\n${line}\n-----END PUBLIC KEY-----\n`;
}

/** Why a record, its newest state first, is not signed as council.yml asks; undefined where all is well. */
export function signatureProblem(
  states: readonly PublicationRecord[],
  keys: readonly RecordKey[],
): { readonly reason: string; readonly remedy: 'sign' | 'key' | 'restore' } | undefined {
  const [newest] = states;
  if (!newest) return undefined;
  const asked = keyOn(keys, dayOfState(newest));
  if (!newest.signature && asked) {
    const reason = `is not signed; council.yml asks for a signature from ${formatDate(asked.from)} on`;
    return { reason, remedy: 'sign' };
  }
  for (const state of states) {
    const wrong = wrongSignature(state, keys);
    if (wrong) return wrong;
  }
  return undefined;
}

function wrongSignature(state: PublicationRecord, keys: readonly RecordKey[]): ReturnType<typeof signatureProblem> {
  const { signature } = state;
  if (!signature) return undefined;
  const key = keys.find(({ name }) => name === signature.key);
  if (!key) {
    const reason = `is signed with the key "${signature.key}", which council.yml does not have under recordKeys`;
    return { reason, remedy: 'key' };
  }
  if (!isSignedWith(state, key))
    return { reason: `has a signature that was not made of it with the key "${key.name}"`, remedy: 'restore' };
  const day = dayOfState(state);
  const asked = keyOn(keys, day);
  if (asked === undefined || asked.name === key.name) return undefined;
  const reason = `is signed with the key "${key.name}", and on ${formatDate(day)} the key was "${asked.name}"`;
  return { reason, remedy: 'sign' };
}

/** True where the signature of a record was made of it with this key. */
export function isSignedWith(record: PublicationRecord, key: RecordKey): boolean {
  const { signature } = record;
  if (!signature) return false;
  const text = Buffer.from(signedText(record));
  return verify(undefined, text, createPublicKey(publicPem(key)), Buffer.from(signature.value, 'base64'));
}

/** SPKI of a public key as one line of base64: for Ed25519 it is always 60 letters (RFC 8410). */
function publicLine(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64');
}
