/** How long somebody waits, over many times: what matters is the slow ones too. */

/** The waits for one thing, in milliseconds. */
export interface Latency {
  readonly name: string;
  readonly times: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  /** The most that it should take. */
  readonly aim?: number;
}

/** The percentiles of some waits by nearest rank. NaN where there are none. */
export function latencyOf(name: string, waits: readonly number[], aim?: number): Latency {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (percent: number): number =>
    sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
  const wanted = aim === undefined ? {} : { aim };
  return { name, times: waits.length, p50: at(50), p90: at(90), p99: at(99), ...wanted };
}

/** Latencies as a table for people, with a line feed at its end. */
export function latencyTable(latencies: readonly Latency[]): string {
  const rows = [
    ['', 'p50', 'p90', 'p99', 'times', 'wanted'],
    ...latencies.map(({ name, times, p50, p90, p99, aim }) => [
      name,
      ...[p50, p90, p99].map((wait) => `${Math.round(wait)} ms`),
      String(times),
      aim === undefined ? '' : `${aim} ms${p50 <= aim ? '' : ', missed'}`,
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
