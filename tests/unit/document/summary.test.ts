import { expect, test } from 'vitest';
import { compileTree } from '../../support/tree.ts';
import { exampleRoot, papersOf, siteOf } from '../../support/example.ts';

test('the summary of slides keeps the sentences of its points apart', () => {
  const slides = papersOf(siteOf(exampleRoot)).find(({ slug }) => slug === 'family-connections-presentation');
  expect(slides?.summary).toMatch(/in all 8\. It had 9 permanent social workers/);
});

test('the points of a slide stand apart in the summary, whether they end with a stop or not', () => {
  const { site } = compileTree({
    'content/meetings/health-committee/2024-03-14/slides.mdx':
      '---\nkind: presentation\ntitle: Clinics\nreportFrom: Head of Health\n---\n\n## Where we are\n\nIn short:\n\n- Visits are up\n- Waits are shorter.\n- Two clinics are new\n',
  });
  expect(site?.meetings[0]?.papers[0]?.summary).toBe('In short: Visits are up; Waits are shorter. Two clinics are new');
});

const briefly = 'name: Mercia District Council\nsections:\n  - { title: In brief, required: true, is: summary }\n';
const brief =
  '---\nkind: report\ntitle: Clinics\nreportFrom: Head of Health\ncontact: { role: Manager, email: a@example.gov.uk }\nbackgroundDocuments: none\nequality: { impact: none, statement: Nothing changes for anybody who uses them. }\n---\n\n## Background\n\nThere are two clinics.\n\n## In brief\n\nBoth clinics stay open.\n';

test('the section that council.yml gives the role is the summary, and without a plan no report is asked for one', () => {
  const { site, diagnostics } = compileTree({
    'content/council.yml': briefly,
    'content/meetings/health-committee/2024-03-14/clinics.mdx': brief,
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(site?.meetings[0]?.papers[0]?.summary).toBe('Both clinics stay open.');
  expect(JSON.stringify(site?.meetings[0]?.papers[0]?.body)).not.toContain('Strategic Plan');
});
