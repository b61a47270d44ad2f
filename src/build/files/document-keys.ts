/**
 * What decides the bytes of a document's files: the keys under which a build keeps them. A paper counts with its words as they were
 * resolved, its pictures, other people's PDFs and the figures that it prints; what else an output takes from the council is said by the output.
 */
import { createHash } from 'node:crypto';
import { contentKey } from '../../cache/content-key.ts';
import { hashOfWords } from '../../cache/packed-papers.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { AgendaItem } from '../../model/agenda-item.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { Paper } from '../../model/paper.ts';
import type { Site } from '../../model/site.ts';
import type { SiteDocument } from '../../outputs/documents.ts';
import { foreignPdfsOf } from '../../outputs/brought/originals.ts';
import type { Output } from '../../outputs/output.ts';
import { packSourcesOf } from '../../outputs/packs/packs.ts';
import { readPublishedNow } from '../../outputs/brought/published-bytes.ts';
import { filesWithPacks } from '../../outputs/registry.ts';
import { isTakenDown } from '../store/forget-taken-down.ts';
import { picturesBeside } from '../../render/html/pictures.ts';

/** A key, with the files that its words come from (relative to the root). */
export interface DocumentKey {
  readonly key: string;
  readonly sources: readonly string[];
}

/** The keys of a site's documents for one build of it. */
export class DocumentKeys {
  readonly #engine: string;
  readonly #site: Site;
  readonly #hashes = new WeakMap<object, string>();

  /** `engine` is the fingerprint of the program and the machine. */
  constructor(engine: string, site: Site) {
    this.#engine = engine;
    this.#site = site;
  }

  /** The file that an output makes of a document that belongs to no agenda. */
  ofFile(document: SiteDocument, output: Output): DocumentKey {
    const site = this.#site;
    const beside = this.#beside(document, output);
    const kind = `file in ${output.format}`;
    switch (document.of) {
      case 'paper':
        return this.#keyOf(kind, [beside, this.ofPaper(document.paper)], sourcesOf(document.paper, site));
      case 'dataset':
        return this.#keyOf(kind, [beside, this.ofDataset(document.dataset)], [document.dataset.file]);
      default:
        return this.#keyOf(kind, [beside], []);
    }
  }

  /** All files of a meeting's agenda and packs, which are planned together; undefined where it has none yet. */
  ofPacks(meeting: Meeting): DocumentKey | undefined {
    const site = this.#site;
    const sources = packSourcesOf(site, meeting);
    if (!sources) return undefined;
    const parts = [
      filesWithPacks(site, meeting).map(({ document, output }) => this.#beside(document, output)),
      Object.entries({ ...sources, words: undefined, readFile: undefined, datasets: undefined, items: undefined }).map(
        ([name, part]) => [name, this.#shared(part)],
      ),
      sources.items.map(withFileOfPaper),
      { ...meeting, keptWords: undefined, record: meeting.record?.value, papers: undefined, items: undefined },
      meeting.items.map(withFileOfPaper),
      meeting.papers.map((paper) => [paper.file, this.ofPaper(paper)]),
    ];
    const files = [meetingFile(meeting), ...meeting.papers.flatMap((paper) => sourcesOf(paper, site))];
    return this.#keyOf('packs', parts, files);
  }

  /** Where the file lies, and what decides its bytes beside the document. */
  #beside(document: SiteDocument, output: Output): unknown {
    const site = this.#site;
    const decided = output.decidedBy ? output.decidedBy(document, site) : site.council;
    return [
      output.path(document),
      Array.isArray(decided) ? decided.map((part) => this.#shared(part)) : this.#shared(decided),
    ];
  }

  #keyOf(kind: string, parts: readonly unknown[], sources: readonly string[]): DocumentKey {
    const { takenDown } = this.#site;
    const named = [...new Set(sources)].filter((file) => !isTakenDown(file, takenDown));
    return { key: contentKey(this.#engine, kind, parts), sources: named };
  }

  /** Hash of all that a paper shows: its words and facts, pictures and other people's PDFs, and the figures behind it. */
  ofPaper(paper: Paper): string {
    return this.#once(paper, () => {
      const { datasets, root } = this.#site;
      const names = [...new Set([...paper.datasets, ...paper.attached])];
      const figures = names.map((name) => {
        const dataset = datasets.get(name);
        return dataset && this.ofDataset(dataset);
      });
      const brought = broughtBy(paper).map((file) => hashOf(readPublishedNow(root, file)));
      return [factsOf(paper), hashOfWords(paper), figures, brought];
    });
  }

  /** Hash of a dataset with everything that is known of it. */
  ofDataset(dataset: Dataset): string {
    return this.#once(dataset, () => [dataset]);
  }

  /** What many documents have in common (the glossary, a design) by its hash, which is made once; anything else as it is. */
  #shared(part: unknown): unknown {
    return typeof part === 'object' && part !== null ? this.#once(part, () => [part]) : part;
  }

  #once(thing: object, parts: () => readonly unknown[]): string {
    const known = this.#hashes.get(thing) ?? contentKey('', 'part', parts());
    this.#hashes.set(thing, known);
    return known;
  }
}

/** An item of an agenda with its paper by name: the words of papers are counted by themselves. */
function withFileOfPaper({ paper, ...item }: AgendaItem): unknown {
  return { ...item, paper: paper?.file };
}

/** A paper without its words, which are not unpacked for it. */
function factsOf(paper: Paper): unknown {
  const names = Object.keys(paper).filter((name) => !['body', 'footnotes', 'outline'].includes(name));
  return names.map((name) => [name, paper[name as keyof Paper]]);
}

/** Pictures and PDFs of a paper, relative to the root. */
function broughtBy(paper: Paper): readonly string[] {
  return [...new Set([...picturesBeside(paper), ...foreignPdfsOf(paper)].map(({ file }) => file))];
}

function sourcesOf(paper: Paper, { datasets }: Site): readonly string[] {
  const data = [...paper.datasets, ...paper.attached].flatMap((name) => datasets.get(name)?.file ?? []);
  return [paper.file, ...broughtBy(paper), ...data];
}

function meetingFile({ committee, folder }: Meeting): string {
  return `content/meetings/${committee}/${folder}/meeting.yml`;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
