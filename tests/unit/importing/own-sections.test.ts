/** A council's own standard sections come out of a Word report as answers; what fits no answer stays in the text. */
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { knownContent } from '../../../src/authoring/new/known-content.ts';
import { importReport, type ImportedReport } from '../../../src/importing/import-report.ts';
import { readWordFile } from '../../../src/importing/word-file.ts';
import { projectRoot, standardFiles, writeTree } from '../../support/tree.ts';
import { line, table, wordFile } from '../../support/word/word-files.ts';

const council = [
  'name: Mercia District Council',
  'standardSections:',
  '  - { key: legal, title: Legal implications, asks: statement, required: yes }',
  '  - { key: finance, title: Financial implications, asks: statement, required: yes }',
  '  - { key: carers, title: Carers, asks: impact }',
  '  - { key: byelaw, title: Change of a byelaw, asks: yes-no }',
  '  - { key: goals, title: Wellbeing goals, asks: outcomes, lists: [{ from: 2020-01-01, title: the goals, outcomes: { fair: Fair towns, green: Green towns } }] }',
  '  - { key: surveys, title: Surveys, asks: documents }',
  '  - backgroundDocuments',
].join('\n');
const files = { ...standardFiles, 'content/council.yml': council };
const known = knownContent(writeTree(files), `${projectRoot}/templates`);

const heading = (text: string) => line(text, { heading: 1 });

async function imported(): Promise<
  ImportedReport & { readonly facts: Record<string, unknown>; readonly body: string }
> {
  const bytes = await wordFile([
    line('Report'),
    line('Title:\tHedges'),
    line('Report From:\tHead of Planning'),
    heading('Purpose of this report'),
    line('This report asks for hedges.'),
    heading('LEGAL IMPLICATIONS:'),
    line('The Council may plant hedges.'),
    line('No consent is needed.'),
    heading('Carers'),
    line('The path stays open.'),
    heading('Change of a byelaw'),
    line('No.'),
    heading('Wellbeing goals'),
    table([
      ['Fair towns', 'No'],
      ['Green towns', 'Yes'],
    ]),
    heading('Surveys'),
    table([
      ['Document', 'Location'],
      ['Survey of paths', 'Guildhall'],
    ]),
    heading('Conclusions'),
    line('The hedges shelter the path.'),
  ]);
  const folder = 'content/meetings/health-committee/2024-03-14';
  const report = importReport(await readWordFile(bytes), { folder, date: '2024-03-14', name: 'Hedges' }, known);
  const text = report.files.flatMap(({ path, content }) => (path.endsWith('.mdx') ? [String(content)] : [])).join('');
  const [, facts = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { ...report, facts: parse(facts) as Record<string, unknown>, body };
}

describe('a Word report of a council with sections of its own', () => {
  test('answers each under its key', async () => {
    const { facts } = await imported();
    expect(facts).toMatchObject({
      legal: 'The Council may plant hedges.\n\nNo consent is needed.',
      finance: '[To write: what there is to say under Financial implications]',
      carers: { impact: 'not-assessed', statement: 'The path stays open.' },
      byelaw: { answer: 'no' },
      goals: { outcomes: { fair: 'no', green: 'yes' } },
      surveys: [{ document: 'Survey of paths', location: 'Guildhall' }],
      backgroundDocuments: 'none',
    });
    expect(facts).not.toHaveProperty('strategicPlan');
    expect(facts).not.toHaveProperty('equality');
  });

  test('keeps in its text what is no section, and loses nothing', async () => {
    const { body, lost, needs } = await imported();
    expect(body.match(/^## .*$/gm)).toEqual(['## Purpose of this report', '## Conclusions']);
    expect(lost).toEqual([]);
    expect(needs).toContain('The section "Financial implications" was not found: write it under finance.');
    expect(needs).toContain('The impact of "Carers" is written as not-assessed: read the statement and put it right.');
  });
});
