import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openStaging, StagingError, type Builder } from '../../../src/publish/staging.ts';

let folder = '';
let out = '';
const builder: Builder = { pid: 42, isRunning: () => false };

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'committee-papers-staging-'));
  out = path.join(folder, 'dist');
});

async function publishPage(text: string): Promise<void> {
  const staging = await openStaging(out, builder);
  writeFileSync(path.join(staging.site, 'index.html'), text);
  writeFileSync(path.join(staging.site, 'manifest.json'), '{}');
  await staging.publish();
  await staging.close();
}

describe('a build', () => {
  test('that is published replaces the folder as a whole and leaves nothing beside it', async () => {
    await publishPage('old');
    writeFileSync(path.join(out, 'left-over.html'), '');
    await publishPage('new');
    expect(readdirSync(out)).toEqual(['index.html', 'manifest.json']);
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('that is given up leaves the published folder as it was and nothing beside it', async () => {
    await publishPage('old');
    const staging = await openStaging(out, builder);
    writeFileSync(path.join(staging.site, 'index.html'), 'half of a page');
    await staging.close();
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('does not begin while another one is running', async () => {
    const first = await openStaging(out, builder);
    const second = openStaging(out, { pid: 43, isRunning: (pid) => pid === 42 });
    await expect(second).rejects.toThrow(
      new StagingError('Another build is writing to the same folder (process 42). Wait for it to end.'),
    );
    await first.close();
  });

  test('clears away what a killed one left', async () => {
    const killed = await openStaging(out, builder);
    writeFileSync(path.join(killed.files, 'half.pdf'), '');
    await publishPage('new');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('that was killed between the two moves of its last step is put back', async () => {
    await publishPage('old');
    renameSync(out, path.join(folder, '.dist.previous'));
    const staging = await openStaging(out, builder);
    await staging.close();
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('old');
  });

  test('publishes where a link leads, and keeps the link', async () => {
    const target = path.join(folder, 'elsewhere');
    mkdirSync(target);
    symlinkSync(target, out);
    await publishPage('new');
    expect(readFileSync(path.join(target, 'index.html'), 'utf8')).toBe('new');
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('new');
  });
});

describe('a folder', () => {
  test('that no build has made is never replaced', async () => {
    mkdirSync(out);
    writeFileSync(path.join(out, 'holiday.jpg'), '');
    await expect(openStaging(out, builder)).rejects.toThrow('holds files that no build has made');
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(existsSync(path.join(out, 'holiday.jpg'))).toBe(true);
  });

  test('that is empty may be published to', async () => {
    mkdirSync(out);
    await publishPage('new');
    expect(existsSync(path.join(out, 'index.html'))).toBe(true);
  });
});
