/** The sections council.yml asks of every report: there, and not empty. */
import type { Collector, Place } from '../../diagnostics/diagnostic.ts';
import type { Council } from '../../schema/council.ts';
import type { BlockResult } from '../block.ts';
import { textOf } from '../text-of.ts';

/** What the sections of a report are held against. */
export interface SectionRules {
  readonly sections: Council['sections'];
  /** ISO date of the meeting. */
  readonly date: string;
  /** Where a missing section is reported: the first line of the body. */
  readonly place: Place;
  readonly collector: Collector;
}

/** The sections that hold on the meeting's date. */
export function sectionsOn(sections: Council['sections'], date: string): Council['sections'] {
  return sections.filter((section) => section.from === undefined || section.from <= date);
}

/** Reports every required section that is missing or empty. */
export function checkSections(nodes: readonly BlockResult[], rules: SectionRules): void {
  for (const section of sectionsOn(rules.sections, rules.date)) {
    if (!section.required || section.is !== undefined) continue;
    const at = nodes.findIndex((node) => isSection(node, section.title));
    const found = nodes[at];
    if (!found) {
      const hint = `Write ## ${section.title} and, under it, what the Members need to know.`;
      rules.collector.error('required-section', rules.place, `the section "${section.title}" is missing`, hint);
    } else if (found.type === 'heading' && isEmptyAfter(nodes, at, found.depth)) {
      const start = found.position?.start;
      const place = { file: rules.place.file, line: start?.line ?? 1, column: start?.column ?? 1 };
      rules.collector.error(
        'required-section',
        place,
        `the section "${textOf(found)}" is empty`,
        'Write what the Members need to know, even where it is one sentence.',
      );
    }
  }
}

/** True for the heading of a section: case, a final "s" and a colon make no difference. */
export function isSection(node: BlockResult, title: string): boolean {
  if (node.type === 'recommendations') return plain(title) === plain('Recommendation');
  return node.type === 'heading' && plain(textOf(node)) === plain(title);
}

function plain(title: string): string {
  return title.trim().toLowerCase().replace(/[:.]$/, '').replace(/s$/, '');
}

function isEmptyAfter(nodes: readonly BlockResult[], at: number, depth: number): boolean {
  const next = nodes[at + 1];
  return next === undefined || next.type === 'appendix' || (next.type === 'heading' && next.depth <= depth);
}

/** Where the climate section belongs: before the next of the council's sections that the body has, else at the end. */
export function placeOfSection(nodes: readonly BlockResult[], sections: Council['sections'], index: number): number {
  for (const later of sections.slice(index + 1)) {
    const at = nodes.findIndex((node) => isSection(node, later.title));
    if (at >= 0) return at;
  }
  return nodes.length;
}
