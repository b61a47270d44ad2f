/** Facts of files and texts as the pages put them into words. */
import type { Published } from '../outputs/published.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import { wordingOf } from '../locales/locales.ts';

/** The words of the site's language. */
export function siteWording({ site }: Pick<Published, 'site'>): Wording {
  return wordingOf(site.council.language);
}

/** "310 kB" or "1.2 MB": a size in bytes as people read it, in thousands as file managers count. Never under 1 kB. */
export function fileSize(bytes: number, words: Pick<Wording, 'kilobytes' | 'megabytes'>): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? words.kilobytes(kilobytes) : words.megabytes(kilobytes / 1000);
}

/** The first sentence of a text, for lists. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
