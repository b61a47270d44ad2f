/** Charts of the example site: what can be read of them in every light, and what a keyboard can do with them. */
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { contrast } from '../../src/drawing/palette.ts';
import { test } from '../support/browser/chromium.ts';
import { exampleInBrowser } from '../support/browser/example-in-browser.ts';
import { htmlOf, longReport, pagesOf } from '../support/browser/example-pages.ts';
import { states } from '../support/browser/axe.ts';

const { browser, server } = exampleInBrowser();

interface Seen {
  /** Words with their colour and the colour that they stand on. */
  readonly words: readonly { readonly text: string; readonly colour: string; readonly ground: string }[];
  /** Colours of the series in their order, and the ground of the drawing. */
  readonly series: readonly string[];
  readonly ground: string;
}

/** What is drawn in every chart of the page that is in sight, as the browser computes its colours. */
async function chartsSeenOn(page: Page): Promise<Seen[]> {
  return page.evaluate(() => {
    const isClear = (colour: string): boolean => colour === 'none' || /(?:,\s*0\)|^transparent$)/.test(colour);
    const groundOf = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return isClear(backgroundColor) ? groundOf(element.parentElement) : backgroundColor;
    };
    // The layer of a chart in use lies over the drawing.
    for (const plot of document.querySelectorAll('.app-chart__plot')) plot.remove();
    const drawings = [...document.querySelectorAll('.app-chart .app-drawing')].filter(
      (one) => one.getBoundingClientRect().width > 0,
    );
    return drawings.map((drawing) => {
      const ground = groundOf(drawing);
      const shapes = [...drawing.querySelectorAll('path, rect, circle')];
      const words = [...drawing.querySelectorAll('text')].map((word) => {
        const box = word.getBoundingClientRect();
        scrollTo(0, scrollY + box.top - innerHeight / 2);
        const at = word.getBoundingClientRect();
        const below = document
          .elementsFromPoint(at.left + at.width / 2, at.top + at.height / 2)
          .find((one) => shapes.includes(one) && !isClear(getComputedStyle(one).fill));
        const colour = getComputedStyle(word).fill;
        return { text: word.textContent, colour, ground: below ? getComputedStyle(below).fill : ground };
      });
      const series = [1, 2, 3, 4, 5, 6].flatMap((role) => {
        const mark = drawing.querySelector(`.chart-${role}, .chart-${role}-line`);
        if (!mark) return [];
        const { fill, stroke } = getComputedStyle(mark);
        return [isClear(fill) ? stroke : fill];
      });
      return { words, series, ground };
    });
  });
}

/** Addresses of the pages on which a chart is drawn. */
function pagesWithCharts(): string[] {
  const folder = inject('exampleSite');
  return pagesOf(folder).filter((at) => htmlOf(folder, at).includes('app-chart'));
}

/** "#rrggbb" of a colour as browsers compute it. */
function hex(colour: string): string {
  const channels = colour.match(/\d+(?:\.\d+)?/g)?.slice(0, 3) ?? [];
  return `#${channels.map((channel) => Math.round(Number(channel)).toString(16).padStart(2, '0')).join('')}`;
}

test.each([320, 1280])(
  'at %i px, in light, dark, print and forced colours, words of charts have 4.5:1 to what they stand on, and series 3:1 to the ground and to their neighbours',
  async (width) => {
    const context = await browser().newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    const weak: string[] = [];
    let words = 0;
    for (const at of pagesWithCharts()) {
      await page.goto(`${server().address}${at}`);
      for (const [state, media] of Object.entries(states)) {
        await page.emulateMedia(media);
        for (const chart of await chartsSeenOn(page)) {
          words += chart.words.length;
          weak.push(...weakIn(chart).map((found) => `/${at} in ${state}: ${found}`));
        }
      }
    }
    expect(words).toBeGreaterThan(800);
    expect(weak).toEqual([]);
    await context.close();
  },
);

