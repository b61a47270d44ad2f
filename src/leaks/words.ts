/** Text as words that can be compared: whatever the type, the marks between them and the case. */

/**
 * Letters and digits in small letters; numbers without the signs between their thousands, unless the text is a CSV, where a
 * comma is also a limit.
 */
export function comparableWords(text: string, isCsv = false): string[] {
  const plain = text.normalize('NFKC').replaceAll(/[\u00ad\u200b-\u200d\ufeff]/g, '');
  const joined = isCsv
    ? plain
    : plain.replaceAll(/(?<![\d,.])\d{1,3}(?:[,\u202f\u00a0]\d{3})+(?![\d,])/g, (number) =>
        number.replaceAll(/\D/g, ''),
      );
  return joined.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A run of words as the key of a set. */
export function keyOf(words: readonly string[]): string {
  return words.join(' ');
}
