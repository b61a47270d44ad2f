/** A page of strips on its way to items: what stands on it, and where. */
import type { Geometry, PageDesign } from '../design/page-design.ts';
import type { PageOfStrips } from './paginate.ts';

/** Strips in their own geometry, put on a page: the whole page, or a slide of a handout. */
export interface Panel extends PageOfStrips {
  readonly geometry: Geometry;
  readonly design: PageDesign;
  /** Upper left corner on the page, in points. */
  readonly x: number;
  readonly y: number;
  /** 1 for the whole page. */
  readonly scale: number;
  /** A slide has the accent rule above its title, but the first, whose masthead has one; on a handout it has a frame. */
  readonly look: 'page' | 'slide' | 'framed' | 'framed-slide';
}

/** A page and its panels: one, or the slides of a handout. */
export interface MeasuredPage {
  readonly geometry: Geometry;
  readonly panels: readonly Panel[];
}