/** Words that have less than 4.5:1 to what they stand on, and series that have less than 3:1 to the ground or to the next. */
function weakIn({ words, series, ground }: Seen): string[] {
  const unread = words.filter(({ colour, ground: below }) => contrast(hex(colour), hex(below)) < 4.5);
  const colours = series.map(hex);
  const alike = colours.filter((colour, place) =>
    [hex(ground), ...colours.slice(place + 1, place + 2)].some((other) => contrast(colour, other) < 3),
  );
  return [
    ...unread.map(({ text, colour, ground: below }) => `"${text}" ${colour} on ${below}`),
    ...alike.map((colour) => `${colour} among ${colours.join(', ')} on ${ground}`),
  ];
}

describe('a chart in use', () => {
  async function openChart(settings: object = {}): Promise<Page> {
    const context = await browser().newContext({ viewport: { width: 1280, height: 800 }, ...settings });
    const page = await context.newPage();
    await page.goto(`${server().address}${longReport}`);
    return page;
  }

  test('is read figure by figure with the keys, and leaves by Escape', async () => {
    const page = await openChart();
    const chart = page.getByRole('slider', { name: /Contacts in October 2019/ });
    await chart.focus();
    await expect.poll(() => chart.getAttribute('aria-valuetext')).toBe('Jan. 2018: 7,099; 2019: 7,826');
    await page.keyboard.press('ArrowRight');
    expect(await chart.getAttribute('aria-valuetext')).toBe('Feb. 2018: 6,553; 2019: 7,183');
    await page.keyboard.press('End');
    expect(await chart.getAttribute('aria-valuetext')).toBe('Dec. 2018: 6,945; 2019: no data');
    expect(await chart.getAttribute('aria-valuenow')).toBe(await chart.getAttribute('aria-valuemax'));
    const reading = page.locator('.app-chart__reading').first();
    expect(await reading.innerText()).toMatch(/^Dec\s+2018 6,945/);
    await page.keyboard.press('Escape');
    expect(await reading.isVisible()).toBe(false);
    await page.context().close();
  });

  test('hides a series by a button, never the last one, and says so', async () => {
    const page = await openChart();
    const chart = page.locator('.app-chart').first();
    const [first, second] = [chart.getByRole('button', { name: '2018' }), chart.getByRole('button', { name: '2019' })];
    await first.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => first.getAttribute('aria-pressed')).toBe('false');
    await second.focus();
    await page.keyboard.press('Space');
    expect(await second.getAttribute('aria-pressed')).toBe('true');
    await chart.getByRole('slider').focus();
    expect(await chart.getByRole('slider').getAttribute('aria-valuetext')).toBe('Jan. 2019: 7,826');
    await page.context().close();
  });

  test('is drawn afresh when the screen turns dark, and is a picture again on paper', async () => {
    const page = await openChart();
    const plot = page.locator('.app-chart__plot').first();
    await plot.focus();
    await plot.locator('canvas').waitFor();
    const drawn = (): Promise<string> =>
      plot.locator('canvas').evaluate((one) => (one as HTMLCanvasElement).toDataURL());
    await page.getByRole('button', { name: '2018' }).first().click();
    const light = await drawn();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(drawn).not.toBe(light);
    await page.emulateMedia({ media: 'print' });
    expect(await plot.isVisible()).toBe(false);
    const mark = page.locator('.app-chart .app-drawing--wide .chart-part-marks').first();
    expect(await mark.evaluate((one) => getComputedStyle(one).visibility)).toBe('visible');
    await page.context().close();
  });

  test('stays a picture where colours are forced, with no button that does nothing', async () => {
    const page = await openChart({ forcedColors: 'active' });
    expect(await page.getByRole('slider').count()).toBe(0);
    expect(await page.locator('.app-chart__toggle').first().isVisible()).toBe(false);
    await page.context().close();
  });

  test('opens as a table, and leads to its figures, without scripts', async () => {
    const page = await openChart({ javaScriptEnabled: false });
    const figure = page.locator('#figure-contacts');
    expect(await figure.getByRole('table').count()).toBe(0);
    await page.getByText('Show the data for Figure 1 as a table').click();
    expect(await figure.getByRole('row', { name: /^Oct/ }).innerText()).toMatch(/Oct\s+8,754\s+9,241/);
    expect(await figure.getByRole('link', { name: /contacts\.csv/ }).getAttribute('href')).toMatch(
      /\/data\/contacts\/contacts\.csv$/,
    );
    expect(await page.locator('.app-chart__toggle').first().isVisible()).toBe(false);
    await page.context().close();
  });
});
