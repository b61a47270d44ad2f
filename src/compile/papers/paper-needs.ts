/** What a paper asks for beside its words, so that it is known what drafts alone need. */
import path from 'node:path';
import { isDraftWritten } from '../../document/parsing/front-matter.ts';
import type { PaperSource } from '../../document/resolving.ts';
import type { MadePaper } from '../../cache/disk-cache.ts';

/** The names of data and files that a paper asks for, whether they can be had or not. */
export interface PaperNeeds {
  /** Source file relative to the root. */
  readonly file: string;
  readonly isDraft: boolean;
  /** Names of datasets. */
  readonly data: ReadonlySet<string>;
  /** Pictures and PDFs, relative to the root. */
  readonly files: ReadonlySet<string>;
}

/** `data="contacts"`, `of="contacts/…"`, a link to the page of a dataset: also where the block around it is refused. */
const named =
  /\bdata\s*=\s*["']\s*([^"'/]+?)\s*["']|\b(?:of|from|to|in)\s*=\s*["']\s*([^"'/]+)\/|\/data\/([^/\s)"']+)/g;
const fileSettings = /\b(?:src|pdf)\s*=\s*["']([^"']+)["']/g;

/** What a paper asks for; `made` is undefined where nothing says what kind of paper it is. */
export function needsOf({ file, text }: Pick<PaperSource, 'file' | 'text'>, made: MadePaper | undefined): PaperNeeds {
  const folder = path.posix.dirname(file);
  const typed = [...text.matchAll(named)].map(([, data, figure, page]) => data ?? figure ?? page ?? '');
  const files = [...text.matchAll(fileSettings)].map(([, name = '']) => path.posix.join(folder, name));
  return {
    file,
    isDraft: made?.isDraft ?? isDraftWritten(text),
    data: new Set([...typed, ...(made?.paper.datasets ?? [])]),
    files: new Set(files),
  };
}
