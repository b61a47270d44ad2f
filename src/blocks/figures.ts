/** What the blocks that print figures share: problems at their setting, formats, text nodes. */
import type { Text } from 'mdast';
import type { BlockUse } from '../document/blocks/block.ts';
import type { Calc } from '../data/relations/derive.ts';
import { figureOf, type Figure } from '../data/relations/derive.ts';
import type { Datasets } from '../data/dataset.ts';
import { numbersOfType } from '../data/columns/registry.ts';
import { unitDecimals } from '../data/columns/scales.ts';
import {
  figureWords,
  formatFigure,
  formatNumber,
  hiddenWords,
  type FigureWords,
  type NumberFormat,
} from '../data/numbers/format.ts';
import { numberInWords } from '../data/numbers/number-words.ts';
import { hiddenAt, isProblem, selectCells, type Problem } from '../data/select.ts';

/** Reports a problem of the data at the setting that names it. */
export function refuseProblem(use: BlockUse<unknown>, setting: string, problem: Problem): void {
  use.refuse(problem.rule, setting, problem.reason, problem.hint);
}

/** How the author wants a figure written; by its column where nothing is said. */
export interface WantedFormat {
  readonly format?: 'number' | 'percent' | 'money' | 'words' | undefined;
  readonly decimals?: string | undefined;
}

/** The decimal places that the author asks for; undefined where those of the data are meant. */
export function wantedDecimals({ decimals }: Pick<WantedFormat, 'decimals'>): number | undefined {
  return decimals === undefined ? undefined : Number(decimals);
}

/** A figure's format as the author asks for it. */
export function formatAsked(format: NumberFormat, wanted: WantedFormat): NumberFormat {
  const type = wanted.format === undefined || wanted.format === 'words' ? format.type : wanted.format;
  // A plain number has all its digits.
  const places = { decimals: unitDecimals(format.decimals, format), wanted: wantedDecimals(wanted) };
  if (wanted.format === 'number') return { ...format, ...places, in: undefined, type };
  return { ...format, type, wanted: wantedDecimals(wanted) };
}

/** A figure as it is printed. */
export function printFigure(
  figure: NumberFormat & { readonly value: number },
  wanted: WantedFormat,
  language: string,
): string {
  const words = figureWords({ language });
  const format = formatAsked(figure, wanted);
  return wanted.format === 'words'
    ? figureInWords(figure.value, format, words)
    : formatFigure(figure.value, format, words);
}

/** Whole numbers only: one hundred and five, twelve pounds, nine per cent. Others stand in digits with their own sign. */
function figureInWords(value: number, format: NumberFormat, words: FigureWords): string {
  if (!Number.isInteger(value)) return formatNumber(value, format, words);
  const number = numberInWords(value, words);
  if (format.type === 'money') return words.pounds(number, Math.abs(value) === 1);
  if (format.type === 'rate') return numbersOfType('rate')?.sign(number, format) ?? number;
  return format.type === 'percent' ? words.perCent(number) : number;
}

/** The setting that a problem of a figure lies in: its calculation, or the path. */
export function settingOfFigure({ rule }: Problem): 'calc' | 'of' {
  return rule === 'block-settings' ? 'calc' : 'of';
}

/** A mean of rates counts a village like a town: warned of where it is asked for. */
export function warnOfMean(
  use: BlockUse<{ readonly of: string; readonly calc?: Calc | undefined }>,
  figure: Figure,
): void {
  if (use.settings.calc !== 'mean' || numbersOfType(figure.type)?.isAveraged !== false) return;
  use.collector.warning(
    'mean-of-rates',
    use.placeOf('calc'),
    `the mean of the rates of "${use.settings.of}" gives each of them the same weight, however many people or hours each is based on`,
    'Give the rate for the whole, worked out from the counts or amounts behind the rates, or say how the mean was calculated and add a waiver.',
  );
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
    refuseProblem(use, settingOfFigure(figure), figure);
    return undefined;
  }
  warnOfMean(use, figure);
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
