/** An archive made up for measuring: a council with years of meetings, each with reports and minutes, and some data. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const committees = 20;
const reportsInMeeting = 9;
const papersInMeeting = reportsInMeeting + 1;
/** Words in the vocabulary: what an index of twenty thousand papers has to hold. */
const vocabulary = 6000;
const paragraphsInReport = 12;
const sentencesInParagraph = 5;
const wordsInSentence = 14;
const firstYear = 2012;
/** Days from an agenda's publication to the meeting. */
const noticeDays = 14;
/** Months after the first, in which no archive that is measured has a meeting. */
const lateMonth = 240;

/** Years in which there may be meetings, and of which the bank holidays are not known. */
const unknownYears = [firstYear - 1, ...Array.from({ length: 40 }, (_, at) => 2029 + at)];
const holidays = ['01-01', '04-01', '04-04', '05-06', '05-27', '08-26', '12-25', '12-26'];
const council = `name: Mercia County Council
website: https://papers.example.gov.uk/
contact: { title: Democratic Services, email: office@example.gov.uk }
strategicPlans:
  - { title: Mercia Together, from: 2010-04-01, outcomes: { roads: Roads are safe } }
bankHolidays:
${unknownYears.flatMap((year) => holidays.map((day) => `  - ${year}-${day}`)).join('\n')}
`;
const sidecar = `title: Works finished
description: Works finished in each month, by kind.
source: Works register
period: 2023
licence: OGL-UK-3.0
key: [Month]
columns:
  Month: { type: month }
  Roads: { type: count }
  Bridges: { type: count }
`;
/** Reports that print the figures of inspections: two of each of the first meetings. */
const inspectedIn = { meetings: 6, reports: [3, 5] } as const;
/** How many papers print the figures of inspections, in an archive of at least sixty. */
export const papersWithInspections = inspectedIn.meetings * inspectedIn.reports.length;
const inspectionsSidecar = `title: Bridges inspected
description: Bridges inspected in each month, and how many of them need work.
source: Works register
period: 2023
licence: OGL-UK-3.0
key: [Month]
columns:
  Month: { type: month }
  Inspected: { type: count }
  Need work: { type: count }
`;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const facts = `kind: report
reportFrom: Head of Works
contact: { role: Works Manager, email: works@example.gov.uk }
strategicPlan: { outcomes: { roads: yes } }
backgroundDocuments: none
equality: { impact: none, statement: The report changes nothing for anyone. }
`;

/** Writes a root with `papers` papers, rounded up to whole meetings; gives how many there are. Always the same tree; `paragraphs` are in each report. */
export function writeArchive(root: string, papers: number, paragraphs = paragraphsInReport): number {
  const meetings = Math.ceil(papers / papersInMeeting);
  const write = writerIn(root);
  write('content/council.yml', council);
  for (let at = 0; at < committees; at += 1)
    write(
      `content/committees/${slugOf(at)}.yml`,
      `name: Works Committee ${at + 1}\nabbreviation: WC${at + 1}\nkind: committee\n`,
    );
  const rows = months.map((month, at) => `${month},${100 + at * 7},${13 + at}`);
  write('data/works/works-finished.csv', `Month,Roads,Bridges\n${rows.join('\n')}\n`);
  write('data/works/works-finished.yml', sidecar);
  const inspected = months.map((month, at) => `${month},${60 + at * 3},${9 + (at % 4)}`);
  write('data/works/bridges-inspected.csv', `Month,Inspected,Need work\n${inspected.join('\n')}\n`);
  write('data/works/bridges-inspected.yml', inspectionsSidecar);
  for (let at = 0; at < meetings; at += 1) writeMeeting(at, write, paragraphs);
  return meetings * papersInMeeting;
}

/** Adds a meeting in a month that no archive reaches. */
export function addMeeting(root: string): void {
  writeMeeting(committees * lateMonth, writerIn(root), paragraphsInReport);
}

function writerIn(root: string): (file: string, text: string) => void {
  return (file, text) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
}

