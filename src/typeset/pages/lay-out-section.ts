/** One section measured and broken into pages; slides are fitted each for itself. */
import { fitSlides } from './fit-slides.ts';
import type { DocumentDesign, Geometry, PageDesign } from '../design/page-design.ts';
import type { Flow, Section } from '../flow.ts';
import type { Fonts } from '../fonts/fonts.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { Tag } from './laid-out.ts';
import { measureInto } from '../flow/measure-into.ts';
import type { MeasuredPage, Panel } from './measured-page.ts';
import { capacityOf, heightOnPage, paginate, type PageOfStrips } from './paginate.ts';
import { TagList, type Setting } from '../setting.ts';
import { tightened } from './tighten.ts';

/** Pages of strips, and the section's structure tree. */
export interface MeasuredSection {
  readonly pages: readonly MeasuredPage[];
  readonly tags: readonly Tag[];
}

/** What a section was measured from, beside its flow. */
interface MeasuredFrom extends Pick<Section, 'format' | 'footnotes'> {
  readonly design: DocumentDesign;
  readonly words: Wording;
}

/** What the sections of a document are set with: its design, the words of its language, the fonts. */
export interface SetWith {
  readonly design: DocumentDesign;
  readonly words: Wording;
  readonly fonts: Fonts;
}

/** Sections that are measured already, by their flow: a paper that did not change is not set again for its pack. */
const measuredSections = new WeakMap<readonly Flow[], MeasuredFrom & { readonly measured: MeasuredSection }>();

/** Measures a section and breaks it into pages. A section without content has one empty page. */
export function measureSection(section: Section, setWith: SetWith): MeasuredSection {
  const { flow, format, footnotes } = section;
  const { design, words } = setWith;
  const known = measuredSections.get(flow);
  const isSame = known?.design === design && known.words === words && known.format === format;
  if (isSame && known.footnotes === footnotes) return known.measured;
  const measured = measure(section, setWith);
  takeMeasured(section, setWith, measured);
  return measured;
}

/** Takes a section as it was measured elsewhere, from the same: it is not measured again. */
export function takeMeasured(
  { flow, format, footnotes }: Section,
  { design, words }: SetWith,
  measured: MeasuredSection,
): void {
  measuredSections.set(flow, { design, words, format, footnotes, measured });
}

function measure(section: Section, { design, words, fonts }: SetWith): MeasuredSection {
  const tags = new TagList();
  const pages =
    section.format === 'portrait'
      ? paperPages(section, { fonts, words, tags, design: design.paper })
      : slidePages(section, { fonts, words, tags, design: design.slide }, design);
  if (pages.length > 0) return { pages, tags: tags.tags };
  const empty = { strips: [], notes: [], isTurned: false };
  return {
    pages: [wholePage(empty, section.format === 'slide' ? design.slide : design.paper, 'page')],
    tags: tags.tags,
  };
}

type Base = Pick<Setting, 'fonts' | 'design' | 'tags' | 'words'>;

function paperPages(section: Section, base: Base): MeasuredPage[] {
  const { design } = base;
  const strips = measureInto(section.flow, section, { ...base, isFitted: false });
  const capacity = capacityOf(design);
  return paginate(tightened(strips, capacity), capacity).map((page) => wholePage(page, design, 'page'));
}

function wholePage(page: PageOfStrips, design: PageDesign, look: Panel['look']): MeasuredPage {
  const geometry: Geometry = page.isTurned ? (design.turned ?? design.page) : design.page;
  return { geometry, panels: [{ ...page, design, look, ...roomFor(page, geometry, design) }] };
}

/**
 * Where a page's share is set: in the column as it is, but for a page that is too full for what was put in after publication, which
 * is set as much smaller as it must, from the upper left corner of the column.
 */
function roomFor(
  page: PageOfStrips,
  geometry: Geometry,
  { spaces }: PageDesign,
): Pick<Panel, 'geometry' | 'x' | 'y' | 'scale'> {
  const height = heightOnPage(page, spaces.footnotes.separator);
  const { left, top, columnHeight } = geometry;
  if (height <= columnHeight || !page.strips.some(({ isAddedLater }) => isAddedLater))
    return { geometry, x: 0, y: 0, scale: 1 };
  const scale = columnHeight / height;
  return { geometry: { ...geometry, columnHeight: height }, x: left * (1 - scale), y: top * (1 - scale), scale };
}

function slidePages(section: Section, base: Base, { paper, slide, handout }: DocumentDesign): MeasuredPage[] {
  const slides = fitSlides(section, base);
  if (section.format === 'slide')
    return slides.map((page, index) => wholePage(page, slide, index === 0 ? 'page' : 'slide'));
  const { scale, at } = handout;
  const pages: MeasuredPage[] = [];
  for (let first = 0; first < slides.length; first += at.length) {
    const panels = slides.slice(first, first + at.length).map((page, index): Panel => {
      const { x = 0, y = 0 } = at[index] ?? {};
      const room = roomFor(page, slide.page, slide);
      return {
        ...page,
        geometry: room.geometry,
        design: slide,
        x: x + room.x * scale,
        y: y + room.y * scale,
        scale: scale * room.scale,
        look: first + index === 0 ? 'framed' : 'framed-slide',
      };
    });
    pages.push({ geometry: paper.page, panels });
  }
  return pages;
}
