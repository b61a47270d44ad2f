/** The words that scripts put on the page: the page carries them in the language of the site. */
import type { Wording } from '../../locales/en-GB/locale.ts';

/** Those of the wording that need no function. */
export type ScriptWords = Wording['script'];

/** The words of this page; undefined where it carries none. */
export function scriptWords(): ScriptWords | undefined {
  const { words } = document.body.dataset;
  return words === undefined ? undefined : (JSON.parse(words) as ScriptWords);
}
