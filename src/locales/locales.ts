/** The wording of each language that the interface speaks. A further language is a folder beside en-GB/ and a line here. */
import { enGB, type Wording } from './en-GB/locale.ts';

/** Every language that the interface speaks, by BCP 47 tag. */
export const wordings = new Map<string, Wording>([['en-GB', enGB]]);

/** Messages to authors are in British English, whatever their papers are in. */
export const wordsOfMessages: Wording = enGB;

/** Tags of all languages that the interface speaks. */
export function languages(): readonly string[] {
  return [...wordings.keys()];
}

/**
 * The words of a language by its BCP 47 tag: its own, else those of the same language elsewhere ("en" gives "en-GB").
 * Undefined where the interface does not speak it.
 */
export function findWording(language: string): Wording | undefined {
  const own = wordings.get(language);
  if (own) return own;
  const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';
  const near = languages().find((tag) => primary(tag) === primary(language));
  return near === undefined ? undefined : wordings.get(near);
}

/** The same for a site that has been checked. Throws where the interface does not speak the language. */
export function wordingOf(language: string): Wording {
  const wording = findWording(language);
  if (!wording) throw new Error(`The interface has no wording in "${language}".`);
  return wording;
}
