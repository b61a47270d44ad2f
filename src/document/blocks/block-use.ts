/** What a block is handed, and where it may stand. */
import type { Place } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { Dataset } from '../../data/dataset.ts';
import { kindOf } from '../../kinds/registry.ts';
import type { BlockDefinition, BlockResult, BlockUse } from './block.ts';
import type { Expansion, UnusableFile } from '../expanding/expansion.ts';
import type { SettingPlaces } from './settings.ts';

/** False, with a diagnostic, for a block that stands where it cannot: in a sentence, outside its parent, in another kind of paper. */
export function checkPlace(
  definition: BlockDefinition,
  at: { place: Place; parent: string },
  expansion: Expansion,
): boolean {
  const { name, inside, kinds, where } = definition;
  const { collector, paper } = expansion;
  if (where === 'block' && at.parent === 'sentence') {
    collector.error(
      'block-place',
      at.place,
      `<${name}> cannot be used within a sentence`,
      'Put it on a line of its own, with an empty line before and after it.',
    );
    return false;
  }
  if (inside !== undefined && at.parent !== inside) {
    collector.error(
      'block-place',
      at.place,
      `<${name}> can be used only directly inside <${inside}>`,
      `Write <${inside}> … </${inside}> around it.`,
    );
    return false;
  }
  if (kinds && !kinds.includes(paper.kind)) {
    collector.error(
      'block-place',
      at.place,
      `<${name}> cannot be used in ${paper.kind === 'page' ? 'a page' : kindOf(paper.kind).named.one}`,
      `It is for: ${kinds.join(', ')}.`,
    );
    return false;
  }
  return true;
}

/** One use of a block: its settings, its content, its places. */
export interface UseParts {
  readonly settings: Record<string, string | undefined>;
  readonly children: readonly BlockResult[];
  readonly places: SettingPlaces;
  readonly place: Place;
}

/** Everything a block's `resolve` may use. */
export function useOf(parts: UseParts, expansion: Expansion): BlockUse<Record<string, string | undefined>> {
  const { collector, datasets, paper, used } = expansion;
  const placeOf = (setting: string): Place => parts.places.get(setting) ?? parts.place;
  const refuse: BlockUse<unknown>['refuse'] = (rule, setting, ...words) =>
    collector.error(rule, placeOf(setting), ...words);
  return {
    settings: parts.settings,
    children: parts.children,
    paper,
    place: parts.place,
    placeOf,
    collector,
    datasets,
    headingDepth: expansion.headingDepth,
    refuse,
    uses: (dataset) => used.add(dataset),
    dataset: (setting, name): Dataset | undefined => {
      const dataset = datasets.get(name);
      if (dataset) used.add(name);
      else refuse('unknown-data', setting, `there is no dataset "${name}"`, didYouMean(name, datasets.keys()));
      return dataset;
    },
    picture: (setting, src) => usable(expansion.picture(`${paper.folder}/${src}`), setting, refuse),
    foreignPdf: (setting, file) => usable(expansion.foreignPdf(`${paper.folder}/${file}`), setting, refuse),
  };
}

/** A file that can be used; what is wrong with another is reported at the setting. */
function usable<Found extends { readonly file: string }>(
  found: Found | UnusableFile,
  setting: string,
  refuse: BlockUse<unknown>['refuse'],
): Found | undefined {
  if ('file' in found) return found;
  refuse(found.isOutside ? 'unsafe-path' : 'missing-file', setting, found.reason, found.hint);
  return undefined;
}
