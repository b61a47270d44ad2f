/** What the examples of the blocks are resolved against: the sample's figures and its picture, without a content root. */
import { nothingTakenDown } from '../model/taken-down.ts';
import { blocks } from '../blocks/registry.ts';
import { sampleData, samplePicture } from '../blocks/sample-data.ts';
import { readSvg } from '../drawing/svg-file/read-svg.ts';
import type { Dataset, Datasets } from '../data/dataset.ts';
import { readDataset } from '../data/reading/read.ts';
import { Collector } from '../diagnostics/diagnostic.ts';
import type { PaperContext } from '../document/blocks/block.ts';
import type { Expansion } from '../document/expanding/expansion.ts';
import type { ParsedMdx } from '../document/parse.ts';
import { missingGlyphs } from '../typeset/fonts/fonts.ts';

/** Name of the file that an example stands in; nobody sees it. */
export const exampleFile = 'example.mdx';

/** Throws an Error where something was found: an example of ours that does not work is our own fault. */
export function refuseFindings(collector: Collector, subject: string): void {
  const [first] = collector.all();
  if (first) throw new Error(`${subject} does not work: ${first.reason}`);
}

let known: Datasets | undefined;

/** The datasets of the sample by name, read once. */
export function sampleDatasets(): Datasets {
  known ??= readSample();
  return known;
}

function readSample(): Datasets {
  const collector = new Collector();
  const datasets = new Map<string, Dataset>();
  for (const [file, text] of Object.entries(sampleData)) {
    const [, theme, name] = /^data\/([^/]+)\/([^/]+)\.csv$/.exec(file) ?? [];
    if (theme === undefined || name === undefined) continue;
    const sidecarFile = file.replace(/\.csv$/, '.yml');
    const sidecarText = sampleData[sidecarFile] ?? '';
    const bytes = new TextEncoder().encode(text);
    const dataset = readDataset({ name, language: 'en-GB', theme, file, bytes, sidecarFile, sidecarText, collector });
    if (dataset) datasets.set(name, dataset);
  }
  refuseFindings(collector, 'the sample of figures');
  return datasets;
}

/** What an example of a kind of paper is expanded with. */
export function exampleExpansion(parsed: ParsedMdx, kind: PaperContext['kind'], collector: Collector): Expansion {
  return {
    file: exampleFile,
    text: parsed.text,
    registry: blocks,
    paper: {
      kind,
      language: 'en-GB',
      folder: '',
      enquiries: 'Democratic Services',
      themeHeadings: { why: 'Why is this important?', what: 'What are we doing?' },
    },
    datasets: sampleDatasets(),
    collector,
    missingGlyphs,
    picture: (file) => {
      const drawing = readSvg(samplePicture, { file, collector });
      if (!drawing) throw new Error('The picture of the sample cannot be read.');
      return { file, format: 'svg', width: drawing.width, height: drawing.height, drawing };
    },
    foreignPdf: () => {
      throw new Error('The sample has no documents of other people.');
    },
    takenDown: nothingTakenDown,
    lost: new Set(),
    used: new Set(),
    definitions: new Map(),
    headingDepth: 1,
  };
}
