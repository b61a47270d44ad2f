/**
 * A clerk's spring as one test: a small council's tree through everything that happens to its meetings. After each event the site is
 * compiled and checked, and what every face of it says that it did not say before, or says no more, is compared line by line; what
 * is not named stays. Ids and printed pages never change.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { recordFindings } from '../../src/record/record-findings.ts';
import { madeNow, recordPublication } from '../../src/record/write-record.ts';
import { runHere } from '../support/command-here.ts';
import { everythingRoot } from '../support/example.ts';
import { keyFor, keys } from '../support/sites/chained-site.ts';
import { conformanceFailures, failureLines } from '../support/conformance/check-conformance.ts';
import { textsIn } from '../support/text/texts-in.ts';
import { manifestOf } from '../support/sites/built-site.ts';
import { differences, facesOf, siteWithoutFindings, type Faces } from '../support/sites/month/month-faces.ts';
import { projectRoot, reportFacts, standardFiles, writeTree } from '../support/tree.ts';

const committee = 'content/meetings/health-committee';
const march = `${committee}/2024-03-14`;
const april = `${committee}/2024-04-18`;
/** A PDF of two pages that somebody else made. */
const survey = path.join(everythingRoot, 'content/meetings/housing-committee/2025-03-13/survey.pdf');
const visits = 'Month,Visits\n2023 Dec,98\n2024 Jan,105\n';

const report = (title: string, text: string): string =>
  `${reportFacts.replace('Visits to clinics', title)}\n## Purpose\n\n${text}\n`;

const clinics = (who: string): string =>
  report('Visits to clinics', `Together <Value of="visits/*/Visits" calc="sum" /> ${who} came.`);

const minutes = (status: string): string =>
  `---\nkind: minutes\nmeeting: 2024-03-14\nplace: Town Hall\nfirstMinute: 1\nstatus: ${status}\nattendance:\n  - { seat: Chairman, mark: present, chair: true }\n---\n\n## Parks\n\n<Resolved>That the parks stay open.</Resolved>\n`;

/** What each event changes: "- " before lines that go, "+ " before lines that come. */
function eventsIn(text: string): Map<string, readonly string[]> {
  return new Map(Object.entries(parse(text) as Record<string, readonly string[]>));
}

/** The tree, and what happens to it. */
class Council {
  readonly root = writeTree({
    ...standardFiles,
    'content/council.yml': `${standardFiles['content/council.yml'] ?? ''}\nwebsite: https://papers.example.gov.uk/\nrecordKeys:\n${keys
      .map(({ name, from, pair }) => `  - { name: ${name}, from: ${from}, public: ${pair.public} }\n`)
      .join('')}`,
    'content/committees/housing-committee.yml': 'name: Housing Committee\nabbreviation: HSG\nkind: committee\n',
    'data/health/visits.csv': visits,
    'data/health/visits.yml':
      'title: Visits\nsource: Clinic registers\nkey: Month\ngrows: yes\ncolumns:\n  Month: { type: text }\n  Visits: { type: count }\n',
  });
  #faces: Faces | undefined;

