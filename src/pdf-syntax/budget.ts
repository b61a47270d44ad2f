/**
 * What reading one file may cost. Work is counted, not timed, so that a file is refused on every machine or on none: a
 * million values take about half a second.
 */

/** Values read: a map drawn with every house of a town has some three million. */
const mostValues = 12_000_000;
/** Bytes that the objects of a file may take, as `heldBytes` has it. */
const mostHeld = 500_000_000;
/** Bytes that streams may unpack to, together. */
const mostUnpacked = 400_000_000;
/** Bytes that one stream may unpack to. */
const mostInStream = 120_000_000;
/** Pages: no pack of papers comes near it. */
const mostPages = 3000;
/** Objects of a file. */
const mostObjects = 300_000;

/** About what a value takes in memory as long as its file is open, in bytes, without the values in it. */
export const heldBytes = { plain: 50, text: 100, array: 150, dictionary: 300 } as const;

/** Thrown where a file asks for more than it may cost; the message says of what it has too much: "more than 3000 pages". */
export class PdfTooLarge extends Error {
  override readonly name = 'PdfTooLarge';
}

/** Counts what one file costs. */
export class Budget {
  #values = mostValues;
  #held = mostHeld;
  #unpacked = mostUnpacked;
  #pages = mostPages;

  /** One value or operator. Throws PdfTooLarge. */
  takeValue(): void {
    this.#values -= 1;
    if (this.#values < 0) throw new PdfTooLarge(`more than ${mostValues / 1_000_000} million values`);
  }

  /** A value that is kept while the file is open. Throws PdfTooLarge. */
  takeHeld(bytes: number): void {
    this.#held -= bytes;
    if (this.#held < 0) throw new PdfTooLarge(`parts that take more than ${mostHeld / 1_000_000} MB of memory`);
  }

  /** One page. Throws PdfTooLarge. */
  takePage(): void {
    this.#pages -= 1;
    if (this.#pages < 0) throw new PdfTooLarge(`more than ${mostPages} pages`);
  }

  /** Objects that a file has. Throws PdfTooLarge. */
  checkObjects(count: number): void {
    if (count > mostObjects) throw new PdfTooLarge(`more than ${mostObjects} objects`);
  }

  /** How many bytes a stream may unpack to now. */
  get mostUnpacked(): number {
    return Math.min(this.#unpacked, mostInStream);
  }

  /** Bytes that a stream unpacked to. Throws PdfTooLarge. */
  takeUnpacked(bytes: number): void {
    if (bytes > this.mostUnpacked) this.refuseUnpacked();
    this.#unpacked -= bytes;
  }

  /** For what would unpack to more than is left. Throws PdfTooLarge. */
  refuseUnpacked(): never {
    throw new PdfTooLarge(`parts that unpack to more than ${mostUnpacked / 1_000_000} MB`);
  }
}
