import { median, type Run } from './measure.ts';

/** What one thing cost, over several runs. */
export interface Result {
  readonly name: string;
  readonly pages: number;
  readonly runs: number;
  /** Medians. */
  readonly milliseconds: number;
  readonly millisecondsPerPage: number;
  /** In bytes; absent where the machine does not report it. */
  readonly memory?: number;
  /** Milliseconds that processors worked: who else is at work changes it little. Absent where it was not measured. */
  readonly processor?: number;
}

/** The medians of some runs. */
export function resultOf(name: string, pages: number, runs: readonly Run[]): Result {
  const milliseconds = median(runs.map((run) => run.milliseconds));
  const memories = runs.flatMap(({ memory }) => memory ?? []);
  const processors = runs.flatMap(({ processor }) => processor ?? []);
  return {
    name,
    pages,
    runs: runs.length,
    milliseconds,
    millisecondsPerPage: milliseconds / pages,
    ...(memories.length === 0 ? {} : { memory: median(memories) }),
    ...(processors.length === 0 ? {} : { processor: median(processors) }),
  };
}

/** The most that something may cost in terms of something else. */
export interface Aim {
  readonly time?: number;
  readonly memory?: number;
}

/** How many times as long, and as much memory, one thing took as another of the same content. */
export interface Ratio {
  readonly name: string;
  readonly time: number;
  readonly memory?: number;
  /** Of the time that processors worked. */
  readonly processor?: number;
  readonly aim?: Aim;
}

/** The cost of `one` in terms of `other`. */
export function ratioOf(other: Result, one: Result, aim?: Aim): Ratio {
  const memory = one.memory === undefined || other.memory === undefined ? {} : { memory: one.memory / other.memory };
  const worked =
    one.processor === undefined || other.processor === undefined ? {} : { processor: one.processor / other.processor };
  const wanted = aim === undefined ? {} : { aim };
  const name = `${one.name} to ${other.name}`;
  return { name, time: one.milliseconds / other.milliseconds, ...memory, ...worked, ...wanted };
}

/** The cost of a page of `one` in terms of a page of `other`. */
export function pageRatio(other: Result, one: Result, aim: Aim): Ratio {
  const time = one.millisecondsPerPage / other.millisecondsPerPage;
  return { name: `a page of ${one.name} to one of ${other.name}`, time, aim };
}

/** Results as a table for people, then the ratios a line each. */
export function tableOf(results: readonly Result[], ratios: readonly Ratio[]): string {
  const rows = [
    ['', 'pages', 'time', 'a page', 'processor', 'memory', 'runs'],
    ...results.map((result) => [
      result.name,
      String(result.pages),
      `${(result.milliseconds / 1000).toFixed(2)} s`,
      `${result.millisecondsPerPage.toFixed(1)} ms`,
      result.processor === undefined ? '–' : `${(result.processor / 1000).toFixed(2)} s`,
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
  const compared = ratios.map(({ name, time, memory, processor, aim }) => {
    const worked = processor === undefined ? '' : ` (of processors ${processor.toFixed(2)})`;
    const inMemory = memory === undefined ? '' : `, ${times(memory, 'memory', aim)}`;
    return `${name}: ${times(time, 'time', aim)}${worked}${inMemory}`;
  });
  return `${[...lines, ...(compared.length === 0 ? [] : ['', ...compared])].join('\n')}\n`;
}

/** "0.85 times the time", and how that stands to what is wanted. */
function times(found: number, what: 'time' | 'memory', aim: Aim | undefined): string {
  const said = `${found.toFixed(2)} times the ${what}`;
  const wanted = aim?.[what];
  if (wanted === undefined) return said;
  return `${said} (wanted: at most ${wanted}${found <= wanted ? '' : ', missed'})`;
}

function padded(cell: string, width: number, isName: boolean): string {
  return isName ? cell.padEnd(width) : cell.padStart(width);
}
