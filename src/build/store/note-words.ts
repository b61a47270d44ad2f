import { hash } from 'node:crypto';
import type { WordNotes } from '../../cache/packed-papers.ts';
import { paperLines } from '../../comparison/paper-words.ts';
import { wordingOf } from '../../locales/locales.ts';
import type { Paper } from '../../model/paper.ts';
import { tablesOfPaper } from '../../outputs/workbook/source-table.ts';

/** What a build wants to know of the words of every paper, whatever of it is made again. */
export function noteWords(paper: Paper): WordNotes {
  return {
    lines: hash('sha256', paperLines(paper).join('\n')),
    hasTables: tablesOfPaper(paper, wordingOf(paper.language)).length > 0,
  };
}
