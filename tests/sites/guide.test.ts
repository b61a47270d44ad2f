/** The guide means what it says: its commands are there, and its examples work as they stand. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { samplePicture } from '../../src/blocks/sample-data.ts';
import { runHere } from '../support/command-here.ts';
import { foreignPdf } from '../support/pdf/foreign-pdf.ts';
import { compileTree, problemsOf, projectRoot, reportFacts, reportFile } from '../support/tree.ts';

const folder = path.join(projectRoot, 'content/pages');
const pages = new Map(
  readdirSync(folder)
    .filter((name) => name.startsWith('guide'))
    .map((name) => [name.replace('.mdx', ''), readFileSync(path.join(folder, name), 'utf8')]),
);

/** The fenced examples of a page, in order. */
function examplesOf(page: string): string[] {
  return [...(pages.get(page) ?? '').matchAll(/^( *)```\n([\s\S]*?)^\1```$/gm)].map(([, , text = '']) => text);
}

/** The first example of a page with these words. */
function exampleWith(page: string, words: string): string {
  return examplesOf(page).find((text) => text.includes(words)) ?? `${page} has no example with "${words}"`;
}

test('every command stands in package.json, with options that it has', async () => {
  const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const said = [...pages.values()].flatMap((text) => [...text.matchAll(/npm run ([a-z:]+)(?: -- ([^`\n]*))?/g)]);
  const helps = new Map<string, string>();
  for (const [line, command = '', written = ''] of said) {
    expect(scripts, line).toHaveProperty(command);
    const kind = command === 'new' ? (/^[a-z]+/.exec(written)?.[0] ?? '') : '';
    const asked = [...(kind === '' ? [] : [kind]), '--help'];
    const key = `${command} ${kind}`;
    if (!helps.has(key)) helps.set(key, (await runHere(command, asked)).stdout);
    for (const option of written.match(/--[a-z-]+/g) ?? []) expect(helps.get(key), line).toContain(option);
  }
  expect(said.length).toBeGreaterThan(20);
});

const figures = {
  'data/fostering/enquiries.csv': exampleWith('guide-data-and-charts', 'year,month,Enquiries'),
  'data/fostering/enquiries.yml': exampleWith('guide-data-and-charts', 'title: Enquiries about fostering'),
};
const folderOfReport = path.posix.dirname(reportFile);

function problemsWith(body: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string[] {
  return problemsOf(
    compileTree({ ...figures, ...files, [reportFile]: `${reportFacts}\n## Purpose of this report\n\n${body}\n` }),
  );
}

describe('data and charts', () => {
  test.each(['<Value', '<Stated', '<DataTable', '<Chart'])(
    'the example of %s works with the data of the page',
    (tag) => {
      expect(problemsWith(exampleWith('guide-data-and-charts', tag))).toEqual([]);
    },
  );
});

describe('the first report', () => {
  test('its facts and its text make a report', () => {
    const council = [
      'name: Mercia District Council',
      'strategicPlans: [{ title: Plan, from: 2020-04-01, outcomes: { economy: A, safe: B, environment: C, communities: D } }]',
    ].join('\n');
    const text = `${exampleWith('guide-first-report', 'kind: report').replace('status: draft', 'status: published')}\n${exampleWith('guide-first-report', '## Purpose')}`;
    const committee = 'name: Health Panel\nabbreviation: HC\nkind: panel\n';
    const files = { 'content/council.yml': council, 'content/committees/health-committee.yml': committee };
    expect(problemsOf(compileTree({ ...files, [reportFile]: text }))).toEqual([]);
  });

  test('its references, pictures and appendices work', async () => {
    const body = ['<Anchor', '<Figure', '<Appendix'].map((tag) => exampleWith('guide-first-report', tag)).join('\n');
    const found = problemsWith(body.replace('steps.png', 'steps.svg'), {
      [`${folderOfReport}/steps.svg`]: samplePicture,
      [`${folderOfReport}/inspection-letter.pdf`]: await foreignPdf({ pages: [{ words: 'The service is good.' }] }),
    });
    expect(found).toEqual([]);
  });
});

describe('meetings', () => {
  test('the agenda with an exempt item is an agenda', () => {
    const items = exampleWith('guide-exempt-items', 'exempt:').replace('fostering-services.mdx', 'clinics.mdx');
    const meeting = `time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\n${items}`;
    const report = `${reportFacts}\n## Purpose of this report\n\nThe clinics open late.\n`;
    expect(problemsOf(compileTree({ [`${folderOfReport}/meeting.yml`]: meeting, [reportFile]: report }))).toEqual([]);
  });
});
