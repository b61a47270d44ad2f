/**
 * Our reading of PDF/UA-1 and PDF/A-3a (tests/support/conformance/): a good file keeps to all of it, and a file that was broken in one
 * place is caught at that place. So the checker can be believed where it finds nothing.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { layOutPack } from '../../src/meetings/packs/pack.ts';
import { packSourcesOf } from '../../src/outputs/packs/packs.ts';
import { paint } from '../../src/typeset/paint/paint.ts';
import type { Break } from '../support/conformance/breaks/break.ts';
import { breaks, byteBreaks } from '../support/conformance/breaks/breaks.ts';
import { conformanceFailures, failureLines } from '../support/conformance/check-conformance.ts';
import { conditions } from '../support/conformance/conditions.ts';
import { PdfObjects } from '../support/conformance/objects.ts';
import { newFolder } from '../support/new-folder.ts';
import { merciaRoot, papersOf, pdfOf, siteOf } from '../support/example.ts';

let good: Uint8Array;

/** The small council's report with an abbreviation of the glossary, and a table of words in which a dash stands. */
function furnishedRoot(): string {
  const root = newFolder('heard');
  cpSync(merciaRoot, root, { recursive: true });
  const file = path.join(root, 'content/meetings/health-committee/2024-03-14/clinics.mdx');
  const more = [
    'A GP sees patients at each clinic.',
    '| Clinic | Hours |\n| --- | --- |\n| North | 9am to 5pm |\n| South | – |',
    '### Reasons',
  ];
  writeFileSync(file, readFileSync(file, 'utf8').replace('### Reasons', more.join('\n\n')));
  return root;
}

beforeAll(async () => {
  const site = siteOf(furnishedRoot());
  const sources = packSourcesOf(site, site.meetings[0]!);
  if (!sources) throw new Error('The meeting has no agenda');
  good = await paint(layOutPack(sources).laidOut);
});

/** The good file written anew by another library, after something was done to it. */
async function rewritten(change?: Break): Promise<Uint8Array> {
  const file = await PdfObjects.open(good);
  change?.(file);
  return file.document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

describe('a good file', () => {
  test('keeps to every condition, as we write it and as another library writes it anew', async () => {
    expect(failureLines(await conformanceFailures(good))).toEqual([]);
    expect(failureLines(await conformanceFailures(await rewritten()))).toEqual([]);
  });

  test('keeps to every condition whatever kind of paper it is', async () => {
    const site = siteOf(merciaRoot);
    for (const paper of papersOf(site)) {
      const { bytes } = await pdfOf(paper, site);
      expect(failureLines(await conformanceFailures(bytes)), paper.file).toEqual([]);
    }
  });
});

describe('a file with', () => {
  test.each(breaks)('%s: %s is caught', async (condition, _what, change) => {
    const found = await conformanceFailures(await rewritten(change));
    expect(found.map((one) => one.condition)).toContain(condition);
  });

  test.each(byteBreaks)('%s: %s is caught', async (condition, _what, change) => {
    const bytes = Buffer.from(change(Buffer.from(good).toString('latin1')), 'latin1');
    const found = await conformanceFailures(new Uint8Array(bytes));
    expect(found.map((one) => one.condition)).toEqual([condition]);
  });

  test('any one condition broken is among these', () => {
    const broken = new Set([...breaks, ...byteBreaks].map(([condition]) => condition));
    expect([...broken].toSorted()).toEqual(Object.keys(conditions).toSorted());
  });
});
