/** A reader's private notes, which stay with the words of their paragraphs. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser/chromium.ts';
import { clinics, device, end, note, reading, stored, tabletInBrowser } from '../../support/browser/tablet.ts';
import { newFolder } from '../../support/new-folder.ts';
import { addedParagraph, editedParagraph, paragraphs } from '../../support/sites/kept-site.ts';

const { browser } = tabletInBrowser();

describe('private notes', () => {
  test('are written and read by keyboard, and are there again', async () => {
    const at = await reading();
    const { page, host } = at;
    await page.goto(`${host.address}${clinics}`);
    await page.getByRole('link', { name: 'Paragraph 1', exact: true }).focus();
    await page.keyboard.press('Tab');
    const focused = (): Promise<string> =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
    expect(await focused()).toBe('Add a note to paragraph 1');
    // The arrow keys go on to the heading before it, and to the next paragraph.
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('Add a note to the heading “Results”');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Add a note to paragraph 2');
    await page.keyboard.press('Enter');
    await page.getByLabel('Note on paragraph 2: only on this device').waitFor();
    await page.keyboard.type('Which years?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .getByText('The note on paragraph 2 has been saved on this device.')
      .waitFor({ state: 'attached' });
    expect(await focused()).toBe('Edit the note on paragraph 2');
    await page.reload();
    expect(await page.getByRole('group', { name: 'Your note on paragraph 2' }).innerText()).toContain('Which years?');
    await page.getByText('You have 1 note on this paper.').waitFor();
    await page.getByRole('button', { name: 'Delete the note on paragraph 2' }).click();
    expect(await focused()).toBe('Undo the note on paragraph 2');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('group', { name: 'Your note on paragraph 2' }).innerText()).toContain('Which years?');
    await end(at);
  });

  test('stay with the words of their paragraphs when the paper is built again with other numbers', async () => {
    const at = await reading();
    const { page, host } = at;
    await page.goto(`${host.address}${clinics}`);
    await note(page, 1, 'On the rise');
    await note(page, 3, 'On the bus');
    await note(page, 4, 'On the nurses');
    host.build('after');
    await page.reload();
    expect(await page.locator('#para-1').innerText()).toContain(addedParagraph);
    const below = (id: string): Promise<string> =>
      page.locator(`#${id} + .app-own-note .app-own-note__text`).innerText();
    expect(await below('para-2')).toBe('On the rise');
    expect(await page.locator('#para-4').innerText()).toContain(editedParagraph);
    expect(await below('para-4')).toBe('On the nurses');
    expect(await page.locator('#para-3 + .app-own-note').count()).toBe(0);
    const lost = page.locator('.app-own-notes-lost');
    expect(await lost.getByRole('heading').innerText()).toBe('Notes whose paragraph is no longer there');
    expect(await lost.innerText()).toContain(paragraphs.buses);
    expect(await lost.innerText()).toContain('On the bus');
    // What is not there now may come back, as in a copy that was kept.
    host.build('before');
    await page.reload();
    expect(await below('para-3')).toBe('On the bus');
    expect(await below('para-4')).toBe('On the nurses');
    await end(at);
  });

  test('go to a file and to another device, where markup in them is shown as words', async () => {
    const at = await reading();
    const { page, host } = at;
    const markup = '<img src="x" onerror="document.title=1"><b>bold</b>';
    await page.goto(`${host.address}${clinics}`);
    await note(page, 2, markup);
    await page.goto(`${host.address}${device}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save all notes as a file' }).click(),
    ]);
    const saved = path.join(newFolder('notes'), 'notes.json');
    await download.saveAs(saved);
    const other = await browser().newContext();
    const elsewhere = await other.newPage();
    await elsewhere.goto(`${host.address}${device}`);
    await elsewhere.locator('input[type=file]').setInputFiles({
      name: 'notes.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":"bookmarks"}'),
    });
    await elsewhere.getByText('This is not a file of notes').waitFor();
    await elsewhere
      .locator('input[type=file]')
      .setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: readFileSync(saved) });
    await elsewhere.getByText('1 note was added or updated.').waitFor();
    await elsewhere.getByRole('link', { name: 'Health Committee, 14 March 2024' }).click();
    await elsewhere.getByRole('heading', { name: 'Your notes on Health Committee, 14 March 2024' }).waitFor();
    expect(await elsewhere.locator('.app-own-note__text').allInnerTexts()).toEqual([markup]);
    await elsewhere.getByRole('link', { name: 'paragraph 2' }).click();
    await elsewhere.waitForURL(`${host.address}${clinics}#para-2`);
    expect(await elsewhere.locator('.app-own-note__text').innerText()).toBe(markup);
    expect(await elsewhere.locator('.app-own-note img, .app-own-note b').count()).toBe(0);
    await elsewhere.goto(`${host.address}${device}`);
    elsewhere.once('dialog', (dialog) => void dialog.accept());
    await elsewhere.getByRole('button', { name: 'Delete all notes' }).click();
    await elsewhere.getByText('All notes have been deleted.').waitFor();
    expect((await stored(elsewhere)).names).toEqual([]);
    await other.close();
    await end(at);
  });

  test('are printed with the paper only where that is chosen', async () => {
    const at = await reading();
    const { page, host } = at;
    await page.goto(`${host.address}${clinics}`);
    await note(page, 1, 'Ask about the evening.');
    await page.emulateMedia({ media: 'print' });
    const box = page.locator('.app-own-note');
    expect(await box.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Print my notes with the paper').check();
    await page.emulateMedia({ media: 'print' });
    expect(await box.locator('.app-own-note__text').isVisible()).toBe(true);
    expect(await box.getByRole('button').first().isVisible()).toBe(false);
    await end(at);
  });
});
