/** The preview over HTTP: what is saved is served, whatever is saved, and nothing stops it. */
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../support/pdf/read-pdf.ts';
import { eventually, startPreview, type RunningPreview } from '../support/preview.ts';
import { reportFacts, reportFile, standardFiles, writeTree } from '../support/tree.ts';

const folder = path.posix.dirname(reportFile);
const address = '/health-committee/2024-03-14/clinics/';
const pdf = '/health-committee/2024-03-14/hc-2024-03-14-clinics.pdf';
const report = (words: string): string => `${reportFacts}\n## Results\n\n${words}\n`;
const sound = report('Visits rose to <Value of="visits/2023/Visits" />.');
const files: Readonly<Record<string, string>> = {
  ...standardFiles,
  [`${folder}/meeting.yml`]:
    'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n  - standing: apologies\n  - report: clinics.mdx\n',
  [reportFile]: sound,
  'data/health/visits.csv': 'year,Visits\n2023,1200\n',
  'data/health/visits.yml':
    'title: Visits\ndescription: Visits to clinics.\nsource: Clinics\nperiod: "2023"\nlicence: OGL-UK-3.0\nkey: [year]\ncolumns:\n  year: { type: year }\n  Visits: { type: count }\n',
  'content/pages/about.mdx': '---\ntitle: About\n---\n\nWords of the council.\n',
  'restricted/meetings/health-committee/2024-03-14/secret.mdx': 'Nobody reads this.\n',
};

