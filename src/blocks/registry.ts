/** Every block and inline that authors may write, by name. */
import type { BlockDefinition, BlockRegistry } from '../document/blocks/block.ts';
import { appendixBlock } from './appendix/definition.ts';
import { calloutBlock } from './callout/definition.ts';
import { changeInline } from './change/definition.ts';
import { chartBlock } from './chart/definition.ts';
import { columnBlock, columnsBlock } from './columns/definition.ts';
import { continueBlock } from './continue/definition.ts';
import { dataTableBlock } from './data-table/definition.ts';
import { figureBlock } from './figure/definition.ts';
import { keyFigureBlock, keyFiguresBlock } from './key-figures/definition.ts';
import { langInline } from './lang/definition.ts';
import { notesBlock } from './notes/definition.ts';
import { pageBreakBlock } from './page-break/definition.ts';
import { rangeInline } from './range/definition.ts';
import { recommendationsBlock } from './recommendations/definition.ts';
import { anchorInline, refInline } from './reference/definition.ts';
import { resolvedBlock } from './resolved/definition.ts';
import { shareInline } from './share/definition.ts';
import { statedInline } from './stated/definition.ts';
import { tableBlock } from './table/definition.ts';
import { whatBlock, whyBlock } from './theme/definition.ts';
import { valueInline } from './value/definition.ts';

const all: readonly BlockDefinition[] = [
  recommendationsBlock,
  dataTableBlock,
  chartBlock,
  tableBlock,
  figureBlock,
  keyFiguresBlock,
  keyFigureBlock,
  calloutBlock,
  appendixBlock,
  whyBlock,
  whatBlock,
  columnsBlock,
  columnBlock,
  resolvedBlock,
  notesBlock,
  continueBlock,
  pageBreakBlock,
  valueInline,
  changeInline,
  shareInline,
  rangeInline,
  statedInline,
  refInline,
  anchorInline,
  langInline,
];

/** The registry that papers are resolved with. */
export const blocks: BlockRegistry = new Map(all.map((definition) => [definition.name, definition]));
