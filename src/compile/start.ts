/** The beginning of every compiling: the council, the datasets and the templates, against which papers are resolved. */
import { blocks } from '../blocks/registry.ts';
import { checkData } from '../checks/check-data.ts';
import { checkPaper } from '../checks/check-paper.ts';
import type { PaperExtract } from '../checks/extract.ts';
import { extractOf } from '../checks/take-extract.ts';
import { checkRelations } from '../data/relations.ts';
import type { Collector, Diagnostic } from '../diagnostics/diagnostic.ts';
import { resolvePaper } from '../document/resolve.ts';
import { loadTemplates } from '../document/templates.ts';
import { missingGlyphs } from '../typeset/fonts.ts';
import type { Compiling } from './compiling.ts';
import { readCommittees, readCouncil, readGlossary, type CouncilFiles } from './council-files.ts';
import { readDatasets } from './datasets.ts';
import { checkLayout } from './layout.ts';
import { foreignPdfFinder } from './foreign-pdfs.ts';
import { pictureFinder } from './pictures.ts';
import { readTemplates } from './template-files.ts';
import type { Tree } from './tree.ts';
import { withWantedData } from './wanted-data.ts';

/** What compiling begins with. */
export interface Started {
  readonly compiling: Compiling;
  /** The findings without those that only follow from a dataset that could not be read: it is reported where it is broken. */
  readonly findings: () => Diagnostic[];
}

/** What compiling needs beside the tree; as in CompileOptions. */
export interface StartOptions {
  readonly root: string;
  readonly templatesRoot: string;
  readonly only?: readonly string[];
}

/** Reads and checks everything that papers are resolved against. */
export function startCompiling(tree: Tree, collector: Collector, options: StartOptions): Started {
  checkLayout(tree, collector);
  const council = readCouncil(tree, collector);
  const files: CouncilFiles = {
    council,
    committees: readCommittees(tree, collector),
    glossary: readGlossary(tree, collector),
  };
  const { only } = options;
  const isWanted = (file: string): boolean =>
    only === undefined || only.some((one) => file === one || file.startsWith(one === '' ? '' : `${one}/`));
  const seen = only === undefined ? tree : withWantedData(tree, isWanted);
  const { datasets, broken } = readDatasets(seen, council, collector);
  checkRelations(datasets, collector);
  checkData(datasets, collector);
  const templates = loadTemplates(readTemplates(options, collector), collector);
  const picture = pictureFinder(tree, collector);
  const foreignPdf = foreignPdfFinder(tree, collector);
  const extracts: PaperExtract[] = [];
  const compiling: Compiling = {
    tree,
    collector,
    files,
    datasets,
    templates,
    extracts,
    isWanted,
    resolve: (source, more = {}) => {
      const context = { council, datasets, templates, registry: blocks, missingGlyphs, picture, foreignPdf, collector };
      const resolved = resolvePaper(source, { ...context, ...more });
      if (resolved) {
        checkPaper(resolved, { ...files, datasets, collector, committee: more.committee });
        extracts.push(extractOf(resolved));
      }
      return resolved?.paper;
    },
  };
  return { compiling, findings: () => withoutConsequences(collector.all(), broken) };
}

function withoutConsequences(found: readonly Diagnostic[], broken: ReadonlySet<string>): Diagnostic[] {
  const reasons = new Set([...broken].map((name) => `there is no dataset "${name}"`));
  return found.filter(({ rule, reason }) => rule !== 'unknown-data' || !reasons.has(reason));
}
