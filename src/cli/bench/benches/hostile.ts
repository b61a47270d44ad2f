/** What the worst inputs cost: each is checked by itself, and is found sound or refused in bounded time and memory. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkCacheFile } from '../../checks/check-cache.ts';
import type { Bench, BenchRoom } from '../bench.ts';
import { hostileFiles } from '../content/hostile-files.ts';
import { hostileTexts, reportFacts, type HostileInput } from '../content/hostile-texts.ts';
import { measureCheck } from '../measure.ts';
import { resultOf, type Result } from '../result.ts';

const [mostMilliseconds, mostMemory] = [10_000, 1_000_000_000];

const soundFiles: Readonly<Record<string, string>> = {
  'content/council.yml': `name: Mercia County Council
website: https://papers.example.gov.uk/
contact: { title: Democratic Services, email: office@example.gov.uk }
strategicPlans:
  - { title: Mercia Together, from: 2020-04-01, outcomes: { works: The works go on } }
`,
  'content/committees/works.yml': 'name: Works Committee\nabbreviation: WC\nkind: committee\n',
  'content/meetings/works/2024-03-14/meeting.yml': 'time: "10:00"\nplace: Guildhall\nitems:\n  - report: report.mdx\n',
};

/** Checks of hostile inputs. */
export const hostile: Bench = {
  name: 'hostile',
  about: `The check of inputs that mean harm, up to 10 MB of text and 20 MB of pictures and PDFs: at most ${mostMilliseconds / 1000} s and ${mostMemory / 1_000_000} MB each.`,
  run: async (room) => {
    const inputs = [...hostileTexts, ...hostileFiles];
    const results: Result[] = [];
    for (const input of inputs) results.push(await checked(input, room));
    return { results, ratios: [], notes: [verdict(results), ...tooMuch(results)] };
  },
};

async function checked(input: HostileInput, room: BenchRoom): Promise<Result> {
  const root = path.join(room.folder, 'root');
  const report = `${reportFacts}## Purpose of this report\n\nThe works went on.\n\n${input.body ?? ''}`;
  const files = {
    ...soundFiles,
    'content/meetings/works/2024-03-14/report.mdx': report,
    ...input.beside,
    [input.file]: input.content(),
  };
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  room.say(input.name);
  try {
    return resultOf(input.name, 1, [await measureCheck(root)]);
  } finally {
    for (const left of [root, checkCacheFile(root)]) rmSync(left, { recursive: true, force: true });
  }
}

function verdict(results: readonly Result[]): string {
  const time = Math.max(...results.map(({ milliseconds }) => milliseconds));
  const memory = Math.max(...results.map((result) => result.memory ?? 0));
  return `The longest took ${(time / 1000).toFixed(1)} s, the largest ${Math.round(memory / 1_000_000)} MB.`;
}

function tooMuch(results: readonly Result[]): readonly string[] {
  return results
    .filter(({ milliseconds, memory = 0 }) => milliseconds > mostMilliseconds || memory > mostMemory)
    .map(({ name }) => `Missed: ${name}.`);
}
