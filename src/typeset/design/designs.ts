/** The page designs that documents can be set in. */
import { a4 } from './a4.ts';
import { handoutOf } from './geometry.ts';
import type { DocumentDesign, PageDesign } from './page-design.ts';
import { slide } from './slide.ts';

/** The design of every document for which no other is asked. */
const standard: DocumentDesign = { name: 'standard', paper: a4, slide, handout: handoutOf(a4.page, slide.page, 2) };

const accented = new Map<string, DocumentDesign>();

/** The standard design in a council's colour (#rrggbb); in its own where the council names none. The same colour gives the same value. */
export function designFor(accent: string | undefined): DocumentDesign {
  if (accent === undefined) return standard;
  const known = accented.get(accent);
  if (known) return known;
  const inAccent = (page: PageDesign): PageDesign => ({ ...page, colours: { ...page.colours, accent } });
  const made = { ...standard, paper: inAccent(standard.paper), slide: inAccent(standard.slide) };
  accented.set(accent, made);
  return made;
}
