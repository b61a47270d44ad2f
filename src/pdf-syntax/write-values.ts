/** Values written as PDF syntax (ISO 32000-1, 7.3). */

/** A name with its slash; of characters that a name cannot hold as they are, the byte (7.3.5). */
export function nameText(text: string): string {
  const escaped = text.replaceAll(
    /[^A-Za-z0-9_.+\-*:,;=@$&'"!?^~|]/g,
    (character) => `#${(character.charCodeAt(0) & 0xff).toString(16).padStart(2, '0')}`,
  );
  return `/${escaped}`;
}

/** A number as exact as it was: what scales a page or a font needs more places than what stands on a page. PDF knows no exponents. */
export function numberText(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(8).replace(/\.?0+$/, '');
}

/** A dictionary whose values are written already; keys are names. */
export function dictionaryText(entries: Readonly<Record<string, string>>): string {
  return `<<${Object.entries(entries)
    .map(([key, value]) => `${nameText(key)} ${value}`)
    .join(' ')}>>`;
}
