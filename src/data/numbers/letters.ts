/**
 * Parts of patterns. Letters and numerals for long patterns that are blind to case, to stand between the brackets of a class. Written as \p{L}, V8
 * needs milliseconds to compile each of these patterns, for plain and for wide text anew; so it needs tenths of one.
 */

/** What \p{L} has in Latin script; of other scripts whole blocks, marks and all. */
export const letter = String.raw`A-Za-zªµºÀ-ÖØ-öø-ˁ\u0370-\u1FFF\u2C00-\u2DFF\u3040-\uD7FF\uF900-\uFDFF`;

/** What \p{N} has of digits, fractions, small and ringed figures. */
export const numeral = String.raw`\d²³¹¼-¾\u2070-\u2089\u2150-\u218B\u2460-\u249B`;

/** The source of a pattern that matches this text and no other. */
export function literalPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
