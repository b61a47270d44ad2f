/** Front matter: the facts of a paper, strict and located. */
import { z } from 'zod';
import { Collector, type Place } from '../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../diagnostics/nearest.ts';
import { paperKinds, schemaOf, type PaperFacts } from '../schema/paper.ts';
import { readYaml, type YamlRead } from '../schema/yaml.ts';
import type { PaperKind } from './paper.ts';
import type { ParsedMdx } from './parse.ts';
import { standInsFor } from './stand-ins.ts';

/** The facts, with where each is written. */
export type FrontMatter = YamlRead<PaperFacts>;

const kindOnly = z.looseObject({ kind: z.string().optional() });

/**
 * Reads the front matter of a paper. What does not hold is reported, and read for what holds of it, so that everything else
 * that is wrong with the paper is found in the same check; undefined where nothing says what kind of paper it is.
 */
export function readFrontMatter(file: string, parsed: ParsedMdx, collector: Collector): FrontMatter | undefined {
  const top: Place = { file, line: 1, column: 1 };
  if (parsed.frontMatter.trim() === '') {
    collector.error(
      'front-matter',
      top,
      'the paper has no front matter',
      'Begin the file with a line of three hyphens, then kind: report and the other facts, then three hyphens again.',
    );
    return undefined;
  }
  const source = { text: parsed.frontMatter, file, firstLine: parsed.frontMatterLine, rule: 'front-matter' } as const;
  const loose = readYaml({ ...source, schema: kindOnly, collector });
  if (!loose) return unreadable(file, parsed);
  const written = loose.value.kind;
  const kind = paperKinds.find((name) => name === written);
  const standIns = standInsFor(file);
  if (kind !== undefined) return readYaml({ ...source, schema: schemaOf(kind), standIns: standIns[kind], collector });
  reportKind(loose, top, collector);
  const meant = (written === undefined ? undefined : nearest(written, paperKinds)) ?? kindOf(Object.keys(loose.value));
  const guessed = paperKinds.find((name) => name === meant);
  if (guessed === undefined) return undefined;
  // Of a guess, nothing is said that would be wrong where it is.
  const unheard = new Collector();
  const assumed = { kind: guessed };
  return readYaml({ ...source, schema: schemaOf(guessed), standIns: standIns[guessed], assumed, collector: unheard });
}

/** The kind that a front matter names, whatever else is wrong with it; undefined where it names none. */
export function kindWritten(frontMatter: string): PaperKind | undefined {
  const unheard = new Collector();
  const read = readYaml({ text: frontMatter, file: '', schema: kindOnly, rule: 'front-matter', collector: unheard });
  const written = read ? read.value.kind : lineOf(frontMatter, 'kind');
  return paperKinds.find((name) => name === written);
}

/** The first word after a name at the beginning of a line: all that can be said of a front matter that is no YAML. */
function lineOf(frontMatter: string, name: string): string | undefined {
  return new RegExp(`^${name}:\\s*["']?([a-z]+)`, 'm').exec(frontMatter)?.[1];
}

function reportKind(loose: YamlRead<z.output<typeof kindOnly>>, top: Place, collector: Collector): void {
  const written = loose.value.kind;
  const misspelt = Object.keys(loose.value).find((name) => nearest(name, ['kind']) !== undefined);
  if (written !== undefined) {
    const hint = didYouMean(written, paperKinds);
    collector.error('front-matter', loose.placeOf(['kind']), `"${written}" is not a kind of paper`, hint);
  } else if (misspelt !== undefined) {
    const reason = `"${misspelt}" is not known here`;
    collector.error('front-matter', loose.placeOfKey([misspelt]), reason, 'Did you mean "kind"?');
  } else {
    collector.error('front-matter', top, '"kind" is missing', `Write kind: and one of ${paperKinds.join(', ')}.`);
  }
}

/**
 * The kind whose facts these are: of which most are there and fewest missing; undefined where two are alike in that, or where
 * one fact alone, as every kind has a title, would decide.
 */
function kindOf(names: readonly string[]): PaperKind | undefined {
  const fit = (kind: PaperKind): number => {
    const parts = Object.entries<z.ZodType>(schemaOf(kind).shape).filter(([name]) => name !== 'kind');
    const isRequired = (part: z.ZodType): boolean => !part.safeParse(undefined).success;
    const missing = parts.filter(([name, one]) => !names.includes(name) && isRequired(one));
    return parts.filter(([name]) => names.includes(name)).length - missing.length;
  };
  const [best, next] = paperKinds.toSorted((a, b) => fit(b) - fit(a));
  return best !== undefined && next !== undefined && fit(best) > Math.max(1, fit(next)) ? best : undefined;
}

/** Of front matter that is no YAML: its kind and status where its lines show them, and nothing else. */
function unreadable(file: string, parsed: ParsedMdx): FrontMatter | undefined {
  const names = [...parsed.frontMatter.matchAll(/^([a-zA-Z]+):/gm)].map(([, name = '']) => name);
  const kind = kindWritten(parsed.frontMatter) ?? kindOf(names);
  if (kind === undefined) return undefined;
  const status = lineOf(parsed.frontMatter, 'status');
  const isPublished = status === undefined || status === 'published';
  const { status: draft, ...standIns } = standInsFor(file)[kind];
  const facts = { ...standIns, kind, ...(isPublished ? {} : { status: draft }) };
  const top: Place = { file, line: 1, column: 1 };
  const lacks = new Set(Object.keys(schemaOf(kind).shape));
  lacks.delete('kind');
  return { value: schemaOf(kind).parse(facts), isWhole: false, lacks, placeOf: () => top, placeOfKey: () => top };
}
