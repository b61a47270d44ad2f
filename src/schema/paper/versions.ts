/** Companion versions of a paper: the same for readers whom the paper itself does not serve, made by people and kept beside it. */
import { z } from 'zod';
import { hints } from '../yaml/hints.ts';
import { title, webAddress, words } from '../plain.ts';

/** What a version is; the names are those of front matter and manifest. */
export const versionKinds = ['easy-read', 'young-people', 'bsl', 'audio', 'other'] as const;

/** One of them. */
export type VersionKind = (typeof versionKinds)[number];

/**
 * The files that a version may be, by the ending of their names without its dot, with the media type that IANA registers. None of
 * them runs code: of PDFs and pictures, what could is left out of what is published.
 */
export const versionMediaTypes: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['txt', 'text/plain'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['mp3', 'audio/mpeg'],
  ['m4a', 'audio/mp4'],
  ['mp4', 'video/mp4'],
  ['vtt', 'text/vtt'],
]);

/** The ending of a file's name in small letters, without its dot; empty where there is none. */
export function endingOf(file: string): string {
  return /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

const version = z
  .strictObject({
    kind: z.enum(versionKinds).describe('Whom it is for: people who need easy read, the young, who sign, who listen.'),
    title: title.describe('What its link says, for example Our clinics: easy read.'),
    file: words.optional().describe('A file in the folder of the paper: PDF, text, picture, sound or film.'),
    url: webAddress.optional().describe('Its address, where it is on a website.'),
    transcript: words
      .optional()
      .describe('A file in the folder of the paper with the words that are spoken. Audio must have one.'),
  })
  .refine(({ file, url }) => file === undefined || url === undefined, 'has both file and url')
  .refine(({ file, url }) => file !== undefined || url !== undefined, 'has neither file nor url')
  .register(hints, { hint: 'Give either file: and a file in the folder of the paper, or url: and a web address.' });

/** The companion versions of a paper. */
export const versions = z
  .array(version)
  .default([])
  .describe('The paper for other readers: easy read, for young people, in British Sign Language, as a recording.');
