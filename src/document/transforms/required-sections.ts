/** The sections council.yml asks of every report: there, and not empty. */
import type { Heading } from 'mdast';
import type { Collector, Place } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Council } from '../../schema/council/council.ts';
import type { BlockResult } from '../blocks/block.ts';
import { textOf } from '../text-of.ts';
import { isBackMatter, isLandmark } from '../../model/traits.ts';

/** What the sections of a report are checked against. */
export interface SectionRules {
  /** The council's sections, of whatever day. */
  readonly sections: Council['sections'];
  /** Those that hold on the meeting's date. */
  readonly lines: Council['sections'];
  /** Where a missing section is reported: the first line of the body. */
  readonly place: Place;
  readonly collector: Collector;
}

/** Reports every required section that is missing or empty. */
export function checkSections(nodes: readonly BlockResult[], rules: SectionRules): void {
  for (const section of rules.lines) {
    if (!section.required || section.is !== undefined) continue;
    const at = nodes.findIndex((node) => isSection(node, section.title));
    const found = nodes[at];
    if (!found) {
      const near = nearHeading(nodes, section.title, rules.sections);
      if (near) {
        const reason = `the section "${section.title}" is missing, unless you mean "${textOf(near)}"`;
        const hint = `Did you mean "${section.title}"? Readers look for that heading in every report.`;
        rules.collector.error('required-section', placeIn(near, rules), reason, hint);
        continue;
      }
      const hint = `Write ## ${section.title} and, under it, what members need to know.`;
      rules.collector.error('required-section', rules.place, `the section "${section.title}" is missing`, hint);
    } else if (found.type === 'heading' && isEmptyAfter(nodes, at, found.depth)) {
      rules.collector.error(
        'required-section',
        placeIn(found, rules),
        `the section "${textOf(found)}" is empty`,
        'Write what members need to know, even if it is one sentence.',
      );
    }
  }
}

function placeIn({ position }: Heading, { place }: SectionRules): Place {
  const start = position?.start;
  return { file: place.file, line: start?.line ?? place.line, column: start?.column ?? 1 };
}

/** The heading that may be meant for a section: nearly its title, or words of it; none of the council's own. */
function nearHeading(nodes: readonly BlockResult[], title: string, sections: Council['sections']): Heading | undefined {
  const free = nodes.flatMap((node) =>
    node.type === 'heading' && node.depth === 2 && !sections.some((one) => isSection(node, one.title)) ? [node] : [],
  );
  const near = nearest(title, free.map(textOf));
  return free.find((node) => textOf(node) === near) ?? free.find((node) => isPartOf(textOf(node), title));
}

/** "Purpose" for "Purpose of this report". */
function isPartOf(part: string, whole: string): boolean {
  const words = plain(whole).split(' ');
  return plain(part)
    .split(' ')
    .every((word) => word.length > 4 && words.includes(word));
}

/** True for the heading of a section: case, a final "s" and a colon make no difference. */
export function isSection(node: BlockResult, title: string): boolean {
  if (node.type === 'recommendations') return plain(title) === plain(node.title);
  return node.type === 'heading' && plain(textOf(node)) === plain(title);
}

function plain(title: string): string {
  return title.trim().toLowerCase().replace(/[:.]$/, '').replace(/s$/, '');
}

function isEmptyAfter(nodes: readonly BlockResult[], at: number, depth: number): boolean {
  const next = nodes[at + 1];
  return next === undefined || isBackMatter(next) || (next.type === 'heading' && next.depth <= depth);
}

/** True for a heading with nothing under it but other sections or the recommendations. */
export function isHeadingAlone(body: readonly BlockResult[], at: number): boolean {
  const next = body[at + 1];
  return next === undefined || isLandmark(next) || (next.type === 'heading' && next.depth <= 2);
}

/** Where a section that is made belongs: before the next of the council's sections that the body has, else at the end. */
export function placeOfSection(nodes: readonly BlockResult[], sections: Council['sections'], index: number): number {
  for (const later of sections.slice(index + 1)) {
    const at = nodes.findIndex((node) => isSection(node, later.title));
    if (at >= 0) return at;
  }
  return nodes.length;
}
