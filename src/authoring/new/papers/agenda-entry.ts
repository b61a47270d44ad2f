import { isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { agendaKeys } from '../../../schema/meeting/meeting.ts';
import { fileSlugOf } from '../../file-slug.ts';
import type { KnownContent } from '../known-content.ts';
import type { NewFile } from '../field.ts';

/** What beginning a paper does to the agenda of its meeting: files to write, what was done, and what is left to do. */
export interface AgendaEntry {
  readonly files: readonly NewFile[];
  readonly notes: readonly string[];
  readonly next: readonly string[];
}

/**
 * The meeting's agenda with an item for a new paper: minutes after the declarations of interest, others last. The rest of the file
 * stays letter for letter. Where the meeting
 * has no file yet, or was published already, nothing is changed, and `next` says what to do.
 */
export function agendaEntry(known: KnownContent, folder: string, item: { kind: string; file: string }): AgendaEntry {
  const path = `${folder}/meeting.yml`;
  if (itemsToFollow(known, folder).some(({ kind, file }) => kind === item.kind && file === item.file))
    return {
      files: [],
      notes: [`It fills the item that is marked toFollow in ${path}.`],
      next: [
        `When it is ready, name it under supplements in ${path}; if the agenda is not published yet, delete toFollow there.`,
      ],
    };
  const line = `${item.kind}: ${item.file}`;
  const text = known.textOf(path);
  const [, committee = '', date = ''] = /^content\/meetings\/([^/]+)\/([^/]+)$/.exec(folder) ?? [];
  if (text === undefined)
    return {
      files: [],
      notes: [],
      next: [`Begin the meeting: npm run new -- meeting --committee ${committee} --date ${date}`],
    };
  if (known.files.includes(`${folder}/meeting.lock.json`))
    return {
      files: [],
      notes: [],
      next: [`The agenda is published: bring the paper in with a supplement in ${path}.`],
    };
  const added = withItem(text, line);
  if (added === undefined) return { files: [], notes: [], next: [`Add "- ${line}" to the items in ${path}.`] };
  return {
    files: [{ path, text: added, replaces: true }],
    notes: [`The paper is on the agenda in ${path}.`],
    next: [],
  };
}

/** An item whose paper is to follow. */
export interface ItemToFollow {
  readonly kind: string;
  readonly file: string;
  /** What the agenda prints until the paper is there. */
  readonly title?: string;
}

/** The items of a meeting's agenda whose papers are to follow and have not been begun. */
export function itemsToFollow(known: KnownContent, folder: string): readonly ItemToFollow[] {
  const { items } = known.factsOf(`${folder}/meeting.yml`);
  const entries: readonly unknown[] = Array.isArray(items) ? items : [];
  return entries.flatMap((entry): ItemToFollow[] => {
    const item = (typeof entry === 'object' && entry !== null ? entry : {}) as Readonly<Record<string, unknown>>;
    if (item['toFollow'] !== true && item['toFollow'] !== 'yes') return [];
    const kind = agendaKeys.find((key) => typeof item[key] === 'string');
    const file = kind === undefined ? undefined : String(item[kind]);
    if (kind === undefined || file === undefined || known.files.includes(`${folder}/${file}`)) return [];
    return [{ kind, file, ...(typeof item['title'] === 'string' ? { title: item['title'] } : {}) }];
  });
}

/** File name of a new paper: that of the item to follow with its title, else made of the title. */
export function fileFor(known: KnownContent, folder: string, paper: { kind: string; title: string }): string {
  const slug = fileSlugOf(paper.title);
  const awaited = itemsToFollow(known, folder).find(
    ({ kind, title }) => kind === paper.kind && title !== undefined && fileSlugOf(title) === slug,
  );
  return awaited?.file ?? `${slug}.mdx`;
}

/** Index of the item after which a new one stands. */
function placeFor(line: string, { items }: YAMLSeq): number {
  const standing = items.findIndex((item) => isMap(item) && item.get('standing') === 'declarations-of-interest');
  return line.startsWith('minutes:') && standing >= 0 ? standing : items.length - 1;
}

function withItem(text: string, line: string): string | undefined {
  const { contents, errors } = parseDocument(text);
  if (errors.length > 0 || !isMap(contents)) return undefined;
  const items = contents.get('items', true);
  if (items === undefined) return `${text.trimEnd()}\nitems:\n  - ${line}\n`;
  if (!isSeq(items) || items.flow === true) return undefined;
  const last = items.items[placeFor(line, items)];
  const range =
    typeof last === 'object' && last !== null && 'range' in last ? (last.range as [number, number, number]) : undefined;
  if (!range) return undefined;
  const first = text.lastIndexOf('\n', range[0]) + 1;
  const indent = /^\s*/.exec(text.slice(first))?.[0] ?? '  ';
  const end = range[1];
  return `${text.slice(0, end).trimEnd()}\n${indent}- ${line}\n${text.slice(end).replace(/^\n+/, '')}`;
}
