/** The words of a paper as its two faces print them, for holding them against each other. */
import type { Flow, Run } from '../../src/typeset/flow.ts';

const voidElements = new Set(['img', 'br', 'hr']);
const endsWord = new Set(['text', 'td', 'th', 'p', 'li', 'dt', 'dd']);
const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The words of an article of ours, without what is only on the page. */
export function wordsOfHtml(html: string): string[] {
  let words = '';
  let hidden = 0;
  const open: boolean[] = [];
  for (const [, slash, name = '', attributes = '', text] of html.matchAll(/<(\/?)([a-zA-Z]\w*)([^>]*)>|([^<]+)/g)) {
    if (text !== undefined) {
      if (hidden === 0)
        words += text.replaceAll(/&(\w+);/g, (whole, reference: string) => references[reference] ?? whole);
    } else if (slash === '/') {
      if (open.pop() === true) hidden--;
      if (endsWord.has(name)) words += ' ';
    } else if (voidElements.has(name)) {
      words += ' ';
    } else {
      const isWebOnly = attributes.includes('data-web-only');
      if (isWebOnly) hidden++;
      open.push(isWebOnly);
    }
  }
  return split(words);
}

/** The words of a flow, without the marks that a list or a contents list gets from its setting. */
export function wordsOfFlow(flow: readonly Flow[]): string[] {
  return split(flow.map(textOfFlow).join(' '));
}

function textOfFlow(flow: Flow): string {
  switch (flow.kind) {
    case 'text':
      return `${flow.label ?? ''} ${textOfRuns(flow.runs)}`;
    case 'list':
      return flow.items
        .map(
          (item) => `${item.isParagraphNumber === true ? item.label : ''} ${item.children.map(textOfFlow).join(' ')}`,
        )
        .join(' ');
    case 'table': {
      const rows = [...flow.head, ...flow.rows.map((row) => row.cells)];
      return [
        textOfRuns(flow.caption ?? []),
        ...rows.flatMap((cells) => cells.map((cell) => textOfRuns(cell.runs))),
      ].join(' ');
    }
    case 'figure':
      return flow.picture.kind === 'drawing'
        ? flow.picture.drawing.ops.map((op) => (op.op === 'text' ? op.text : '')).join(' ')
        : '';
    case 'group':
      return flow.children.map(textOfFlow).join(' ');
    case 'columns':
      return flow.columns.flatMap((column) => column.children.map(textOfFlow)).join(' ');
    case 'contents':
      return flow.entries.map((entry) => entry.text).join(' ');
    default:
      return '';
  }
}

function textOfRuns(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'note' ? String(run.number) : ' ')).join('');
}

function split(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
