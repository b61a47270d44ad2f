/** `npm run pack`: the agenda pack of one meeting, without building the site. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { CommandDescription } from './arguments.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { pathFrom, projectRoot, rootFrom, rootOption } from './places.ts';
import { seconds } from './progress.ts';
import { runCommand, type ArgumentsOf } from './run-command.ts';
import { UsageError } from './usage-error.ts';
import type { Site, SiteMeeting } from '../compile/site.ts';

const options = {
  ...rootOption,
  out: { type: 'string', value: 'PATH', about: 'The PDF to write, or a folder for it (default: its published name, here).' },
} as const;

const description: CommandDescription<typeof options> = {
  name: 'pack',
  summary: 'Makes the agenda pack of one meeting: agenda with page ranges, then every paper.',
  operands: { name: 'COMMITTEE DATE', about: 'The committee by abbreviation, folder or name, and the day of the meeting.' },
  options,
  examples: [{ line: 'npm run pack -- cfap 2020-02-04', does: 'writes cfap-2020-02-04-agenda-pack.pdf' }],
};

await runCommand(description, makePack);

async function makePack({ values, operands }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  const started = performance.now();
  const [committee, date, ...rest] = operands;
  if (committee === undefined || date === undefined || rest.length > 0) throw new UsageError('Name a committee and a date.');
  const root = rootFrom(values.root);
  const { compile, projectTemplates } = await import('../compile/compile.ts');
  const { site, diagnostics } = compile({ root, templatesRoot: projectTemplates(projectRoot) });
  if (!site) {
    const [{ findingsFor }, { sourceFiles }] = await Promise.all([import('./show-diagnostics.ts'), import('./source-files.ts')]);
    process.stderr.write(findingsFor(process.stderr, diagnostics, { root, files: sourceFiles(root).length }));
    return exitCodes.problems;
  }
  const meeting = meetingNamed(site, committee, date);
  const [{ packPaths, packSourcesOf }, { layOutPack }] = await Promise.all([import('../publish/packs.ts'), import('../meetings/pack.ts')]);
  const sources = packSourcesOf(site, meeting);
  if (!sources) throw new UsageError(`The meeting of ${date} has no meeting.yml with items yet.`);
  const { laidOut } = layOutPack(sources);
  const [{ paint }, { writeWhole }] = await Promise.all([import('../typeset/paint.ts'), import('../publish/write-file.ts')]);
  const target = targetFrom(values.out, path.basename(packPaths(site, meeting).pack));
  const bytes = await paint(laidOut);
  await writeWhole(target, bytes);
  process.stdout.write(`${target}: ${laidOut.pages.length} pages, ${Math.ceil(bytes.length / 1000)} kB, in ${seconds(performance.now() - started)}\n`);
  return exitCodes.fine;
}

function meetingNamed(site: Site, written: string, date: string): SiteMeeting {
  const name = written.toLowerCase();
  const committee = site.committees.find((one) => [one.slug, one.abbreviation?.toLowerCase(), one.name.toLowerCase()].includes(name));
  if (!committee) {
    const known = site.committees.map((one) => one.abbreviation ?? one.slug).join(', ');
    throw new UsageError(`"${written}" is not a committee. There is: ${known}.`);
  }
  const meeting = site.meetings.find((one) => one.committee === committee.slug && one.date === date);
  if (meeting) return meeting;
  const dates = site.meetings.filter((one) => one.committee === committee.slug).map((one) => one.date);
  throw new UsageError(`The ${committee.name} has no meeting on ${date}. It has: ${dates.join(', ') || 'none'}.`);
}

function targetFrom(written: string | undefined, name: string): string {
  const target = pathFrom(written ?? '.');
  return statSync(target, { throwIfNoEntry: false })?.isDirectory() === true ? path.join(target, name) : target;
}
