/** The flow of a section, or of one slide of it, measured into strips of its own. */
import type { Flow, Section } from '../flow.ts';
import { measureFlows } from './measure.ts';
import { noteMeasurer } from '../text/measure-notes.ts';
import type { Setting } from '../setting.ts';
import { StripList, type Strip } from '../pages/strips.ts';

/** Measures flows one under another. Notes are found among the section's. */
export function measureInto(
  flow: readonly Flow[],
  section: Section,
  base: Omit<Setting, 'measure' | 'note' | 'noteScope'>,
): readonly Strip[] {
  const strips = new StripList();
  const setting: Setting = {
    ...base,
    noteScope: base.tags.tags.length === 0 ? '' : `-${base.tags.tags.length}`,
    measure: (flows, area) => measureFlows(flows, area, setting),
    note: noteMeasurer(section.footnotes, () => setting),
  };
  const area = {
    strips,
    x: 0,
    width: base.design.page.columnWidth,
    parent: -1,
    isRunning: base.design.fits === undefined,
  };
  measureFlows(flow, area, setting);
  return strips.strips;
}
