import { checkGlyphs } from '../../../document/parsing/glyphs.ts';
import { missingGlyphs } from '../../../typeset/fonts/fonts.ts';
import type { DataCheck } from '../../check.ts';

/** Letters that no font has, in the cells of a dataset, in the names of its columns and in what its sidecar says. */
export const checkGlyphsOfData: DataCheck = ({ rows, printed }, { collector }) => {
  const context = { missingGlyphs, collector };
  for (const { text, place } of printed) checkGlyphs(text, place, context);
  for (const { cells } of rows)
    for (const cell of cells)
      if (cell.kind === 'text')
        checkGlyphs(cell.text, cell.isQuoted ? { ...cell.place, column: cell.place.column + 1 } : cell.place, context);
};
