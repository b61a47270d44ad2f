/** Content made up for measuring: a council with one report of a wished length, in a folder of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the report stands in its root. */
export const corpusPaper = 'content/meetings/works-committee/2024-03-14/works.mdx';

const council = `name: Mercia County Council
strategicPlans:
  - { title: Mercia Together, from: 2020-04-01, outcomes: { roads: Roads are safe } }
`;
const committee = 'name: Works Committee\nabbreviation: WC\nkind: committee\n';
const meeting = 'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n  - report: works.mdx\n';
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
  All: { type: count }
relations:
  - { sum: [Roads, Bridges], is: All }
`;
const facts = `---
kind: report
title: Works finished in the year
reportFrom: Head of Works
contact: { role: Works Manager, email: works@example.gov.uk }
strategicPlan: { outcomes: { roads: yes } }
backgroundDocuments: none
equality: { impact: none, statement: The report changes nothing for anyone. }
---
`;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const words =
  `the works of this part of the county were finished in good time and within the money that had been set aside for them although
two bridges had to wait for better weather and one road was closed for longer than those who live beside it had been told`.split(
    /\s+/,
  );
const sentencesInParagraph = 4;
const wordsInSentence = 20;

/** Writes a root whose report has about `pages` pages: prose, a table on every third page, a chart on every fifth. */
export function writeCorpus(root: string, pages: number): void {
  const rows = months.map((month, at) => `${month},${100 + at * 7},${3 + at},${103 + at * 8}`);
  const files = {
    'content/council.yml': council,
    'content/committees/works-committee.yml': committee,
    'content/meetings/works-committee/2024-03-14/meeting.yml': meeting,
    'data/works/works-finished.csv': `Month,Roads,Bridges,All\n${rows.join('\n')}\n`,
    'data/works/works-finished.yml': sidecar,
    [corpusPaper]: `${facts}\n${Array.from({ length: pages }, (_, page) => pageText(page + 1)).join('\n')}`,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}

function pageText(page: number): string {
  const hasTable = page % 3 === 0;
  const hasChart = page % 5 === 0;
  const paragraphs = 5 - (hasTable ? 2 : 0) - (hasChart ? 2 : 0);
  return [
    `## Part ${page}\n`,
    ...Array.from({ length: paragraphs }, (_, at) => `${paragraph(page * 7 + at * 3)}\n`),
    ...(hasTable ? [`<DataTable data="works-finished" caption="Works finished, part ${page}" />\n`] : []),
    ...(hasChart
      ? [
          `<Chart type="bar" data="works-finished" x="Month" y="Roads" title="Roads in part ${page}" alt="Bars that rise from month to month." />\n`,
        ]
      : []),
  ].join('\n');
}

/** A paragraph that differs from its neighbours: the same words from another start, with a figure from the data. */
function paragraph(start: number): string {
  const month = months[start % months.length] ?? 'Jan';
  const sentences = Array.from({ length: sentencesInParagraph }, (_, sentence) => {
    const first = start + sentence * wordsInSentence;
    return Array.from({ length: wordsInSentence }, (_, at) => words[(first + at) % words.length]).join(' ');
  });
  return `In ${month} <Value of="works-finished/${month}/Roads" /> roads were finished. Here ${sentences.join('. Here ')}.`;
}
