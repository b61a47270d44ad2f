/** What the blocks that print figures share: problems at their setting, formats, text nodes. */
import type { Text } from 'mdast';
import type { BlockUse } from '../document/block.ts';
import type { Column } from '../data/dataset.ts';
import { formatNumber, numberInWords } from '../data/format.ts';
import type { Problem } from '../data/select.ts';

/** Reports a problem of the data at the setting that names it. */
export function refuseProblem(use: BlockUse<unknown>, setting: string, problem: Problem): void {
  use.refuse(problem.rule, setting, problem.problem, problem.hint);
}

/** How the author wants a figure written; by its column where nothing is said. */
export interface WantedFormat {
  readonly format?: 'number' | 'percent' | 'money' | 'words' | undefined;
  readonly decimals?: string | undefined;
}

/** A figure as it is printed. */
export function printFigure(
  figure: { value: number; type: Column['type']; decimals: number },
  wanted: WantedFormat,
): string {
  const decimals = wanted.decimals === undefined ? figure.decimals : Number(wanted.decimals);
  if (wanted.format === 'words') {
    return Number.isInteger(figure.value)
      ? numberInWords(figure.value)
      : formatNumber(figure.value, { type: 'number', decimals });
  }
  return formatNumber(figure.value, { type: wanted.format ?? figure.type, decimals });
}

/** Words that a block prints within a sentence. */
export function words(value: string): Text {
  return { type: 'text', value };
}