describe('a preview', () => {
  const root = writeTree(files);
  let preview: RunningPreview;
  const save = (file: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  };
  const restore = (file: string): void => save(file, files[file] ?? '');
  const printed = async (words: string): Promise<void> => {
    await eventually(async () => {
      const response = await fetch(`${preview.address}${pdf}`);
      const { pages } = await readPdf(new Uint8Array(await response.arrayBuffer()));
      return pages.some(({ text }) => text.includes(words)) ? true : undefined;
    });
  };

  beforeAll(async () => {
    preview = await startPreview(root);
  });
  afterAll(async () => {
    await preview.stop();
  });

  test('serves the page of a paper with its bar, its PDF, figures and the pages of the site', async () => {
    const page = await preview.get(address);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Visits rose to 1,200.');
    expect(page.text).toContain('id="preview-bar"');
    expect(page.text).toContain(`data-pdf="${pdf}"`);
    await printed('Visits rose to 1,200.');
    expect((await preview.get('/data/visits/visits.csv')).text).toContain('2023,1200');
    expect((await preview.get('/about/')).text).toContain('Words of the council.');
    expect((await preview.get('/theme.css')).type).toContain('text/css');
    for (const home of ['/', '/health-committee/', '/health-committee/2024-03-14/', '/data/', '/data/visits/'])
      expect((await preview.get(home)).status).toBe(200);
  });

  test('serves the feeds and calendars that its pages link to, and says of other files for programs what makes them', async () => {
    expect((await preview.get('/health-committee/')).text).toContain('href="/health-committee/meetings.ics"');
    for (const file of [
      '/meetings.ics',
      '/health-committee/meetings.ics',
      '/health-committee/2024-03-14/hc-2024-03-14.ics',
    ])
      expect((await preview.get(file)).text, file).toMatch(/^BEGIN:VCALENDAR[\s\S]*Guildhall/);
    expect((await preview.get('/health-committee/feed.xml')).text).toContain('<title>Visits to clinics</title>');
    expect((await preview.get('/feed.json')).text).toContain('"title": "Visits to clinics"');
    expect((await preview.get('/manifest.json')).text).toContain('/manifest.json is made by npm run build');
  });

  test('lists the papers of a meeting for its panel, and no files that a device could keep', async () => {
    const listing = await preview.get('/health-committee/2024-03-14/files.json');
    expect(listing.type).toContain('application/json');
    expect(JSON.parse(listing.text)).toMatchObject({
      title: 'Health Committee, 14 March 2024',
      papers: [{ slug: 'clinics', title: 'Visits to clinics', item: 2 }],
      files: [],
    });
    expect((await preview.get('/health-committee/2024-03-15/files.json')).status).toBe(404);
  });

  test('has a search of the papers as they stand', async () => {
    const script = await preview.get('/pagefind/pagefind.js');
    expect(script.type).toContain('text/javascript');
    const entry = JSON.parse((await preview.get('/pagefind/pagefind-entry.json')).text) as {
      readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
    };
    // The report and the dataset.
    expect(entry.languages['en']?.page_count).toBe(2);
    expect((await preview.get('/pagefind/nothing.js')).status).toBe(404);
  });

  test('tells the pages and size of the PDF, and the pages of the pack, once these are made', async () => {
    await preview.until(address, /PDF, \d+ pages?, \d+\skB/);
    await preview.until('/health-committee/2024-03-14/', /Download the agenda pack[\s\S]*PDF, \d+ pages/);
  });

  test('shows a saved paper, on the page and in the PDF', async () => {
    save(reportFile, report('Visits fell to a bicycle.'));
    await preview.until(address, 'Visits fell to a bicycle.');
    await printed('Visits fell to a bicycle.');
    restore(reportFile);
    await preview.until(address, 'Visits rose to 1,200.');
  });

  test('shows a saved figure, description, template, council and agenda', async () => {
    save('data/health/visits.csv', 'year,Visits\n2023,1300\n');
    await preview.until(address, 'Visits rose to 1,300.');
    await printed('Visits rose to 1,300.');
    save(
      'data/health/visits.yml',
      files['data/health/visits.yml']!.replace('title: Visits', 'title: Calls at clinics'),
    );
    await preview.until('/data/visits/', 'Calls at clinics');
    save('templates/sections/equality.hbs', 'Our own words on equality.\n');
    await preview.until(address, 'Our own words on equality.');
    await printed('Our own words on equality.');
    rmSync(path.join(root, 'templates'), { recursive: true });
    save('content/council.yml', files['content/council.yml']!.replace('Mercia District', 'Wessex'));
    await preview.until(address, 'Wessex Council');
    save(`${folder}/meeting.yml`, files[`${folder}/meeting.yml`]!.replace('Guildhall', 'Corn Exchange'));
    await preview.until('/health-committee/2024-03-14/', 'Corn Exchange');
    for (const file of ['data/health/visits.csv', 'data/health/visits.yml', 'content/council.yml'] as const)
      restore(file);
    restore(`${folder}/meeting.yml`);
    await preview.until(address, 'Mercia District Council');
  });

  test('shows a new paper in a new folder of a new committee, follows it when it is renamed, and lets it go', async () => {
    save('content/committees/parks-board.yml', 'name: Parks Board\nabbreviation: PB\nkind: board\n');
    save('content/meetings/parks-board/2024-05-01/trees.mdx', report('Forty trees were planted.'));
    await preview.until('/parks-board/2024-05-01/trees/', 'Forty trees were planted.');
    const meeting = path.join(root, 'content/meetings/parks-board/2024-05-01');
    renameSync(path.join(meeting, 'trees.mdx'), path.join(meeting, 'woods.mdx'));
    await preview.until('/parks-board/2024-05-01/woods/', 'Forty trees were planted.');
    expect((await preview.get('/parks-board/2024-05-01/trees/')).status).toBe(404);
    rmSync(path.join(root, 'content/meetings/parks-board'), { recursive: true });
    rmSync(path.join(root, 'content/committees/parks-board.yml'));
    await preview.until('/parks-board/', 'There is no page /parks-board/');
  });

  test('keeps the last good page under the problems of a paper that cannot be read, with links into the editor', async () => {
    save(reportFile, sound.replace('kind: report', 'kind: rapport'));
    const page = await preview.until(address, 'is not a kind of paper');
    expect(page).toContain('Visits rose to 1,200.');
    expect(page).toContain('<summary>1 error');
    expect(page).toContain(`href="vscode://file${root}/${reportFile}:2:7"`);
    expect(page).toContain('Did you mean');
    expect((await fetch(`${preview.address}${pdf}`)).status).toBe(200);
    restore(reportFile);
    await preview.until(address, 'No problems here');
  });

  test('shows the problems in place of a page that never was', async () => {
    save(`${folder}/broken.mdx`, '---\nkind: report\n---\n<Chart\n');
    const page = await preview.until('/health-committee/2024-03-14/broken/', `${folder}/broken.mdx:`);
    expect(page).toContain('broken.mdx cannot be shown yet');
    rmSync(path.join(root, folder, 'broken.mdx'));
    await preview.until('/health-committee/2024-03-14/broken/', 'There is no page');
  });

  test('shows a draft under a banner', async () => {
    save(reportFile, sound.replace('status: published', 'status: draft'));
    await preview.until(address, 'id="preview-draft"');
    restore(reportFile);
    await preview.until(address, /^(?![\s\S]*preview-draft")/);
  });

  test('goes on whatever is in the files, and shows the paper again as soon as it is whole', async () => {
    const rubbish: readonly (string | Uint8Array)[] = [
      '',
      '\0\0\0',
      new Uint8Array([0xff, 0xfe, 0x41, 0xd8]),
      '---\n',
      '{{#if',
      ': : :\n\t- x',
      '"a\n1,2,3\n',
      '<'.repeat(500),
    ];
    const targets = [reportFile, 'data/health/visits.csv', 'data/health/visits.yml', 'content/council.yml'] as const;
    const more = [
      'content/glossary.yml',
      'content/pages/about.mdx',
      'templates/sections/equality.hbs',
      `${folder}/map.svg`,
    ];
    for (const file of [...targets, `${folder}/meeting.yml`, 'content/committees/health-committee.yml', ...more]) {
      for (const content of rubbish) {
        save(file, content);
        expect(
          (await fetch(`${preview.address}${address}`)).status,
          `${file} ${String(content).slice(0, 20)}`,
        ).toBeLessThan(500);
      }
      if (files[file] === undefined) rmSync(path.join(root, file));
      else restore(file);
    }
    save(reportFile, report('Everything is well again.'));
    await preview.until(address, 'Everything is well again.');
    await preview.until(address, 'No problems here');
    restore(reportFile);
  });

  test('shows what was written in pieces once it is whole', async () => {
    const text = report('The end of a long paper is a walrus.');
    save(reportFile, '');
    for (let at = 0; at < text.length; at += 60) {
      appendFileSync(path.join(root, reportFile), text.slice(at, at + 60));
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await preview.until(address, 'is a walrus.');
    restore(reportFile);
  });

  test('serves nothing but what a build publishes, and to nobody but this machine', async () => {
    for (const hidden of [
      '/restricted/meetings/health-committee/2024-03-14/secret.mdx',
      '/content/council.yml',
      '/..%2fpackage.json',
      '/_astro/..%2f..%2fpress.json',
      '/@preview/..%2fpress.json',
      '/data/visits/visits.yml',
      '/health-committee/2024-03-14/secret/',
    ]) {
      const { status, text } = await preview.get(hidden);
      expect(status, hidden).toBe(404);
      expect(text).not.toContain('Nobody reads this');
    }
    const { port } = new URL(preview.address);
    const foreign = await fetchWithHost(Number(port), 'evil.example');
    expect(foreign).toContain('This preview has a different address.');
  });

  test('has not stopped, and stops when it is asked to', async () => {
    expect(preview.isAlive()).toBe(true);
    expect(await preview.stop()).toBe(0);
    expect(preview.output()).toMatch(/Stopped\.\n$/);
    expect(preview.output()).not.toContain('fault of the program');
  });
});

/** What a request gets that says to be for another host, as a web site's would. */
async function fetchWithHost(port: number, host: string): Promise<string> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/', headers: { host } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
}
