/** One section measured and broken into pages; slides are fitted each for itself. */
import type { Flow, Section } from './flow.ts';
import type { Fonts } from './fonts.ts';
import { handoutPlaces, landscape, portrait, slide, type Geometry } from './geometry.ts';
import type { Tag } from './laid-out.ts';
import { measureFlows } from './measure.ts';
import { noteMeasurer } from './measure-notes.ts';
import type { MeasuredPage, Panel } from './measured-page.ts';
import { paginate, type PageOfStrips } from './paginate.ts';
import { TagList, type Setting } from './setting.ts';
import { StripList, type Strip } from './strips.ts';
import { paperStyles, slideSizes, slideStyles, smallestSlideSize } from './styles.ts';

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
  const strips = measureInto(section.flow, section, { ...base, styles: paperStyles, geometry: portrait, figureShare });
  const pages = paginate(strips, { upright: portrait.columnHeight, turned: landscape.columnHeight });
  return pages.map((page) => wholePage(page, page.isTurned ? landscape : portrait, 'page'));
}

function wholePage(page: PageOfStrips, geometry: Geometry, look: Panel['look']): MeasuredPage {
  return { geometry, panels: [{ ...page, geometry, x: 0, y: 0, scale: 1, look }] };
}

function slidePages(section: Section, base: Base): MeasuredPage[] {
  const slides = measureSlides(section, base);
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

/** How a slide's text and pictures are made to fit. */
interface SlideFit {
  readonly size: number;
  readonly figureShare: number;
}

/** First the type becomes smaller, then the pictures. */
const slideFits: readonly SlideFit[] = [
  ...slideSizes.map((size) => ({ size, figureShare })),
  ...[0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45].map((share) => ({ size: smallestSlideSize, figureShare: share })),
];

/** The largest type and pictures with which the slide is one page; else, in the smallest type, as few as can be. */
function bestFit(countPages: (fit: SlideFit) => number): SlideFit {
  let best = { fit: { size: smallestSlideSize, figureShare }, pages: Infinity };
  for (const fit of slideFits) {
    const pages = countPages(fit);
    if (pages <= 1) return fit;
    if (fit.size === smallestSlideSize && pages < best.pages) best = { fit, pages };
  }
  return best.fit;
}

/** Each slide is set in the largest type at which it fits its page; what fits at none runs on to a further page. */
function measureSlides(section: Section, base: Base): PageOfStrips[] {
  const capacity = { upright: slide.columnHeight, turned: slide.columnHeight };
  return slidesOf(section.flow).flatMap((flows) => {
    const pagesAt = (fit: SlideFit, tags: TagList): PageOfStrips[] => {
      const setting = { ...base, tags, styles: slideStyles(fit.size), geometry: slide, figureShare: fit.figureShare };
      return paginate(measureInto(flows, section, setting), capacity);
    };
    return pagesAt(
      bestFit((fit) => pagesAt(fit, new TagList()).length),
      base.tags,
    );
  });
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
