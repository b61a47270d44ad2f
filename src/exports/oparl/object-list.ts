/** Lists of objects in pages (OParl 1.1, section on external object lists), each page a file. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { oparlFolder, type OparlObject, type OparlPlace } from './oparl-object.ts';

/** Objects on one page: what OParl recommends. */
export const pageSize = 100;

/** Path of a page of a list in dist/; 1-based. The first has the name of the list alone. */
export function listPath(list: string, page: number): string {
  return `${oparlFolder}${list}${page === 1 ? '' : `-${page}`}.json`;
}

/** A list that is filled object by object and written page by page, so that a long one is never in memory whole. */
export interface ObjectList {
  add(object: OparlObject): Promise<void>;
  /** Writes what is left. Call it once, after the last object. */
  end(): Promise<void>;
}

/** Begins a list of `total` objects in `folder`. */
export function beginList(
  { name, total }: { readonly name: string; readonly total: number },
  place: OparlPlace,
  folder: string,
): ObjectList {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  let waiting: OparlObject[] = [];
  let page = 1;
  const write = async (): Promise<void> => {
    const address = (at: number): string => `${place.website}${listPath(name, at)}`;
    await writeJson(folder, listPath(name, page), {
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
  };
  return {
    add: async (object) => {
      waiting.push(object);
      if (waiting.length === pageSize && page < pages) await write();
    },
    end: write,
  };
}

/** Writes JSON into a folder that nobody reads yet. */
export async function writeJson(folder: string, file: string, value: unknown): Promise<void> {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, `${JSON.stringify(value)}\n`);
}
