/** A whole small council in the marked language: every kind of paper, every block, everything a meeting can have. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { foreignPdf } from '../../pdf/foreign-pdf.ts';
import { greek, markedTag } from './marked-language.ts';
import { projectRoot, writeTree } from '../../tree.ts';

const g = greek;
const meeting = 'content/meetings/board/2024-03-14';

const council = `name: ${g('Mercia Council')}
address: ${g('Old Hall')}
contact: { title: ${g('Office')}, email: office@example.gov.uk, tel: 01962 000000 }
website: https://papers.example.gov.uk/
language: ${markedTag}
strategicPlans: [{ title: ${g('Together')}, from: 2020-04-01, outcomes: { health: ${g('Health')}, homes: ${g('Homes')} } }]
sections:
  - { title: ${g('Purpose')}, required: true }
  - { title: ${g('Climate')}, required: true, from: 2020-04-01, is: climate }
suppress: { below: 5 }
`;

const committee = `name: ${g('Health Board')}
abbreviation: ${g('HB')}
kind: board
about: ${g('Looks after health.')}
seats: [{ title: ${g('Chair')} }, { title: ${g('Seat A')} }, { title: ${g('Seat B')} }, { title: ${g('Seat C')} }]
quorum: 3
clearDays: 5
firstMinute: 1
`;

const agenda = `time: "18:00"
place: ${g('Guildhall')}
published: 2024-03-06
items:
  - standing: apologies
  - minutes: minutes.mdx
  - report: clinics.mdx
  - presentation: slides.mdx
  - verbal: ${g('News')}
  - report: late.mdx
    title: ${g('Late')}
    toFollow: true
  - title: ${g('Never')}
    toFollow: true
  - title: ${g('Contract')}
    exempt: { paper: secret.mdx, paragraphs: [1, 3], publicInterest: ${g('It would harm the talks.')} }
supplements:
  - { published: 2024-03-11, papers: [late.mdx], reason: ${g('figures came late')}, chairAgreed: yes }
corrections:
  - { paper: clinics.mdx, what: ${g('A figure was wrong.')}, why: ${g('A slip.')}, date: 2024-03-08 }
  - { paper: agenda, what: ${g('The room was wrong.')}, why: ${g('A slip.')}, date: 2024-03-08 }
`;

const reportFacts = (title: string): string => `---
kind: report
title: ${g(title)}
reportFrom: ${g('Head of Health')}
contact: { role: ${g('Manager')}, email: clinics@example.gov.uk, tel: 01962 000000 }
strategicPlan: { outcomes: { health: yes, homes: no } }
otherLinks: { decisions: [{ title: ${g('Before')}, date: 2023-03-14 }, { title: ${g('Earlier')} }] }
backgroundDocuments: [{ document: ${g('A book')}, location: ${g('A shelf')} }]
equality: { impact: assessed, statement: ${g('It changes nothing.')}, date: 2024-01-02, location: ${g('A shelf')} }
climate: { impact: none, statement: ${g('It changes nothing.')} }
---

`;

const [year, month, kept, lost, share, cost] = ['Year', 'Month', 'Kept', 'Lost', 'Share', 'Cost'].map(g);

const report = `${reportFacts('Clinics')}## ${g('Purpose')} <Anchor id="q" />

${g('This says how many came.')}[^1] ${g('See')} <Ref to="t" />, <Ref to="f" />, <Ref to="a" />, <Ref to="p" />, <Ref to="h" />, <Ref to="q" />.

[^1]: ${g('A note.')}

<Recommendations>
- ${g('That the board notes it.')}
- ${g('That the board waits.')}
</Recommendations>

## ${g('Figures')} <Anchor id="h" />

${g('There were')} <Value of="visits/2023 1/${kept}" format="words" />, <Value of="visits/2023 2/${lost}" />, <Change from="visits/2022 1/${kept}" to="visits/2023 1/${kept}" as="percent" />, <Change from="visits/2022 1/${share}" to="visits/2023 1/${share}" as="points" />, <Range of="visits/2022/${kept}" />, <Share of="visits/2023 1/${lost}" in="visits/2023 1/${kept}" />. <Anchor id="p" />

<KeyFigures><KeyFigure of="visits/2023 1/${kept}" label="${g('kept')}" /></KeyFigures>

<DataTable data="visits" caption="${g('All')}" id="t" />

<DataTable data="visits" columns="${kept}" across="${month}" caption="${g('Across')}" />

<Chart type="combo" data="visits" where="${year}: 2023" x="${month}" y="${kept}, ${share}" line="${share}" title="${g('They rose')}" alt="${g('Bars and a line.')}" caption="${g('Kept')}" id="f" />

<Chart type="line" data="visits" x="${month}" y="${lost}" series="${year}" title="${g('They fell')}" alt="${g('Lines.')}" />

<Figure src="plan.svg" alt="${g('A plan.')}" caption="${g('Plan')}" source="${g('Office')}" />

<Table caption="${g('Steps')}">

| ${g('Step')} | ${g('When')} |
| :-- | :-- |
| ${g('One')} | ${g('Soon')} |

</Table>

<Callout kind="note">${g('Mind this.')}</Callout>

<Callout kind="warning">${g('Mind this.')}</Callout>

<Callout kind="decision">${g('Mind this.')}</Callout>

<Continue>${g('It goes on.')}</Continue>

<Appendix title="${g('Letter')}" id="a" pdf="letter.pdf" alt="${g('A letter.')}">

${g('It says thanks.')}

</Appendix>
`;

const minutes = `---
kind: minutes
meeting: 2024-01-18
place: ${g('Guildhall')}
status: draft
attendance:
  - { seat: ${g('Chair')}, mark: present, chair: yes }
  - { seat: ${g('Seat A')}, mark: apologies }
  - { seat: ${g('Seat B')}, mark: absent }
  - { seat: ${g('Guest')}, mark: substitute, for: ${g('Seat C')} }
---

## ${g('Welcome')}

${g('All came.')} ${g('See')} <Ref to="m" />.

## ${g('Money')} <Anchor id="m" />

${g('It was discussed.')}

<Resolved>

- ${g('That it is spent.')}
- ${g('That it is saved.')}

</Resolved>
`;

const slides = `---
kind: presentation
title: ${g('Slides')}
presenter: ${g('Head of Health')}
---

## ${g('One')}

<Columns><Column title="${g('Left')}">

- ${g('This')}

</Column><Column title="${g('Right')}">

- ${g('That')}

</Column></Columns>

## ${g('Two')}

- ${g('More')}
`;

const strategy = `---
kind: strategy
title: ${g('Strategy')}
reportFrom: ${g('Head of Health')}
period: 2024 – 2027
committees: [board]
themeHeadings: { why: ${g('Why')}, what: ${g('What')} }
equality: { impact: not-assessed, statement: ${g('Later.')} }
---

## ${g('Aims')}

${g('We aim high.')} ${g('See')} <Ref to="m" />.

## ${g('Means')} <Anchor id="m" />

### ${g('Money')}

<Why>${g('It is needed.')}</Why>

<What>${g('We save.')}</What>
`;

const csv = `${year},${month},${kept},${lost},${share},${cost}
2022,1,1302,110,91.5,£1000
2022,2,1241,3,90.5,£1000
2022,3,,120,90.0,£1000
2023,1,1402,105,92.5,£1200
2023,2,1341,4,93.5,£1200
2023,3,1441,112,93.0,£1200
`;

const sidecar = `title: ${g('Visits')}
description: ${g('Visits to clinics.')}
source: ${g('Records')}
period: 2022 – 2023
licence: OGL-UK-3.0
key: [${year}, ${month}]
columns:
  ${year}: { type: year }
  ${month}: { type: month }
  ${kept}: { type: count, definition: ${g('Those who came')} }
  ${lost}: { type: count }
  ${share}: { type: percent }
  ${cost}: { type: money }
suppress: yes
`;

const plan =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect x="1" y="1" width="9" height="5" fill="#12436d"/></svg>';

/** The project's templates with their words in Greek letters, as a council would word its own. */
function templates(): Record<string, string> {
  const names = globSync('{agenda,minutes,sections}/*.hbs', { cwd: path.join(projectRoot, 'templates') });
  return Object.fromEntries(
    names.map((name) => [`templates/${name}`, greek(readFileSync(path.join(projectRoot, 'templates', name), 'utf8'))]),
  );
}

