/** Room on a device: none, too little, and a browser that stores nothing. */
import { describe, expect } from 'vitest';
import { test } from '../../support/browser/chromium.ts';
import { clinics, device, end, openPanel, reading, stored, tabletInBrowser } from '../../support/browser/tablet.ts';
import { keptMeetingAddress } from '../../support/sites/kept-site.ts';

tabletInBrowser();

describe('room on the device', () => {
  test('that is not there is told in words, and half a meeting is not kept', async () => {
    const at = await reading();
    const { page, host, context } = at;
    await page.goto(`${host.address}${keptMeetingAddress}`);
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.address).origin, quotaSize: 200_000 });
    await openPanel(page);
    await page.getByRole('button', { name: /^Keep this meeting/ }).click();
    await page.getByText('There is not enough space on this device. The meeting was not kept.').waitFor();
    expect(await stored(page)).toMatchObject({ caches: [], workers: [] });
    await end(at);
  });

  test('is bounded: what was kept first is offered to be removed, and then there is room', async () => {
    const at = await reading();
    const { page, host } = at;
    await page.goto(`${host.address}${keptMeetingAddress}`);
    await page.evaluate(async () => {
      const files = [{ path: 'board/2023-01-01/index.html', bytes: 199_900_000, sha256: 'a'.repeat(64) }];
      const listing = { title: 'Board, 1 January 2023', takenDown: '', papers: [], files };
      const here = { 'board/2023-01-01/index.html': 'a'.repeat(64) };
      const kept = [{ folder: 'board/2023-01-01/', listing, formats: [], kept: 0, here }];
      const cache = await caches.open('kept-meetings /');
      await cache.put('/on-this-device/kept.json', new Response(JSON.stringify(kept)));
    });
    await openPanel(page);
    await page.getByText('Kept meetings may take up 200 MB in all.').waitFor();
    expect(await page.getByRole('button', { name: /^Keep this meeting/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Remove Board, 1 January 2023 (199.9 MB)' }).click();
    await page.getByRole('button', { name: /^Keep this meeting/ }).click();
    await page.getByText('The meeting is kept on this device.').waitFor();
    await end(at);
  });

  test('is refused by browsers that store nothing: no control for notes, and the rest says so', async () => {
    const at = await reading();
    const { page, host } = at;
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('Blocked', 'SecurityError');
        },
      });
    });
    await page.goto(`${host.address}${clinics}`);
    await page.locator('#para-1').hover();
    expect(await page.locator('.app-note-button').count()).toBe(0);
    await page.goto(`${host.address}${keptMeetingAddress}`);
    await openPanel(page);
    await page.getByText('This browser cannot keep pages, or this is a private window.').waitFor();
    await page.goto(`${host.address}${device}`);
    await page.getByText('This browser does not store anything for this site.').waitFor();
    await end(at);
  });
});
