/** What the blocks that print figures share: problems at their setting, formats, text nodes. */
import type { Text } from 'mdast';
import type { BlockUse } from '../document/block.ts';
import type { Calc } from '../data/derive.ts';
import { figureOf } from '../data/derive.ts';
import type { Column, Datasets } from '../data/dataset.ts';
import { figureWords, formatNumber, hiddenWords, type FigureWords } from '../data/format.ts';
import { numberInWords } from '../data/number-words.ts';
import { hiddenAt, isProblem, selectCells, type Problem } from '../data/select.ts';

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
  language: string,
): string {
  const decimals = wanted.decimals === undefined ? figure.decimals : Number(wanted.decimals);
  if (wanted.format === 'words') return figureInWords({ ...figure, decimals }, figureWords({ language }));
  return formatNumber(figure.value, { type: wanted.format ?? figure.type, decimals });
}

/** Whole numbers only: one hundred and five, twelve pounds, nine per cent. Others stand in digits with their own sign. */
function figureInWords(figure: { value: number; type: Column['type']; decimals: number }, words: FigureWords): string {
  const { value, type, decimals } = figure;
  if (!Number.isInteger(value)) return formatNumber(value, { type, decimals });
  const number = numberInWords(value, words);
  if (type === 'money') return words.pounds(number, Math.abs(value) === 1);
  return type === 'percent' ? words.perCent(number) : number;
}

/** What Value and KeyFigure are asked for. */
type WantedFigure = WantedFormat & { readonly of: string; readonly calc?: Calc | undefined };

/** A figure, or a calculation, in print; a small count by itself prints what hides it. Undefined where it is refused. */
export function printWanted(use: BlockUse<WantedFigure>): string | undefined {
  const { settings, datasets } = use;
  const hidden = settings.calc === undefined ? hiddenFigure(datasets, settings.of) : undefined;
  if (hidden) {
    use.uses(hidden.dataset);
    return hidden.words;
  }
  const figure = figureOf(datasets, settings.of, settings.calc);
  if (isProblem(figure)) {
    refuseProblem(use, 'of', figure);
    return undefined;
  }
  for (const dataset of figure.datasets) use.uses(dataset);
  return printFigure(figure, settings, use.paper.language);
}

/** "fewer than 5" or "not shown" where the path names one hidden cell. */
function hiddenFigure(datasets: Datasets, path: string): { words: string; dataset: string } | undefined {
  const selection = selectCells(datasets, path);
  if (isProblem(selection)) return undefined;
  const { dataset, column, rows } = selection;
  const [row, ...others] = rows;
  const hidden = row && others.length === 0 ? hiddenAt(dataset, row, column) : undefined;
  return (
    hidden && { words: hiddenWords(hidden, dataset.suppressBelow ?? 5, figureWords(dataset)), dataset: dataset.name }
  );
}

/** Words that a block prints within a sentence. */
export function words(value: string): Text {
  return { type: 'text', value };
}
