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

/**
 * What axe finds against all its rules that are not experimental, with those that it leaves out by default for the size
 * of targets: rule, number of places, the first of them. Needs `bringAxe` before.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // Nobody presses a link on paper.
    const hasTargets = !matchMedia('print').matches;
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: hasTargets } },
    });
    return violations.map(
      ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html ?? ''}\n${nodes[0]?.failureSummary ?? ''}`,
    );
  });
}
