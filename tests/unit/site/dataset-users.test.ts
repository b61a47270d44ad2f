import { expect, test } from 'vitest';
import { siteModels } from '../../../src/site/models.ts';
import { smallSite } from '../../support/sites/small-site.ts';
import { compileTree, reportFacts } from '../../support/tree.ts';

test('the page of a dataset lists its hundred newest papers, and says how many more there are', () => {
  const body = '<DataTable data="visits" caption="Visits" />\n';
  const reports = Array.from({ length: 101 }, (_, at): [string, string] => [
    `content/meetings/health-committee/2024-02-14/report-${at}.mdx`,
    `${reportFacts.replace('Visits to clinics', `Report ${at}`)}## Results\n\n${body}`,
  ]);
  const { site } = compileTree({
    ...smallSite,
    'content/meetings/health-committee/2024-02-14/meeting.yml': `time: "18:00"\nplace: Guildhall\npublished: 2024-02-06\nitems:\n${reports.map((_, at) => `  - report: report-${at}.mdx\n`).join('')}`,
    ...Object.fromEntries(reports),
  });
  if (!site) throw new Error('The tree has errors.');
  const pageOf = (whole: typeof site) =>
    siteModels({ site: whole, files: new Map(), packs: new Map(), csvBytes: new Map() }).datasets[0];
  const page = pageOf(site);
  expect(page?.papers).toHaveLength(100);
  expect(page?.papers[0]?.address).toBe('/health-committee/2024-03-14/clinics/');
  expect(page?.morePapers).toBe('And 2 older papers.');
  expect(pageOf({ ...site, meetings: site.meetings.slice(0, 1) })?.morePapers).toBeUndefined();
});
