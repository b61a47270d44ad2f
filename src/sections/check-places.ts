/** Sections of the body, and the lines of `sections` that say where they stand: each has the other. */
import type { Collector, Finding } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Council } from '../schema/council/council.ts';
import type { YamlRead } from '../schema/yaml/yaml.ts';
import type { DeclaredLine } from './declared-line.ts';
import { declaredSections, isTyped } from './paper-sections.ts';
import { builtInSection } from './registry.ts';
import type { DeclaredSection } from '../schema/council/standard-sections.ts';

/** Reports lines with `is` that name no section of the body, and sections of the body that no line names. */
export function checkPlaces(read: YamlRead<Council>, lines: readonly DeclaredLine[], collector: Collector): void {
  const council = read.value;
  const declared = declaredSections(council);
  const places = new Set<string>();
  council.sections.forEach(({ is }, index) => {
    if (is === undefined || isTyped({ is })) return;
    const problem = problemOf(is, declared, places);
    places.add(is);
    if (problem) collector.error('council-file', read.placeOf(['sections', index, 'is']), problem.reason, problem.hint);
  });
  for (const line of lines) {
    const { key } = line.declared;
    if (!isOfBody(line.declared) || places.has(key)) continue;
    line.report(
      line.declared.place === undefined ? 'key' : 'place',
      `the section "${key}" stands in the body, but sections: does not say where`,
      `Write - { is: ${key} } under sections:, or place: end here.`,
    );
  }
}

function isOfBody({ key, place }: DeclaredSection): boolean {
  return (place ?? builtInSection(key)?.place) === 'body';
}

function problemOf(is: string, declared: readonly DeclaredSection[], places: ReadonlySet<string>): Finding | undefined {
  const own = declared.filter(({ key }) => key === is);
  if (own.length === 0) {
    const ofBody = declared.filter(isOfBody).map(({ key }) => key);
    const hint =
      ofBody.length > 0
        ? didYouMean(is, ofBody)
        : 'Declare it under standardSections with place: body, or delete this line.';
    return { reason: `"${is}" is not one of the council’s standard sections`, hint };
  }
  if (places.has(is))
    return { reason: `the section "${is}" already has a place`, hint: 'Delete one of the two lines.' };
  if (own.some(isOfBody)) return undefined;
  return {
    reason: `the section "${is}" is at the end of papers`,
    hint: 'Delete this line, or give the section place: body under standardSections.',
  };
}
