/** Companion versions of a paper as links. */
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { Paper } from '../../model/paper.ts';
import type { VersionFile } from '../../model/version.ts';
import { versionAddress } from '../../outputs/brought/versions.ts';
import { endingOf } from '../../schema/paper/versions.ts';
import { fileSize } from '../words.ts';
import type { FileLink } from './listing.ts';

/** A version with its links. */
export interface VersionLine extends FileLink {
  /** "Easy read" */
  readonly kind: string;
  readonly title: string;
  /** The words that are spoken in it. */
  readonly transcript?: FileLink & { readonly title: string };
}

/** The versions of a paper, in the order of its author. */
export function versionLines(paper: Paper, words: Wording): readonly VersionLine[] {
  return (paper.versions ?? []).map(({ kind, title, source, transcript }) => ({
    kind: words.versions.kinds[kind],
    title,
    ...('url' in source ? { address: source.url, facts: words.versions.elsewhere } : versionLink(paper, source, words)),
    ...(transcript
      ? { transcript: { title: words.versions.transcript(title), ...versionLink(paper, transcript, words) } }
      : {}),
  }));
}

function versionLink(paper: Paper, file: VersionFile, words: Wording): FileLink {
  const { pages, bytes } = file;
  const facts = [
    endingOf(file.file).toUpperCase(),
    ...(pages === undefined ? [] : [words.pages(pages)]),
    ...(bytes === undefined ? [] : [fileSize(bytes, words)]),
  ];
  return { address: versionAddress(paper, file), facts: words.facts(facts) };
}
