/** PDF syntax: values as they stand in the file (ISO 32000-1, 7.3). */

/** A number with at most three decimals: a thousandth of a point is finer than any printer. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** A reference to an indirect object. */
export function reference(id: number): string {
  return `${id} 0 R`;
}

/** A dictionary of ready values; entries that are undefined are left out. */
export function dictionary(entries: Readonly<Record<string, string | undefined>>): string {
  let text = '<<';
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) text += ` /${key} ${value}`;
  return `${text} >>`;
}

/** An array of ready values. */
export function array(values: readonly string[]): string {
  return `[${values.join(' ')}]`;
}

/** A name, with the characters escaped that a name cannot hold. */
export function name(text: string): string {
  const escaped = text.replace(/[^A-Za-z0-9_.+-]/g, (character) => {
    return [...new TextEncoder().encode(character)].map((byte) => `#${byte.toString(16).padStart(2, '0')}`).join('');
  });
  return `/${escaped}`;
}

/** A text string: ASCII as it is, everything else as UTF-16. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  let hex = 'FEFF';
  for (let index = 0; index < text.length; index++) hex += text.charCodeAt(index).toString(16).padStart(4, '0');
  return `<${hex}>`;
}

/** A byte string. */
export function byteString(bytes: Uint8Array): string {
  return `<${Buffer.from(bytes).toString('hex')}>`;
}

/** A date, midnight universal time, from an ISO date. */
export function dateString(isoDate: string): string {
  return `(D:${isoDate.replaceAll('-', '')}000000Z)`;
}

/** The three components of #rrggbb, each 0 to 1, as operands. */
export function colourOperands(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff].map((part) => number(part / 255)).join(' ');
}
