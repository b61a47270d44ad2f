/** axe, run in a page in one state after the other without loading the page again. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** What readers may have set. */
export const states = {
  light: { media: 'screen', colorScheme: 'light', forcedColors: 'none' },
  dark: { media: 'screen', colorScheme: 'dark', forcedColors: 'none' },
  print: { media: 'print', colorScheme: 'light', forcedColors: 'none' },
  'forced colours': { media: 'screen', colorScheme: 'dark', forcedColors: 'active' },
  'forced colours on light': { media: 'screen', colorScheme: 'light', forcedColors: 'active' },
} as const satisfies Readonly<Record<string, Parameters<Page['emulateMedia']>[0]>>;

interface AxeFinding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

interface Axe {
  run(context: Document | string, options: object): Promise<{ readonly violations: readonly AxeFinding[] }>;
}

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Puts axe into the page that is open, where it is not there yet. */
export async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
}

/** The rules of axe that ask for colours and nothing else, of those that are not off by default. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe is asked for: all its rules that are not experimental, or those of colours. */
type Asked = 'everything' | 'colours';

/**
 * What axe finds against its rules, with those that it leaves out by default for the size of targets: rule, number of places, the
 * first of them. In the whole page, or in the parts that a selector names. Needs `bringAxe` before.
 */
export async function violationsOf(page: Page, asked: Asked = 'everything', within?: string): Promise<string[]> {
  return page.evaluate(
    async ([only, selector]) => {
      // Nobody presses a link on paper.
      const hasTargets = !matchMedia('print').matches;
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run(selector ?? document, {
        resultTypes: ['violations'],
        ...(only ? { runOnly: { type: 'rule', values: only } } : { rules: { 'target-size': { enabled: hasTargets } } }),
      });
      return violations.map(
        ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html ?? ''}\n${nodes[0]?.failureSummary ?? ''}`,
      );
    },
    [asked === 'colours' ? colourRules : undefined, within] as const,
  );
}

/** What was seen of one page: its documents as they were laid out, and the states in which each of them was. */
export interface Seen {
  readonly layouts: Set<string>;
  readonly states: Set<string>;
}

/** Of a page that was not seen yet. */
export function nothingSeen(): Seen {
  return { layouts: new Set(), states: new Set() };
}

/**
 * What axe finds on the page that is open in one state after the other. Where the document and all places in it are as they were before,
 * the two differ in colours alone: then nothing else is asked again; and nothing at all where the state is one of those before, too.
 * `seen` goes on from an earlier look at the same page, of another width or without scripts. Needs `bringAxe` before.
 */
export async function violationsIn(
  page: Page,
  names: readonly (keyof typeof states)[],
  seen = nothingSeen(),
): Promise<string[]> {
  const findings: string[] = [];
  for (const name of names) {
    await page.emulateMedia(states[name]);
    const layout = await page.evaluate(laidOut);
    const state = `${name} ${layout}`;
    if (seen.states.has(state)) continue;
    const found = await violationsOf(page, seen.layouts.has(layout) ? 'colours' : 'everything');
    seen.layouts.add(layout);
    seen.states.add(state);
    findings.push(...found.map((one) => `in ${name}: ${one}`));
  }
  return findings;
}

/** A digest of the document and of every element's place and size, and whether it is shown; on paper another. Runs in the page. */
async function laidOut(): Promise<string> {
  const places = [...document.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const { display, visibility, opacity, overflow } = getComputedStyle(element);
    return [x, y, width, height, display, visibility, opacity, overflow].join(' ');
  });
  const isPaper = matchMedia('print').matches;
  const text = [isPaper, innerWidth, document.documentElement.outerHTML, ...places].join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
