/** A small meeting with a report and an item whose paper is somebody else's PDF. */
import path from 'node:path';
import type { Compiled } from '../../../src/model/site.ts';
import { compileTree, reportFacts, reportFile } from '../tree.ts';

const folder = path.posix.dirname(reportFile);

/** The item as meeting.yml has it, from its hyphen on; its hyphen stands in line 6. */
export const letterItem = [
  '- document: auditors-letter.pdf',
  'title: External audit letter',
  'from: External auditor',
  'alt: The auditor finds the accounts sound.',
].join('\n    ');

/** Compiles the meeting with an entry after its report, and with files of its folder. */
export function compiledWith(entry: string, files: Readonly<Record<string, string | Uint8Array>>): Compiled {
  const own = Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content] as const);
  return compileTree({
    [reportFile]: `${reportFacts}## Purpose\n\nClinics open late.\n`,
    [`${folder}/meeting.yml`]: `time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n  - report: clinics.mdx\n  ${entry}\n`,
    ...Object.fromEntries(own),
  });
}

/** Absolute path of the meeting.yml of a root. */
export function agendaOf(root: string): string {
  return path.join(root, folder, 'meeting.yml');
}
