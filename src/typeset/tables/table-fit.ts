/** The type size and column widths at which a table fits its area (10 pt, in need down to 8). */
import type { TableFlow } from '../flow.ts';
import type { Setting } from '../setting.ts';
import type { PreparedColumn } from './prepared-column.ts';
import type { PreparedTable } from './table-cells.ts';
import { shareWidth } from './table-widths.ts';

/** How a table is set. Lengths are points. */
export interface TableFit {
  readonly size: number;
  readonly leading: number;
  /** Above and below the text of a cell. */
  readonly padding: number;
  /** Between columns. */
  readonly gap: number;
  readonly widths: readonly number[];
}

/**
 * A column of words is comfortable where its longest cell needs no more than two lines, or ten ems. Smaller type is
 * tried for that before less is accepted.
 */
const shareOfTwoLines = 0.55;
/** In thousandths of the size. */
const widestComfort = 10_000;

/** The sizes a table is tried in, the largest first, with the tighter spacing that goes with the smaller ones. */
function attempts(flow: TableFlow, setting: Setting): Omit<TableFit, 'widths'>[] {
  const { tables, text } = setting.design;
  const largest = flow.look === 'facts' ? text.body.size : (tables.sizes[0] ?? text.small.size);
  const sizes = [largest, ...tables.sizes.filter((size) => size < largest)];
  return sizes.map((size) => {
    const leading = size === text.body.size ? text.body.leading : leadingOf(size, setting);
    return { size, leading, ...(size === largest ? tables.cells : tables.tightCells) };
  });
}

/** To half a point. */
function leadingOf(size: number, { design }: Setting): number {
  return Math.round(size * design.tables.leading * 2) / 2;
}

/** Where a table is to fit. */
export interface TableArea {
  readonly flow: TableFlow;
  readonly width: number;
  /** The columns of the tables that it is set alike with, its own being the first of them. */
  readonly run?: readonly PreparedColumn[] | undefined;
}

/**
 * The largest size at which no number and no word is cut, comfortable if one is, in every table of its run where that can be had;
 * undefined where there is none.
 */
export function fitTable(table: PreparedTable, area: TableArea, setting: Setting): TableFit | undefined {
  const inRun = area.run && fitColumns({ columns: area.run }, area, setting);
  if (inRun) return { ...inRun, widths: inRun.widths.slice(0, table.columns.length) };
  return fitColumns(table, area, setting);
}

function fitColumns(table: Pick<PreparedTable, 'columns'>, area: TableArea, setting: Setting): TableFit | undefined {
  const facts = area.flow.look === 'facts' ? fitFacts(table, area, setting) : undefined;
  if (facts) return facts;
  const use = area.flow.width ?? 'full';
  const { leastGap, mostGap } = setting.design.tables;
  const spacious = attempts(area.flow, setting).flatMap((attempt) => [attempt, { ...attempt, gap: leastGap }]);
  for (const comfort of [shareOfTwoLines, 0]) {
    for (const attempt of spacious) {
      const widths = widthsAt(table, { ...attempt, width: area.width, use, comfort, mostGap });
      if (widths) return { ...attempt, widths };
    }
  }
  return undefined;
}

/** Facts: values in one column from cover to cover, as long as no label is wider than the others' column. */
function fitFacts(table: Pick<PreparedTable, 'columns'>, area: TableArea, setting: Setting): TableFit | undefined {
  const [largest] = attempts(area.flow, setting);
  const attempt = largest && { ...largest, ...setting.design.tables.facts };
  const [labels, values] = table.columns;
  if (!attempt || !labels || !values || table.columns.length > 2) return undefined;
  const em = attempt.size / 1000;
  const label = Math.max(labels.most * em, setting.design.spaces.factLabel);
  const rest = area.width - label - attempt.gap;
  return values.least * em <= rest ? { ...attempt, widths: [label, rest] } : undefined;
}

/** What is left where no size of the style sheet fits: the type shrinks as far as need be, and only then are words cut. */
export function squeezeTable(table: PreparedTable, area: TableArea, setting: Setting): TableFit {
  const smallest = attempts(area.flow, setting).at(-1);
  if (!smallest) throw new Error('The style sheet has no table sizes');
  const gap = setting.design.tables.leastGap;
  const available = area.width - gap * (table.columns.length - 1);
  const total = table.columns.reduce((sum, column) => sum + column.least, 0);
  const size = Math.max(setting.design.tables.least, Math.min(smallest.size, (available * 1000) / total - 0.01));
  const widths = table.columns.map((column) => (column.least / total) * available);
  return { ...smallest, size, leading: leadingOf(size, setting), gap, widths };
}

function widthsAt(
  table: Pick<PreparedTable, 'columns'>,
  at: { size: number; gap: number; width: number; use: 'full' | 'natural'; comfort: number; mostGap: number },
): readonly number[] | undefined {
  const em = at.size / 1000;
  const needs = table.columns.map(({ least, most, isNumeric }) => {
    const comfortable = isNumeric ? least : Math.max(least, Math.min(most * at.comfort, widestComfort));
    return { least: comfortable * em, most: most * em, isNumeric };
  });
  const room = {
    available: at.width - at.gap * (needs.length - 1),
    mostExtra: at.use === 'full' ? at.mostGap - at.gap : 0,
  };
  return shareWidth(needs, room);
}
