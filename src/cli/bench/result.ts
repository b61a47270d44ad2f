import { median, type Run } from './measure.ts';

/** What one thing cost, over several runs. */
export interface Result {
  readonly name: string;
  readonly pages: number;
  readonly runs: number;
  /** Medians. */
  readonly milliseconds: number;
  readonly millisecondsPerPage: number;
  /** In bytes; absent where the machine does not tell. */
  readonly memory?: number;
}

/** The medians of some runs. */
export function resultOf(name: string, pages: number, runs: readonly Run[]): Result {
  const milliseconds = median(runs.map((run) => run.milliseconds));
  const memories = runs.flatMap(({ memory }) => memory ?? []);
  return {
    name,
    pages,
    runs: runs.length,
    milliseconds,
    millisecondsPerPage: milliseconds / pages,
    ...(memories.length === 0 ? {} : { memory: median(memories) }),
  };
}

/** How many times as long, and as much memory, one thing took as another of the same content. */
export interface Ratio {
  readonly name: string;
  readonly time: number;
  readonly memory?: number;
}

/** The cost of `other` in terms of `ours`. */
export function ratioOf(ours: Result, other: Result): Ratio {
  const memory = ours.memory === undefined || other.memory === undefined ? {} : { memory: other.memory / ours.memory };
  return { name: `${other.name} to ${ours.name}`, time: other.milliseconds / ours.milliseconds, ...memory };
}

/** Results as a table for people, then the ratios a line each. */
export function tableOf(results: readonly Result[], ratios: readonly Ratio[]): string {
  const rows = [
    ['', 'pages', 'time', 'a page', 'memory', 'runs'],
    ...results.map((result) => [
      result.name,
      String(result.pages),
      `${(result.milliseconds / 1000).toFixed(2)} s`,
      `${result.millisecondsPerPage.toFixed(1)} ms`,
      result.memory === undefined ? '–' : `${Math.round(result.memory / 1_000_000)} MB`,
      String(result.runs),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0, column === 0))
      .join('  ')
      .trimEnd(),
  );
  const compared = ratios.map(({ name, time, memory }) => {
    const inMemory = memory === undefined ? '' : `, ${memory.toFixed(1)} times the memory`;
    return `${name}: ${time.toFixed(1)} times the time${inMemory}`;
  });
  return `${[...lines, ...(compared.length === 0 ? [] : ['', ...compared])].join('\n')}\n`;
}

function padded(cell: string, width: number, isName: boolean): string {
  return isName ? cell.padEnd(width) : cell.padStart(width);
}
