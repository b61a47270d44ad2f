import type { PaperCheck } from '../../check.ts';
import { slipsOfBlocks } from './slips-of-blocks.ts';
import { slipsOfLines } from './slips-of-lines.ts';
import { slipsOfSigns } from './slips-of-signs.ts';

/** What Markdown reads otherwise than its author meant it: nothing that was typed disappears or becomes something else unsaid. */
export const checkMarkdownSlips: PaperCheck = ({ paper: { file }, parsed: { root, text } }, { collector }) => {
  const lines = text.split('\n');
  for (const slip of [...slipsOfLines(root, lines), ...slipsOfBlocks(root, lines), ...slipsOfSigns(root, text)]) {
    const { line, column, severity, reason, hint } = slip;
    collector.add({ rule: 'markdown-slip', severity, place: { file, line, column }, reason, hint });
  }
};
