/**
 * Where the words and drawings of papers lie until they are drawn: packed, each a tenth of what its tree takes, so that an archive
 * of many thousand papers can be held while one is drawn after another. What is on show everywhere (title, cover, summary, datasets)
 * stays as it is.
 */
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Paper } from '../model/paper.ts';
import { contentKey } from './content-key.ts';

/** What only those who draw a paper look at. */
type Drawn = Pick<Paper, 'body' | 'footnotes' | 'outline'>;

/** A paper in two pieces. */
export interface PackedPaper {
  readonly facts: Omit<Paper, keyof Drawn>;
  /** What is drawn of it, packed. */
  readonly words: Uint8Array;
  /** `hashOfWords` of the paper. */
  readonly hash: string;
  /** What was noted of its words; absent where nobody wanted that. */
  readonly notes?: WordNotes;
}

/** What is noted of the words of a paper while they are there, so that it need not be unpacked for that. */
export interface WordNotes {
  /** A hash of what they say, line by line. */
  readonly lines: string;
  /** True where they have a numbered table or chart. */
  readonly hasTables: boolean;
}

/** Of papers that were packed: whoever wants to know whether the words are the same need not unpack them. */
const hashes = new WeakMap<object, string>();

const notesOfPapers = new WeakMap<object, WordNotes>();

/** What was noted of the words of a paper when it was packed; undefined where nothing was, or it is another one now. */
export function notesOfWords(paper: Paper): WordNotes | undefined {
  return notesOfPapers.get(paper);
}

/** Hash of what is drawn of a paper: the same for the same words, however they lie in memory. */
export function hashOfWords(paper: Paper): string {
  return hashes.get(paper) ?? wordsHash(paper);
}

function wordsHash({ body, footnotes, outline }: Drawn): string {
  return contentKey('', 'words', [body, footnotes, outline]);
}

/** Papers that stay unpacked: those of one large meeting, which its pack looks at several times. */
const mostUnpacked = 24;
/** The fastest: a paper is packed once, and gets little smaller with more work. */
const level = 1;
/** Bytes of a board, on which packed papers stand side by side: ten thousands of small pieces would leave as many gaps between them. */
const boardLength = 1_000_000;

/** The packed papers of one compiling. */
export class PackedPapers {
  /** The one that was wanted last is the last. */
  readonly #unpacked = new Map<object, Drawn>();
  readonly #packed = new WeakMap<object, Uint8Array>();
  /** The same for all papers: with getters of its own V8 would make a table of each. */
  readonly #getters: PropertyDescriptorMap;
  #board = new Uint8Array(0);
  /** Bytes of the board that are taken. */
  #taken = 0;
  readonly #note: ((paper: Paper) => WordNotes) | undefined;

  /** `note` says what is to be noted of the words of papers. */
  constructor(note?: (paper: Paper) => WordNotes) {
    this.#note = note;
    const take = (paper: object): Drawn => this.#wordsOf(paper);
    const shown = { enumerable: true, configurable: true };
    this.#getters = {
      body: {
        ...shown,
        get: function (this: object) {
          return take(this).body;
        },
      },
      footnotes: {
        ...shown,
        get: function (this: object) {
          return take(this).footnotes;
        },
      },
      outline: {
        ...shown,
        get: function (this: object) {
          return take(this).outline;
        },
      },
    };
  }

  /** The same paper with its words packed: they are unpacked when they are looked at. */
  put(paper: Paper): Paper {
    const { body, footnotes, outline, ...facts } = paper;
    const words = deflateRawSync(serialize({ body, footnotes, outline } satisfies Drawn), { level });
    // Copied, since a word that was cut out of a text holds the whole text.
    const hash = wordsHash({ body, footnotes, outline });
    const notes = this.#note?.(paper);
    return this.take({ facts: structuredClone(facts), words, hash, ...(notes ? { notes } : {}) });
  }

  /** A paper that was packed elsewhere; it takes the facts as they are. */
  take({ facts, words, hash, notes }: PackedPaper): Paper {
    this.#packed.set(facts, this.#stand(words));
    hashes.set(facts, hash);
    if (notes) notesOfPapers.set(facts, notes);
    // With the getters it is a whole paper.
    return Object.defineProperties(facts, this.#getters) as Paper;
  }

  /** What is packed of a paper; undefined where it was not packed here. */
  packedOf(paper: Paper): PackedPaper | undefined {
    const words = this.#packed.get(paper);
    if (!words) return undefined;
    const names = Object.keys(paper).filter((name) => !(name in this.#getters));
    // What is left of a paper without its words are its facts.
    const facts = Object.fromEntries(names.map((name) => [name, paper[name as keyof Paper]]));
    const packed = { facts: facts as unknown as PackedPaper['facts'], words, hash: hashOfWords(paper) };
    const notes = notesOfWords(paper);
    return notes ? { ...packed, notes } : packed;
  }

  /** Puts a piece onto the board, onto one of its own where it is as large. */
  #stand(piece: Uint8Array): Uint8Array {
    if (this.#taken + piece.length > this.#board.length) {
      this.#board = new Uint8Array(Math.max(boardLength, piece.length));
      this.#taken = 0;
    }
    const place = this.#board.subarray(this.#taken, this.#taken + piece.length);
    place.set(piece);
    this.#taken += piece.length;
    return place;
  }

  #wordsOf(paper: object): Drawn {
    const drawn = this.#unpacked.get(paper) ?? this.#unpack(paper);
    this.#unpacked.delete(paper);
    this.#unpacked.set(paper, drawn);
    const [oldest] = this.#unpacked.keys();
    if (oldest && this.#unpacked.size > mostUnpacked) this.#unpacked.delete(oldest);
    return drawn;
  }

  #unpack(paper: object): Drawn {
    const packed = this.#packed.get(paper);
    if (!packed) throw new Error('The words of a paper were asked of a shelf on which they do not stand.');
    // What was packed here comes out as it went in.
    return deserialize(inflateRawSync(packed)) as Drawn;
  }
}
