/** A meeting whose meeting.yml does not say `published` is planned: when and where it is to be is public, and nothing else of it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile, projectTemplates } from '../../../src/compile/compile.ts';
import { siteDecisions } from '../../../src/compile/site-decisions.ts';
import { manifestOf } from '../../support/sites/built-site.ts';
import { minutesText } from '../../support/sites/minutes.ts';
import { smallMeeting, smallSite } from '../../support/sites/small-site.ts';
import { png } from '../../support/pictures.ts';
import { runHere } from '../../support/command-here.ts';
import { newFolder } from '../../support/new-folder.ts';
import { readPdf } from '../../support/pdf/read-pdf.ts';
import { compileTree, problemsOf, projectRoot, reportFacts, writeTree } from '../../support/tree.ts';

const april = 'content/meetings/health-committee/2024-04-18';
const agenda = `time: "19:30"
place: Library
items:
  - standing: apologies
  - minutes: minutes.mdx
  - report: wagtails.mdx
  - report: late-wagtails.mdx
    title: Late wagtails
    toFollow: true
  - verbal: Wagtails of the parish
`;
const wagtails = `${reportFacts.replace('Visits to clinics', 'Wagtails')}## Wagtails by the river

Wagtails came back.

<DataTable data="wagtails" caption="Wagtails" />

<DataTable data="visits" caption="Visits" />

<Figure src="./wagtail.png" alt="A wagtail." caption="Wagtail" />

<Recommendations>
- That the wagtails are counted.
</Recommendations>
`;
const planned = {
  [`${april}/meeting.yml`]: agenda,
  [`${april}/wagtails.mdx`]: wagtails,
  [`${april}/wagtail.png`]: png(),
  [`${april}/minutes.mdx`]: minutesText(
    { meeting: '2024-03-14' },
    '## Visits to clinics\n\n<Resolved>\nThat a wagtail is painted.\n</Resolved>',
  ),
  'data/birds/wagtails.csv': 'Year,Wagtails\n2021,7\n2022,9\n',
  'data/birds/wagtails.yml': String(smallSite['data/health/visits.yml'] ?? '').replaceAll('Visits', 'Wagtails'),
};
const files = {
  ...smallSite,
  'content/committees/health-committee.yml':
    'name: Health Committee\nabbreviation: HC\nkind: committee\nseats: [{ title: Chairman }]\n',
  'content/council.yml': `${String(smallSite['content/council.yml'])}website: https://papers.example.gov.uk/\n`,
  ...planned,
};
const publishedApril = `published: 2024-04-10\n${agenda}`;
const textOf = (file: string): string => {
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');
};

describe('a site with a planned meeting', () => {
  const root = writeTree(files);
  const out = path.join(newFolder('planned'), 'dist');
  let built: Awaited<ReturnType<typeof runHere>>;
  beforeAll(async () => {
    built = await runHere('build', ['--root', root, '--out', out]);
  });
  const fileAt = (file: string): string => readFileSync(path.join(out, file), 'utf8');

  test('is built, without a finding', () => {
    expect(built.stderr).toBe('');
    expect(built.exitCode).toBe(0);
  });

  test('is told by build and check that something was left out, and why', async () => {
    const told =
      'One meeting is only planned: a build leaves out its agenda and papers until meeting.yml says when they are published (published:)';
    expect(built.stdout).toContain(told);
    expect((await runHere('check', ['--root', root])).stdout).toContain(`${told}.\nNext: npm run build`);
    expect((await runHere('check', ['--root', root, 'hc', '2024-03-14'])).stdout).not.toContain('only planned');
  });

  test('has no word of its agenda, papers, minutes and data in any file, and no file of them', () => {
    const all = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const places = all.map((entry) => path.join(entry.parentPath, entry.name));
    expect(places.length).toBeGreaterThan(30);
    expect(places.filter((file) => /wagtail/i.test(`${file} ${textOf(file)}`))).toEqual([]);
    const own = manifestOf(out)
      .map((file) => file.path)
      .filter((file) => file.includes('2024-04-18'));
    expect(own.toSorted()).toEqual([
      'health-committee/2024-04-18/card.png',
      'health-committee/2024-04-18/files.json',
      'health-committee/2024-04-18/hc-2024-04-18.ics',
      'health-committee/2024-04-18/index.html',
      'oparl/location/health-committee/2024-04-18.json',
      'oparl/meeting/health-committee/2024-04-18.json',
    ]);
  });

  test('says when and where it is to be, on its page, its committee’s and the home page', () => {
    const page = fileAt('health-committee/2024-04-18/index.html');
    expect(page).toContain('Thursday 18 April 2024');
    expect(page).toContain('7:30pm');
    expect(page).toContain('Library');
    expect(page).not.toContain('id="agenda"');
    for (const list of ['index.html', 'health-committee/index.html'])
      expect(fileAt(list)).toContain('health-committee/2024-04-18/');
    expect(fileAt('sitemap.xml')).toContain('https://papers.example.gov.uk/health-committee/2024-04-18/');
  });

  test('has an entry in the calendars, as of the day on which the committee last published', () => {
    const event = fileAt('health-committee/2024-04-18/hc-2024-04-18.ics').replaceAll('\r\n', '\n');
    expect(event).toContain('DTSTART;TZID=Europe/London:20240418T193000');
    expect(event).toContain('LOCATION:Library');
    expect(event).toContain('DTSTAMP:20240306T000000Z\nLAST-MODIFIED:20240306T000000Z\nSEQUENCE:0');
    expect(fileAt('meetings.ics')).toContain('LOCATION:Library');
  });

  test('tells programs of an event with no agenda, and feeds nothing', () => {
    const page = fileAt('health-committee/2024-04-18/index.html');
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    const event = JSON.parse(json) as Readonly<Record<string, unknown>>;
    expect(event).toMatchObject({
      '@type': 'Event',
      eventStatus: 'https://schema.org/EventScheduled',
      workFeatured: [],
    });
    expect(event).not.toHaveProperty('about');
    expect(fileAt('health-committee/feed.xml')).not.toContain('18 April 2024');
    const oparl = readdirSync(path.join(out, 'oparl'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
      .filter((text) => text.includes('"start":"2024-04-18T19:30:00+01:00"'));
    expect(oparl.length).toBeGreaterThan(0);
    expect(oparl.every((text) => text.includes('"meetingState":"terminiert"'))).toBe(true);
  });

  test('lists data with the published papers that use them alone', () => {
    expect(fileAt('data/visits/index.html')).toContain('/clinics/');
    expect(existsSync(path.join(out, 'data/wagtails'))).toBe(false);
  });

  test('is checked with exit code 0 where its own files alone have errors, each marked as of a draft', async () => {
    const slipped = writeTree({
      ...files,
      [`${april}/meeting.yml`]: `${agenda}plaice: Guildhall\n`,
      [`${april}/wagtails.mdx`]: `${wagtails}\nFewer than <5 came.\n`,
    });
    const { exitCode, stdout } = await runHere('check', ['--root', slipped, '--format', 'json']);
    const told = JSON.parse(stdout) as { readonly diagnostics: readonly { file: string; draft?: boolean }[] };
    const errors = told.diagnostics.map(({ file, draft }) => [path.basename(file), draft]);
    expect(errors).toEqual(
      expect.arrayContaining([
        ['meeting.yml', true],
        ['wagtails.mdx', true],
      ]),
    );
    expect(errors.every(([, draft]) => draft === true)).toBe(true);
    expect(exitCode).toBe(0);
  });

  test('cannot be published by command before its file says when', async () => {
    const { exitCode, stderr } = await runHere('publish', ['hc', '2024-04-18', '--date', '2024-04-10', '--root', root]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      'The meeting on 2024-04-18 is only planned: its agenda and papers are drafts. Write published: with the day of publication in its meeting.yml.',
    );
    expect(existsSync(path.join(root, `${april}/meeting.lock.json`))).toBe(false);
  });

  test('has a pack and papers for its clerk to look at, marked as drafts on every page', async () => {
    const folder = newFolder('planned-pack');
    const pack = path.join(folder, 'pack.pdf');
    expect((await runHere('pack', ['hc', '2024-04-18', '--root', root, '--out', pack])).exitCode).toBe(0);
    const printed = await readPdf(new Uint8Array(readFileSync(pack)));
    const pages = printed.pages.map((page) => page.text).filter((text) => !text.includes('intentionally left blank'));
    expect(pages.join(' ')).toContain('Wagtails of the parish');
    expect(pages.every((text) => text.includes('DRAFT'))).toBe(true);
    const text = path.join(folder, 'pack.txt');
    const asText = ['hc', '2024-04-18', '--root', root, '--format', 'text', '--out', text];
    expect((await runHere('pack', asText)).exitCode).toBe(0);
    expect(readFileSync(text, 'utf8')).toMatch(/^DRAFT\n/);
    const paper = path.join(folder, 'paper.pdf');
    expect(
      (await runHere('paper', [path.join(root, april, 'wagtails.mdx'), '--root', root, '--out', paper])).exitCode,
    ).toBe(0);
    expect((await readPdf(new Uint8Array(readFileSync(paper)))).pages[0]?.text).toContain('DRAFT');
  });

  test('stays in the list of what is owed', async () => {
    const { stdout } = await runHere('check', ['--due', '2024-04-10', '--root', root]);
    expect(stdout).toContain('Last day to publish the agenda and papers (Health Committee, 18 April 2024)');
  });

  test('is reported to its clerk as it would be published', async () => {
    const folder = newFolder('planned-report');
    expect((await runHere('check', ['hc', '2024-04-18', '--report', folder, '--root', root])).exitCode).toBe(0);
    const report = readFileSync(path.join(folder, 'hc-2024-04-18-check.html'), 'utf8');
    expect(report).toContain('Meeting.yml does not say when it is published');
    expect(report).toContain('wagtails.mdx</span></th><td>Report</td><td class="number">5 to 6</td>');
  });
});

describe('a meeting that is only planned', () => {
  test('is in the preview with its agenda, each paper marked', () => {
    const root = writeTree(files);
    const { site } = compile({ root, templatesRoot: projectTemplates(projectRoot), includeDrafts: true });
    const meeting = site?.meetings.find(({ folder }) => folder === '2024-04-18');
    expect(meeting?.isPlanned).toBe(true);
    expect(meeting?.items.map(({ title }) => title)).toContain('Wagtails');
    expect(meeting?.papers.map(({ isPlanned }) => isPlanned)).toEqual([true, true]);
  });

  test('is published as a whole once its file says when', () => {
    const { site } = compileTree({ ...files, [`${april}/meeting.yml`]: publishedApril });
    const meeting = site?.meetings.find(({ folder }) => folder === '2024-04-18');
    expect(meeting).not.toHaveProperty('isPlanned');
    expect(meeting?.items).toHaveLength(5);
    expect(site && siteDecisions(site).map(({ folder }) => folder)).toEqual(['2024-03-14']);
  });

  test('keeps the notice that it was cancelled', () => {
    const { site } = compileTree({
      ...files,
      [`${april}/meeting.yml`]: `state: cancelled\nchange: { date: 2024-04-02, reason: An election. }\n${agenda}`,
    });
    const meeting = site?.meetings.find(({ folder }) => folder === '2024-04-18');
    expect(meeting?.facts?.state).toBe('cancelled');
    expect(meeting?.items).toEqual([]);
  });

  test('takes no link of a published paper', () => {
    const found = problemsOf(
      compileTree({
        ...files,
        'content/pages/birds.mdx': '---\ntitle: Birds\n---\n\n[Wagtails](/health-committee/2024-04-18/wagtails/)\n',
      }),
    );
    expect(found).toEqual([
      'content/pages/birds.mdx:5:1 site-link the link leads to "/health-committee/2024-04-18/wagtails/", which is a draft',
    ]);
  });
});

describe('not taken for planned', () => {
  const errorsOf = (files: Readonly<Record<string, string | Uint8Array>>): (string | undefined)[] =>
    compileTree(files).diagnostics.map(({ reason, isDraft }) => (isDraft ? undefined : reason));

  test('is a meeting whose "published" is misspelt, or is no date', () => {
    expect(errorsOf({ ...files, [`${april}/meeting.yml`]: publishedApril.replace('published', 'publishd') })).toContain(
      '"publishd" is not one of the settings allowed here',
    );
    expect(errorsOf({ ...files, [`${april}/meeting.yml`]: publishedApril.replace('2024-04-10', 'soon') })).toContain(
      '"soon" is not a date',
    );
  });

  test('is a meeting that goes on with the agenda of one that was published', () => {
    const { site } = compileTree({
      ...files,
      [`${smallMeeting}/meeting.yml`]: `${String(smallSite[`${smallMeeting}/meeting.yml`])}state: adjourned\nchange: { date: 2024-03-14, reason: It was late., to: 2024-03-21 }\n`,
      'content/meetings/health-committee/2024-03-21/meeting.yml':
        'time: "18:00"\nplace: Guildhall\nstate: adjourned\nchange: { date: 2024-03-21, reason: It was late., to: 2024-03-28 }\n',
      'content/meetings/health-committee/2024-03-28/meeting.yml': 'time: "18:00"\nplace: Guildhall\n',
    });
    expect(site?.meetings.map(({ folder, isPlanned }) => [folder, isPlanned])).toEqual([
      ['2024-04-18', true],
      ['2024-03-28', undefined],
      ['2024-03-21', undefined],
      ['2024-03-14', undefined],
    ]);
    expect(site?.meetings[2]?.items.map(({ title }) => title)).toEqual(['Visits to clinics', 'Parks']);
  });

  test('is a meeting.yml that takes something down', () => {
    const taking = `${agenda}takenDown: [{ data: wagtals, date: 2024-04-09, reason: It named a nest. }]\n`;
    expect(errorsOf({ ...files, [`${april}/meeting.yml`]: taking })).toContain(
      'there is no dataset "wagtals", and no record of publication has it',
    );
  });

  test('is a meeting on record: that "published" is missing there is an error', async () => {
    const root = writeTree({ ...files, [`${april}/meeting.yml`]: publishedApril });
    expect((await runHere('publish', ['hc', '2024-04-18', '--root', root])).exitCode).toBe(0);
    writeFileSync(path.join(root, `${april}/meeting.yml`), agenda);
    const { exitCode, stdout } = await runHere('check', ['--root', root]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('the meeting was published on 10 April 2024, but "published" is missing');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Write published: 2024-04-10. For a meeting that does not take place write state: cancelled or state: postponed, with change:.',
    );
  });
});
