import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { wordingOf } from '../../../locales/locales.ts';
import type { PackSources } from '../../../meetings/packs/pack.ts';
import { recommendedLine } from '../../../meetings/recommended.ts';
import { renderHtml } from '../../../render/html.ts';
import { picturesBeside } from '../../../render/html/pictures.ts';
import { loadFonts, type Face } from '../../../typeset/fonts/fonts.ts';

const faces: Readonly<Record<Face, string>> = {
  regular: 'font-weight: 400',
  bold: 'font-weight: 700',
  italic: 'font-weight: 400; font-style: italic',
  'bold-italic': 'font-weight: 700; font-style: italic',
};

const look = `@page { size: A4; margin: 25mm 22mm; @bottom-center { content: counter(page) } }
body { font: 12pt/1.35 Atkinson; margin: 0 }
table { border-collapse: collapse; width: 100%; font-size: 10pt } th, td { border-bottom: 0.5pt solid #999; text-align: left; padding: 3pt }
svg { width: 100% } article { break-before: right } h1, h2, h3 { break-after: avoid } tr { break-inside: avoid }`;

/** Writes a pack's agenda and papers as one web page with its fonts and pictures, and gives the path of the page. */
export async function writeHtmlPack(sources: PackSources, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const rules: string[] = [];
  for (const [face, style] of Object.entries(faces)) {
    await writeFile(path.join(folder, `${face}.ttf`), loadFonts().trueType(face as Face, 0));
    rules.push(`@font-face { font-family: Atkinson; src: url(${face}.ttf); ${style} }`);
  }
  const papers = sources.items.flatMap(({ paper }) => paper ?? []);
  for (const paper of papers) {
    for (const { file, name } of picturesBeside(paper)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), sources.readFile(file));
    }
  }
  const page = path.join(folder, 'pack.html');
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('title', `Agenda pack: ${sources.committee}`),
    h('style', [look, ...rules].join('\n')),
  ]);
  const body = [toHtml(agenda(sources)), ...papers.map((paper) => renderHtml(paper))].join('\n');
  await writeFile(page, `<!doctype html><html lang="${sources.language}">${toHtml(head)}<body>${body}</body></html>`);
  return page;
}

function agenda({ council, committee, date, place, items, language }: PackSources) {
  const words = wordingOf(language);
  return h('section', [
    h('h1', `${council}: notice of meeting`),
    h('p', `${committee}, ${date}, ${place}`),
    h('h2', 'Agenda'),
    ...items.flatMap((item) => [
      h('p', h('strong', `${item.number}. ${item.title}`)),
      ...[item.purpose, ...recommendedLine(item, words)].map((text) => h('p', text)),
    ]),
  ]);
}
