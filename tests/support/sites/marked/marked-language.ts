/**
 * A language of which every word can be told from all others: the interface's words stand in marks, «like these», and what
 * authors and the council write is set in Greek letters. A Latin word outside the marks is a word of the program that no
 * language file can reach.
 */
import type { Wording } from '../../../../src/locales/en-GB/locale.ts';

/** A tag for private use (ISO 639-2, "reserved for local use"). */
export const markedTag = 'qaa';

/** The wording with every string, and every string that its functions give, between marks. */
export function markedWording(wording: Wording): Wording {
  return marked(wording) as Wording;
}

function marked(value: unknown): unknown {
  if (typeof value === 'string') return `«${value}»`;
  if (typeof value === 'function')
    return (...given: unknown[]) => marked((value as (...all: unknown[]) => unknown)(...given));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one)]));
}

const latin = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const greekLetters = 'αβγδεφηηικκλμνοπθρστυβωξυζΑΒΓΔΕΦΗΗΙΚΚΛΜΝΟΠΘΡΣΤΥΒΩΞΥΖ';

/** The same text in Greek letters; what stands in {{braces}} of a template or in <angle brackets> stays. */
export function greek(text: string): string {
  return text.replaceAll(/\{\{[^}]*\}\}|<[^>]*>|[A-Za-z]/g, (found) =>
    found.length > 1 ? found : (greekLetters[latin.indexOf(found)] ?? found),
  );
}

/** Names of folders and files of the site, which are Latin because they stand in addresses. */
const folderNames: ReadonlySet<string> = new Set(['board', 'clinics', 'visits']);

/** Latin words of a text that stand outside the marks. Addresses and names of files are no words. */
export function strangeWords(text: string): string[] {
  let depth = 0;
  let outside = '';
  for (const sign of text) {
    if (sign === '«') depth += 1;
    if (depth === 0) outside += sign;
    if (sign === '»') {
      depth -= 1;
      outside += ' ';
    }
  }
  const plain = outside
    .replaceAll(/(?:https?|mailto|tel):\S*|\S+@\S+|\S+\.(?:csv|pdf|ics|gov\.uk)\b/g, ' ')
    .replaceAll('\u200b', '');
  return (plain.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !folderNames.has(word.toLowerCase()));
}
