/**
 * A sub-committee's spring of meetings that changed, built whole by the real command: cancelled, postponed, adjourned, joint, with an
 * exempt appendix, a withdrawn item, somebody else's letter, a recording, deadlines, and figures of every type.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runHere } from '../support/command-here.ts';
import { projectRoot } from '../support/tree.ts';
import { newFolder } from '../support/new-folder.ts';
import { readPdf } from '../support/pdf/read-pdf.ts';

const out = path.join(newFolder('changed'), 'dist');
const works = 'works-sub-committee';

/** The words of a page's main part. */
function page(address: string): string {
  const html = readFileSync(path.join(out, address, 'index.html'), 'utf8');
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return main.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

beforeAll(async () => {
  const built = await runHere('build', ['--root', path.join(projectRoot, 'tests/sites/changed'), '--out', out]);
  expect(built).toMatchObject({ exitCode: 0, stderr: '' });
}, 240_000);

describe('meetings that changed', () => {
  test('say so on their pages, and lead to those that took their place', () => {
    expect(page(`${works}/2025-04-10`)).toContain(
      'This meeting was cancelled on 3 April 2025. Reason: There is nothing to decide.',
    );
    expect(page(`${works}/2025-04-24`)).toContain('On 22 April 2025 this meeting was postponed to 8 May 2025.');
    expect(page(`${works}/2025-05-08`)).toMatch(
      /On 8 May 2025 this meeting was adjourned to 15 May 2025\..*It continues at the meeting on 15 May 2025/,
    );
    expect(page(`${works}/2025-05-15`)).toMatch(/1\. Paving.*2\. Letter from the quarry.*3\. A new yard.*4\. Benches/);
    expect(page(`${works}/2025-05-15-extraordinary`)).toMatch(
      /Extraordinary meeting.*2\. The bridge.*pages 5 to 6 of supplement 1/,
    );
  });

  test('have an exempt appendix, a withdrawn item, another committee, a recording and a way to attend from elsewhere', () => {
    const words = page(`${works}/2025-05-08`);
    expect(words).toContain('The report is public. Its appendix is not for publication');
    expect(words).toContain('Withdrawn on 25 April 2025: The land was sold.');
    expect(words).toMatch(/Sitting jointly with\s+Housing Committee/);
    expect(words).toMatch(/Attend remotely.*Ask for the code/);
    const html = readFileSync(path.join(out, works, '2025-05-08/index.html'), 'utf8');
    expect(html).toContain('https://video.example.gov.uk/works#t=1200');
    expect(page('housing-committee')).toMatch(/joint meeting of the Works Sub-Committee and Housing Committee/);
  });

  test('have the members of their day on the agenda, and deadlines where they are held', async () => {
    const file = path.join(out, works, '2025-05-08/wsc-2025-05-08-agenda.pdf');
    const { pages } = await readPdf(new Uint8Array(readFileSync(file)));
    const agenda = pages.map(({ tagged }) => tagged).join(' ');
    expect(agenda).toContain('Councillor E');
    expect(agenda).not.toContain('Councillor D');
    expect(page(`${works}/2025-05-15-extraordinary`)).toMatch(/Reports due\s+Wednesday 30 April 2025/);
    expect(page(`${works}/2025-04-10`)).not.toContain('Reports due');
  });

  test('have somebody else’s letter whose text is found, and figures of every type', () => {
    expect(page(`${works}/2025-05-08/quarry-letter`)).toContain('Streets: Ferry Row, Hythe Lane, Saltmarsh Road.');
    const paving = page(`${works}/2025-05-08/paving`);
    expect(paving).toContain('£1.3 million for 45% of all paths, or 3.2 per 1,000 people.');
    expect(paving).toMatch(/Net cost \(£ thousands\).*0071.*1,250\.5/);
    expect(paving).toMatch(/A quarry\s+£1,200\s+A quarry\s+£1,200/);
  });
});
