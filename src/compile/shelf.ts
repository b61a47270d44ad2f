/**
 * Where the words and drawings of papers lie until they are drawn: packed, each a tenth of what its tree takes, so that an archive
 * of many thousand papers can be held while one is drawn after another. What is on show everywhere (title, cover, summary, datasets)
 * stays as it is.
 */
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Paper } from '../document/paper.ts';

/** What only those who draw a paper look at. */
type Drawn = Pick<Paper, 'body' | 'footnotes' | 'outline'>;

/** Papers that stay unpacked: those of one large meeting, which its pack looks at several times. */
const mostUnpacked = 24;
/** The fastest: a paper is packed once, and gets little smaller with more work. */
const level = 1;

/** The shelf of one compiling. */
export class Shelf {
  /** By the packed bytes; the one that was wanted last is the last. */
  readonly #unpacked = new Map<Uint8Array, Drawn>();

  /** The same paper with its words on the shelf: it unpacks them when they are looked at. */
  put({ body, footnotes, outline, ...facts }: Paper): Paper {
    // Copied, since zlib gives a part of a larger buffer.
    const packed = new Uint8Array(deflateRawSync(serialize({ body, footnotes, outline } satisfies Drawn), { level }));
    const take = (): Drawn => this.#take(packed);
    return {
      // Copied, since a word that was cut out of a text holds the whole text.
      ...structuredClone(facts),
      get body() {
        return take().body;
      },
      get footnotes() {
        return take().footnotes;
      },
      get outline() {
        return take().outline;
      },
    };
  }

  #take(packed: Uint8Array): Drawn {
    // What was packed here comes out as it went in.
    const drawn = this.#unpacked.get(packed) ?? (deserialize(inflateRawSync(packed)) as Drawn);
    this.#unpacked.delete(packed);
    this.#unpacked.set(packed, drawn);
    const [oldest] = this.#unpacked.keys();
    if (oldest && this.#unpacked.size > mostUnpacked) this.#unpacked.delete(oldest);
    return drawn;
  }
}
