/** Exempt items: what the public agenda says of them, and what a council cannot get wrong. */
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileRestricted } from '../../../src/compile/restricted.ts';
import { listTree } from '../../../src/content/tree.ts';
import { Collector } from '../../../src/diagnostics/diagnostic.ts';
import { exemptMeeting, exemptPaper, writeExemptSite, writePublicSite } from '../../support/sites/exempt-site.ts';
import { compileRoot, compileTree, problemsOf, projectRoot, reportFacts } from '../../support/tree.ts';

const head = 'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n';
const lease = (more = ''): string =>
  `  - { title: A lease, ${more}exempt: { paper: lease.mdx, paragraphs: [3], publicInterest: It would harm the council. } }\n`;

/** The agenda of a meeting.yml with these items, one line for each. */
function agendaOf(items: string): string[] {
  const { site } = compileTree({ [exemptMeeting]: head + items });
  return (site?.meetings[0]?.items ?? []).map(({ number, title }) => `${number}. ${title}`);
}

/** The findings in a meeting.yml with these items. */
function problemsIn(items: string, files: Readonly<Record<string, string>> = {}): string[] {
  return problemsOf(compileTree({ [exemptMeeting]: head + items, ...files })).map((one) =>
    one.replace(/^.*meeting\.yml:/, ''),
  );
}

describe('the resolution to exclude the press and public', () => {
  test('stands before the first exempt item, once', () => {
    expect(agendaOf(`  - standing: apologies\n${lease()}  - verbal: News\n${lease()}`)).toEqual([
      '1. Apologies for absence',
      '2. Exclusion of the press and public',
      '3. A lease',
      '4. News',
      '5. A lease',
    ]);
  });

  test('is not there where no item is exempt', () => {
    expect(agendaOf('  - standing: apologies\n')).toEqual(['1. Apologies for absence']);
  });

  test('is the clerk’s own where the clerk wrote one, and numbers that the clerk gave stay', () => {
    expect(agendaOf(`  - { standing: exclusion, number: 4 }\n${lease('number: 7, ')}`)).toEqual([
      '4. Exclusion of the press and public',
      '7. A lease',
    ]);
    expect(agendaOf(`  - title: Exclusion of the public\n${lease()}`)).toEqual([
      '1. Exclusion of the public',
      '2. A lease',
    ]);
  });

  test('names each exempt item with its paragraphs', () => {
    const { site } = compileTree({ [exemptMeeting]: head + lease() });
    const [exclusion] = site?.meetings[0]?.items ?? [];
    expect(exclusion?.purpose).toContain('section 100A(4) of the Local Government Act 1972');
    expect(exclusion?.details).toEqual([
      'Item 2, A lease: paragraph 3 of Part 1 of Schedule 12A, “Information relating to the financial or business affairs of any particular person (including the authority holding that information)”.',
    ]);
  });

  test.each([
    [
      `${lease()}  - standing: exclusion\n`,
      '6:5 exempt-item the resolution to exclude the press and public comes after the first exempt item',
    ],
    [
      lease('number: 1, '),
      '5:5 exempt-item there is no free number before item 1 for the resolution to exclude the press and public',
    ],
    ['  - standing: exclusion\n', '5:5 exempt-item the press and public are to be excluded, but no item is exempt'],
  ])('is reported where it cannot be right: %j', (items, problem) => {
    expect(problemsIn(items)).toEqual([problem]);
  });
});

