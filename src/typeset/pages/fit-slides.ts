/** Slides, each fitted for itself: type and pictures become smaller until the slide is one page, as far as can be read. */
import type { Flow, Section } from '../flow.ts';
import type { PageFit } from '../design/page-design.ts';
import { measureInto } from '../flow/measure-into.ts';
import { capacityOf, paginate, type PageOfStrips } from './paginate.ts';
import { TagList, type Setting } from '../setting.ts';
import { heightOf } from './strips.ts';

/** Each slide in the largest type at which it is one page; what is so at none runs on to as few pages as can be. */
export function fitSlides(
  section: Section,
  base: Pick<Setting, 'fonts' | 'design' | 'tags' | 'words'>,
): PageOfStrips[] {
  const { design } = base;
  if (!design.fits) throw new Error('The pages of the design are not fitted each for itself');
  const { words, pictures } = design.fits;
  return slidesOf(section.flow).flatMap((flows) => {
    const pagesAt = (fit: PageFit, tags: TagList): PageOfStrips[] => {
      const setting = { ...base, design: { ...design, ...fit }, isFitted: true, tags };
      return paginate(measureInto(flows, section, setting), capacityOf(design));
    };
    const faultsAt = (fit: PageFit): number => faultsOf(pagesAt(fit, new TagList()), design.page.columnHeight);
    return pagesAt(bestFit(hasPicture(flows) ? pictures : words, faultsAt), base.tags);
  });
}

function bestFit(fits: readonly PageFit[], faultsAt: (fit: PageFit) => number): PageFit {
  const [first] = fits;
  if (!first) throw new Error('Slides have no sizes');
  let best = { fit: first, faults: Infinity };
  for (const fit of fits) {
    const faults = faultsAt(fit);
    if (faults <= 1) return fit;
    if (faults < best.faults) best = { fit, faults };
  }
  return best.fit;
}

/** A page too full, or one with nothing but a title, is worse than any number of further pages. */
const gravest = 100;

function faultsOf(pages: readonly PageOfStrips[], columnHeight: number): number {
  const titled = pages.some(({ strips }) => strips.some((strip) => strip.repeated));
  const bad = pages.filter(({ strips }) => {
    const isTitleAlone = titled && strips.every((strip) => !strip.repeated);
    return (
      isTitleAlone ||
      heightOf(strips.filter((strip) => !strip.isAddedLater)) + (strips[0]?.repeated?.height ?? 0) > columnHeight
    );
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
