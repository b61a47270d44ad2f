/** Lists of objects in pages (OParl 1.1, section on external object lists), each page a file. */
import type { TextFile } from '../text-file.ts';
import { oparlFolder, type OparlObject, type OparlPlace } from './oparl-object.ts';

/** Objects on one page: what OParl recommends. */
export const pageSize = 100;

/** Path of a page of a list in dist/; 1-based. The first has the name of the list alone. */
export function listPath(list: string, page: number): string {
  return `${oparlFolder}${list}${page === 1 ? '' : `-${page}`}.json`;
}

/** A list that is filled object by object and given page by page, so that a long one is never in memory whole. */
export interface ObjectList {
  /** The page that is full with this object; none where there is room. */
  add(object: OparlObject): readonly TextFile[];
  /** The last page. Call it once, after the last object. */
  end(): readonly TextFile[];
}

/** Begins a list of `total` objects. */
export function beginList(
  { name, total }: { readonly name: string; readonly total: number },
  place: OparlPlace,
): ObjectList {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  let waiting: OparlObject[] = [];
  let page = 1;
  const end = (): readonly TextFile[] => {
    const address = (at: number): string => `${place.website}${listPath(name, at)}`;
    const written = jsonFile(listPath(name, page), {
      data: waiting,
      pagination: { totalElements: total, elementsPerPage: pageSize, currentPage: page, totalPages: pages },
      links: {
        first: address(1),
        ...(page > 1 ? { prev: address(page - 1) } : {}),
        self: address(page),
        ...(page < pages ? { next: address(page + 1) } : {}),
        last: address(pages),
      },
    });
    waiting = [];
    page += 1;
    return [written];
  };
  return {
    add: (object) => {
      waiting.push(object);
      return waiting.length === pageSize && page < pages ? end() : [];
    },
    end,
  };
}

/** A value as a file. */
export function jsonFile(path: string, value: unknown): TextFile {
  return { path, text: `${JSON.stringify(value)}\n` };
}
