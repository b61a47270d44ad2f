/** What an author waits for: from saving a file until the page and the PDF that the preview serves say the same. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../command/places.ts';
import type { Bench, BenchRoom } from '../bench.ts';
import { findBrowser } from '../browser.ts';
import { latencyOf, type Latency } from '../latency.ts';
import {
  archivePapers,
  archiveTree,
  exampleTree,
  otherAim,
  type MeasuredTree,
  type Save,
} from '../content/saved-trees.ts';

/** What may pass from starting until the first page is there. */
const startAim = 2000;
/** Saves for each round that was asked for. */
const savesInRound = 10;
/** Milliseconds between two saves: an author's are further apart. */
const rest = 150;

/** Saves to pages, saves to PDFs and starts, in percentiles. */
export const preview: Bench = {
  name: 'preview',
  about: 'The live preview: from starting it to the first page, and from saving a file to its page and its PDF.',
  run: async (room) => {
    const example = exampleTree(path.join(room.folder, 'example'));
    const archive = archiveTree(path.join(room.folder, 'archive'));
    // The pages are bundled once after the program has changed, and not counted.
    await withPreview(example.root, example.page, () => Promise.resolve());
    const latencies = [
      latencyOf('start to first page, example', await startWaits(example, room), startAim),
      ...(await treeLatencies(example, room)),
      latencyOf(`start to first page, ${archivePapers} papers`, await startWaits(archive, room)),
      ...(await treeLatencies(archive, room)),
    ];
    const notes = [
      'Page and PDF are counted until their last byte has come over HTTP; on screen until the browser has changed the page or drawn the sheet of the PDF that is open.',
      ...(findBrowser() === undefined ? ['There is no Chromium or Chrome, so nothing was measured on a screen.'] : []),
    ];
    return { results: [], ratios: [], notes, latencies };
  },
};

async function startWaits(tree: MeasuredTree, room: BenchRoom): Promise<number[]> {
  const waits: number[] = [];
  for (let round = 1; round <= room.rounds; round++) {
    room.say(`Start ${round} of ${room.rounds}: ${tree.name}`);
    const started = performance.now();
    await withPreview(tree.root, tree.page, () => {
      waits.push(performance.now() - started);
      return Promise.resolve();
    });
  }
  return waits;
}

async function treeLatencies(tree: MeasuredTree, room: BenchRoom): Promise<Latency[]> {
  const saves = room.rounds * savesInRound;
  const latencies: Latency[] = [];
  await withPreview(tree.root, tree.page, async (address) => {
    let number = 0;
    for (const save of tree.saves) {
      room.say(`${saves} saves: ${tree.name}, ${save.name}`);
      const original = readFileSync(path.join(tree.root, save.file), 'utf8');
      const [pages, pdfs]: [number[], number[]] = [[], []];
      for (let time = -2; time < saves; time++) {
        const waited = await waitsFor(save, (number += 1), { tree, address });
        // The first ones warm the program up.
        if (time >= 0) pages.push(waited.page);
        if (time >= 0) pdfs.push(waited.pdf);
      }
      const name = `${tree.name}: ${save.name}`;
      latencies.push(latencyOf(`${name} to page`, pages, save.aim), latencyOf(`${name} to PDF`, pdfs, otherAim));
      if (save.name === 'MDX') latencies.push(...(await screenLatencies(save, saves, { tree, address })));
      writeFileSync(path.join(tree.root, save.file), original);
      await pause(rest);
    }
  });
  return latencies;
}

interface Looking {
  readonly tree: MeasuredTree;
  readonly address: string;
}

/** Saves once, and waits for the page and its PDF as an open page would, which fetches both when it learns of the change. */
async function waitsFor(
  save: Save,
  number: number,
  { tree, address }: Looking,
): Promise<{ page: number; pdf: number }> {
  const pdf = await pdfAddress(address, tree);
  const before = await tagOf(pdf);
  const events = await openEvents(address);
  const started = performance.now();
  writeFileSync(path.join(tree.root, save.file), save.text(number));
  let pageWait = Number.NaN;
  const pageShown = async (): Promise<void> => {
    for (;;) {
      await events.next();
      const text = await (await fetch(`${address}${tree.page}`)).text();
      if (text.includes(save.shown(number))) break;
    }
    pageWait = performance.now() - started;
  };
  const pdfMade = async (): Promise<number> => {
    for (;;) {
      await events.next();
      const response = await fetch(pdf);
      await response.arrayBuffer();
      if (response.headers.get('etag') !== before) return performance.now() - started;
    }
  };
  const [pdfWait] = await Promise.all([pdfMade(), pageShown()]);
  events.close();
  await pause(rest);
  return { page: pageWait, pdf: pdfWait };
}

