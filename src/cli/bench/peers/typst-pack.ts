/** An agenda pack as a Typst document of its own: the same words, tables, charts and data, in a folder of files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { drawChart } from '../../../charts/draw-chart.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import { drawingToSvg } from '../../../drawing/svg.ts';
import { csvText } from '../../../data/reading/csv-write.ts';
import type { Chart } from '../../../blocks/chart/definition.ts';
import type { Figure } from '../../../blocks/figure/definition.ts';
import type { Paper } from '../../../model/paper.ts';
import { hasPaper, type AgendaItem, type ItemWithPaper } from '../../../model/agenda-item.ts';
import { wordingOf } from '../../../locales/locales.ts';
import type { Wording } from '../../../locales/en-GB/locale.ts';
import type { PackSources } from '../../../meetings/packs/pack.ts';
import { recommendedLine } from '../../../meetings/recommended.ts';
import { loadFonts, measureText, type Face } from '../../../typeset/fonts/fonts.ts';
import { typstBlocks, type BlocksOf } from './typst-blocks.ts';
import { typstHead } from './typst-head.ts';
import { inlineWords, lineOf, quoted } from './typst-words.ts';

/** The document's file in the folder. */
export const typstMain = 'main.typ';
const faces: readonly Face[] = ['regular', 'bold', 'italic', 'bold-italic'];

/** Writes everything Typst needs to set the pack into an empty folder: main.typ, pictures, data, fonts. */
export function writeTypstPack(sources: PackSources, folder: string): void {
  const items = sources.items.filter(hasPaper);
  const parts = items.map((item) => paperPart(item, { sources, folder }));
  const title = `Agenda pack: ${sources.committee}, ${sources.date}`;
  const [language = 'en', region = 'GB'] = sources.language.split('-');
  const head = typstHead({
    title,
    author: sources.council,
    language,
    region,
    accent: sources.design.paper.colours.accent,
  });
  writeInto(folder, typstMain, [head, agenda(sources), ...parts].join('\n\n'));
  for (const face of faces) writeInto(folder, `fonts/${face}.ttf`, loadFonts().trueType(face, 0));
}

function agenda(sources: PackSources): string {
  const plain: BlocksOf = { label: () => '', footnote: () => '', picture: () => '' };
  const facts = [
    ['Meeting', sources.committee],
    ['Date and time', `${sources.date} ${sources.time}`],
    ['Place', sources.place],
    ['Enquiries to', sources.enquiries],
  ];
  return [
    `#heading(level: 1)[#${quoted(sources.council)}: notice of meeting]`,
    factsTable(facts),
    typstBlocks(sources.wording.before, plain),
    '#heading(level: 2)[Agenda]',
    ...sources.items.map((item) => agendaItem(item, wordingOf(sources.language))),
    typstBlocks(sources.wording.after, plain),
  ].join('\n\n');
}

function agendaItem(item: AgendaItem, locale: Wording): string {
  const { number, title, purpose, details, paper } = item;
  const words = paper
    ? `#link(<item-${number}-start>)[#strong(${lineOf(title)})]#pages(<item-${number}-start>, <item-${number}-end>)`
    : `#strong(${lineOf(title)})`;
  const below = [purpose, ...details, ...recommendedLine(item, locale)]
    .filter((text) => text !== '')
    .map((text) => `#pad(left: 34pt)[#${lineOf(text)}]`);
  return [`#numbered(${number})[${words}]`, ...below].join('\n\n');
}

function paperPart(
  { number, title, paper }: ItemWithPaper,
  { sources, folder }: { sources: PackSources; folder: string },
): string {
  const blocks = blocksOf(paper, { number, sources, folder });
  const facts = paper.cover.facts.map(({ label, value }) => [label, value]);
  return [
    '#pagebreak(to: "odd", weak: true)',
    `#align(right)[Agenda Item ${number}]`,
    `#heading(level: 1)[#${lineOf(`${number}. ${title}`)}] <item-${number}-start>`,
    `#${lineOf(paper.cover.council)}`,
    `#${lineOf(paper.cover.kindLabel)}`,
    factsTable(facts),
    typstBlocks(paper.body, blocks),
    `#metadata("end") <item-${number}-end>`,
    ...paper.attached.map((name) => attachment(name, { number, sources, folder })),
  ].join('\n\n');
}

function factsTable(facts: readonly (readonly string[])[]): string {
  return `#facts(${facts.map(([label = '', value = '']) => `strong(${lineOf(label)}), ${lineOf(value)}`).join(', ')})`;
}

interface Part {
  readonly number: number;
  readonly sources: PackSources;
  readonly folder: string;
}

function blocksOf(paper: Paper, { number, sources, folder }: Part): BlocksOf {
  const blocks: BlocksOf = {
    label: (id) => `<item-${number}-${id}>`,
    footnote: (identifier) => {
      const note = paper.footnotes.find((one) => one.identifier === identifier);
      return (note?.children ?? [])
        .map((child) => (child.type === 'paragraph' ? inlineWords(child.children, blocks) : ''))
        .join(' ');
    },
    picture: (node) => picture(node, { number, sources, folder }),
  };
  return blocks;
}

function picture(node: Chart | Figure, { number, sources, folder }: Part): string {
  const stem = `item-${number}-${node.id}`;
  const drawing = node.type === 'chart' ? chartOf(node, sources) : node.picture.drawing;
  if (!drawing && node.type === 'figure')
    return writeInto(folder, `${stem}.${node.picture.format}`, sources.readFile(node.picture.file));
  if (!drawing) return '';
  const svg = toHtml(drawingToSvg(drawing, { title: node.alt, id: stem, keepsColours: true }), { space: 'svg' });
  // On a web page the text of a drawing has the page's font; alone it must name its own.
  const alone = svg.replace('<svg ', '<svg font-family="Atkinson Hyperlegible Next" ');
  return writeInto(folder, `${stem}.svg`, alone);
}

/** A chart for a column as wide as ours. */
function chartOf({ spec }: Chart, { design }: PackSources): Drawing {
  const { page, charts } = design.paper;
  return drawChart(spec, { width: page.columnWidth, height: charts.height, measureText });
}

function attachment(name: string, { number, sources, folder }: Part): string {
  const dataset = sources.datasets.get(name);
  if (!dataset) return '';
  const file = writeInto(folder, `item-${number}-${name}.csv`, csvText(dataset));
  return `#pdf.attach(${quoted(file)}, relationship: "data", mime-type: "text/csv", description: ${quoted(dataset.title)})`;
}

function writeInto(folder: string, name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return name;
}
