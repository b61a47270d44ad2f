/** What the total rows of one column of a typed table are the sums of, as their labels and those of the rows above say. */
import type { WrittenNumber } from '../../../data/numbers/written-numbers.ts';
import { PlainSums } from './plain-sums.ts';
import type { Slack, SumRow } from '../sum-row.ts';
import {
  isDeducted,
  isIndented,
  isOfAnotherTime,
  mayBeDifference,
  mayStandBeside,
  rowRole,
  type RowRole,
} from './table-roles.ts';

/** How a total stands to the rows of its column. */
export interface JudgedTotal {
  /** 0-based index of its row. */
  readonly at: number;
  /** "holds" in one of the ways in which tables are set out, "broken" in none; "unknown" where a cell that counts holds words. */
  readonly is: 'holds' | 'broken' | 'unknown';
  /** Of a broken one: the numbers that it should be the sum of, signs and all; the nearest where several may be meant. */
  readonly parts: readonly WrittenNumber[];
  /** True where nothing but plain rows stands between it and the total before it, so that it can be the sum of nothing else. */
  readonly isSimple: boolean;
}

/** Judges every row that is called a total, and a net figure after what comes off, in their order. */
export function judgeTotals(rows: readonly SumRow[], slack: Slack): readonly JudgedTotal[] {
  const readings = readingsOf(rows).map((reading) => new ColumnReader(rows, reading, slack));
  for (const reader of readings) reader.read();
  const [usual] = readings;
  if (!usual) return [];
  const plain = new PlainSums(rows, slack);
  const judged = usual.totals.map((at): JudgedTotal => {
    const below = plain.partsBelow(at);
    const broken = below === undefined ? usual.broken.get(at) : below.length > 0 && { parts: below, isSimple: true };
    const isOtherwise = below === undefined && readings.some((reader) => !reader.broken.has(at));
    if (!broken || isOtherwise || plain.holds(at)) return { at, is: 'holds', parts: [], isSimple: true };
    const parts = broken.parts.length > 0 ? broken.parts : plain.nearestStretch(at);
    return { at, is: plain.isKnown(at) && parts.length > 0 ? 'broken' : 'unknown', parts, isSimple: broken.isSimple };
  });
  // What a later total counts among its rows is one of them, whatever it is called: "Total communication training".
  return judged.map((one) =>
    one.is === 'broken' && usual.totals.some((later) => later > one.at && plain.holdsWith(later, one.at))
      ? { ...one, is: 'holds' }
      : one,
  );
}

/** Which rows count, where a label alone does not say. */
interface Reading {
  readonly countsParts: boolean;
  readonly countsAsides: 'none' | 'some' | 'all';
  readonly takesOff: boolean;
}

/** The usual way first; others only where rows make a difference. */
function readingsOf(rows: readonly SumRow[]): readonly Reading[] {
  const usual: Reading = { countsParts: false, countsAsides: 'some', takesOff: true };
  const hasParts = rows.some(({ label }) => rowRole(label) === 'part' || isIndented(label));
  const hasAsides = rows.some(({ label }) => rowRole(label) === 'aside' || mayStandBeside(label));
  const hasDeductions = rows.some(({ label }) => isDeducted(label));
  const parts = hasParts ? [false, true] : [false];
  const asides = hasAsides ? (['some', 'none', 'all'] as const) : (['some'] as const);
  const deductions = hasDeductions ? [true, false] : [true];
  return parts.flatMap((countsParts) =>
    asides.flatMap((countsAsides) => deductions.map((takesOff) => ({ ...usual, countsParts, countsAsides, takesOff }))),
  );
}

/** A figure that still counts: an item, or the total or result of those before it. */
interface Entry {
  readonly number: WrittenNumber;
  readonly isSum: boolean;
  /** True where a total may begin: at the first row, after a total or a heading. */
  readonly isBegin: boolean;
}

type Broken = Pick<JudgedTotal, 'parts' | 'isSimple'>;

/** Reads a column from above: each total takes the place of the rows that it is the sum of. */
class ColumnReader {
  readonly totals: number[] = [];
  readonly broken = new Map<number, Broken>();
  readonly #rows: readonly SumRow[];
  readonly #reading: Reading;
  readonly #slack: Slack;
  #entries: Entry[] = [];
  #isBegin = true;
  #isInParts = false;
  #isSimple = true;
  #hasDeduction = false;

  constructor(rows: readonly SumRow[], reading: Reading, slack: Slack) {
    this.#rows = rows;
    this.#reading = reading;
    this.#slack = slack;
  }

