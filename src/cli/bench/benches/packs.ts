/** Agenda packs, beside Typst and a browser that are given the same words, tables and charts in the same run. */
import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compile, projectTemplates } from '../../../compile/compile.ts';
import type { PackSources } from '../../../meetings/packs/pack.ts';
import { packSourcesOf } from '../../../outputs/packs/packs.ts';
import { exampleRoot, projectRoot } from '../../command/places.ts';
import { measureAll, type Bench, type BenchRoom, type Findings, type Subject } from '../bench.ts';
import { repeatedMeeting, writeLongPack } from '../content/long-pack.ts';
import { measureCommand, measureProgram } from '../measure.ts';
import { browserPeer } from '../peers/browser-peer.ts';
import { typstPeer } from '../peers/typst-peer.ts';
import { pageRatio, ratioOf, type Aim, type Ratio } from '../result.ts';

/** The pack of one real meeting. */
export const pack: Bench = {
  name: 'pack',
  about: 'The agenda pack of the CFAP meeting of 4 February 2020, from the files to the PDF on disk.',
  run: (room) => packFindings(room, { times: 1, aim: { time: 1.5 } }),
};

/** Ten packs' content in one. */
export const tenPacks: Bench = {
  name: 'ten-packs',
  about: 'One pack with the content of ten: every report and presentation of that meeting ten times, in other words.',
  run: (room) => packFindings(room, { times: 10, aim: { time: 0.8, memory: 0.5 } }),
};

/** A pack as long as the longest real ones. */
export const longPack: Bench = {
  name: 'long-pack',
  about: 'One pack of some 950 pages, beside that of ten packs: a page may not cost more for being one of many.',
  run: (room) => packFindings(room, { times: 20, aim: {}, shorter: 10 }),
};

interface Wanted {
  readonly times: number;
  /** What is wanted in terms of Typst. */
  readonly aim: Aim;
  /** A shorter pack that is measured beside, by its number of times. */
  readonly shorter?: number;
}

async function packFindings(room: BenchRoom, { times, aim, shorter }: Wanted): Promise<Findings> {
  room.say('Writing the same content for the peers');
  const root = rootWith(times, room.folder);
  const sources = sourcesIn(root);
  const typst = await typstPeer(sources, path.join(room.folder, 'typst'));
  const browser = await browserPeer(sources, path.join(room.folder, 'browser'));
  const own = ownPack('our pack', root, room.folder);
  const peers = [typst, ...(room.isQuick && times > 1 ? [] : [browser])];
  const subjects = [
    own,
    started(root, room.folder),
    again(root, room.folder),
    afterChange(root, room.folder),
    ...peers.flatMap(({ subject }) => subject ?? []),
    ...(shorter === undefined ? [] : [ownPack('our shorter pack', rootWith(shorter, room.folder), room.folder)]),
  ];
  const results = await measureAll(subjects, room);
  const [ours] = results;
  const byName = (name: string | undefined) => results.find((result) => result.name === name);
  const [ofTypst, ofBrowser] = [byName(typst.subject?.name), byName(browser.subject?.name)];
  const [unchanged, changed] = [byName('again, unchanged'), byName('again, one paper changed')];
  const ofShorter = byName('our shorter pack');
  const ratios: Ratio[] = [];
  if (ours && ofTypst) ratios.push(ratioOf(ofTypst, ours, aim));
  if (unchanged && ofTypst) ratios.push(ratioOf(ofTypst, unchanged, { time: 0.5 }));
  if (changed && ofTypst) ratios.push(ratioOf(ofTypst, changed, { time: 0.8 }));
  if (ours && ofBrowser) ratios.push(ratioOf(ofBrowser, ours));
  if (ours && ofShorter) ratios.push(pageRatio(ofShorter, ours, { time: 1 }));
  return { results, ratios, notes: peers.flatMap(({ notes }) => notes) };
}

function rootWith(times: number, folder: string): string {
  if (times === 1) return exampleRoot;
  const root = path.join(folder, `root-${times}`);
  writeLongPack(root, exampleRoot, times);
  return root;
}

/** What our pack is made from, so that the peers are given the same. */
function sourcesIn(root: string): PackSources {
  const { site, diagnostics } = compile({ root, templatesRoot: projectTemplates(projectRoot) });
  const meeting = site?.meetings.find(({ date }) => date === repeatedMeeting.date);
  const sources = site && meeting ? packSourcesOf(site, meeting) : undefined;
  if (sources) return sources;
  const problem = diagnostics.find(({ severity }) => severity === 'error');
  throw new Error(`There is no pack to measure${problem ? `: ${problem.place.file}: ${problem.reason}` : ''}`);
}

function packed(root: string, folder: string): readonly string[] {
  return [repeatedMeeting.committee, repeatedMeeting.date, '--root', root, '--out', folder];
}

/** The process that makes the pack, with everything it does from its start. */
function ownPack(name: string, root: string, folder: string): Subject {
  return { name, once: () => measureCommand('pack', [...packed(root, folder), '--no-cache']) };
}

/** The same once more, when nothing has changed. */
function again(root: string, folder: string): Subject {
  return { name: 'again, unchanged', once: () => measureCommand('pack', packed(root, folder)) };
}

/** The same once more, each time after another word of one report has changed. */
function afterChange(root: string, folder: string): Subject {
  const own = path.join(folder, 'changed');
  for (const name of ['content', 'data', 'templates'])
    if (existsSync(path.join(root, name))) cpSync(path.join(root, name), path.join(own, name), { recursive: true });
  const [file = ''] = globSync(`content/meetings/*/${repeatedMeeting.date}/*.mdx`, { cwd: own })
    .map((name) => path.join(own, name))
    .filter((name) => /^kind: report$/m.test(readFileSync(name, 'utf8')));
  const text = readFileSync(file, 'utf8');
  let times = 0;
  return {
    name: 'again, one paper changed',
    once: () => {
      times += 1;
      writeFileSync(file, `${text}\nA sentence was added, and it is number ${times}.\n`);
      return measureCommand('pack', packed(own, folder));
    },
  };
}

/** The command as its users write it: npm starts that process. */
function started(root: string, folder: string): Subject {
  const npm = process.env['npm_execpath'];
  const words = ['--prefix', projectRoot, 'run', '--silent', 'pack', '--', ...packed(root, folder), '--no-cache'];
  return {
    name: 'the same by npm run pack',
    once: () => (npm === undefined ? measureProgram('npm', words) : measureProgram(process.execPath, [npm, ...words])),
  };
}
