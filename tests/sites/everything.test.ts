/**
 * A council whose two meetings have everything that a meeting can have, built whole by the real commands: what came when, what is to
 * follow, what is exempt, another body's document, slides, minutes, a record of publication and a correction after it.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runHere } from '../support/command-here.ts';
import type { Ended } from '../support/command.ts';
import { conformanceFailures, failureLines } from '../support/conformance/check-conformance.ts';
import { everythingRoot } from '../support/example.ts';
import { builtSite, manifestOf } from '../support/sites/built-site.ts';
import { readPdf, type ReadFile } from '../support/pdf/read-pdf.ts';
import { newFolder } from '../support/new-folder.ts';

const folder = newFolder('everything');
const root = path.join(folder, 'northmarsh');
const out = path.join(folder, 'dist');
/** Where the restricted pack is. */
const closed = path.join(folder, 'closed');
const meeting = 'housing-committee/2025-03-13';
const stem = `${meeting}/hsc-2025-03-13`;
const meetingFile = path.join(root, 'content/meetings', meeting, 'meeting.yml');

const build = (): Promise<Ended> => runHere('build', ['--root', root, '--out', out]);
const pdf = (file: string): Promise<ReadFile> => readPdf(new Uint8Array(readFileSync(path.join(out, file))));

/** The words of a page's main part. */
function page(address: string): string {
  const html = readFileSync(path.join(out, address, 'index.html'), 'utf8');
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return main.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

/** Replaces words in a file of the meeting. Throws where they do not stand there. */
function rewrite(file: string, from: string, to: string): void {
  const target = path.join(root, 'content/meetings', meeting, file);
  const text = readFileSync(target, 'utf8');
  if (!text.includes(from)) throw new Error(`"${from}" does not stand in ${file}`);
  writeFileSync(target, text.replace(from, to));
}

beforeAll(async () => {
  cpSync(everythingRoot, root, { recursive: true });
  cpSync(builtSite('everything').out, out, { recursive: true });
  const written = ['hsc', '2025-03-13', '--restricted', '--root', root, '--out', closed];
  expect(await runHere('pack', written)).toMatchObject({ exitCode: 0, stderr: '' });
});

describe('the agenda', () => {
  test('is three pages long because of its items and notices, so the first paper moves on to page 5', async () => {
    const { pages } = await pdf(`${stem}-agenda-pack.pdf`);
    expect(pages.slice(0, 2).every(({ tagged }) => /\d+\. /.test(tagged))).toBe(true);
    expect(pages[2]?.tagged).toContain('About this meeting');
    expect(pages[3]?.artifacts).toBe('This page is intentionally left blank');
    expect(pages[4]?.artifacts).toContain('Agenda Item 3');
    const { pages: alone } = await pdf(`${stem}-agenda.pdf`);
    expect(alone).toHaveLength(3);
    expect(alone[1]?.tagged).not.toMatch(/\(Pages? \d/);
  });

  test('says what is to follow, in the pack, alone, and on the page; a number that the clerk gave stays', async () => {
    const { pages } = await pdf(`${stem}-agenda-pack.pdf`);
    const text = pages.map(({ tagged }) => tagged).join(' ');
    expect(text).toContain('8. Damp and mould in council homes To follow');
    expect(text).toContain('9. Rents from April 2025 To follow');
    expect(text).toContain('10. Lettings policy To follow');
    expect(text).toContain('30. Date of the next meeting');
    expect(page(meeting)).toContain('10. Lettings policy To follow 11.');
  });

  test('has verbal items in the clerk’s words', () => {
    expect(page(meeting)).toContain('14. Energy grants To hear whether the bid for grants');
  });
});

describe('late papers', () => {
  test('come in two supplements whose pages run on, with reason and the chair’s agreement', async () => {
    const [pack, one, two] = await Promise.all([
      pdf(`${stem}-agenda-pack.pdf`),
      pdf(`${stem}-supplement-1.pdf`),
      pdf(`${stem}-supplement-2.pdf`),
    ]);
    const [end, first, last, next] = [pack.pages.at(-1), one.pages[0], one.pages.at(-1), two.pages[0]].map((one) =>
      Number(one?.label),
    );
    expect([end, first, last, next]).toEqual([16, 17, 20, 21]);
    expect(one.pages[0]?.tagged).toContain('Reason: the surveyor’s figures came on 7 March');
    expect(two.pages[0]?.tagged).toMatch(
      /The Chairman is of the opinion that, by reason of these special circumstances/,
    );
    expect(two.pages[2]?.artifacts).toContain('Agenda Item 9 Supplement 2');
  });

  test('stand in the consolidated pack in the order of the agenda, which still says what has not come', async () => {
    const { pages } = await pdf(`${stem}-consolidated-pack.pdf`);
    const stamps = pages.flatMap(({ artifacts }) => /Agenda Item (\d+)/.exec(artifacts)?.[1] ?? []);
    expect(stamps).toEqual(['3', '6', '7', '8', '9']);
    expect(pages[1]?.tagged).toContain('10. Lettings policy To follow');
  });
});

describe('exempt items', () => {
  test('are announced with their paragraphs and reasons after the resolution, and nothing of their papers is published', async () => {
    const words = page(meeting);
    expect(words).toContain('16. Exclusion of the press and public');
    expect(words).toContain('Item 18, A tenancy at Fen End: paragraphs 1 and 2 of Part 1 of Schedule 12A');
    expect(words).toContain('The seller has other bidders, and the council would pay more if its limit were known.');
    const leaks = await runHere('check', ['--leaks', '--root', root, '--out', out]);
    expect(leaks.exitCode, leaks.stderr).toBe(0);
    const { pages } = await pdf(`${stem}-consolidated-pack.pdf`);
    expect(pages.map(({ text }) => text).join(' ')).not.toContain('1,795,000');
  });

  test('have their papers in the restricted pack, marked on every page, blank ones too', async () => {
    const bytes = readFileSync(path.join(closed, `${stem}-restricted-pack.pdf`));
    const { pages } = await readPdf(new Uint8Array(bytes));
    const blank = pages.filter(({ artifacts }) => artifacts.includes('intentionally left blank'));
    expect(blank.length).toBeGreaterThan(0);
    for (const { artifacts, label } of pages)
      expect(artifacts, `page ${label}`).toMatch(/Not for publication: paragraphs? .* Schedule 12A/);
    expect(pages.map(({ text }) => text).join(' ')).toContain('£1,795,000');
  });
});

describe('papers of other kinds', () => {
  test('another body’s pages are announced, shown and offered as they came, and no file with them claims a standard', async () => {
    const foreign = manifestOf(out).filter(({ path: file }) => /empty-homes\.pdf|agenda-pack|consolidated/.test(file));
    expect(foreign.filter(({ path: file }) => file.startsWith(meeting)).map((one) => one.conformance)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(manifestOf(out).find(({ path: file }) => file === `${stem}-supplement-1.pdf`)?.conformance).toEqual([
      'PDF/UA-1',
      'PDF/A-3a',
    ]);
    expect(manifestOf(out).some(({ path: file }) => file === `${meeting}/empty-homes/survey.pdf`)).toBe(true);
    const { pages } = await pdf(`${stem}-empty-homes.pdf`);
    expect(pages.at(-3)?.tagged).toContain('Two pages: a sketch of the wards');
    expect(pages.at(-1)?.text).toContain('Ferry Row, Hythe Lane, Saltmarsh Road');
  });

  test('slides are two to a page in the pack and one to a page alone; the speaker’s notes are nowhere', async () => {
    const alone = await pdf(`${stem}-tenants-survey.pdf`);
    const { pages } = await pdf(`${stem}-agenda-pack.pdf`);
    expect([alone.pages.length, pages.length - 14]).toEqual([4, 2]);
    expect(pages[15]?.tagged).toMatch(/Repairs matter most.*What we do now/);
    const all = [...alone.pages, ...pages].map(({ text }) => text).join(' ') + page(`${meeting}/tenants-survey`);
    expect(all).not.toContain('new booking system');
  });

  test('minutes are numbered on from meeting to meeting, draft or confirmed, and their decisions are in the register', async () => {
    const confirmed = await pdf('housing-committee/2025-01-16/hsc-2025-01-16-minutes-2024-11-14.pdf');
    const draft = await pdf(`${stem}-minutes-2025-01-16.pdf`);
    expect(confirmed.pages[0]?.tagged).toMatch(/Minutes .*31 Apologies for absence.*32 Winter repairs/);
    expect(draft.pages[0]?.tagged).toMatch(/Draft minutes .*33 Apologies for absence.*35 Repairs to council homes/);
    const register = page('decisions');
    expect(register).toMatch(/Minute 35: Repairs to council homes Draft .*Minute 32: Winter repairs/);
  });
});

/** Every PDF that was made here, with what it fails in. */
async function failuresOf(file: string): Promise<string[]> {
  return failureLines(await conformanceFailures(new Uint8Array(readFileSync(file))));
}

describe('every PDF', () => {
  test('keeps to what a machine can check of PDF/UA-1 and PDF/A-3a, the restricted pack too', async () => {
    const claiming = manifestOf(out).filter(({ conformance }) => conformance !== undefined);
    expect(claiming.length).toBeGreaterThan(10);
    for (const file of [
      path.join(closed, `${stem}-restricted-pack.pdf`),
      ...claiming.map((one) => path.join(out, one.path)),
    ])
      expect(await failuresOf(file), file).toEqual([]);
  });

  test('with another body’s pages fails in nothing but what those pages bring, and claims nothing', async () => {
    for (const name of ['empty-homes', 'agenda-pack', 'consolidated-pack'])
      expect(await failuresOf(path.join(out, `${stem}-${name}.pdf`)), name).toEqual([
        'UA 06-002 the metadata say that the file is PDF/UA-1 (5): no pdfuaid:part',
        'A 6.6.4 the metadata say that the file is PDF/A-3a:  ',
        'UA 31-009 every font is embedded (7.21.4.1): the font Helvetica',
        'UA 31-027 every font maps its codes to Unicode (7.21.7): the font Helvetica',
        'A 6.2.3 there is one output intent with an ICC profile: 0 output intents for PDF/A, without a profile',
      ]);
  });
});

describe('a warning', () => {
  test('is waived in meeting.yml by a post with a reason, and stands again without the waiver', async () => {
    const copy = path.join(folder, 'unwaived');
    cpSync(everythingRoot, copy, { recursive: true });
    const file = path.join(copy, 'content/meetings', meeting, 'meeting.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/waivers:[\s\S]*$/, ''));
    expect((await runHere('check', ['--root', everythingRoot])).stdout).toContain('No problems');
    const ended = await runHere('check', ['--root', copy]);
    expect(ended.exitCode).toBe(0);
    expect(ended.stdout + ended.stderr).toContain('rule clear-days');
  });
});

describe('what was published', () => {
  test('stays as it was: a change fails the build until it is declared as a correction, which page and PDF then show', async () => {
    expect(await runHere('publish', ['hsc', '2025-03-13', '--root', root])).toMatchObject({ exitCode: 0, stderr: '' });
    const before = readFileSync(path.join(out, 'manifest.json'), 'utf8');

    rewrite('empty-homes.mdx', 'a decision takes four weeks', 'a decision takes six weeks');
    const refused = await build();
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr.replaceAll(/\s+/g, ' ')).toContain(
      '"empty-homes.mdx" is not as it was published on 6 March 2025: was “decision takes four weeks.”, is “decision takes six weeks.”',
    );
    expect(readFileSync(path.join(out, 'manifest.json'), 'utf8')).toBe(before);

    const correction =
      'corrections:\n  - { paper: empty-homes.mdx, what: A decision takes six weeks., why: The box gave the time of an older scheme., date: 2025-03-11 }\n';
    writeFileSync(meetingFile, readFileSync(meetingFile, 'utf8').replace('waivers:', `${correction}waivers:`));
    expect(await build()).toMatchObject({ exitCode: 0 });
    const [own, pack] = await Promise.all([pdf(`${stem}-empty-homes.pdf`), pdf(`${stem}-agenda-pack.pdf`)]);
    for (const text of [own.pages[0]?.tagged, pack.pages[6]?.tagged, page(`${meeting}/empty-homes`), page(meeting)])
      expect(text).toMatch(/Correction.*11 March 2025.*A decision takes six weeks\..*older scheme/);

    expect(await runHere('publish', ['hsc', '2025-03-13', '--root', root])).toMatchObject({ exitCode: 0, stderr: '' });
    expect((await runHere('check', ['--root', root])).stdout).toContain('No problems');
    const lock = readFileSync(path.join(path.dirname(meetingFile), 'meeting.lock.json'), 'utf8');
    const { history } = JSON.parse(lock) as { history: { files: { path: string }[] }[] };
    expect(history[0]?.files.map((file) => path.basename(file.path))).toContain('hsc-2025-03-13-empty-homes.pdf');
  }, 240_000);
});