  read(): void {
    this.#rows.forEach((row, at) => {
      const role = this.#roleOf(row);
      if (role === 'skip') {
        if (row.isGroup) this.#isBegin = true;
        this.#isSimple = false;
      } else if (row.number) this.#readNumber(row, role, { at, number: row.number });
    });
  }

  #roleOf({ label, isGroup }: SumRow): RowRole | 'skip' {
    const role = rowRole(label);
    if (role === 'part') {
      this.#isInParts = isGroup;
      return this.#reading.countsParts && !isGroup ? 'item' : 'skip';
    }
    if (isGroup) this.#isInParts = false;
    if (isGroup) return 'skip';
    if (this.#isInParts && isIndented(label)) return this.#reading.countsParts ? 'item' : 'skip';
    this.#isInParts = false;
    if (isIndented(label)) this.#isSimple = false;
    const { countsAsides } = this.#reading;
    if (role === 'aside') return countsAsides === 'all' ? 'item' : 'skip';
    return role === 'item' && countsAsides === 'none' && mayStandBeside(label) ? 'skip' : role;
  }

  #readNumber(row: SumRow, role: RowRole, { at, number }: { at: number; number: WrittenNumber }): void {
    if (role !== 'total' && role !== 'result') {
      const isOff = this.#reading.takesOff && isDeducted(row.label) && number.value > 0;
      if (isDeducted(row.label) || number.value < 0) this.#hasDeduction = true;
      this.#push(isOff ? { ...number, value: -number.value } : number, { isSum: false });
      return;
    }
    const isHeld = role === 'total' || (/^net\b/i.test(row.label) && this.#hasDeduction);
    if (isHeld) this.totals.push(at);
    const begins = this.#sumAt(number, row.label);
    if (begins === undefined && isHeld && this.#entries.length > 0) this.#noteBroken(at, number);
    if (begins !== undefined) this.#entries.splice(begins);
    else if (role === 'total') this.#entries.splice(this.#lastBegin());
    else this.#isSimple = false;
    this.#isBegin = true;
    this.#push(number, { isSum: true });
    this.#isBegin = true;
    if (role === 'total') [this.#isSimple, this.#hasDeduction] = [true, false];
  }

  #push(number: WrittenNumber, { isSum }: { isSum: boolean }): void {
    this.#entries.push({ number, isSum, isBegin: this.#isBegin });
    this.#isBegin = false;
  }

  /** Where in the entries the rows begin whose sum, or difference, a number is; undefined where it is none. */
  #sumAt(number: WrittenNumber, label: string): number | undefined {
    const parts: WrittenNumber[] = [];
    let sum = 0;
    for (let at = this.#entries.length - 1; at >= 0; at--) {
      const entry = this.#entries[at];
      if (!entry) break;
      parts.push(entry.number);
      sum += entry.number.value;
      if (!entry.isBegin || parts.length < (rowRole(label) === 'result' ? 2 : 1)) continue;
      if (Math.abs(sum - number.value) <= this.#slack([...parts, number])) return at;
    }
    const [less, from] = [this.#entries.at(-1)?.number, this.#entries.at(-2)?.number];
    if (!less || !from || !mayBeDifference(label)) return undefined;
    const difference = Math.abs(from.value - less.value);
    return Math.abs(difference - Math.abs(number.value)) <= this.#slack([from, less, number])
      ? this.#entries.length - 2
      : undefined;
  }

  #noteBroken(at: number, number: WrittenNumber): void {
    const begin = this.#nearestBegin(number);
    const entries = this.#entries.slice(begin);
    const isBelowSum = entries.length === 1 && entries[0]?.isSum === true;
    if (isBelowSum && isOfAnotherTime(this.#rows[at]?.label ?? '')) return;
    this.broken.set(at, {
      parts: isBelowSum ? [] : entries.map((entry) => entry.number),
      isSimple: this.#isSimple && entries.every(({ isSum }) => !isSum),
    });
  }

  #lastBegin(): number {
    return Math.max(
      0,
      this.#entries.findLastIndex(({ isBegin, isSum }) => isBegin && !isSum),
    );
  }

  /** Where the stretch begins whose sum comes nearest to a number. */
  #nearestBegin({ value }: WrittenNumber): number {
    let [best, off, sum] = [0, Number.POSITIVE_INFINITY, 0];
    for (let at = this.#entries.length - 1; at >= 0; at--) {
      sum += this.#entries[at]?.number.value ?? 0;
      if (this.#entries[at]?.isBegin && Math.abs(sum - value) < off) [best, off] = [at, Math.abs(sum - value)];
    }
    return best;
  }
}
