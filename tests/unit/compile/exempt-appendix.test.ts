/** The exempt appendix of a public report: the report is taken in public, and only its appendix is kept from the public. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileRestricted } from '../../../src/compile/restricted.ts';
import { enGB } from '../../../src/locales/en-GB/locale.ts';
import { renderText } from '../../../src/render/text.ts';
import {
  compileTree,
  problemsOf,
  projectRoot,
  reportFacts,
  reportFile,
  standardFiles,
  writeTree,
} from '../../support/tree.ts';

const folder = 'meetings/health-committee/2024-03-14';
const why = 'Bidders would learn what the council can pay.';
const exemptOf = (paper: string): string =>
  `    exempt: { paper: ${paper}, paragraphs: [5, 3], publicInterest: ${why} }\n`;
const item = `  - report: clinics.mdx\n${exemptOf('prices.mdx')}`;
const report = `${reportFacts}## Purpose of this report\n\nThe bids are in <Ref to="exempt-appendix" />, the clinics in <Ref to="list" />.\n\n<Appendix title="The clinics" id="list">\nAll of them.\n</Appendix>\n`;
const appendix = '---\nkind: appendix\ntitle: Prices of the bidders\n---\n\nThe lowest bid is £1,000.\n';

function treeOf(items = item, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const agenda = `time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n${items}`;
  return { ...standardFiles, [`content/${folder}/meeting.yml`]: agenda, [reportFile]: report, ...more };
}

function restrictedProblems(files: Readonly<Record<string, string>>): string[] {
  const compiled = compileRestricted({ root: writeTree(files), templatesRoot: path.join(projectRoot, 'templates') });
  return compiled.diagnostics.map(
    ({ place, reason, hint }) => `${place.line}:${place.column} ${reason} | ${hint ?? ''}`,
  );
}

const stub = [
  'it contains exempt information within paragraphs 3 and 5 of Part 1 of Schedule 12A to the Local Government Act 1972.',
  `Paragraph 3: ${enGB.packs.scheduleDescription(3)}.`,
  `Paragraph 5: ${enGB.packs.scheduleDescription(5)}.`,
  `Why the public interest in maintaining the exemption outweighs the public interest in disclosing the information: ${why}`,
];

describe('a public report with an exempt appendix', () => {
  const compiled = compileTree(treeOf());
  const [meeting] = compiled.site?.meetings ?? [];

  test('is taken in public: nothing is found wrong, and no resolution to exclude the public is added', () => {
    expect(problemsOf(compiled)).toEqual([]);
    expect(meeting?.items.map(({ number, title, exempt }) => [number, title, exempt])).toEqual([
      [1, 'Visits to clinics', undefined],
    ]);
  });

  test('says on the agenda that the public may be excluded while the appendix is discussed, by which paragraph and why', () => {
    const [{ details, hasExemptAppendix } = { details: [] }] = meeting?.items ?? [];
    expect(hasExemptAppendix).toBe(true);
    expect(details).toEqual([
      `The report is public. Its appendix is not for publication: ${stub[0]} The press and public may be excluded from the meeting, under section 100A(4) of that Act, while the appendix is discussed.`,
      ...stub.slice(1),
    ]);
  });

  test('ends with a stub that is numbered after its own appendices, to which its words can refer', () => {
    const text = renderText(meeting!.items[0]!.paper!).split('\n');
    expect(text).toContain('1. The bids are in Appendix 2, the clinics in Appendix 1.');
    const at = text.indexOf('Appendix 2: exempt');
    expect(text.slice(at + 1).filter((line) => line !== '')).toEqual([
      `This appendix is not for publication: ${stub[0]}`,
      ...stub.slice(1),
    ]);
  });
});

describe('the resolution to exclude the public', () => {
  test('may be written for exempt appendices alone, and then names them', () => {
    const compiled = compileTree(treeOf(`  - standing: exclusion\n${item}`));
    expect(problemsOf(compiled)).toEqual([]);
    expect(compiled.site?.meetings[0]?.items[0]?.details).toEqual([
      `Item 2, Visits to clinics (exempt appendix): paragraphs 3 and 5 of Part 1 of Schedule 12A, “${enGB.packs.scheduleDescription(3)}; ${enGB.packs.scheduleDescription(5)}”.`,
    ]);
  });

  test('comes before the first item that is taken in private, and names no report that is public', () => {
    const lease = `  - title: A lease\n${exemptOf('lease.mdx')}`;
    const { site } = compileTree(treeOf(item + lease));
    expect(site?.meetings[0]?.items.map(({ title }) => title)).toEqual([
      'Visits to clinics',
      'Exclusion of the press and public',
      'A lease',
    ]);
    expect(site?.meetings[0]?.items[1]?.details.join('')).not.toContain('Visits to clinics');
  });
});

describe('the restricted file', () => {
  const restricted = `restricted/${folder}/prices.mdx`;

  test('is an appendix with a title alone, or a paper like other exempt ones', () => {
    expect(restrictedProblems(treeOf(item, { [restricted]: appendix }))).toEqual([]);
    expect(
      restrictedProblems(treeOf(item, { [restricted]: `${reportFacts}## Purpose of this report\n\nPrices.\n` })),
    ).toEqual([]);
  });

  test('is missed where it is not there, and never stands among what is published', () => {
    expect(restrictedProblems(treeOf(item, { [`restricted/${folder}/price.mdx`]: appendix }))).toEqual([
      `6:22 the exempt paper "prices.mdx" is not in restricted/${folder} | Did you mean "price.mdx"?`,
      '1:1 no exempt item of the meeting names "price.mdx" | Name it in the meeting.yml of its meeting, as the paper of an item with exempt:, so that its pages can be marked.',
    ]);
    const misplaced = compileTree(treeOf(item, { [`content/${folder}/prices.mdx`]: appendix }));
    expect(problemsOf(misplaced)).toEqual([
      `content/${folder}/meeting.yml:6:22 exempt-item the exempt paper "prices.mdx" is at content/${folder}/prices.mdx, which is published`,
      `content/${folder}/prices.mdx:2:7 front-matter only an exempt appendix is a file of its own, and it is never kept here`,
    ]);
    expect(misplaced.diagnostics[1]?.hint).toBe(
      'Write a public appendix in its report, between <Appendix title="…"> and </Appendix>. Keep an exempt one in restricted/meetings/<committee>/<date>/.',
    );
  });

  test('is no appendix where the item has no public report', () => {
    const lease = `  - title: A lease\n${exemptOf('prices.mdx')}  - report: clinics.mdx\n`;
    expect(restrictedProblems(treeOf(lease, { [restricted]: appendix }))).toContain(
      '6:22 "prices.mdx" is an appendix, but the item has no report | Name its public report with report: instead of title:, or write kind: report in the paper.',
    );
  });
});
