/** content/council.yml as a whole: its standard sections against the templates, and the warnings that it accepts. */
import { Collector } from '../diagnostics/diagnostic.ts';
import type { Templates } from '../document/templates.ts';
import { checkCouncilSections } from '../sections/check-council.ts';
import { readCouncilFile, saysWhatPapersAnswer } from '../content/council-files.ts';
import type { Tree } from '../content/tree.ts';
import type { PlacedWaiver } from '../model/waivers.ts';

const file = 'content/council.yml';

/** Reports what does not fit, and gives the waivers of the file. */
export function checkCouncil(tree: Tree, templates: Templates, collector: Collector): readonly PlacedWaiver[] {
  if (!tree.has(file)) return [];
  // What the file says has been read and reported before.
  const read = readCouncilFile(tree, new Collector());
  if (!read) return [];
  const names = new Set(templates.names('sections'));
  if (saysWhatPapersAnswer(read)) checkCouncilSections(read, { collector, hasTemplate: (name) => names.has(name) });
  return read.value.waivers.map((waiver, index) => ({
    waiver: { ...waiver, place: read.placeOf(['waivers', index]) },
    files: [file],
  }));
}