async function pdfAddress(address: string, { page }: MeasuredTree): Promise<string> {
  const text = await (await fetch(`${address}${page}`)).text();
  return `${address}${/ data-pdf="([^"]+)"/.exec(text)?.[1] ?? ''}`;
}

async function tagOf(address: string): Promise<string | null> {
  const response = await fetch(address);
  await response.arrayBuffer();
  return response.headers.get('etag');
}

/** The changes that open pages are notified of from now on; `next` may be called by several, each call waits for one more. */
async function openEvents(address: string): Promise<{ next(): Promise<void>; close(): void }> {
  const stop = new AbortController();
  const response = await fetch(`${address}/@preview/events`, { signal: stop.signal });
  const reader = response.body?.getReader();
  // The first event says what there is now.
  await reader?.read();
  let coming: Promise<unknown> | undefined;
  return {
    next: async () => {
      coming ??= reader?.read().finally(() => {
        coming = undefined;
      });
      await coming;
    },
    close: () => stop.abort(),
  };
}

/** What the preview itself says on the screen of a browser after each save. */
async function screenLatencies(save: Save, saves: number, { tree, address }: Looking): Promise<Latency[]> {
  const browser = findBrowser();
  if (browser === undefined) return [];
  const { chromium } = await import('playwright-core');
  const opened = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] });
  try {
    const page = await opened.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${address}/@preview/both${tree.page}`);
    await page.locator('.preview-sheet canvas').first().waitFor();
    const [pages, pdfs]: [number[], number[]] = [[], []];
    for (let time = -2; time < saves; time++) {
      const waits = await screenWaits(save, 1_000_000 + time, { page, root: tree.root });
      if (time >= 0) pages.push(waits.page);
      if (time >= 0) pdfs.push(waits.pdf);
    }
    const name = `${tree.name}: ${save.name}`;
    return [
      latencyOf(`${name} to page on screen`, pages, save.aim),
      latencyOf(`${name} to PDF on screen`, pdfs, otherAim),
    ];
  } finally {
    await opened.close();
  }
}

async function screenWaits(
  save: Save,
  number: number,
  at: { page: Page; root: string },
): Promise<{ page: number; pdf: number }> {
  const frames = [at.page.mainFrame(), at.page.frames().find((frame) => frame.parentFrame() !== null)];
  const before = await Promise.all(
    frames.map(async (frame) => frame?.evaluate(() => document.documentElement.dataset['previewSaved'])),
  );
  writeFileSync(path.join(at.root, save.file), save.text(number));
  const drawn = await Promise.all(
    frames.map(async (frame, index) => {
      const handle = await frame?.waitForFunction((earlier) => {
        const { previewSaved, previewWait } = document.documentElement.dataset;
        return previewSaved === earlier ? undefined : previewWait;
      }, before[index]);
      return Number(await handle?.jsonValue());
    }),
  );
  await pause(rest);
  return { pdf: drawn[0] ?? Number.NaN, page: drawn[1] ?? Number.NaN };
}

/** Starts a preview, waits for a page, does something with it, and stops it. */
async function withPreview(root: string, page: string, use: (address: string) => Promise<void>): Promise<void> {
  const child = spawn(process.execPath, [path.join(projectRoot, 'src/cli/dev.ts'), '--root', root, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await addressSaid(child);
    await (await fetch(`${address}${page}`)).text();
    await use(address);
  } finally {
    await new Promise((resolve) => {
      child.on('exit', resolve);
      child.kill('SIGINT');
    });
  }
}

function addressSaid(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (words: string) => {
      said += words;
      const address = /Preview at (http:\/\/localhost:\d+)\//.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.on('exit', (code) => reject(new Error(`the preview ended with ${code ?? 'a signal'}: ${said}`)));
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