function writeMeeting(at: number, write: (file: string, text: string) => void, paragraphs: number): void {
  const committee = at % committees;
  const month = Math.floor(at / committees);
  const folder = `content/meetings/${slugOf(committee)}/${dayOf(month)}`;
  const reports = Array.from({ length: reportsInMeeting }, (_, number) => `report-${number + 1}`);
  const items = [`  - minutes: minutes.mdx`, ...reports.map((name) => `  - report: ${name}.mdx`)];
  const front = `time: "10:00"\nplace: Guildhall\npublished: ${publishedFor(month)}\n`;
  write(`${folder}/meeting.yml`, `${front}items:\n${items.join('\n')}\n`);
  write(`${folder}/minutes.mdx`, minutes(at, month));
  for (const [number, name] of reports.entries()) {
    const isInspected = at < inspectedIn.meetings && inspectedIn.reports.some((one) => one === number + 1);
    write(`${folder}/${name}.mdx`, report(at * papersInMeeting + number, paragraphs, isInspected ? inspections : ''));
  }
}

const inspections = `<DataTable data="bridges-inspected" caption="Bridges inspected" />\n`;

/** A report of so many paragraphs, with `more` before its recommendations. */
function report(seed: number, paragraphs: number, more: string): string {
  const next = numbersFrom(seed);
  const parts = Array.from({ length: paragraphs }, (_, at) => {
    const heading = at % 3 === 0 ? `## ${capital(wordOf(next()))} and ${wordOf(next())}\n\n` : '';
    return `${heading}${paragraph(next)}\n`;
  });
  const table = seed % 4 === 0 ? `<DataTable data="works-finished" caption="Works finished" />\n` : '';
  const advice = `<Recommendations>\nThat the committee notes the ${wordOf(next())} of the ${wordOf(next())}.\n</Recommendations>\n`;
  return `---\n${facts}title: ${capital(wordOf(next()))} ${wordOf(next())} ${wordOf(next())}\n---\n\n${parts.join('\n')}\n${table}${more}\n${advice}`;
}

function minutes(seed: number, month: number): string {
  const next = numbersFrom(seed + 7_000_000);
  const front = `kind: minutes\nmeeting: ${dayOf(month - 1)}\nplace: Guildhall\nstatus: confirmed\nattendance:\n  - { seat: Chairman, mark: present, chair: yes }\n${month === 0 ? 'firstMinute: 1\n' : ''}`;
  const parts = Array.from(
    { length: 5 },
    () =>
      `## ${capital(wordOf(next()))} of ${wordOf(next())}\n\n${paragraph(next)}\n\n<Resolved>\nThat the ${wordOf(next())} be noted.\n</Resolved>\n`,
  );
  return `---\n${front}---\n\n${parts.join('\n')}`;
}

/** The second day of a month counted from the first year. */
function dayOf(month: number): string {
  const day = new Date(Date.UTC(firstYear, month, 2));
  return day.toISOString().slice(0, 10);
}

/** The day on which the agenda of a month's meetings is published, well before the clear days begin. */
function publishedFor(month: number): string {
  const day = new Date(Date.UTC(firstYear, month, 2 - noticeDays));
  return day.toISOString().slice(0, 10);
}

function slugOf(committee: number): string {
  return `works-committee-${committee + 1}`;
}

function paragraph(next: () => number): string {
  return Array.from({ length: sentencesInParagraph }, () => sentence(next)).join(' ');
}

/** A sentence in which no word follows itself, which a check would report. */
function sentence(next: () => number): string {
  const words: string[] = [];
  while (words.length < wordsInSentence) {
    const word = wordOf(next());
    if (word !== words.at(-1)) words.push(word);
  }
  return `${capital(words.join(' '))}.`;
}

const syllables = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'ha',
  'je',
  'ki',
  'lo',
  'mu',
  'na',
  'pe',
  'ri',
  'so',
  'tu',
  'va',
  'we',
  'yo',
];

/** A made-up word; small numbers are the frequent ones, as in language. `number` lies in [0, 1). */
function wordOf(number: number): string {
  let rest = Math.floor(vocabulary ** number) + 17;
  let word = '';
  while (rest > 0) {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return `${word}n`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Numbers in [0, 1) that look random and are always the same (Park and Miller, 1988). */
function numbersFrom(seed: number): () => number {
  let state = ((seed * 7919) % 2147483646) + 1;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}
