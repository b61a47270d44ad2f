/** What stays known of a meeting's packs once their documents are let go: what pages show of them, and what a store keeps. */
import { z } from 'zod';
import type { Meeting } from '../../model/meeting.ts';
import { isPdf, type MadeFile } from '../../outputs/files/made-file.ts';
import type { PlannedPack } from '../../outputs/packs/packs.ts';
import type { PublishedPack, RangedPdf } from '../../outputs/published.ts';

const ranges = z.array(z.tuple([z.int(), z.strictObject({ first: z.int(), last: z.int() })]));
const marks = z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.int())]))]));
const packNotes = z.strictObject({
  key: z.string(),
  paths: z.strictObject({ agenda: z.string(), pack: z.string() }),
  ranges,
  marks,
  supplements: z.array(z.strictObject({ number: z.int(), path: z.string(), ranges })),
  consolidated: z.strictObject({ path: z.string(), ranges }).optional(),
});

/** Plain data; maps are lists of their entries. */
export type PackNotes = z.infer<typeof packNotes>;

/** The notes of packs that were planned. */
export function notesOf({ key, paths, plan, marks: pages, supplements, consolidated }: PlannedPack): PackNotes {
  return {
    key,
    paths,
    ranges: [...plan.ranges],
    marks: [...pages].map(([file, own]) => [file, [...own].map(([id, numbers]) => [id, [...numbers]])]),
    supplements: supplements.map((one) => ({
      number: one.supplement.number,
      path: one.path,
      ranges: [...one.plan.ranges],
    })),
    ...(consolidated ? { consolidated: { path: consolidated.path, ranges: [...consolidated.plan.ranges] } } : {}),
  };
}

/** Notes that were kept; undefined where they are of another form. */
export function readPackNotes(kept: unknown): PackNotes | undefined {
  return packNotes.safeParse(kept).data;
}

/** What pages show of a meeting's packs, by its key; nothing where one of them was not made. */
export function publishedPack(
  notes: PackNotes,
  meeting: Meeting,
  files: ReadonlyMap<string, MadeFile>,
): [string, PublishedPack][] {
  const pdf = (file: string) => {
    const made = files.get(file);
    return made && isPdf(made) ? made : undefined;
  };
  const { paths, consolidated } = notes;
  const [agenda, pack] = [pdf(paths.agenda), pdf(paths.pack)];
  if (!agenda || !pack) return [];
  const whole = consolidated && pdf(consolidated.path);
  const later = notes.supplements.flatMap(({ number, path, ranges: own }) => {
    const supplement = meeting.supplements?.list.find((one) => one.number === number);
    const file = pdf(path);
    return supplement && file ? [{ supplement, file, ranges: rangesIn(own) }] : [];
  });
  const published = {
    agenda,
    pack,
    ranges: rangesIn(notes.ranges),
    marks: new Map(notes.marks.map(([file, own]) => [file, new Map(own)])),
    supplements: later,
  };
  const consolidatedPdf = whole && { file: whole, ranges: rangesIn(consolidated.ranges) };
  return [[notes.key, consolidatedPdf ? { ...published, consolidated: consolidatedPdf } : published]];
}

function rangesIn(entries: PackNotes['ranges']): RangedPdf['ranges'] {
  return new Map(entries);
}
