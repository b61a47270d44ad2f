/** axe, run in a page in one state after the other without loading the page again. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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
  run(context: Document, options: object): Promise<{ readonly violations: readonly AxeFinding[] }>;
}

// The copy that @axe-core/playwright brings: the package puts it into a page afresh for each run, which takes most of the time.
const ofPlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const source = readFileSync(ofPlaywright.resolve('axe-core/axe.min.js'), 'utf8');

/** Puts axe into the page that is open. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** The rules of axe that ask for colours and nothing else, of those that are not off by default. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe is asked for: all its rules that are not experimental, or those of colours. */
type Asked = 'everything' | 'colours';

/**
 * What axe finds against its rules, with those that it leaves out by default for the size of targets: rule, number of places, the
 * first of them. Needs `bringAxe` before.
 */
export async function violationsOf(page: Page, asked: Asked = 'everything'): Promise<string[]> {
  return page.evaluate(
    async (only) => {
      // Nobody presses a link on paper.
      const hasTargets = !matchMedia('print').matches;
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run(document, {
        resultTypes: ['violations'],
        ...(only ? { runOnly: { type: 'rule', values: only } } : { rules: { 'target-size': { enabled: hasTargets } } }),
      });
      return violations.map(
        ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html ?? ''}\n${nodes[0]?.failureSummary ?? ''}`,
      );
    },
    asked === 'colours' ? colourRules : undefined,
  );
}

/**
 * What axe finds on the page that is open in one state after the other. Where all stands in a state as it stood in one before, the two
 * differ in colours alone: then nothing else is asked again. Needs `bringAxe` before.
 */
export async function violationsIn(page: Page, names: readonly (keyof typeof states)[]): Promise<string[]> {
  const layouts = new Set<string>();
  const findings: string[] = [];
  for (const name of names) {
    await page.emulateMedia(states[name]);
    const layout = await page.evaluate(layoutOfPage);
    const found = await violationsOf(page, layouts.has(layout) ? 'colours' : 'everything');
    layouts.add(layout);
    findings.push(...found.map((one) => `in ${name}: ${one}`));
  }
  return findings;
}

/** Every element's place and size, and whether it is shown. Runs in the page. */
function layoutOfPage(): string {
  return [...document.querySelectorAll('*')]
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { display, visibility, opacity, overflow } = getComputedStyle(element);
      return [x, y, width, height, display, visibility, opacity, overflow].join(' ');
    })
    .join('\n');
}
