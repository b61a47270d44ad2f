/** The keyboard's way through one page of each kind: every stop can be seen, and shows that it is the one. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/browser/chromium.ts';
import { exampleInBrowser } from '../support/browser/example-in-browser.ts';
import { onePageOfEachKind } from '../support/browser/example-pages.ts';

const { browser, server } = exampleInBrowser();

/** More stops than any page has. */
const enough = 600;
/** How often Tab is pressed before it is asked whether that is over: each question takes as long as a press. */
const pressesAtOnce = 20;

interface Stop {
  readonly name: string;
  /** Looks different from how it looks without the focus. */
  readonly isMarked: boolean;
  /** Some of it lies in sight, and nothing lies over that. */
  readonly isSeen: boolean;
}

/** From now on each press of Tab notes the stop that it came to, until it has left the page or come back. Runs in the page. */
function noteStops(): void {
  const seen = new Set<Element>();
  const noted: { stops: Stop[]; isOver: boolean } = { stops: [], isOver: false };
  Object.assign(globalThis, { noted });
  const noteStop = (): void => {
    const one = document.activeElement;
    noted.isOver ||=
      !(one instanceof HTMLElement || one instanceof SVGElement) || one === document.body || seen.has(one);
    if (noted.isOver || !(one instanceof HTMLElement || one instanceof SVGElement)) return;
    seen.add(one);
    // The mark of a box to tick stands on its label.
    const shown = one.matches('.govuk-checkboxes__input')
      ? ([one, one.nextElementSibling] as const)
      : ([one, undefined] as const);
    const look = (): string =>
      shown
        .flatMap((part) => (part ? [getComputedStyle(part), getComputedStyle(part, '::before')] : []))
        .map((style) =>
          [
            style.outlineStyle,
            style.outlineWidth,
            style.outlineColor,
            style.boxShadow,
            style.backgroundColor,
            style.borderColor,
            style.borderWidth,
          ].join(),
        )
        .join();
    const focused = look();
    const boxes = [...one.getClientRects()];
    const points = boxes.flatMap((box) =>
      [0.1, 0.5, 0.9].flatMap((across) =>
        [0.2, 0.5, 0.8].map((down) => [box.left + across * box.width, box.top + down * box.height] as const),
      ),
    );
    const isSeen = points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (one.contains(top) || top.contains(one) || shown[1]?.contains(top) === true);
    });
    one.blur();
    const isMarked = look() !== focused;
    one.focus({ preventScroll: true });
    noted.stops.push({ name: one.outerHTML.slice(0, 120), isMarked, isSeen });
  };
  document.addEventListener('keyup', noteStop);
}

/** Every stop of the keyboard on the page that is open, the first first; as many as are enough where there is no end. */
async function stopsOf(page: Page): Promise<Stop[]> {
  await page.evaluate(noteStops);
  for (let pressed = 0; pressed < enough; pressed += pressesAtOnce) {
    for (let press = 0; press < pressesAtOnce; press += 1) await page.keyboard.press('Tab');
    const isOver = await page.evaluate(() => (globalThis as unknown as { noted: { isOver: boolean } }).noted.isOver);
    if (isOver) break;
  }
  return page.evaluate(() => (globalThis as unknown as { noted: { stops: Stop[] } }).noted.stops);
}

describe.each([
  ['at 1280 px in light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light', forcedColors: 'none' }],
  ['at 320 px in dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark', forcedColors: 'none' }],
  ['in forced colours', { viewport: { width: 768, height: 800 }, colorScheme: 'dark', forcedColors: 'active' }],
] as const)('%s', (_, settings) => {
  test('every stop of the keyboard on one page of each kind is in sight and marked', async () => {
    const context = await browser().newContext(settings);
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const at of onePageOfEachKind) {
      await page.goto(`${server().address}${at}`);
      const stops = await stopsOf(page);
      for (const stop of stops) {
        if (!stop.isMarked) wrong.push(`/${at} is not marked: ${stop.name}`);
        if (!stop.isSeen) wrong.push(`/${at} is out of sight: ${stop.name}`);
      }
      expect(stops.length, at).toBeGreaterThan(8);
      expect(stops.length, at).toBeLessThan(enough);
    }
    expect(wrong).toEqual([]);
    await context.close();
  });
});
