/** What the scripts about this device say: a file of the site in its language, which is fetched when something is to be said. */
import type { Wording } from '../../locales/en-GB/locale.ts';
import { filled } from '../search/words.ts';
import { siteRoot } from './places.ts';

/** Words with {places} that are filled in. */
export type DeviceWords = Wording['device']['says'];

let loading: Promise<DeviceWords> | undefined;

/** The words. Rejects where they cannot be loaded. */
export function deviceWords(): Promise<DeviceWords> {
  loading ??= fetch(new URL('on-this-device/words.json', siteRoot())).then(async (answer) => {
    if (!answer.ok) throw new Error(`The words could not be loaded: ${answer.status}`);
    return (await answer.json()) as DeviceWords;
  });
  return loading;
}

/** One of two forms, by the count. */
export function countedWords(forms: { readonly one: string; readonly other: string }, count: number): string {
  const { lang } = document.documentElement;
  const form = new Intl.PluralRules(lang).select(count) === 'one' ? forms.one : forms.other;
  return filled(form, { count: count.toLocaleString(lang) });
}

/** "310 kB" or "4.1 MB", in thousands as file managers count. */
export function sizeWords(bytes: number, words: Pick<DeviceWords, 'kilobytes' | 'megabytes'>): string {
  const { lang } = document.documentElement;
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  if (kilobytes < 1000) return filled(words.kilobytes, { count: kilobytes });
  const megabytes = (kilobytes / 1000).toLocaleString(lang, { maximumFractionDigits: 1 });
  return filled(words.megabytes, { count: megabytes });
}

/** "30 November 2026 at 20:15" of milliseconds since 1970. */
export function momentWords(moment: number): string {
  const { lang } = document.documentElement;
  return new Date(moment).toLocaleString(lang, { dateStyle: 'long', timeStyle: 'short' });
}
