/** Slides, each fitted for itself: type and pictures become smaller until the slide is one page, as far as can be read. */
import type { Flow, Section } from '../flow.ts';
import { slide } from './geometry.ts';
import { measureInto } from '../flow/measure-into.ts';
import { paginate, type PageOfStrips } from './paginate.ts';
import { TagList, type Setting } from '../setting.ts';
import { heightOf } from './strips.ts';
import { slideSizes, slideStyles } from '../styles.ts';

/** How a slide's text and pictures are made to fit. */
interface SlideFit {
  readonly size: number;
  /** Pictures are at most this share of the slide high. */
  readonly figureShare: number;
}

const fullShare = 0.85;
const textFits: readonly SlideFit[] = slideSizes.map((size) => ({ size, figureShare: fullShare }));

/** Type down to 20 pt goes before pictures, pictures at half the slide before smaller type, and that before smaller ones. */
const pictureFits: readonly SlideFit[] = [
  ...textFits.filter(({ size }) => size >= 20),
  ...[20, 18, 16].flatMap((size) => shares(0.7, 0.5).map((figureShare) => ({ size, figureShare }))),
  ...shares(0.45, 0.3).map((figureShare) => ({ size: 16, figureShare })),
];

/** From one share down to another in steps of a twentieth. */
function shares(from: number, to: number): number[] {
  const steps = Math.round((from - to) * 20);
  return Array.from({ length: steps + 1 }, (_, step) => from - step / 20);
}

/** Each slide in the largest type at which it is one page; what is so at none runs on to as few pages as can be. */
export function fitSlides(section: Section, base: Pick<Setting, 'fonts' | 'accent' | 'tags'>): PageOfStrips[] {
  const capacity = { upright: slide.columnHeight, turned: slide.columnHeight };
  return slidesOf(section.flow).flatMap((flows) => {
    const pagesAt = ({ size, figureShare }: SlideFit, tags: TagList): PageOfStrips[] => {
      const page = { styles: slideStyles(size), geometry: slide, isSlide: true, figureShare };
      return paginate(measureInto(flows, section, { ...base, ...page, tags }), capacity);
    };
    const fits = hasPicture(flows) ? pictureFits : textFits;
    return pagesAt(
      bestFit(fits, (fit) => pagesAt(fit, new TagList())),
      base.tags,
    );
  });
}

function bestFit(fits: readonly SlideFit[], pagesAt: (fit: SlideFit) => readonly PageOfStrips[]): SlideFit {
  const [first] = fits;
  if (!first) throw new Error('Slides have no sizes');
  let best = { fit: first, faults: Infinity };
  for (const fit of fits) {
    const faults = faultsOf(pagesAt(fit));
    if (faults <= 1) return fit;
    if (faults < best.faults) best = { fit, faults };
  }
  return best.fit;
}

/** A page too full, or one with nothing but a title, is worse than any number of further pages. */
const gravest = 100;

function faultsOf(pages: readonly PageOfStrips[]): number {
  const titled = pages.some(({ strips }) => strips.some((strip) => strip.repeated));
  const bad = pages.filter(({ strips }) => {
    const isTitleAlone = titled && strips.every((strip) => !strip.repeated);
    return isTitleAlone || heightOf(strips) + (strips[0]?.repeated?.height ?? 0) > slide.columnHeight;
  });
  return pages.length + bad.length * gravest;
}

function hasPicture(flows: readonly Flow[]): boolean {
  return flows.some((flow) => {
    if (flow.kind === 'figure') return true;
    if (flow.kind === 'group') return hasPicture(flow.children);
    return flow.kind === 'columns' && flow.columns.some(({ children }) => hasPicture(children));
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
