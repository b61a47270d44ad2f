/** The names of a chart's categories in the words about it. */
import { letter, literalPattern, numeral } from '../../../data/numbers/letters.ts';

/** A category where the words name it. */
export interface NamedCategory {
  readonly name: string;
  /** 0-based place among the categories. */
  readonly at: number;
  readonly words: string;
  readonly index: number;
}

/** Every place where the words name a category, in their order; of two that overlap the longer one. */
export function categoriesIn(text: string, categories: readonly string[]): readonly NamedCategory[] {
  const found: NamedCategory[] = [];
  const byLength = categories.map((name, at) => ({ name, at })).toSorted((a, b) => b.name.length - a.name.length);
  for (const { name, at } of byLength) {
    if (name.trim() === '' || !text.includes(beginningOf(name))) continue;
    for (const match of text.matchAll(patternOf(name))) {
      const { index, 0: words } = match;
      const isTaken = found.some((one) => index < one.index + one.words.length && one.index < index + words.length);
      if (!isTaken) found.push({ name, at, words, index });
    }
  }
  return found.toSorted((a, b) => a.index - b.index);
}

/** What stands wherever a category is named: to look for it takes less than to compile a pattern. */
function beginningOf(name: string): string {
  return name.split(/\s?&/, 1)[0] ?? '';
}

function patternOf(name: string): RegExp {
  const escaped = literalPattern(name).replaceAll(/\s?&\s?/g, String.raw`\s(?:&|and)\s`);
  return new RegExp(String.raw`(?<![${letter}${numeral}£,.])${escaped}(?![${letter}${numeral}]|[,.]\d)`, 'g');
}
