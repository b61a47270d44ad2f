/** Abbreviations of the council's glossary, which say at their first use in a document what they stand for (ISO 32000-1, 14.9.5). */
import type { Glossary } from '../../schema/council/council.ts';
import type { Flow, Run, TableFlowCell, TextFlow, TextRun } from '../../typeset/flow.ts';

/** Of a text: what stands before and behind an abbreviation. */
interface Around {
  readonly before: string;
  readonly after: string;
}

/**
 * Puts expansions into the flow of one document, part by part in reading order. An abbreviation that the author writes out where it
 * is first used, in brackets behind its words or before them, needs none.
 */
export class Expansions {
  readonly #left: Map<string, string>;
  readonly #expression: RegExp | undefined;

  constructor(glossary: Glossary) {
    this.#left = new Map(Object.entries(glossary));
    const names = [...this.#left.keys()].toSorted((a, b) => b.length - a.length).map(literally);
    if (names.length > 0)
      this.#expression = new RegExp(`(?<![\\p{L}\\p{N}&])(?:${names.join('|')})(?![\\p{L}\\p{N}&])`, 'gu');
  }

  /** The same flow with the expansions that are due in it. */
  of(flows: readonly Flow[]): Flow[] {
    return this.#left.size === 0 ? [...flows] : flows.map((flow) => this.#flow(flow));
  }

  #flow(flow: Flow): Flow {
    switch (flow.kind) {
      case 'text':
        return this.#text(flow);
      case 'list':
        return { ...flow, items: flow.items.map((item) => ({ ...item, children: this.of(item.children) })) };
      case 'table':
        return {
          ...flow,
          ...(flow.caption && { caption: this.#runs(flow.caption) }),
          head: flow.head.map((cells) => this.#cells(cells)),
          rows: flow.rows.map((row) => ({ ...row, cells: this.#cells(row.cells) })),
        };
      case 'figure':
        return { ...flow, ...(flow.caption && { caption: flow.caption.map((text) => this.#text(text)) }) };
      case 'group':
        return { ...flow, children: this.of(flow.children) };
      case 'columns':
        return { ...flow, columns: flow.columns.map(({ children }) => ({ children: this.of(children) })) };
      default:
        return flow;
    }
  }

  #text(flow: TextFlow): TextFlow {
    return { ...flow, runs: this.#runs(flow.runs) };
  }

  #cells(cells: readonly TableFlowCell[]): TableFlowCell[] {
    return cells.map((cell) => ({ ...cell, runs: this.#runs(cell.runs) }));
  }

  #runs(runs: readonly Run[]): readonly Run[] {
    const whole = runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');
    if (!this.#expression || whole.search(this.#expression) < 0) return runs;
    let start = 0;
    return runs.flatMap((run): readonly Run[] => {
      if (run.kind !== 'text') {
        start += 1;
        return [run];
      }
      const at = start;
      start += run.text.length;
      return this.#run(run, { whole, at });
    });
  }

  /** A run cut round the abbreviations in it that are not yet explained; `at` is where it begins in the whole text. */
  #run(run: TextRun, { whole, at }: { whole: string; at: number }): readonly TextRun[] {
    if (run.spoken !== undefined || !this.#expression) return [run];
    const { destination, ...look } = run;
    const pieces: TextRun[] = [];
    let end = 0;
    for (const { 0: name, index } of run.text.matchAll(this.#expression)) {
      const expansion = this.#left.get(name);
      if (expansion === undefined) continue;
      this.#left.delete(name);
      const around = { before: whole.slice(0, at + index), after: whole.slice(at + index + name.length) };
      if (isWrittenOut(expansion, around)) continue;
      pieces.push({ ...look, text: run.text.slice(end, index) }, { ...look, text: name, expansion });
      end = index + name.length;
    }
    if (end === 0) return [run];
    const all = [...pieces, { ...look, text: run.text.slice(end) }].filter(({ text }) => text !== '');
    return all.map((piece, place) => (place === 0 && destination !== undefined ? { ...piece, destination } : piece));
  }
}

/** "Family Connections Service (FCS)" and "FCS (Family Connections Service)"; in the plural as well. */
function isWrittenOut(expansion: string, { before, after }: Around): boolean {
  const words = plainWords(expansion);
  const left = plainWords(before.slice(-expansion.length - 8));
  const right = plainWords(after.slice(0, expansion.length + 8));
  return [words, `${words}s`].some((form) => left.endsWith(`${form} (`)) || right.startsWith(` (${words}`);
}

/** A name as an expression that matches it and nothing else. */
function literally(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

function plainWords(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ');
}
