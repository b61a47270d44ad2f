/** One section measured and broken into pages; slides are fitted each for itself. */
import type { Flow, Section } from './flow.ts';
import type { Fonts } from './fonts.ts';
import { landscape, portrait, slide, type Geometry } from './geometry.ts';
import type { Tag } from './laid-out.ts';
import { measureFlows } from './measure.ts';
import { noteMeasurer } from './measure-notes.ts';
import { paginate, type PageOfStrips } from './paginate.ts';
import { TagList, type Setting } from './setting.ts';
import { StripList, type Strip } from './strips.ts';
import { paperStyles, slideSizes, slideStyles, type StyleSheet } from './styles.ts';

/** Pages of strips with the geometry they stand in, and the section's structure tree. */
export interface MeasuredSection {
  readonly pages: readonly (PageOfStrips & { readonly geometry: Geometry })[];
  readonly tags: readonly Tag[];
}

/** Measures a section and breaks it into pages. A section without content has one empty page. */
export function measureSection(section: Section, accent: string, fonts: Fonts): MeasuredSection {
  const measured = section.format === 'slide' ? measureSlides(section, accent, fonts) : measurePaper(section, accent, fonts);
  if (measured.pages.length > 0) return measured;
  const geometry = section.format === 'slide' ? slide : portrait;
  return { ...measured, pages: [{ strips: [], notes: [], isTurned: false, geometry }] };
}

function measurePaper(section: Section, accent: string, fonts: Fonts): MeasuredSection {
  const tags = new TagList();
  const base = { fonts, accent, tags, styles: paperStyles, geometry: portrait };
  const strips = measureInto(section.flow, section, base);
  const pages = paginate(strips, { upright: portrait.columnHeight, turned: landscape.columnHeight });
  return { pages: pages.map((page) => ({ ...page, geometry: page.isTurned ? landscape : portrait })), tags: tags.tags };
}

/** Each slide is set in the largest type at which it fits its page; what fits at none runs on to a further page. */
function measureSlides(section: Section, accent: string, fonts: Fonts): MeasuredSection {
  const tags = new TagList();
  const capacity = { upright: slide.columnHeight, turned: slide.columnHeight };
  const pages = slidesOf(section.flow).flatMap((flows) => {
    const size = slideSizes.find((candidate) => {
      const trial = { fonts, accent, tags: new TagList(), styles: slideStyles(candidate), geometry: slide };
      return paginate(measureInto(flows, section, trial), capacity).length <= 1;
    });
    const styles: StyleSheet = slideStyles(size ?? slideSizes[slideSizes.length - 1] ?? 20);
    return paginate(measureInto(flows, section, { fonts, accent, tags, styles, geometry: slide }), capacity);
  });
  return { pages: pages.map((page) => ({ ...page, geometry: slide })), tags: tags.tags };
}

/** The flow cut where a page is asked for. */
function slidesOf(flow: readonly Flow[]): Flow[][] {
  const slides: Flow[][] = [];
  let isNew = true;
  for (const item of flow) {
    if (item.kind === 'page-break') {
      isNew = true;
      continue;
    }
    if (isNew || (item.kind === 'group' && item.newPage === true)) slides.push([]);
    slides.at(-1)?.push(item);
    isNew = false;
  }
  return slides;
}

function measureInto(
  flow: readonly Flow[],
  section: Section,
  base: Omit<Setting, 'measure' | 'note'>,
): readonly Strip[] {
  const strips = new StripList();
  const setting: Setting = {
    ...base,
    measure: (flows, area) => measureFlows(flows, area, setting),
    note: noteMeasurer(section.footnotes, () => setting),
  };
  const canTurn = section.format === 'portrait';
  measureFlows(flow, { strips, x: 0, width: base.geometry.columnWidth, parent: -1, canTurn }, setting);
  return strips.strips;
}