/** Writes the site and gives its root. */
export async function writeMarkedSite(): Promise<string> {
  return writeTree({
    'content/council.yml': council,
    'content/glossary.yml': `${g('HB')}: ${g('Health Board')}\n`,
    'content/committees/board.yml': committee,
    [`${meeting}/meeting.yml`]: agenda,
    [`${meeting}/clinics.mdx`]: report,
    [`${meeting}/minutes.mdx`]: minutes,
    [`${meeting}/slides.mdx`]: slides,
    [`${meeting}/late.mdx`]: `${reportFacts('Late')}## ${g('Purpose')}\n\n${g('This came late.')}\n`,
    [`${meeting}/plan.svg`]: plan,
    [`${meeting}/letter.pdf`]: await foreignPdf({ pages: [{ words: '1, 2, 3.' }] }),
    'content/publications/strategy.mdx': strategy,
    'content/pages/about.mdx': `---\ntitle: ${g('About')}\n---\n\n${g('About this site.')}\n`,
    'data/clinics/visits.csv': csv,
    'data/clinics/visits.yml': sidecar,
    'restricted/meetings/board/2024-03-14/secret.mdx': `${reportFacts('Contract')}## ${g('Purpose')}\n\n${g('The price.')}\n`,
    ...templates(),
  });
}
