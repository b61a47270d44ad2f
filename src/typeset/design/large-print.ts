/** Large print: text of 18 pt, as RNIB's guidance asks ("Clear print and large print"), on A4, and one slide to a page. */
import { a4 } from './a4.ts';
import { handoutOf } from './geometry.ts';
import type { DocumentDesign, PageDesign, TypeStyle, TypeStyles } from './page-design.ts';
import { slide } from './slide.ts';

const scale = 1.5;
/** Nothing that is read is smaller than this. */
const smallest = 16;

function larger(style: TypeStyle): TypeStyle {
  const size = Math.max(smallest, Math.min(style.size * scale, style.size + 8));
  return { ...style, size, leading: Math.round((size * style.leading) / style.size) };
}

const paper: PageDesign = {
  ...a4,
  text: Object.fromEntries(Object.entries(a4.text).map(([name, style]) => [name, larger(style)])) as TypeStyles,
  tables: { ...a4.tables, sizes: [smallest] },
  furniture: { ...a4.furniture, size: smallest, leading: 20, folio: 18 },
  charts: { scale: smallest / 10, height: 190, lineHeight: 150 },
};

/** Papers for readers who need large type. */
export const largePrint: DocumentDesign = { paper, slide, handout: handoutOf(a4.page, slide.page, 1) };
