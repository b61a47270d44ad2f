/** Numbers and lengths of SVG attributes. */

const numberText = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;
/** Values beyond this draw nothing that could be seen. */
const largest = 1e7;

/** User units (CSS pixels, 1/96 inch) in one of each unit (CSS Values 4, section 6.2). */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** A number; undefined for anything else. */
export function parseNumber(text: string): number | undefined {
  const value = new RegExp(`^${numberText}$`).test(text.trim()) ? Number(text) : Number.NaN;
  return Math.abs(value) <= largest ? value : undefined;
}

/** Numbers with spaces or a comma between them; undefined where anything else stands there. */
export function parseNumbers(text: string): number[] | undefined {
  const isList =
    new RegExp(String.raw`^\s*(?:${numberText}(?:\s*,\s*|\s+|(?=[+-])|\s*$))*$`).test(text) && !/,\s*$/.test(text);
  const values = isList ? (text.match(new RegExp(numberText, 'g')) ?? []).map(Number) : undefined;
  return values?.every((value) => Math.abs(value) <= largest) ? values : undefined;
}

/** A length in user units; `whole` is what a percentage is taken of. Undefined for anything else. */
export function parseLength(text: string, whole?: number): number | undefined {
  const found = new RegExp(`^(${numberText})(%|[a-z]*)$`).exec(text.trim());
  const [, digits = '', unit = ''] = found ?? [];
  const factor =
    unit === '%'
      ? whole === undefined
        ? undefined
        : whole / 100
      : Object.hasOwn(units, unit)
        ? units[unit]
        : undefined;
  if (!found || factor === undefined) return undefined;
  const value = Number(digits) * factor;
  return Math.abs(value) <= largest ? value : undefined;
}