describe('an exempt item', () => {
  test('shows title, paragraphs and reason, and never the name of its file', () => {
    const { site } = compileTree({ [exemptMeeting]: head + lease() });
    const item = site?.meetings[0]?.items[1];
    expect(item).toMatchObject({ title: 'A lease', purpose: '', exempt: { paragraphs: [3] } });
    expect(item?.details).toEqual([
      'Not for publication: the paper contains exempt information within paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972.',
      'Paragraph 3: Information relating to the financial or business affairs of any particular person (including the authority holding that information).',
      'Why the public interest in maintaining the exemption outweighs the public interest in disclosing the information: It would harm the council.',
    ]);
    expect(JSON.stringify(site?.meetings[0]?.items)).not.toContain('lease.mdx');
  });

  test.each([
    [
      'exempt: { paper: lease.mdx, paragraphs: [8], publicInterest: x }',
      '5:64 meeting-file an entry of "paragraphs" should be at most 7, not 8',
    ],
    [
      'exempt: { paper: lease.mdx, paragraphs: [3, 3], publicInterest: x }',
      '5:63 meeting-file "paragraphs" names a paragraph twice',
    ],
    ['exempt: { paper: lease.mdx, paragraphs: [], publicInterest: x }', '5:63 meeting-file "paragraphs" is empty'],
    ['exempt: { paper: lease.mdx, paragraphs: [3] }', '5:31 meeting-file "publicInterest" is missing'],
    [
      'exempt: { paper: ../lease.mdx, paragraphs: [3], publicInterest: x }',
      '5:40 meeting-file "../lease.mdx" is not the name of a paper',
    ],
  ])('must be complete: %s', (exempt, problem) => {
    expect(problemsIn(`  - { title: A lease, ${exempt} }\n`)).toEqual([problem]);
  });

  test('is not told to be itself where it stands beside what it does not go with', () => {
    const exempt = 'exempt: { paper: a.mdx, paragraphs: [3], publicInterest: x }';
    const { diagnostics } = compileTree({
      [exemptMeeting]: `${head}  - { title: A, presentation: a.mdx, ${exempt} }\n`,
    });
    expect(diagnostics.map(({ reason, hint }) => `${reason} | ${hint}`)).toEqual([
      '"exempt" is not one of the settings allowed here | It cannot be combined with the other settings here.',
    ]);
  });

  test('says which paragraphs there are where one is asked for that is not', () => {
    const { diagnostics } = compileTree({
      [exemptMeeting]: `${head}  - { title: A, exempt: { paper: a.mdx, paragraphs: [12], publicInterest: x } }\n`,
    });
    expect(diagnostics[0]?.hint).toContain(
      '1 any individual; 2 identity of an individual; 3 financial or business affairs;',
    );
  });

  test('must not have its paper among what is published', () => {
    const found = problemsIn(lease(), { 'content/meetings/health-committee/2024-03-14/lease.mdx': reportFacts });
    expect(found.join('\n')).toContain(
      'the exempt paper "lease.mdx" is at content/meetings/health-committee/2024-03-14/lease.mdx, which is published',
    );
  });
});

describe('a public build', () => {
  test('lists no file of restricted/', () => {
    const root = writeExemptSite();
    expect(listTree(root, new Collector()).files.filter((file) => file.includes('restricted'))).toEqual([]);
    expect(problemsOf(compileRoot(root))).toEqual([]);
  });

  test('follows no link into restricted/', () => {
    const root = writeExemptSite();
    const link = path.join(path.dirname(exemptMeeting), 'linked.mdx');
    symlinkSync(path.join(root, exemptPaper), path.join(root, link));
    expect(problemsOf(compileRoot(root))).toEqual([`${link}:1:1 unsafe-path the shortcut points outside the content`]);
  });

  test('does not know the datasets of restricted/', () => {
    const facts = 'content/meetings/health-committee/2024-03-14/clinics.mdx';
    const root = writeExemptSite({
      [facts]: `${reportFacts}\nThere were <Value of="jorvethan-rents/Other/Ettlemoore rent" />.\n`,
    });
    expect(problemsOf(compileRoot(root)).join('\n')).toContain('there is no dataset "jorvethan-rents"');
  });
});

describe('the exempt papers', () => {
  const compileAll = (root: string) => compileRestricted({ root, templatesRoot: path.join(projectRoot, 'templates') });

  test('are checked like all others', () => {
    const root = writeExemptSite({
      [exemptPaper]: `${reportFacts}\n<Unknown />\n\n<Value of="visits/2024/Visits" />\n`,
    });
    const { site, diagnostics } = compileAll(root);
    expect(site).toBeUndefined();
    expect(diagnostics.map(({ rule, place }) => `${path.basename(place.file)} ${rule}`)).toEqual([
      'zanquil-lease.mdx unknown-block',
      'zanquil-lease.mdx unknown-data',
    ]);
  });

  test('must be there, and be named by an exempt item', () => {
    const found = compileAll(
      writePublicSite({ 'restricted/meetings/health-committee/2024-03-14/other.mdx': reportFacts }),
    );
    expect(problemsOf(found)).toEqual([
      `${exemptMeeting}:9:14 exempt-item the exempt paper "zanquil-lease.mdx" is not in restricted/meetings/health-committee/2024-03-14`,
      'restricted/meetings/health-committee/2024-03-14/other.mdx:1:1 exempt-item no exempt item of the meeting names "other.mdx"',
    ]);
    expect(found.diagnostics[1]?.hint).toBe(
      'Name it in the meeting.yml of its meeting, as the paper of an item with exempt:, so that its pages can be marked.',
    );
  });

  test('and their data stand where they are read', () => {
    const found = compileAll(writeExemptSite({ 'restricted/notes.mdx': 'x' }));
    expect(problemsOf(found)).toEqual([
      'restricted/notes.mdx:1:1 tree-layout "restricted/notes.mdx" is in a folder that the tool does not read',
    ]);
  });
});
