/** `npm run check -- --report DIR`: the clerk's check reports, one page for each meeting. */
import path from 'node:path';
import type { Compiled, Site } from '../../model/site.ts';
import { sourceText } from '../lint/source-files.ts';
import type { Meeting } from '../../model/meeting.ts';

/** What reports are written of, and where to. */
export interface ReportWish {
  readonly compiled: Compiled & { readonly site: Site };
  /** The meetings that are asked for. */
  readonly isAsked: (meeting: Meeting) => boolean;
  /** Absolute path of the folder for the reports. */
  readonly folder: string;
}

/** Writes the reports. Gives their paths. */
export async function writeReports({ compiled, isAsked, folder }: ReportWish): Promise<readonly string[]> {
  const [{ reportFacts }, { drawReport }, { packStem }, { writeWhole }] = await Promise.all([
    import('../../build/check-report/facts.ts'),
    import('../../build/check-report/draw.ts'),
    import('../../outputs/addresses/addresses.ts'),
    import('../../outputs/files/write-file.ts'),
  ]);
  const { site } = compiled;
  const written: string[] = [];
  for (const meeting of site.meetings.filter(isAsked)) {
    const file = path.join(folder, `${path.basename(packStem(site, meeting))}-check.html`);
    await writeWhole(file, drawReport(reportFacts(meeting, { ...compiled, site }), sourceText(site.root)));
    written.push(file);
  }
  return written;
}
