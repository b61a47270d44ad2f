/** One section measured and broken into pages; slides are fitted each for itself. */
import { fitSlides } from './fit-slides.ts';
import type { Flow, Section } from '../flow.ts';
import type { Fonts } from '../fonts/fonts.ts';
import { handoutPlaces, landscape, portrait, slide, type Geometry } from './geometry.ts';
import type { Tag } from './laid-out.ts';
import { measureInto } from '../flow/measure-into.ts';
import type { MeasuredPage, Panel } from './measured-page.ts';
import { paginate, type PageOfStrips } from './paginate.ts';
import { TagList, type Setting } from '../setting.ts';
import { paperStyles } from '../styles.ts';

/** Pages of strips, and the section's structure tree. */
export interface MeasuredSection {
  readonly pages: readonly MeasuredPage[];
  readonly tags: readonly Tag[];
}

/** Sections that are measured already, by their flow: a paper that did not change is not set again for its pack. */
const measuredSections = new WeakMap<
  readonly Flow[],
  { readonly key: string; readonly footnotes: Section['footnotes']; readonly measured: MeasuredSection }
>();

/** Measures a section and breaks it into pages. A section without content has one empty page. */
export function measureSection(section: Section, accent: string, fonts: Fonts): MeasuredSection {
  const key = `${section.format} ${accent}`;
  const known = measuredSections.get(section.flow);
  if (known?.key === key && known.footnotes === section.footnotes) return known.measured;
  const measured = measure(section, accent, fonts);
  measuredSections.set(section.flow, { key, footnotes: section.footnotes, measured });
  return measured;
}

function measure(section: Section, accent: string, fonts: Fonts): MeasuredSection {
  const tags = new TagList();
  const base = { fonts, accent, tags };
  const pages = section.format === 'portrait' ? paperPages(section, base) : slidePages(section, base);
  if (pages.length > 0) return { pages, tags: tags.tags };
  return {
    pages: [wholePage({ strips: [], notes: [], isTurned: false }, geometryOf(section), 'page')],
    tags: tags.tags,
  };
}

function geometryOf({ format }: Section): Geometry {
  return format === 'slide' ? slide : portrait;
}

/** Room that a picture leaves on a page for its title and caption. */
const figureShare = 0.85;

type Base = Pick<Setting, 'fonts' | 'accent' | 'tags'>;

function paperPages(section: Section, base: Base): MeasuredPage[] {
  const page = { styles: paperStyles, geometry: portrait, isSlide: false, figureShare };
  const strips = measureInto(section.flow, section, { ...base, ...page });
  const pages = paginate(strips, { upright: portrait.columnHeight, turned: landscape.columnHeight });
  return pages.map((page) => wholePage(page, page.isTurned ? landscape : portrait, 'page'));
}

function wholePage(page: PageOfStrips, geometry: Geometry, look: Panel['look']): MeasuredPage {
  return { geometry, panels: [{ ...page, geometry, x: 0, y: 0, scale: 1, look }] };
}

function slidePages(section: Section, base: Base): MeasuredPage[] {
  const slides = fitSlides(section, base);
  if (section.format === 'slide')
    return slides.map((page, index) => wholePage(page, slide, index === 0 ? 'page' : 'slide'));
  const { scale, at } = handoutPlaces;
  const pages: MeasuredPage[] = [];
  for (let first = 0; first < slides.length; first += at.length) {
    const panels = slides.slice(first, first + at.length).map((page, index): Panel => ({
      ...page,
      geometry: slide,
      x: 0,
      y: 0,
      ...at[index],
      scale,
      look: first + index === 0 ? 'framed' : 'framed-slide',
    }));
    pages.push({ geometry: portrait, panels });
  }
  return pages;
}
