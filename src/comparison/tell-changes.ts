import type { ChangeWords } from '../locales/en-GB/site/changes.ts';
import type { ChangedPlace, TextChange } from './text-changes.ts';

/** As much of a text as is quoted, in letters: its beginning and its end. */
const [longestQuote, quotedBeginning, quotedEnd] = [120, 75, 40];

/** Changes in words: "paragraph 5 was “Longer hours”, is “Much longer hours”"; at most so many, then how many more there are. */
export function tellChanges(changes: readonly TextChange[], most: number, words: ChangeWords): readonly string[] {
  const told = changes.slice(0, most).map((change) => tellChange(change, words));
  const further = changes.length - told.length;
  return further > 0 ? [...told, words.more(further)] : told;
}

function tellChange({ place, was, is }: TextChange, words: ChangeWords): string {
  const where = place ? placeWords(place, words) : '';
  const [before, now] = [words.quote(shortened(was)), words.quote(shortened(is))];
  if (place?.kind === 'row') return was === '' ? words.rowIsNew(where) : words.rowHasGone(where);
  if (place?.kind === 'order') return words.otherOrder(before, now);
  if (place?.kind === 'structure' && was === '' && is === '') return words.isAnother(where);
  // What a part of the setting is called says what it is; its value is given only where that has changed.
  const [old, current] = place?.kind === 'structure' ? ['', ''] : [before, now];
  if (was === is) return words.isElsewhere(where, old);
  if (place?.kind === 'cell') return words.wasAndIs(where, before, now);
  if (was === '') return words.isNew(where, current);
  if (is === '') return words.hasGone(where, old);
  return words.wasAndIs(where, before, now);
}

function placeWords(place: ChangedPlace, words: ChangeWords): string {
  switch (place.kind) {
    case 'paragraph':
      return words.paragraph(place.number);
    case 'item':
      return words.item(place.number);
    case 'row':
      return words.row(words.quote(shortened(place.row)));
    case 'cell':
      return words.cell(words.quote(shortened(place.row)), words.quote(place.column));
    case 'columns':
      return words.columns;
    case 'order':
      return '';
    case 'structure':
      return words.structure(
        words.kinds[place.what] ?? place.what,
        place.subject && words.quote(shortened(place.subject)),
      );
  }
}

/** Letters of another script in a word of Latin ones: they look the same. */
const strange =
  /(?<=[A-Za-z])[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}](?=[A-Za-z])/gu;

function shortened(text: string): string {
  // Signs that cannot be seen are named, or two texts that differ would look the same.
  const seen = text.replaceAll(/[\p{Cf}\p{Cc}\u00a0]/gu, (sign) => (sign === '\n' ? ' ' : `[${codeOf(sign)}]`));
  const told = seen.replaceAll(strange, (sign) => `[${codeOf(sign)}]`);
  const line = told.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longestQuote
    ? line
    : `${line.slice(0, quotedBeginning).trim()} … ${line.slice(-quotedEnd).trim()}`;
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
