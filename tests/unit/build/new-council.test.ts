/** A council that changes its name, its contact and its colour: what it published before stays as it was, without a wall of errors. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { packSourcesOf, planPack } from '../../../src/outputs/packs/packs.ts';
import { recordFindings } from '../../../src/record/record-findings.ts';
import { madeNow, recordPublication } from '../../../src/record/write-record.ts';
import { designFor } from '../../../src/typeset/design/designs.ts';
import { councilOn, councilSchema } from '../../../src/schema/council/council.ts';
import { siteOf } from '../../support/example.ts';
import { firstAgenda, lateSite } from '../../support/sites/supplement-site.ts';

async function publishedSite(): Promise<string> {
  const root = lateSite(firstAgenda, []);
  const site = siteOf(root);
  const { problems } = await recordPublication(site, site.meetings[0]!, { first: '2024-03-06' });
  expect(problems).toEqual([]);
  return root;
}

/** A new name, contact and colour in council.yml, with or without what was before. */
function renew(root: string, formerly = ''): void {
  const file = path.join(root, 'content/council.yml');
  const text = readFileSync(file, 'utf8')
    .replace('Mercia District Council', 'Greater Mercia Council')
    .replace('committees@example.gov.uk', 'democracy@example.gov.uk')
    .replace('#5b2a86', '#00423b');
  writeFileSync(file, text + formerly);
}

async function errorsOf(root: string): Promise<readonly Diagnostic[]> {
  const site = siteOf(root);
  const found = await recordFindings({ site, meetings: site.meetings, pdf: madeNow });
  return found.filter(({ severity }) => severity === 'error');
}

test('a new name changes every paper that was published, and the hint says where the old one belongs', async () => {
  const root = await publishedSite();
  renew(root);
  const errors = await errorsOf(root);
  expect(errors.map(({ reason }) => reason.split(' is not as it was published')[0])).toEqual([
    '"clinics.mdx"',
    'the agenda',
    '"minutes-2024-01-11.mdx"',
  ]);
  for (const { hint, reason } of errors)
    expect(hint, reason).toContain('write the old one under formerly in content/council.yml');
});

test('with the old name, contact and colour under formerly nothing that was published changes', async () => {
  const root = await publishedSite();
  const formerly = `formerly:
  - until: 2024-12-31
    name: Mercia District Council
    contact: { title: Committee Services, email: committees@example.gov.uk }
    theme: { accent: '#5b2a86' }
`;
  renew(root, formerly);
  expect(await errorsOf(root)).toEqual([]);
  const site = siteOf(root);
  expect(site.council.name).toBe('Greater Mercia Council');
  const meeting = site.meetings[0]!;
  expect(packSourcesOf(site, meeting)).toMatchObject({
    council: 'Mercia District Council',
    design: designFor('#5b2a86'),
  });
  const later = { ...meeting, date: '2025-01-09' };
  expect(packSourcesOf(site, later)).toMatchObject({ council: 'Greater Mercia Council', design: designFor('#00423b') });
  expect(planPack(site, later)?.agenda.facts.author).toBe('Greater Mercia Council');
});

test('of several earlier names the one that held on the day is taken, its last day included; what is left out is as now', () => {
  const council = councilSchema.parse({
    name: 'Third',
    banner: 'Merged in 2023',
    formerly: [
      { until: '2023-03-31', name: 'Second', banner: 'none' },
      { until: '2009-03-31', name: 'First' },
    ],
  });
  const on = (day: string): (string | undefined)[] => {
    const { name, banner } = councilOn(council, day);
    return [name, banner];
  };
  expect(on('2009-03-31')).toEqual(['First', 'Merged in 2023']);
  expect(on('2009-04-01')).toEqual(['Second', undefined]);
  expect(on('2023-03-31')).toEqual(['Second', undefined]);
  expect(on('2023-04-01')).toEqual(['Third', 'Merged in 2023']);
});
