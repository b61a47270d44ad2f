import { describe, expect, test } from 'vitest';
import type { Published } from '../../../../src/outputs/published.ts';
import { siteModels, type SiteModels } from '../../../../src/site/models.ts';
import { minutesFile, minutesText } from '../../../support/sites/minutes.ts';
import { compileTree, reportFacts, reportFile } from '../../../support/tree.ts';

const resolved = (title: string): string => `## ${title}\n\nWords.\n\n<Resolved>\nThat ${title} is noted.\n</Resolved>`;

function modelsOf(files: Record<string, string>): SiteModels {
  const { site } = compileTree({
    'content/committees/arts-committee.yml': 'name: Arts Committee\nkind: committee\n',
    ...files,
  });
  if (!site) throw new Error('The tree has errors.');
  const published: Published = { site, files: new Map(), packs: new Map(), csvBytes: new Map() };
  return siteModels(published);
}

const models = modelsOf({
  [reportFile]: `${reportFacts}Words.\n`,
  [minutesFile('2024-03-14')]: minutesText({ meeting: '2023-12-07', status: 'confirmed' }, resolved('Buses')),
  [minutesFile('2024-04-11')]: minutesText({ meeting: '2024-03-14' }, resolved('Visits to clinics')),
});
const pages = new Map(models.decisions.map(({ filter, page }) => [filter, page()]));

describe('the decisions register', () => {
  test('has a page for everything, each committee, and each year with decisions', () => {
    expect([...pages.keys()]).toEqual([
      undefined,
      '2024',
      '2023',
      'arts-committee',
      'health-committee',
      'health-committee/2024',
      'health-committee/2023',
    ]);
  });

  test('groups decisions by year and meeting, the newest first', () => {
    const years = pages.get(undefined)?.years ?? [];
    expect(
      years.map(({ year, meetings }) => [
        year,
        meetings.map(({ committee, date, decisions }) => [committee, date, ...decisions.map(({ minute }) => minute)]),
      ]),
    ).toEqual([
      ['2024', [['Health Committee', '14 March 2024', 'Minute 2: Visits to clinics']]],
      ['2023', [['Health Committee', '7 December 2023', 'Minute 1: Buses']]],
    ]);
  });

  test('leads to the minute, the minutes, the paper, and the meeting where it has a page', () => {
    const [newest, oldest] = (pages.get('health-committee')?.years ?? []).flatMap(({ meetings }) => meetings);
    expect(newest?.address).toBe('/health-committee/2024-03-14/');
    expect(oldest?.address).toBeUndefined();
    expect(newest?.minutes).toEqual({
      kind: 'Draft minutes',
      text: 'Minutes of the meeting held on 14 March 2024',
      address: '/health-committee/2024-04-11/minutes/',
    });
    expect(newest?.decisions[0]).toMatchObject({
      address: '/health-committee/2024-04-11/minutes/#visits-to-clinics',
      isDraft: true,
      paper: { kind: 'Report', text: 'Visits to clinics', address: '/health-committee/2024-03-14/clinics/' },
    });
    expect(oldest?.decisions[0]).toMatchObject({ isDraft: false, text: 'That Buses is noted.', more: '' });
    expect(oldest?.decisions[0]?.paper).toBeUndefined();
  });

  test('keeps one choice while the other is made, and offers only what has decisions', () => {
    const [byCommittee, byYear] = pages.get('health-committee/2023')?.filters ?? [];
    const links = (filter: typeof byCommittee) =>
      filter?.links.map(({ text, address, isCurrent }) => `${text} ${address}${isCurrent ? ' here' : ''}`);
    expect(links(byCommittee)).toEqual([
      'All committees /decisions/2023/',
      'Health Committee /decisions/health-committee/2023/ here',
    ]);
    expect(links(byYear)).toEqual([
      'All years /decisions/health-committee/',
      '2024 /decisions/health-committee/2024/',
      '2023 /decisions/health-committee/2023/ here',
    ]);
  });

  test('is in the navigation where there are decisions, and only there', () => {
    const names = (site: SiteModels) => site.frame.navigation.map(({ text }) => text);
    expect(names(models)).toContain('Decisions');
    expect(names(modelsOf({}))).not.toContain('Decisions');
  });
});

describe('decisions on other pages', () => {
  test('stand on the page of the meeting that decided', () => {
    const byDate = new Map(
      models.meetings.map(({ folder, page }) => [folder, page().decisions.map(({ minute }) => minute)]),
    );
    expect(byDate.get('2024-03-14')).toEqual(['Minute 2: Visits to clinics']);
    expect(byDate.get('2024-04-11')).toEqual([]);
  });

  test('stand on the page of their committee, the newest first', () => {
    const committees = new Map(
      models.committees.map(({ slug, decisions }) => [slug, decisions.map(({ minute }) => minute)]),
    );
    expect(committees.get('health-committee')).toEqual(['Minute 2: Visits to clinics', 'Minute 1: Buses']);
    expect(committees.get('arts-committee')).toEqual([]);
  });
});
