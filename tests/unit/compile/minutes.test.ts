import { describe, expect, test } from 'vitest';
import { siteDecisions } from '../../../src/compile/site-decisions.ts';
import type { Compiled } from '../../../src/model/site.ts';
import { minutesFile, minutesText } from '../../support/sites/minutes.ts';
import { compileTree } from '../../support/tree.ts';

const committee = 'name: Health Committee\nabbreviation: HC\nkind: committee\n';
const twoMinutes = '## Clinics\n\nWords.\n\n## Buses\n\nWords.';

const first = minutesFile('2024-02-08');
const second = minutesFile('2024-03-14');

/** The findings about minutes: those of the small tree's meetings without a file are left out. */
function findingsOf({ diagnostics }: Compiled): string[] {
  return diagnostics
    .filter(({ rule }) => rule !== 'meeting-file')
    .map(
      ({ severity, rule, reason, place }) =>
        `${severity} ${place.file.split('/').slice(-2).join('/')}:${place.line}:${place.column} ${rule} ${reason}`,
    );
}

function hintsOf({ diagnostics }: Compiled): (string | undefined)[] {
  return diagnostics.filter(({ rule }) => rule !== 'meeting-file').map(({ hint }) => hint);
}

/** "12 Clinics" for every minute of a file. */
function minutesIn({ site }: Compiled, file: string): string[] {
  const paper = site?.meetings.flatMap(({ papers }) => papers).find((one) => one.file === file);
  return paper?.outline.map(({ text }) => text) ?? [];
}

describe('the numbers of minutes', () => {
  test('carry on from the committee’s last minutes', () => {
    const compiled = compileTree({
      [first]: minutesText({ meeting: '2024-01-11', firstMinute: 12 }, twoMinutes),
      [second]: minutesText({ meeting: '2024-02-08' }, twoMinutes),
    });
    expect(findingsOf(compiled)).toEqual([]);
    expect(minutesIn(compiled, second)).toEqual(['14 Clinics', '15 Buses']);
  });

  test('begin with the committee’s own where the oldest minutes name none', () => {
    const compiled = compileTree({
      'content/committees/health-committee.yml': `${committee}firstMinute: 40\n`,
      [first]: minutesText({ meeting: '2024-01-11' }, twoMinutes),
    });
    expect(minutesIn(compiled, first)).toEqual(['40 Clinics', '41 Buses']);
  });

  test('follow the meetings that the minutes are of, in whatever order they are filed', () => {
    const compiled = compileTree({
      [first]: minutesText({ meeting: '2024-01-25', firstMinute: 8 }, twoMinutes),
      [second]: minutesText({ meeting: '2024-01-11', firstMinute: 6 }, twoMinutes),
      [minutesFile('2024-03-14', 'a-special-meeting')]: minutesText({ meeting: '2024-02-08' }, '## Trams\n\nWords.'),
    });
    expect(findingsOf(compiled)).toEqual([]);
    expect(minutesIn(compiled, minutesFile('2024-03-14', 'a-special-meeting'))).toEqual(['10 Trams']);
  });

  test.each([
    [15, 'these minutes begin with 15 and leave a gap: the last minute was number 13'],
    [13, 'these minutes begin with 13 and repeat a number: the last minute was number 13'],
  ])('that begin with %i after 13 are an error where it is written', (firstMinute, reason) => {
    const compiled = compileTree({
      [first]: minutesText({ meeting: '2024-01-11', firstMinute: 12 }, twoMinutes),
      [second]: minutesText({ meeting: '2024-02-08', firstMinute }, twoMinutes),
    });
    expect(findingsOf(compiled)).toEqual([`error 2024-03-14/minutes.mdx:5:14 minutes-numbering ${reason}`]);
    expect(hintsOf(compiled)).toEqual(['Write firstMinute: 14, or remove it: the tool continues the numbering.']);
    expect(compiled.site).toBeUndefined();
  });

  test('of minutes that cannot be read are not held against the next ones', () => {
    const compiled = compileTree({
      [first]: minutesText({ meeting: '2024-01-11', firstMinute: 12 }, twoMinutes),
      [second]: minutesText({ meeting: '2024-02-08', firstMinute: 0 }, twoMinutes),
      [minutesFile('2024-04-11')]: minutesText({ meeting: '2024-03-14', firstMinute: 20 }, twoMinutes),
    });
    expect(compiled.diagnostics.map(({ rule }) => rule)).not.toContain('minutes-numbering');
  });

  test('are not given to sections that the tool adds', () => {
    const text = minutesText({ meeting: '2024-01-11', firstMinute: 12 }, twoMinutes).replace(
      'status:',
      'otherLinks: { legislation: [{ title: An Act, date: 2009-01-01 }] }\nstatus:',
    );
    expect(minutesIn(compileTree({ [first]: text }), first)).toEqual(['12 Clinics', '13 Buses', 'Further information']);
  });

  test('cannot be those of the same meeting twice', () => {
    const compiled = compileTree({
      [first]: minutesText({ meeting: '2024-01-11', firstMinute: 12 }, twoMinutes),
      [second]: minutesText({ meeting: '2024-01-11', firstMinute: 12 }, twoMinutes),
    });
    expect(findingsOf(compiled)).toEqual([
      `error 2024-03-14/minutes.mdx:3:10 minutes-numbering the minutes of 11 January 2024 are also in ${first}`,
    ]);
  });
});

