/**
 * A council with one exempt item: its public tree, and the exempt paper with its data, in every field of which stands a word that
 * stands nowhere else. They are written to a folder of their own, because restricted/ is never part of the project.
 */
import { reportFacts, reportFile, standardFiles, writeTree } from '../tree.ts';

/** Where the meeting's file and the exempt paper lie. */
export const exemptMeeting = 'content/meetings/health-committee/2024-03-14/meeting.yml';
export const exemptPaper = 'restricted/meetings/health-committee/2024-03-14/zanquil-lease.mdx';

const publicFiles: Readonly<Record<string, string>> = {
  ...standardFiles,
  [exemptMeeting]: [
    'time: "18:00"',
    'place: Guildhall',
    'published: 2024-03-06',
    'items:',
    '  - standing: apologies',
    '  - report: clinics.mdx',
    '  - title: Lease of a clinic',
    '    exempt:',
    '      paper: zanquil-lease.mdx',
    '      paragraphs: [3, 5]',
    '      publicInterest: The council would have to pay more if the other side knew its limits.',
    '  - verbal: Any other business',
  ].join('\n'),
  [reportFile]: `${reportFacts}\n## Purpose of this report\n\nThis report tells the Committee how many people visited the clinics, which was <Value of="visits/2023/Visits" /> last year.\n\n<Recommendations>\nThat the Committee notes the report.\n</Recommendations>\n`,
  'content/pages/about.mdx': '---\ntitle: About this site\n---\n\nThe papers of the council.\n',
  'data/clinics/visits.csv': 'Year,Visits\n2022,1204\n2023,1390\n',
  'data/clinics/visits.yml':
    'title: Visits\ndescription: Visits by year.\nsource: Registers\nperiod: 2022 to 2023\nlicence: OGL-UK-3.0\nkey: [Year]\ncolumns:\n  Year: { type: year }\n  Visits: { type: count }\n',
};

/** Each word of the exempt paper and its data that stands nowhere else, by the field it stands in. */
export const canaries = {
  title: 'Qorvathane',
  reportFrom: 'Belstrovik',
  contact: 'Mundrequil',
  email: 'jaxolverine',
  noLink: 'Fendrobath',
  otherLink: 'Wexilthorpe',
  document: 'Grimvolder',
  location: 'Hathquorn',
  equality: 'Plinthovax',
  heading: 'Corbexley',
  prose: 'Tindravole',
  bullet: 'Zephrinaut',
  recommendation: 'Obliquanth',
  footnote: 'Kestramine',
  figureAlt: 'Yarbolique',
  figureCaption: 'Xandrivel',
  chartTitle: 'Ulmorphane',
  chartAlt: 'Vraskelton',
  tableCaption: 'Drennicorp',
  callout: 'Sporvellan',
  appendix: 'Nuthrabold',
  dataTitle: 'Lomquistral',
  dataSource: 'Ibrantholl',
  dataKey: 'Arkvendish',
  dataColumn: 'Ettlemoore',
  definition: 'Brundlevane',
  dataNumber: '7318462',
  paperFile: 'zanquil',
  dataFile: 'jorvethan',
  pictureFile: 'mirplask',
  notes: 'Hobquentin',
  legislation: 'Vostrellan',
  otherAddress: 'kelvandrite',
  climate: 'Ombrindale',
  assessmentPlace: 'Quistermore',
  waiverReason: 'Thrandivole',
  continued: 'Lespirond',
  quote: 'Merquassin',
  calloutTitle: 'Andrivoleth',
  keyFigure: 'Pelquarine',
  typedCaption: 'Brostendil',
  typedCell: 'Culvermoth',
  linkWords: 'Destrivane',
  linkAddress: 'ferquolith',
  anchor: 'gramvoline',
  figureSource: 'Hexandrill',
  figureWords: 'Istravolde',
  chartCaption: 'Jandrimore',
  foreignFile: 'klostervine',
  foreignAlt: 'Lindraquist',
  foreignWords: 'Mostravelle',
  dataDescription: 'Nexandrole',
  dataPeriod: 'Orquendale',
  dataMarker: 'Pristovane',
  relationNote: 'Quandrivel',
  slideTitle: 'Ruskendrol',
  slideColumn: 'Stravimond',
  presenter: 'Rostalvane',
} as const;

const c = canaries;