  write(file: string, text: string): void {
    const target = path.join(this.root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  async publish(folder: string, day: string): Promise<void> {
    const site = siteWithoutFindings(this.root);
    const meeting = site.meetings.find((one) => one.folder === folder)!;
    const { problems } = await recordPublication(site, meeting, { first: day, now: day, key: keyFor(day) });
    expect(problems).toEqual([]);
  }

  /** What has changed on the faces since the last event; nothing that is published may be found to have changed. */
  async changes(): Promise<string[]> {
    const site = siteWithoutFindings(this.root);
    const found = await recordFindings({ site, meetings: site.meetings, pdf: madeNow });
    expect(found.map(({ reason }) => reason)).toEqual([]);
    const before = this.#faces ?? { lines: [], ids: new Set<string>(), pages: new Map<string, string>() };
    this.#faces = facesOf(site);
    expect([...before.ids].filter((id) => !this.#faces?.ids.has(id))).toEqual([]);
    for (const [paper, pages] of before.pages) expect(this.#faces.pages.get(paper), paper).toBe(pages);
    return differences(before.lines, this.#faces.lines);
  }
}

test('a council from the first notice of a meeting to the confirmed minutes of the last', async () => {
  const council = new Council();
  const wanted = eventsIn(readFileSync(path.join(projectRoot, 'tests/cases/month.yml'), 'utf8'));
  const see = async (event: string): Promise<void> => {
    const changes = await council.changes();
    expect({ [event]: changes }).toEqual({ [event]: wanted.get(event) });
    wanted.delete(event);
  };

  council.write(`${march}/meeting.yml`, 'time: "18:00"\nplace: Guildhall\n');
  await see('a meeting is planned');

  const councilFile = readFileSync(path.join(council.root, 'content/council.yml'), 'utf8');
  council.write('content/council.yml', `${councilFile}deadlines:\n  - { what: Reports due, days: 10 }\n`);
  await see('the council sets a deadline');

  const agenda = `time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n  - standing: apologies\n  - report: clinics.mdx\n  - report: parks.mdx\n    title: Parks\n    toFollow: true\n`;
  council.write(`${march}/meeting.yml`, agenda);
  council.write(`${march}/clinics.mdx`, clinics('people'));
  await council.publish('2024-03-14', '2024-03-06');
  await see('the agenda is published');

  council.write(`${march}/parks.mdx`, report('Parks', 'All parks are open.'));
  const supplement = `supplements: [{ published: 2024-03-11, papers: [parks.mdx], reason: the surveyors measured the parks on 10 March, chairAgreed: yes }]\n`;
  council.write(`${march}/meeting.yml`, agenda + supplement);
  await council.publish('2024-03-14', '2024-03-11');
  await see('a late paper comes');

  const room = agenda.replace('Guildhall', 'Town Hall');
  const moved =
    'corrections:\n  - { paper: agenda, what: The meeting is in the Town Hall., why: The Guildhall is flooded., date: 2024-03-12 }\n';
  council.write(`${march}/meeting.yml`, room + supplement + moved);
  await council.publish('2024-03-14', '2024-03-12');
  await see('another room');

  council.write('data/health/visits.csv', `${visits}2024 Feb,120\n`);
  await council.publish('2024-03-14', '2024-03-13');
  await see('the data grow');

  council.write(`${march}/swim.mdx`, report('Swimming', 'Not yet.').replace('status: published', 'status: draft'));
  await see('a draft is begun');

  const what = 'Paragraph 1 says who came.';
  const word = `  - { paper: clinics.mdx, what: ${what}, why: A word was missing., date: 2024-03-13 }\n`;
  council.write(`${march}/clinics.mdx`, clinics('patients'));
  council.write(`${march}/meeting.yml`, room + supplement + moved + word);
  await council.publish('2024-03-14', '2024-03-13');
  await see('a paper is corrected');

  council.write(
    `${committee}/2024-03-14-extraordinary/meeting.yml`,
    'name: Extraordinary meeting\ntime: "20:00"\nplace: Town Hall\npublished: 2024-03-06\nitems: [{ verbal: The flood }]\n',
  );
  await council.publish('2024-03-14-extraordinary', '2024-03-13');
  await see('a second meeting that day');

  const recording = 'recording: { url: "https://video.example.gov.uk/hc", starts: { 2: "0:12:40" } }\n';
  council.write(`${march}/meeting.yml`, recording + room + supplement + moved + word);
  await see('the recording is there');

  const next =
    'time: "18:00"\nplace: Guildhall\npublished: 2024-04-10\nitems:\n  - minutes: minutes-2024-03-14.mdx\n    title: Minutes of the last meeting\n    toFollow: true\n';
  council.write(`${april}/meeting.yml`, next);
  council.write(`${april}/minutes-2024-03-14.mdx`, minutes('working'));
  await see('working minutes are written');

  council.write(`${april}/meeting.yml`, next.replace('    toFollow: true\n', ''));
  council.write(`${april}/minutes-2024-03-14.mdx`, minutes('draft'));
  await see('the minutes are a draft');

  council.write(`${april}/minutes-2024-03-14.mdx`, minutes('confirmed'));
  await council.publish('2024-04-18', '2024-04-10');
  await see('the minutes are confirmed');

  const may = 'time: "18:00"\nplace: Guildhall\npublished: 2024-05-08\nitems: [{ report: budget.mdx }]\n';
  council.write(`${committee}/2024-05-16/meeting.yml`, may);
  council.write(`${committee}/2024-05-16/budget.mdx`, report('Budget', 'Money is short.'));
  await council.publish('2024-05-16', '2024-05-08');
  await see('the next agenda');

  council.write(`${committee}/2024-06-13/meeting.yml`, 'time: "18:00"\nplace: Guildhall\n');
  council.write(
    `${committee}/2024-05-16/meeting.yml`,
    `state: postponed\nchange: { date: 2024-05-13, reason: The chair is ill., to: 2024-06-13 }\n${may}`,
  );
  await council.publish('2024-05-16', '2024-05-13');
  await see('a meeting is postponed');

  const remote = 'remote: { url: "https://meet.example.gov.uk/hc", note: Ask for the code. }\n';
  council.write(
    `${committee}/2024-06-13/meeting.yml`,
    `${remote}time: "18:00"\nplace: Guildhall\npublished: 2024-06-05\nitems:\n  - report: leisure.mdx\n    exempt: { paper: prices.mdx, paragraphs: [3], publicInterest: Bidders must not learn what others ask. }\n`,
  );
  council.write(`${committee}/2024-06-13/leisure.mdx`, report('Leisure contract', 'The contract is let.'));
  await council.publish('2024-06-13', '2024-06-05');
  await see('an exempt appendix, under a new key');

  const grown = `  - { paper: clinics.mdx, what: February was added., why: The committee asked for it., date: 2024-06-06, rows: all }\n`;
  council.write(`${march}/meeting.yml`, recording + room + supplement + moved + word + grown);
  await council.publish('2024-03-14', '2024-06-06');
  await see('a correction takes up the new rows');

  const july = 'time: "18:00"\nplace: Guildhall\npublished: 2024-07-03\nitems: [{ report: youth.mdx }]\n';
  council.write(`${committee}/2024-07-11/meeting.yml`, july);
  council.write(
    `${committee}/2024-07-11/youth.mdx`,
    report(
      'Youth',
      'In February <Value of="visits/2024 Feb/Visits" /> came, together <Value of="visits/*/Visits" calc="sum" />.',
    ),
  );
  await council.publish('2024-07-11', '2024-07-03');
  await see('an agenda over all rows');

  council.write(
    `${committee}/2024-07-11/meeting.yml`,
    `state: cancelled\nchange: { date: 2024-07-09, reason: There is no quorum. }\n${july}`,
  );
  await council.publish('2024-07-11', '2024-07-09');
  await see('a meeting is cancelled');

  const leisure = `${remote}time: "18:00"\nplace: Guildhall\npublished: 2024-06-05\nitems:\n  - report: leisure.mdx\n    withdrawn: { date: 2024-06-11, reason: The contract has to be tendered again. }\n    exempt: { paper: prices.mdx, paragraphs: [3], publicInterest: Bidders must not learn what others ask. }\n`;
  council.write(`${committee}/2024-06-13/meeting.yml`, leisure);
  await council.publish('2024-06-13', '2024-06-11');
  await see('an item is withdrawn');

  council.write(
    `${march}/meeting.yml`,
    `${recording + room + supplement + moved + word + grown}takenDown: [{ paper: parks.mdx, date: 2024-07-15, reason: It named a tenant. }]\n`,
  );
  rmSync(path.join(council.root, march, 'parks.mdx'));
  await council.publish('2024-03-14', '2024-07-15');
  await see('a paper is taken down');

  const retitled = room.replace('title: Parks', 'title: A report that was taken down');
  const down = 'takenDown: [{ paper: parks.mdx, date: 2024-07-15, reason: It named a tenant. }]\n';
  council.write(`${march}/meeting.yml`, recording + retitled + supplement + moved + word + grown + down);
  await council.publish('2024-03-14', '2024-07-15');
  await see('its title goes as well');

  const september = `${committee}/2024-09-12`;
  const together = 'joint: [housing-committee]\ntime: "18:00"\nplace: Town Hall\n';
  council.write(`${september}/meeting.yml`, together);
  await see('a joint meeting is called');

  const letter = `${together}published: 2024-09-04\nitems:\n  - document: letter.pdf\n    title: Letter of the regulator\n    from: The regulator\n    alt: The regulator asks for a plan.\n  - verbal: Housing and health\n`;
  council.write(`${september}/meeting.yml`, letter);
  copyFileSync(survey, path.join(council.root, september, 'letter.pdf'));
  await council.publish('2024-09-12', '2024-09-04');
  await see('somebody else’s document is an item');

  const urgent = `${letter}  - report: damp.mdx\nsupplements: [{ published: 2024-09-10, papers: [damp.mdx], reason: a block had to be closed on 9 September, chairAgreed: yes }]\n`;
  council.write(`${september}/meeting.yml`, urgent);
  council.write(`${september}/damp.mdx`, report('Damp', 'Homes are damp.'));
  await council.publish('2024-09-12', '2024-09-10');
  await see('an urgent item comes with a supplement');

  council.write(
    `${committee}/2024-09-19/meeting.yml`,
    'joint: [housing-committee]\ntime: "18:00"\nplace: Town Hall\npublished: 2024-09-19\n',
  );
  council.write(
    `${september}/meeting.yml`,
    `state: adjourned\nchange: { date: 2024-09-12, reason: It was late., to: 2024-09-19 }\n${urgent}`,
  );
  await council.publish('2024-09-12', '2024-09-12');
  await see('a meeting is adjourned');

  council.write(
    'content/council.yml',
    `${councilFile}deadlines:\n  - { what: Reports due, days: 10 }\ntakenDown:\n  - { data: visits, date: 2024-09-16, reason: It counted people twice. }\n`,
  );
  rmSync(path.join(council.root, 'data'), { recursive: true });
  await council.publish('2024-03-14', '2024-09-16');
  await council.publish('2024-07-11', '2024-09-16');
  await see('data are taken down');

  const out = path.join(council.root, 'dist');
  expect(await runHere('build', ['--root', council.root, '--out', out])).toMatchObject({ exitCode: 0, stderr: '' });
  const built = (file: string): string => readFileSync(path.join(out, file), 'utf8');
  expect(built('health-committee/2024-07-11/youth/index.html')).toContain('This meeting was cancelled on 9 July 2024.');
  expect(built('health-committee/2024-03-14/clinics/index.html')).toContain('Together taken down patients came.');
  // Neither the sentence nor what its corrections changed has the figures of the data that were taken down.
  expect(built('health-committee/2024-03-14/clinics/index.html')).not.toMatch(/\b(?:203|323)\b/);
  expect(built('health-committee/2024-03-14/parks/index.html')).not.toContain('All parks are open');
  const texts = textsIn(out);
  for (const gone of ['all parks are open', 'together 203', 'together 323', '2023 dec'])
    expect(texts.includes(gone), gone).toBe(false);
  // What a search finds of somebody else's document are the words of its pages.
  expect(texts).toContain('hythe lane, saltmarsh road');
  for (const name of [
    '2024-03-14/hc-2024-03-14-consolidated-pack',
    '2024-03-14/hc-2024-03-14-parks',
    '2024-07-11/hc-2024-07-11-agenda-pack',
  ]) {
    const failures = await conformanceFailures(
      new Uint8Array(readFileSync(path.join(out, 'health-committee', `${name}.pdf`))),
    );
    expect(failureLines(failures), name).toEqual([]);
  }
  const files = manifestOf(out).filter(({ kind }) => kind === 'pdf' || kind === 'data');
  expect(files.map(({ path: file, title }) => `${file}: ${title ?? ''}`)).toEqual(
    wanted.get('the manifest at the end'),
  );
  wanted.delete('the manifest at the end');
  expect([...wanted.keys()]).toEqual([]);
  expect((await runHere('check', ['--root', council.root, '--due', '2024-02-26'])).stdout).toContain('Reports due');
}, 300_000);