test('minutes among the publications are an error: they would be of no committee', () => {
  const compiled = compileTree({
    'content/publications/minutes.mdx': minutesText({ meeting: '2024-01-11' }, twoMinutes),
  });
  expect(findingsOf(compiled)).toEqual([
    'error publications/minutes.mdx:1:1 tree-layout minutes must be in a meeting’s folder',
  ]);
});

describe('a resolution', () => {
  test.each([
    ['before the first minute', '<Resolved>\nThat it is so.\n</Resolved>\n\n## Clinics\n\nWords.', 10],
    [
      'in an appendix',
      '## Clinics\n\nWords.\n\n<Appendix title="More">\n\n<Resolved>\nThat it is so.\n</Resolved>\n\n</Appendix>',
      16,
    ],
  ])('%s is an error: the register could not say where it is recorded', (_where, body, line) => {
    const compiled = compileTree({ [first]: minutesText({ meeting: '2024-01-11' }, body) });
    expect(findingsOf(compiled)).toEqual([
      `error 2024-02-08/minutes.mdx:${line}:1 block-place <Resolved> is not part of any minute`,
    ]);
  });
});

describe('the attendance', () => {
  const seats = `${committee}seats: [{ title: Chairman }, { title: Councillor A }, { title: Councillor B }]\nquorum: 2\n`;
  const chair = '{ seat: Chairman, mark: present, chair: yes }';
  const present = '{ seat: Councillor A, mark: present }';

  function compiledExactly(attendance: readonly string[], body = twoMinutes): Compiled {
    return compileTree({
      'content/committees/health-committee.yml': seats,
      [first]: minutesText({ meeting: '2024-01-11', attendance }, body),
    });
  }

  /** Seats that are not named follow as absent. */
  function compiledWith(attendance: readonly string[], body = twoMinutes): Compiled {
    const others = ['Chairman', 'Councillor A', 'Councillor B'].filter(
      (seat) => !attendance.some((line) => line.includes(`${seat},`) || line.includes(`for: ${seat} `)),
    );
    return compiledExactly([...attendance, ...others.map((seat) => `{ seat: ${seat}, mark: absent }`)], body);
  }

  test('that agrees with seats, quorum and words gives no warning', () => {
    const body = '## Apologies\n\nThere were no apologies.';
    expect(findingsOf(compiledWith([chair, present, '{ seat: Councillor B, mark: absent }'], body))).toEqual([]);
  });

  test('of a seat that the committee does not have is a warning at its line, with the seat that may be meant', () => {
    const compiled = compiledWith([chair, present, '{ seat: Councilor B, mark: present }']);
    expect(findingsOf(compiled)).toEqual([
      'warning 2024-02-08/minutes.mdx:8:13 minutes-attendance "Councilor B" is not a seat of the Health Committee',
    ]);
    expect(hintsOf(compiled)).toEqual(['Did you mean "Councillor B"?']);
    expect(compiled.site).toBeDefined();
  });

  test('of a substitute may name anyone, for a seat of the committee', () => {
    expect(findingsOf(compiledWith([chair, '{ seat: Councillor Z, mark: substitute, for: Councillor A }']))).toEqual(
      [],
    );
    expect(findingsOf(compiledWith([chair, '{ seat: Councillor Z, mark: substitute, for: Councillor Q }']))).toEqual([
      'warning 2024-02-08/minutes.mdx:7:13 minutes-attendance "Councillor Q" is not a seat of the Health Committee',
    ]);
  });

  test('may name anyone where the committee lists no seats', () => {
    const compiled = compileTree({ [first]: minutesText({ meeting: '2024-01-11' }, twoMinutes) });
    expect(findingsOf(compiled)).toEqual([]);
  });

  test('of one member twice is a warning, and counts once for the quorum', () => {
    expect(findingsOf(compiledWith([chair, '{ seat: Chairman, mark: present }']))).toEqual([
      'warning 2024-02-08/minutes.mdx:5:1 minutes-attendance 1 member was present, but the quorum is 2',
      'warning 2024-02-08/minutes.mdx:7:13 minutes-attendance "Chairman" is listed twice in the attendance',
    ]);
  });

  test('has exactly one member in the chair, who is there', () => {
    expect(findingsOf(compiledWith(['{ seat: Chairman, mark: present }', present]))).toEqual([
      'warning 2024-02-08/minutes.mdx:5:1 minutes-attendance the attendance does not say who was in the chair',
    ]);
    expect(findingsOf(compiledWith([chair, '{ seat: Councillor A, mark: present, chair: yes }']))).toEqual([
      'warning 2024-02-08/minutes.mdx:7:13 minutes-attendance "Chairman" and "Councillor A" are both in the chair',
    ]);
    expect(
      findingsOf(
        compiledWith([
          present,
          '{ seat: Councillor B, mark: present }',
          '{ seat: Chairman, mark: absent, chair: yes }',
        ]),
      ),
    ).toEqual(['warning 2024-02-08/minutes.mdx:8:13 minutes-attendance "Chairman" is in the chair but marked absent']);
  });

  test('below the quorum is a warning where the attendance begins', () => {
    expect(findingsOf(compiledWith([chair, '{ seat: Councillor A, mark: absent }']))).toEqual([
      'warning 2024-02-08/minutes.mdx:5:1 minutes-attendance 1 member was present, but the quorum is 2',
    ]);
  });

  test('with apologies is held against minutes that say there were none, at the line of the mark', () => {
    const body = '## Apologies\n\nNo apologies were received.';
    expect(findingsOf(compiledWith([chair, present, '{ seat: Councillor B, mark: apologies }'], body))).toEqual([
      'warning 2024-02-08/minutes.mdx:8:13 minutes-attendance the minutes say "No apologies", but "Councillor B" is marked with apologies',
    ]);
  });

  test('that leaves out a seat of the committee is a warning that names it', () => {
    const compiled = compiledExactly([chair, '{ seat: Councillor Z, mark: substitute, for: Councillor A }']);
    expect(findingsOf(compiled)).toEqual([
      'warning 2024-02-08/minutes.mdx:5:1 minutes-attendance the attendance leaves out "Councillor B"',
    ]);
    expect(hintsOf(compiled)).toEqual(['Write a line for each, for example { seat: Councillor B, mark: apologies }.']);
  });

  test('of a member from whom apologies were received is marked with apologies, or has a substitute', () => {
    const body = '## Apologies\n\nApologies were received from Councillor A and Councillor B.';
    const substitute = '{ seat: Councillor B, mark: apologies }';
    expect(findingsOf(compiledWith([chair, present, substitute], body))).toEqual([
      'warning 2024-02-08/minutes.mdx:7:13 minutes-attendance the minutes record apologies from "Councillor A", but the attendance list says present',
    ]);
    const bothAway = ['{ seat: Councillor A, mark: apologies }', substitute];
    expect(findingsOf(compiledWith([chair, ...bothAway], body))).toEqual([
      'warning 2024-02-08/minutes.mdx:5:1 minutes-attendance 1 member was present, but the quorum is 2',
    ]);
  });

  test('is not read from the words of the minutes', () => {
    const body = '## Words\n\nThe form has the line mark: apologies, and there were no apologies.';
    expect(findingsOf(compiledWith([chair, present], body))).toEqual([]);
  });
});

