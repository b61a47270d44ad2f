/** The page designs that documents can be set in. A further one is a value in a file of its own and a line here. */
import { a4 } from './a4.ts';
import { handoutOf } from './geometry.ts';
import { largePrint } from './large-print.ts';
import type { DocumentDesign, PageDesign } from './page-design.ts';
import { slide } from './slide.ts';

/** Every design by the name that commands know it by; the first is that of every document for which no other is asked. */
export const designs = {
  standard: { paper: a4, slide, handout: handoutOf(a4.page, slide.page, 2) },
  'large-print': largePrint,
} as const satisfies Readonly<Record<string, DocumentDesign>>;

/** The name of a design. */
export type DesignName = keyof typeof designs;

/** The names of all designs. */
export const designNames = Object.keys(designs) as DesignName[];

const accented = new Map<string, DocumentDesign>();

/** A design in a council's colour (#rrggbb); in its own where the council names none. The same colour and name give the same value. */
export function designFor(accent: string | undefined, name: DesignName = 'standard'): DocumentDesign {
  const design: DocumentDesign = designs[name];
  if (accent === undefined) return design;
  const key = `${name} ${accent}`;
  const known = accented.get(key);
  if (known) return known;
  const inAccent = (page: PageDesign): PageDesign => ({ ...page, colours: { ...page.colours, accent } });
  const made = { ...design, paper: inAccent(design.paper), slide: inAccent(design.slide) };
  accented.set(key, made);
  return made;
}