const paper = `---
kind: report
title: Lease of the ${c.title} clinic
reportFrom: Head of ${c.reportFrom}
contact: { role: ${c.contact} Manager, email: ${c.email}@example.gov.uk }
strategicPlan: { noLink: The ${c.noLink} lease ends }
otherLinks:
  decisions: [{ title: ${c.otherLink} decision, date: 2023-05-18, url: https://example.gov.uk/${c.otherAddress} }]
  legislation: [{ title: ${c.legislation} Act, date: 2019-04-09 }]
backgroundDocuments: [{ document: Letter of ${c.document}, location: Room ${c.location} }]
equality: { impact: assessed, statement: Nothing changes for ${c.equality}., date: 2024-01-15, location: ${c.assessmentPlace} }
climate: { impact: none, statement: Nothing is built at ${c.climate}. }
---

## Purpose of ${c.heading}

The landlord ${c.prose} asks for <Value of="${c.dataFile}-rents/${c.dataKey}/${c.dataColumn} rent" /> a year.[^one]

<Continue>
And ${c.continued} goes on, as <Ref to="${c.anchor}" /> says.
</Continue>

- One bullet about ${c.bullet}

> Said ${c.quote}.

<Anchor id="${c.anchor}" />A letter is [with ${c.linkWords}](https://example.gov.uk/${c.linkAddress}).

<KeyFigures>
  <KeyFigure of="${c.dataFile}-rents/Other/${c.dataColumn} rent" label="what ${c.keyFigure} pays" />
</KeyFigures>

<Table caption="What ${c.typedCaption} wants">

| Wish | Answer |
| --- | --- |
| ${c.typedCell} | No |

</Table>

<Recommendations>
That the Committee accepts the offer of ${c.recommendation}.
</Recommendations>

<Figure src="${c.pictureFile}-plan.svg" alt="A plan of ${c.figureAlt}" caption="The site at ${c.figureCaption}" source="Drawn by ${c.figureSource}" />

<Chart type="bar" data="${c.dataFile}-rents" x="Landlord" y="${c.dataColumn} rent" title="${c.chartTitle} asks most" alt="The rent of ${c.chartAlt} is highest" caption="Rents as ${c.chartCaption} has them" />

<DataTable data="${c.dataFile}-rents" columns="Landlord, ${c.dataColumn} rent" caption="Rents asked by ${c.tableCaption}" />

<Callout kind="warning" title="Warning of ${c.calloutTitle}">
Do not tell ${c.callout}.
</Callout>

<Appendix title="Appendix about ${c.appendix}">
Figures come from <Value of="visits/2023/Visits" /> visits.
</Appendix>

<Appendix title="The letter" pdf="${c.foreignFile}.pdf" alt="A letter from ${c.foreignAlt}." />

[^one]: As ${c.footnote} wrote.
`;

const slides = `---
kind: presentation
title: Slides on the lease
presenter: ${c.presenter}
---

## The offer of ${c.slideTitle}

<Columns>
<Column title="What ${c.slideColumn} offers">

Money.

</Column>
<Column title="What we offer">

Less money.

</Column>
</Columns>

<Notes>
Say nothing of ${c.notes}.
</Notes>
`;

/** The picture of the exempt paper, with words in it. */
export const exemptPicture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><rect x="5" y="5" width="90" height="40" fill="#5b2a86"/><text x="8" y="30" font-size="10">${c.figureWords}</text></svg>`;

/** A PDF of one page, as small as one can be, in the letters that every reader has. */
function plainPdf(words: string): string {
  const content = `BT /F 12 Tf 50 700 Td (${words}) Tj ET`;
  return [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >> endobj',
    `4 0 obj << /Length ${content.length} >> stream\n${content}\nendstream endobj`,
    '5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj',
    'trailer << /Root 1 0 R >>',
    '%%EOF',
    '',
  ].join('\n');
}

const restrictedFiles: Readonly<Record<string, string>> = {
  [exemptPaper]: paper,
  [`restricted/meetings/health-committee/2024-03-14/${c.pictureFile}-plan.svg`]: exemptPicture,
  [`restricted/meetings/health-committee/2024-03-14/${c.foreignFile}.pdf`]: plainPdf(`Dear ${c.foreignWords}`),
  [`restricted/data/leases/${c.dataFile}-rents.csv`]: `Landlord,${c.dataColumn} rent\n${c.dataKey},${c.dataNumber}\nOther,120000\n`,
  [`restricted/data/leases/${c.dataFile}-rents.yml`]: `title: Rents of ${c.dataTitle}\ndescription: Rents asked of ${c.dataDescription}.\nsource: Letters from ${c.dataSource}\nperiod: ${c.dataPeriod} 2024\nlicence: OGL-UK-3.0\nkey: [Landlord]\ncolumns:\n  Landlord: { type: text }\n  ${c.dataColumn} rent: { type: money, definition: As ${c.definition} asked }\nmissing: { markers: ['-'], meaning: ${c.dataMarker} did not say }\nrelations:\n  - { column: ${c.dataColumn} rent, sums-to: 1, severity: warning, note: ${c.relationNote} was not there }\nwaivers: [{ rule: relation, reason: ${c.waiverReason} knows why., by: Head of Finance, date: 2024-03-01 }]\n`,
};

/** The slides with speaker notes, and the meeting.yml that has them as a second exempt item. */
export const withSlides: Readonly<Record<string, string>> = {
  'restricted/meetings/health-committee/2024-03-14/slides.mdx': slides,
  [exemptMeeting]: `${publicFiles[exemptMeeting] ?? ''}\n  - title: Slides\n    exempt: { paper: slides.mdx, paragraphs: [1], publicInterest: They name people. }\n`,
};

/** Words of an exempt appendix of the public report, which stand nowhere else. */
export const appendixCanaries = { file: 'velquistan', title: 'Ostrevallin', words: 'Karmidrose' } as const;

/** The exempt appendix with a title alone, and the meeting.yml in which the public report has it. */
export const withAppendix: Readonly<Record<string, string>> = {
  ...withSlides,
  [`restricted/meetings/health-committee/2024-03-14/${appendixCanaries.file}.mdx`]: `---\nkind: appendix\ntitle: Prices of ${appendixCanaries.title}\n---\n\nThe lowest bid came from ${appendixCanaries.words}.\n`,
  [exemptMeeting]: (withSlides[exemptMeeting] ?? '').replace(
    '  - report: clinics.mdx\n',
    `  - report: clinics.mdx\n    exempt: { paper: ${appendixCanaries.file}.mdx, paragraphs: [3], publicInterest: Bidders would learn what the council can pay. }\n`,
  ),
};

/** The root of the site without its restricted papers, with or over these files. */
export function writePublicSite(more: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return writeTree({ ...publicFiles, ...more });
}

/** The root of the whole site, with or over these files. */
export function writeExemptSite(more: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return writeTree({ ...publicFiles, ...restrictedFiles, ...more });
}
