/** `npm run new`, as options and as a conversation: what it writes, what it refuses, and that it loses nothing. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runHere } from '../../../support/command-here.ts';
import { copyExample, exampleRoot } from '../../../support/example.ts';
import { atTerminal, hasTerminals } from '../../../support/terminal.ts';
import { compileRoot, problemsOf, projectRoot, standardFiles, writeTree } from '../../../support/tree.ts';
import { newFolder } from '../../../support/new-folder.ts';

const seats = 'seats: [{ title: Chairman }, { title: Councillor A }, { title: Councillor B }]\nquorum: 2\n';
const committee = `${standardFiles['content/committees/health-committee.yml'] ?? ''}${seats}`;
const meetingFile = 'content/meetings/health-committee/2024-03-14/meeting.yml';
const agenda = `${standardFiles[meetingFile] ?? ''}# The order was agreed.\nitems:\n  - standing: apologies\n  - standing: declarations-of-interest\n  - verbal: Flu   # no paper\n`;

let root: string;
beforeEach(() => {
  root = writeTree({ ...standardFiles, 'content/committees/health-committee.yml': committee, [meetingFile]: agenda });
});

function begin(...written: string[]) {
  return runHere('new', [...written, '--root', root]);
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

const reportOptions = [
  ...['report', '--committee', 'hc', '--date', '2024-03-14', '--title', 'Clinics: "what next?"'],
  ...['--from', 'Head of Health', '--role', 'Clinics Manager', '--email', 'clinics@example.gov.uk'],
];
const reportFile = 'content/meetings/health-committee/2024-03-14/clinics-what-next.mdx';

describe('a report', () => {
  test('is written with its facts, and stands on the agenda, whose other lines stay as they were', async () => {
    const { exitCode, stdout } = await begin(...reportOptions, '--outcomes', 'health');
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Wrote ${reportFile}\n`);
    expect(read(reportFile)).toContain('title: "Clinics: \\"what next?\\""\n');
    expect(read(reportFile)).toContain('  outcomes: { health: yes }\n');
    expect(read(meetingFile)).toBe(
      agenda.replace('Flu   # no paper\n', 'Flu   # no paper\n  - report: clinics-what-next.mdx\n'),
    );
  });

  test('has no finding but the places that are still to be written', async () => {
    await begin(...reportOptions);
    const owed = read(reportFile).split('[To write: ').length - 1;
    const found = compileRoot(root).diagnostics.filter(({ place }) => place.file === reportFile);
    expect(owed).toBeGreaterThan(2);
    expect(found.filter(({ rule }) => rule === 'placeholder')).toHaveLength(owed);
    expect(found.filter(({ rule, isDraft }) => rule !== 'placeholder' || isDraft !== true)).toEqual([]);
  });

  test('never takes the place of another', async () => {
    await begin(...reportOptions);
    writeFileSync(path.join(root, reportFile), 'my words');
    const { exitCode, stderr } = await begin(...reportOptions);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${reportFile} is there already, and nothing was changed.`);
    expect(read(reportFile)).toBe('my words');
  });

  test('is told what it lacks, all at once', async () => {
    const { exitCode, stderr } = await begin('report', '--committee', 'hc');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('npm run new -- report also needs:\n  --title TITLE');
    expect(stderr).toContain('\n  --email ADDRESS');
  });

  test.each([
    [
      ['--committee', 'health-comittee'],
      '--committee: There is no committee "health-comittee". Did you mean "health-committee"?',
    ],
    [
      ['--date', '14/03/2024'],
      '--date: "14/03/2024" is not a date. Write the date as year-month-day, for example 2020-02-04.',
    ],
    [['--email', 'nobody'], '--email: "nobody" is not an email address.'],
    [['--outcomes', 'helth'], '--outcomes: "helth" is not an outcome of the plan. Did you mean "health"?'],
    [['--quorum', '3'], 'There is no option "--quorum".'],
  ])('refuses %j in a sentence', async (written, sentence) => {
    const { exitCode, stderr } = await begin(...reportOptions, ...written);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(sentence);
    expect(existsSync(path.join(root, reportFile))).toBe(false);
  });

  test('leaves a published agenda alone and says how the paper comes in', async () => {
    writeFileSync(path.join(root, path.dirname(meetingFile), 'meeting.lock.json'), '{}');
    expect((await begin(...reportOptions)).stdout).toContain('bring the paper in with a supplement');
    expect(read(meetingFile)).toBe(agenda);
  });
});

test('minutes have every seat with its mark, the chair among those present, and stand after the declarations', async () => {
  const { exitCode } = await begin(
    ...['minutes', '--committee', 'hc', '--date', '2024-03-14', '--meeting', '2024-01-11', '--place', 'Guildhall'],
    ...['--present', 'Councillor A, Chairman', '--apologies', 'Councillor B'],
  );
  expect(exitCode).toBe(0);
  const minutes = read('content/meetings/health-committee/2024-03-14/minutes-2024-01-11.mdx');
  expect(minutes).toContain(
    '  - { seat: Chairman, mark: present, chair: yes }\n  - { seat: Councillor A, mark: present }\n  - { seat: Councillor B, mark: apologies }\n',
  );
  expect(read(meetingFile)).toContain('declarations-of-interest\n  - minutes: minutes-2024-01-11.mdx\n  - verbal: Flu');
});

test('slides, a strategy and a committee have no finding but the places that are still to be written', async () => {
  await begin(
    'presentation',
    '--committee',
    'hc',
    '--date',
    '2024-03-14',
    '--title',
    'Flu',
    '--from',
    'Head of Health',
  );
  await begin('strategy', '--title', 'Health for all', '--from', 'Head of Health', '--period', '2024 to 2027');
  await begin('committee', '--name', 'Planning Panel');
  expect(read('content/committees/planning-panel.yml')).toContain('abbreviation: PP\nkind: panel\n');
  expect(problemsOf(compileRoot(root)).filter((line) => !line.includes(' placeholder '))).toEqual([]);
});

describe('a dataset', () => {
  const csv = [
    'year,month,Booked,Kept,Cancelled,Share kept,Grant',
    '2023,Jan,"1,427","1,302",125,91.2%,"£1,000"',
    '2023,Feb,1350,1241,109,91.9%,£900',
    '2023,Mar,1519,1388,131,91.4%,:',
    '',
  ].join('\r\n');

  test('is begun from a CSV: types, key, sums and percentages guessed, shown, and right', async () => {
    const folder = newFolder('csv');
    writeFileSync(path.join(folder, 'Clinic visits.csv'), csv);
    const { exitCode, stdout } = await begin(
      ...['dataset', path.join(folder, 'Clinic visits.csv'), '--theme', 'Clinics', '--title', 'Visits'],
      ...['--source', 'Booking system', '--period', 'January to March 2023'],
    );
    expect(exitCode).toBe(0);
    const sidecar = read('data/clinics/clinic-visits.yml');
    expect(sidecar).toContain('key: [year, month]\n');
    expect(sidecar).toContain('  Share kept: { type: percent }\n  Grant: { type: money }\n');
    expect(sidecar).toContain(
      '  - { sum: [Kept, Cancelled], is: Booked }\n  - { percent: [Kept], of: Booked, is: Share kept }\n',
    );
    expect(sidecar).toContain('missing: { markers: [":"]');
    expect(stdout).toContain('Booked: count, because its cells are whole numbers.');
    expect(stdout).toContain('is true in 3 rows. Delete it if it is a coincidence.');
    expect(stdout).toContain('<Value of="clinic-visits/2023 Jan/Booked" />');
    const wrong = problemsOf(compileRoot(root)).filter((line) => !line.includes(' placeholder '));
    expect(wrong).toEqual([]);
  });

  test('says where a CSV cannot be read, and writes nothing', async () => {
    const file = path.join(root, 'bad.csv');
    writeFileSync(file, 'a,b\n"1,2\n');
    const { exitCode, stderr } = await begin('dataset', file, '--theme', 'clinics', '--title', 'Bad');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('bad.csv, line 2: this quotation mark is not closed.');
    expect(existsSync(path.join(root, 'data'))).toBe(false);
  });
});

test.each(['report', 'minutes', 'presentation', 'strategy', 'meeting', 'committee', 'council'])(
  'a new %s that nobody can be asked about says what it needs, and begins nothing',
  async (kind) => {
    const { exitCode, stderr } =
      kind === 'council' ? await runHere('new', [kind, '--out', `${root}-new`]) : await begin(kind);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`npm run new -- ${kind} also needs:\n  --`);
  },
);

describe('a council', () => {
  const written = ['council', '--name', 'Mercia District Council', '--committees', 'Health Committee, Planning Panel'];

  test('is an empty site that passes the check, but for what it has to say of its accessibility', async () => {
    const out = path.join(newFolder('council'), 'mercia');
    const more = ['--accent', '#154734', '--email', 'office@example.gov.uk', '--out', out];
    const { exitCode, stdout } = await runHere('new', [...written, ...more]);
    expect(exitCode).toBe(0);
    for (const command of ['dev --', 'new -- meeting', 'check --'])
      expect(stdout).toContain(`npm run ${command} --root ${out}\n`);
    expect(readdirSync(path.join(out, 'content/committees'))).toEqual(['health-committee.yml', 'planning-panel.yml']);
    expect(readdirSync(path.join(out, 'content/pages'))).toContain('guide.mdx');
    expect(problemsOf(compileRoot(out)).filter((line) => !line.includes('accessibility-statement.mdx'))).toEqual([]);
  });

  test('takes the place of the example in a clone only where git holds every part of it', () => {
    const clone = newFolder('clone');
    copyExample(clone);
    for (const part of ['src', 'templates', '.config', 'package.json', 'package-lock.json', 'tsconfig.json'])
      cpSync(path.join(projectRoot, part), path.join(clone, part), { recursive: true });
    const git = (...words: string[]): void => {
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.gov.uk', ...words], { cwd: clone });
    };
    symlinkSync(path.join(projectRoot, 'node_modules'), path.join(clone, 'node_modules'));
    git('init', '-q');
    const inClone = (): { exitCode: number; words: string } => {
      try {
        const words = execFileSync(process.execPath, [path.join(clone, 'src/cli/new.ts'), ...written], {
          cwd: clone,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        return { exitCode: 0, words };
      } catch (error) {
        const { status, stderr } = error as { status: number; stderr: string };
        return { exitCode: status, words: stderr };
      }
    };
    const refused = inClone();
    expect(refused.exitCode).toBe(2);
    expect(refused.words).toContain('Commit them first');
    git('add', '-A');
    git('commit', '-qm', 'The example');
    const made = inClone();
    expect(made.exitCode).toBe(0);
    expect(made.words).toContain('Moved the example to tests/sites/example, where npm test looks for it');
    expect(readFileSync(path.join(clone, 'content/council.yml'), 'utf8')).toContain('name: Mercia District Council');
    expect(existsSync(path.join(clone, 'content/meetings'))).toBe(false);
    expect(existsSync(path.join(clone, 'content/pages/guide-first-report.mdx'))).toBe(true);
    expect(existsSync(path.join(clone, 'data/children-in-care'))).toBe(false);
    // The tests about the example find it, and nothing of it is lost.
    for (const folder of ['content', 'data'])
      expect(filesIn(path.join(clone, 'tests/sites/example', folder))).toEqual(filesIn(path.join(exampleRoot, folder)));
    git('add', '-A');
    git('commit', '-qm', 'Our council');
    expect(inClone().exitCode).toBe(0);
    expect(filesIn(path.join(clone, 'tests/sites/example/data'))).toEqual(filesIn(path.join(exampleRoot, 'data')));
  });
});

test('no test looks for the example where another council has its content', () => {
  const folder = path.join(projectRoot, 'tests');
  const own =
    /root: projectRoot\b|projectRoot, '(?:data|content)(?!\/pages\/guide|\/pages')|run(?:Command|Here)\('build', \['--out'/;
  const found = filesIn(folder).filter(
    (file) => /(?<!new\.test)\.ts$/.test(file) && own.test(readFileSync(path.join(folder, file), 'utf8')),
  );
  expect(found).toEqual([]);
});

describe.skipIf(!hasTerminals)('at a terminal', () => {
  test('run bare, it asks in plain words and writes what was answered', async () => {
    const session = atTerminal('new', ['--root', root]);
    await session.until('What do you want to create?');
    session.type('\r');
    await session.until('Which committee is it for?');
    session.type('\r');
    await session.until('Which meeting is it for?');
    await session.until('2024-03-14 (Thursday 14 March 2024)');
    await session.until('another day');
    session.type('\r');
    await session.until('What is its title?');
    session.type('Flu in winter\r');
    await session.until('Whose report is it?');
    session.type('Head of Health\r');
    await session.until('Who answers questions about it?');
    session.type('Clinics Manager\r');
    await session.until('What is their email address?');
    session.type('nobody\r');
    await session.until('"nobody" is not an email address.');
    session.type('\u007f'.repeat(6) + 'clinics@example.gov.uk\r');
    await session.until('Which outcomes of the strategic plan does it serve?');
    session.type(' \r');
    await session.until('Wrote content/meetings/health-committee/2024-03-14/flu-in-winter.mdx');
    expect(await session.ended).toBe(0);
    const report = read('content/meetings/health-committee/2024-03-14/flu-in-winter.mdx');
    expect(report).toContain('title: Flu in winter\nreportFrom: Head of Health\n');
    expect(report).toContain('outcomes: { health: yes }');
  });

  test('stopped with Ctrl+C, it has written nothing', async () => {
    const session = atTerminal('new', ['report', '--root', root]);
    await session.until('Which committee is it for?');
    session.type('\u0003');
    await session.until('Stopped. Nothing was written.');
    expect(await session.ended).toBe(2);
    expect(read(meetingFile)).toBe(agenda);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
}
