/** What was taken down, read before anything else: its files are in no tree, so no step of compiling can see a word of them. */
import path from 'node:path';
import { z } from 'zod';
import { Collector } from '../diagnostics/diagnostic.ts';
import { keyOfTakenDown, type TakenDown, type TakenDownList } from '../model/taken-down.ts';
import { takenDownInCouncil, takenDownInMeeting, type TakenDownKind } from '../schema/meeting/coming-down.ts';
import { readYaml } from '../schema/yaml/yaml.ts';

const councilFile = 'content/council.yml';

/** The folders in which what council.yml takes down may lie. */
const councilFolders = ['content/publications', 'content/pages'] as const;

/** Everything that council.yml and the meetings say was taken down. What is written wrongly there is reported where those files are read. */
export function readTakenDown(files: readonly string[], textOf: (file: string) => string): readonly TakenDown[] {
  return files.flatMap((file) => {
    const isMeeting = /^content\/meetings\/[^/]+\/[^/]+\/meeting\.yml$/.test(file);
    if (!isMeeting && file !== councilFile) return [];
    const text = textOf(file);
    if (!text.includes('takenDown')) return [];
    return isMeeting ? ofMeeting(file, text) : ofCouncil(file, text);
  });
}

/** The files of a list that nothing may read. */
export function filesTakenDown(files: readonly string[], all: readonly TakenDown[]): ReadonlySet<string> {
  if (all.length === 0) return new Set();
  const keys = new Set(all.map(keyOfTakenDown));
  return new Set(
    files.filter((file) => {
      const dataset = /^(?:restricted\/)?data\/[^/]+\/([^/]+)\.(?:csv|yml)$/.exec(file)?.[1];
      return keys.has(`file ${file}`) || (dataset !== undefined && keys.has(`data ${dataset}`));
    }),
  );
}

/** The same found by what asks for it. */
export function takenDownList(
  all: readonly TakenDown[],
  hidden: ReadonlySet<string>,
  seen: (key: string, found: TakenDown | undefined) => void = () => undefined,
): TakenDownList {
  const byKey = new Map(all.map((one) => [keyOfTakenDown(one), one]));
  const find = (key: string): TakenDown | undefined => {
    const found = byKey.get(key);
    seen(key, found);
    return found;
  };
  return {
    all,
    hidden,
    data: (name) => find(`data ${name}`),
    file: (file) => find(`file ${path.posix.normalize(file)}`),
  };
}

function ofMeeting(source: string, text: string): TakenDown[] {
  const read = readYaml({
    text,
    file: source,
    schema: z.looseObject({ takenDown: takenDownInMeeting }),
    rule: 'meeting-file',
    collector: new Collector(),
  });
  const folder = path.posix.dirname(source);
  return (read?.value.takenDown ?? []).flatMap(({ paper, data, file, date, reason }) => {
    const found = named({ paper, data, file });
    return found ? [{ ...found, date, reason, folder, source }] : [];
  });
}

function ofCouncil(source: string, text: string): TakenDown[] {
  const read = readYaml({
    text,
    file: source,
    schema: z.looseObject({ takenDown: takenDownInCouncil }),
    rule: 'council-file',
    collector: new Collector(),
  });
  return (read?.value.takenDown ?? []).flatMap(({ publication, page, data, file, date, reason }) => {
    const found = named({ publication, page, data, file });
    if (!found) return [];
    const [publications, pages] = councilFolders;
    const folders = found.kind === 'file' ? councilFolders : [found.kind === 'page' ? pages : publications];
    return folders.map((folder) => ({ ...found, date, reason, folder, source }));
  });
}

function named(
  entry: Readonly<Partial<Record<TakenDownKind, string | undefined>>>,
): { readonly kind: TakenDownKind; readonly name: string } | undefined {
  for (const kind of ['paper', 'publication', 'page', 'data', 'file'] as const) {
    const name = entry[kind];
    if (name !== undefined) return { kind, name };
  }
  return undefined;
}