describe('minutes that are still worked on', () => {
  test('are not published, and not counted in the series', () => {
    const compiled = compileTree({
      [first]: minutesText({ meeting: '2024-01-11', firstMinute: 12, status: 'working' }, twoMinutes),
      [second]: minutesText({ meeting: '2024-02-08', firstMinute: 12 }, twoMinutes),
    });
    expect(findingsOf(compiled)).toEqual([]);
    expect(compiled.site?.meetings.flatMap(({ papers }) => papers.map(({ file }) => file))).toEqual([second]);
  });

  test('have what they do to the series reported of themselves, and stop nothing', () => {
    const compiled = compileTree({
      [first]: minutesText({ meeting: '2024-01-11', firstMinute: 12 }, twoMinutes),
      [minutesFile('2024-02-08', 'z-second')]: minutesText(
        { meeting: '2024-01-11', firstMinute: 20, status: 'working' },
        twoMinutes,
      ),
    });
    expect(compiled.diagnostics.filter(({ rule }) => rule === 'minutes-numbering')).toMatchObject([
      { isDraft: true, place: { file: minutesFile('2024-02-08', 'z-second') } },
      { isDraft: true, place: { file: minutesFile('2024-02-08', 'z-second') } },
    ]);
    expect(compiled.site).toBeDefined();
  });

  test('give no decisions', () => {
    const text = minutesText(
      { meeting: '2024-01-11', status: 'working' },
      '## Clinics\n\n<Resolved>\nThat it be noted.\n</Resolved>',
    );
    const { site } = compileTree({ [first]: text });
    expect(site && siteDecisions(site)).toEqual([]);
  });
});
