/** Which of a meeting's packs is meant, and the file of it in a format. */
import path from 'node:path';
import type { FinishedFile } from '../../outputs/files/finish.ts';
import type { MeetingDocument, RestrictedDocument } from '../../outputs/documents.ts';
import type { Made } from '../../outputs/output.ts';
import type { Site } from '../../model/site.ts';
import type { layOutPack } from '../../meetings/packs/pack.ts';
import type { LaidOut } from '../../typeset/pages/laid-out.ts';
import { UsageError } from '../command/usage-error.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { FileFormat } from '../../schema/council/formats.ts';

/** Which of a meeting's packs: the first one where nothing is said. */
export interface PackChoice {
  /** Number of a supplement, as written. */
  readonly supplement?: string | undefined;
  readonly consolidated?: true | undefined;
}

/** The formats that packs have. */
export const packFormats = ['pdf', 'large-print', 'epub', 'text', 'braille'] as const satisfies readonly FileFormat[];

/** One of them. */
export type PackFormat = (typeof packFormats)[number];

/** A file with the name that it has where it is published. */
export type NamedFile = FinishedFile & { readonly name: string };

/** Is handed the sections of a pack's papers before it is laid out, and may know how they are measured. */
export type MeasureAhead = NonNullable<Parameters<typeof layOutPack>[1]>;

/** One pack in a format. Throws UsageError where the meeting has no such pack, or this machine cannot make the format. */
export async function chosenPack(
  site: Site,
  meeting: Meeting,
  {
    format,
    measureAhead,
    ...choice
  }: PackChoice & { readonly format: PackFormat; readonly measureAhead?: MeasureAhead },
): Promise<NamedFile> {
  const document = await chosenDocument(site, meeting, choice);
  return fileOf(document, site, { format, measureAhead });
}

/** The file of a pack in a format. Throws UsageError where this machine cannot make it. */
export async function fileOf(
  document: MeetingDocument | RestrictedDocument,
  site: Site,
  { format, measureAhead }: { readonly format: PackFormat; readonly measureAhead?: MeasureAhead | undefined },
): Promise<NamedFile> {
  if (format === 'pdf') {
    const [laidOut, { paint }] = await Promise.all([
      laidOutPack(document, site, measureAhead),
      import('../../typeset/paint/paint.ts'),
    ]);
    return {
      name: `${path.posix.basename(document.stem)}.pdf`,
      pages: laidOut.pages.length,
      bytes: await paint(laidOut),
    };
  }
  const [{ outputs }, { planPack }, { finish }, { refuseWithoutLiblouis }] = await Promise.all([
    import('../../outputs/registry.ts'),
    import('../../outputs/packs/packs.ts'),
    import('../../outputs/files/finish.ts'),
    import('../command/liblouis-needed.ts'),
  ]);
  refuseWithoutLiblouis(format);
  const output = outputs.find((one) => one.format === format);
  const made: Made | undefined = output?.make(document, { site, planned: (meeting) => planPack(site, meeting) });
  if (!output || !made) throw new Error(`There is no ${format} of ${document.stem}.`);
  return { ...(await finish(made)), name: path.posix.basename(output.path(document)) };
}

/** The pages of a pack. No other pack of its meeting is laid out but those that it runs on from. */
async function laidOutPack(
  document: MeetingDocument | RestrictedDocument,
  site: Site,
  measureAhead: MeasureAhead | undefined,
): Promise<LaidOut> {
  if (document.of === 'restricted') return document.plan.laidOut;
  const { meeting } = document;
  const [{ packSourcesOf }, { packStem }, { layOutPack }, { planConsolidated, planSupplements }] = await Promise.all([
    import('../../outputs/packs/packs.ts'),
    import('../../outputs/addresses/addresses.ts'),
    import('../../meetings/packs/pack.ts'),
    import('../../outputs/packs/supplements.ts'),
  ]);
  const sources = packSourcesOf(site, meeting);
  const stem = packStem(site, meeting);
  const ofSupplement = (number: number): LaidOut | undefined =>
    sources &&
    planSupplements(meeting, { sources, plan: layOutPack(sources, measureAhead), stem }).find(
      ({ supplement }) => supplement.number === number,
    )?.plan.laidOut;
  const laidOut =
    document.of === 'supplement'
      ? ofSupplement(document.supplement.number)
      : document.of === 'consolidated'
        ? sources && planConsolidated(meeting, { sources, stem })?.plan.laidOut
        : sources && layOutPack(sources, measureAhead).laidOut;
  if (!laidOut) throw new Error(`There are no pages of ${document.stem}.`);
  return laidOut;
}

async function chosenDocument(site: Site, meeting: Meeting, choice: PackChoice): Promise<MeetingDocument> {
  const { supplement, consolidated } = choice;
  if (supplement !== undefined && consolidated) throw new UsageError('Choose one: --supplement or --consolidated.');
  const { documentsOfMeeting } = await import('../../outputs/documents.ts');
  const documents = documentsOfMeeting(site, meeting);
  const [pack] = documents;
  if (!pack) throw new UsageError(`The meeting on ${meeting.folder} has no meeting.yml with items yet.`);
  if (consolidated) {
    const whole = documents.find(({ of }) => of === 'consolidated');
    if (!whole)
      throw new UsageError(`The meeting on ${meeting.folder} has no supplements, so there is only its agenda pack.`);
    return whole;
  }
  if (supplement === undefined) return pack;
  const come = documents.filter((one) => one.of === 'supplement');
  const found = come.find((one) => String(one.supplement.number) === supplement);
  const known = come.map((one) => one.supplement.number).join(', ');
  if (!found)
    throw new UsageError(
      `The meeting on ${meeting.folder} has no supplement ${supplement}. ${known === '' ? 'It has none.' : `It has: ${known}.`}`,
    );
  return found;
}
