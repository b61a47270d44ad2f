/** Front matter: the facts of a paper, strict and located. */
import type { Collector, Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { paperKinds, schemaOf, type PaperFacts } from '../schema/paper.ts';
import { readYaml, type YamlRead } from '../schema/yaml.ts';
import { z } from 'zod';
import type { ParsedMdx } from './parse.ts';

/** The facts, with where each is written. */
export type FrontMatter = YamlRead<PaperFacts>;

const kindOnly = z.looseObject({ kind: z.string().optional() });

/** Reads the front matter of a paper; undefined, with diagnostics, where it does not hold. */
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
  const source = {
    text: parsed.frontMatter,
    file,
    firstLine: parsed.frontMatterLine,
    rule: 'front-matter',
    collector,
  } as const;
  const loose = readYaml({ ...source, schema: kindOnly });
  if (!loose) return undefined;
  const written = loose.value.kind;
  const kind = paperKinds.find((name) => name === written);
  if (kind === undefined) {
    const place = written === undefined ? top : loose.placeOf(['kind']);
    const reason = written === undefined ? '"kind" is missing' : `"${written}" is not a kind of paper`;
    collector.error(
      'front-matter',
      place,
      reason,
      written === undefined ? `Write kind: and one of ${paperKinds.join(', ')}.` : didYouMean(written, paperKinds),
    );
    return undefined;
  }
  return readYaml({ ...source, schema: schemaOf(kind) });
}
