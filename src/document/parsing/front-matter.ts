/** Front matter: the facts of a paper, strict and located. */
import { z } from 'zod';
import { Collector, type Place } from '../../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../../diagnostics/nearest.ts';
import { readYaml, type YamlRead } from '../../schema/yaml/yaml.ts';
import { kindOf, kindsFor, paperKinds, usualKind, type PaperFacts, type PaperKind } from '../../kinds/registry.ts';
import type { ParsedMdx } from '../parse.ts';
import type { PaperSections } from '../standard-section.ts';
import { standInsFor } from './stand-ins.ts';

/** The facts, with where each is written. */
export type FrontMatter = YamlRead<PaperFacts>;

/** What front matter is read with. */
export interface FactsReading {
  readonly collector: Collector;
  /** The standard sections of a paper of a kind, on the day that it is for. */
  readonly sections: (kind: PaperKind) => PaperSections;
}

const kindOnly = z.looseObject({ kind: z.string().optional() });

/**
 * Reads the front matter of a paper. What does not hold is reported, and read for what holds of it, so that everything else
 * that is wrong with the paper is found in the same check; undefined where nothing says what kind of paper it is.
 */
export function readFrontMatter(file: string, parsed: ParsedMdx, reading: FactsReading): FrontMatter | undefined {
  return (
    read(file, parsed, reading) ??
    (isDraftWritten(parsed.text) ? unreadable(file, parsed, { ...reading, otherwise: usualKind }) : undefined)
  );
}

