/** What of a paper is kept when it is published: its words, and how they are set out, in lines that two versions can be compared by. */
import type { Chart } from '../blocks/chart/definition.ts';
import type { BlockNode } from '../model/nodes.ts';
import type { Paper } from '../model/paper.ts';
import { isOfLater } from '../document/head/notice.ts';
import { textOf } from '../document/text-of.ts';
import { walk, type TreeNode } from '../document/transforms/walk.ts';
import { linesOf, renderText } from '../render/text.ts';

/** What a paper is made of, apart from its words. */
export interface StructureLine {
  /** "heading", "link", "picture", "document", "chart", "bold", … */
  readonly kind: string;
  /** What it is called in the paper: the words of a link, the title of a chart, the name of a file. */
  readonly subject: string;
  /** What it is, in words; of a picture and a document a hash of the file, which is never shown. */
  readonly value: string;
}

/** The words of a paper in reading order, one paragraph a line, without the notices of its corrections. */
export function paperWords(paper: Paper): readonly string[] {
  return renderText({ ...paper, body: withoutCorrections(paper.body) }).split('\n');
}

/** The words of a paper without those of its cover, one paragraph a line, without the notices of its corrections. */
export function paperLines(paper: Paper): readonly string[] {
  return linesOf({ ...paper, body: withoutCorrections(paper.body) });
}

/**
 * What the words do not say: levels of headings, where links lead, what charts draw, which pictures are shown, what is emphasised.
 * `hashOf` gives a hash of a file of the root, as its author brought it.
 */
export function paperStructure(paper: Paper, hashOf: (file: string) => string): readonly StructureLine[] {
  const lines: StructureLine[] = [];
  walk(withoutCorrections(paper.body), (node) => {
    const line = structureOf(node, hashOf);
    if (line) lines.push({ kind: line.kind, subject: oneLine(line.subject), value: oneLine(line.value) });
  });
  return lines;
}

/** A line of structure as it is kept, and read again. */
export function structureText({ kind, subject, value }: StructureLine): string {
  return [kind, subject, value].join('\t');
}

/** The line that a kept text stands for. */
export function structureFrom(text: string): StructureLine {
  const [kind = '', subject = '', value = ''] = text.split('\t');
  return { kind, subject, value };
}

function withoutCorrections(body: readonly BlockNode[]): readonly BlockNode[] {
  return body.filter((node) => !isOfLater(node));
}

/** Of these nodes the words say everything. */
const saidInWords: ReadonlySet<string> = new Set([
  'text',
  'break',
  'paragraph',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'code',
  'footnoteReference',
  'anchor',
  'passage',
  'thematicBreak',
  'pageBreak',
]);

function structureOf(node: TreeNode, hashOf: (file: string) => string): StructureLine | undefined {
  if ('picture' in node) {
    const { file } = node.picture;
    return { kind: 'picture', subject: nameOf(file), value: hashOf(file) };
  }
  if ('spec' in node) return { kind: 'chart', subject: node.title, value: chartWords(node) };
  if ('document' in node) {
    const { file } = node.document.pdf;
    return { kind: 'document', subject: nameOf(file), value: hashOf(file) };
  }
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', subject: textOf(node), value: `level ${node.depth}` };
    case 'link':
      return node.data?.isReference === true ? undefined : { kind: 'link', subject: textOf(node), value: node.url };
    case 'list':
      return {
        kind: 'list',
        subject: textOf(node).slice(0, 60),
        value: node.ordered === true ? 'numbered' : 'bullets',
      };
    case 'callout':
      return { kind: 'callout', subject: node.title, value: node.kind };
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'inlineCode':
    case 'blockquote':
      return { kind: node.type, subject: textOf(node), value: '' };
    default:
      if (saidInWords.has(node.type)) return undefined;
      return { kind: node.type, subject: 'title' in node ? node.title : '', value: '' };
  }
}

/** What a chart draws: its type and its figures, row by row. */
function chartWords({ spec, table }: Chart): string {
  const head = table.head.map(({ text }) => text).join(' | ');
  const rows = table.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '));
  const lines = spec.series.flatMap(({ name, isLine }) => (isLine ? [name] : []));
  const drawn = lines.length === 0 ? spec.type : `${spec.type} with ${lines.join(', ')} as lines`;
  return [drawn, head, ...rows].join('; ');
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