/** The lines of front matter, also where no line of hyphens ends it. */
function headOf(text: string): string {
  return /^\uFEFF?---[ \t]*\r?\n((?:(?!---|#)[^\n]+(?:\n|$))*)/.exec(text)?.[1] ?? '';
}

/** True where the head of a text says that it is a draft, whatever else is wrong with it. */
export function isDraftWritten(text: string): boolean {
  const head = headOf(text);
  return lineOf(head, 'status') === kindOf(kindShown(head) ?? usualKind).status.unpublished;
}

/** The kind that a head names, or shows by a fact that no other kind has; the rest of it need not hold. */
export function kindShown(head: string): PaperKind | undefined {
  return shownBy.find(([, pattern]) => pattern.test(head))?.[0];
}

const shownBy = paperKinds.map((kind) => {
  const { knownBy } = kindOf(kind);
  const fact = knownBy === undefined ? '' : `|${knownBy}:`;
  return [kind, new RegExp(`^(?:kind:\\s*["']?${kind}\\b${fact})`, 'm')] as const;
});

function read(file: string, parsed: ParsedMdx, reading: FactsReading): FrontMatter | undefined {
  const { collector, sections } = reading;
  const top: Place = { file, line: 1, column: 1 };
  if (parsed.frontMatter.trim() === '') {
    collector.error(
      'front-matter',
      top,
      'the paper has no front matter',
      'Begin the file with a line of three hyphens, then kind: report and the rest of the front matter, then three hyphens again.',
    );
    return undefined;
  }
  const source = { text: parsed.frontMatter, file, firstLine: parsed.frontMatterLine, rule: 'front-matter' } as const;
  const loose = readYaml({ ...source, schema: kindOnly, collector });
  if (!loose) return unreadable(file, parsed, reading);
  const written = loose.value.kind;
  const kind = kindsFor(file).find((name) => name === written);
  const formOf = (one: PaperKind) => ({
    schema: sections(one).schema,
    standIns: standInsFor(file, one, sections(one)),
  });
  if (kind !== undefined) return readYaml({ ...source, ...formOf(kind), collector });
  reportKind(loose, top, collector);
  const meant =
    (written === undefined ? undefined : nearest(written, paperKinds)) ?? kindWith(Object.keys(loose.value), reading);
  const guessed = paperKinds.find((name) => name === meant);
  if (guessed === undefined) return undefined;
  // Of a guess, nothing is said that would be wrong where it is.
  const ignored = new Collector();
  const assumed = { kind: guessed };
  return readYaml({ ...source, ...formOf(guessed), assumed, collector: ignored });
}

/** The kind that a front matter names, whatever else is wrong with it; undefined where it names none. */
export function kindWritten(frontMatter: string): PaperKind | undefined {
  const ignored = new Collector();
  const read = readYaml({ text: frontMatter, file: '', schema: kindOnly, rule: 'front-matter', collector: ignored });
  const written = read ? read.value.kind : lineOf(frontMatter, 'kind');
  return paperKinds.find((name) => name === written);
}

/** The first word after a name at the beginning of a line: all that can be said of a front matter that is no YAML. */
function lineOf(frontMatter: string, name: string): string | undefined {
  return new RegExp(`^${name}:\\s*["']?([a-z]+)`, 'm').exec(frontMatter)?.[1];
}

const appendixHint =
  'Write a public appendix in its report, between <Appendix title="…"> and </Appendix>. Keep an exempt one in restricted/meetings/<committee>/<date>/.';

function reportKind(loose: YamlRead<z.output<typeof kindOnly>>, top: Place, collector: Collector): void {
  const written = loose.value.kind;
  const misspelt = Object.keys(loose.value).find((name) => nearest(name, ['kind']) !== undefined);
  if (written === 'appendix') {
    const reason = 'only an exempt appendix is a file of its own, and it is never kept here';
    collector.error('front-matter', loose.placeOf(['kind']), reason, appendixHint);
  } else if (written === 'decision') {
    const reason = `"decision" comes with a later version of this tool`;
    collector.error('front-matter', loose.placeOf(['kind']), reason, `Write one of ${paperKinds.join(', ')}.`);
  } else if (written !== undefined) {
    const hint = didYouMean(written, paperKinds);
    collector.error('front-matter', loose.placeOf(['kind']), `"${written}" is not a kind of paper`, hint);
  } else if (misspelt !== undefined) {
    const reason = `"${misspelt}" is not one of the settings allowed here`;
    collector.error('front-matter', loose.placeOfKey([misspelt]), reason, 'Did you mean "kind"?');
  } else {
    collector.error('front-matter', top, '"kind" is missing', `Write kind: and one of ${paperKinds.join(', ')}.`);
  }
}

/**
 * The kind whose facts these are: of which most are there and fewest missing; undefined where two are alike in that, or where
 * one fact alone, as every kind has a title, would decide.
 */
function kindWith(names: readonly string[], { sections }: FactsReading): PaperKind | undefined {
  const fit = (kind: PaperKind): number => {
    const parts = Object.entries<z.ZodType>(sections(kind).schema.shape).filter(([name]) => name !== 'kind');
    const isRequired = (part: z.ZodType): boolean => !part.safeParse(undefined).success;
    const missing = parts.filter(([name, one]) => !names.includes(name) && isRequired(one));
    return parts.filter(([name]) => names.includes(name)).length - missing.length;
  };
  const [best, next] = paperKinds.toSorted((a, b) => fit(b) - fit(a));
  return best !== undefined && next !== undefined && fit(best) > Math.max(1, fit(next)) ? best : undefined;
}

/**
 * Of front matter that is no YAML: its kind and status where its lines show them, and nothing else. A draft is printed all the
 * same, with what else its lines show; `otherwise` is its kind where nothing says it.
 */
function unreadable(
  file: string,
  parsed: ParsedMdx,
  reading: FactsReading & { readonly otherwise?: PaperKind },
): FrontMatter | undefined {
  const written = parsed.frontMatter === '' ? headOf(parsed.text) : parsed.frontMatter;
  const names = [...written.matchAll(/^([a-zA-Z]+):/gm)].map(([, name = '']) => name);
  const kind = kindWritten(written) ?? kindWith(names, reading) ?? reading.otherwise;
  if (kind === undefined) return undefined;
  const sections = reading.sections(kind);
  const { schema } = sections;
  const isDraft = isDraftWritten(parsed.text);
  const statusWritten = lineOf(written, 'status');
  const isPublished = statusWritten === undefined || statusWritten === 'published';
  const { status, ...standIns } = standInsFor(file, kind, sections);
  const state = isDraft ? kindOf(kind).status.unpublished : status;
  let facts: Record<string, unknown> = { ...standIns, kind, ...(isPublished && !isDraft ? {} : { status: state }) };
  const lacks = new Set(Object.keys(schema.shape));
  lacks.delete('kind');
  if (isDraft) {
    lacks.delete('status');
    for (const name of ['title', 'reportFrom', 'presenter', 'place', 'period', 'meeting']) {
      const words = wordsAfter(name, written);
      const withLine = { ...facts, [name]: words };
      if (words === undefined || !lacks.has(name) || !schema.safeParse(withLine).success) continue;
      facts = withLine;
      lacks.delete(name);
    }
  }
  const top: Place = { file, line: 1, column: 1 };
  return { value: schema.parse(facts), isWhole: false, lacks, placeOf: () => top, placeOfKey: () => top };
}

/** The plain words after a name at the beginning of a line. */
function wordsAfter(name: string, frontMatter: string): string | undefined {
  const line = new RegExp(`^${name}:[ \\t]*(?:"([^"\\n]+)"|'([^'\\n]+)'|([^\\s"'[{&*!|>%@#][^#\\n]*))`, 'm');
  const parts: readonly (string | undefined)[] = line.exec(frontMatter) ?? [];
  return parts
    .slice(1)
    .find((words) => words !== undefined)
    ?.trim();
}
