/**
 * The words of the interface in British English: everything on pages and around the pages of PDFs that no author wrote.
 * Another language is another file with every key of this one; sentences are functions, so that each language may order
 * its words as it needs.
 */
import { formatDate, type DateStyle } from '../../calendar/plain-date.ts';
import { booksEnGB } from './documents/books.ts';
import { changesEnGB } from './site/changes.ts';
import { comingDownEnGB } from './documents/coming-down.ts';
import { dataEnGB } from './site/data.ts';
import { deviceEnGB } from './device.ts';
import { figuresEnGB } from './figures.ts';
import { formatsEnGB } from './documents/formats.ts';
import { guideEnGB } from './site/guide.ts';
import { machinesEnGB } from './site/machines.ts';
import { meetingEnGB } from './site/meeting.ts';
import { packsEnGB } from './documents/packs.ts';
import { appendixEnGB, documentEnGB, referencesEnGB, sectionsEnGB } from './documents/sections.ts';
import { recordEnGB } from './site/record.ts';
import { scriptEnGB } from './script.ts';
import { searchEnGB } from './site/search.ts';
import { siteFactsEnGB } from './site-facts.ts';
import { spokenEnGB } from './spoken.ts';
import { timeOfDay } from './time-of-day.ts';
import { versionsEnGB } from './documents/versions.ts';
import { workbooksEnGB } from './documents/workbooks.ts';

const counted = (count: number, word: string): string =>
  `${count.toLocaleString('en-GB')} ${word}${count === 1 ? '' : 's'}`;
const range = (first: number, last: number): string => (first === last ? `page ${first}` : `pages ${first} to ${last}`);

/** British English. */
export const enGB = {
  /** "4 February 2020", "Tuesday 4 February 2020" or "4 Feb 2020" of an ISO date. */
  date: (isoDate: string, style?: DateStyle) => formatDate(isoDate, style),
  /** "1:30pm" for "13:30", "midday" for "12:00" (GOV.UK style). */
  time: timeOfDay,
  /** Several things in a sentence: "a, b and c". */
  list: (items: readonly string[]) => new Intl.ListFormat('en-GB').format(items),
  /** Names in the order of the language's alphabet. */
  compare: (a: string, b: string) => a.localeCompare(b, 'en-GB', { numeric: true }),
  /** What a body of members, or a paper, is called. */
  kinds: {
    board: 'Board',
    panel: 'Panel',
    committee: 'Committee',
    'sub-committee': 'Sub-committee',
    'joint committee': 'Joint committee',
    cabinet: 'Cabinet',
    council: 'Council',
    report: 'Report',
    minutes: 'Minutes',
    draftMinutes: 'Draft minutes',
    workingMinutes: 'Working minutes',
    presentation: 'Presentation',
    strategy: 'Strategy',
    exemptAppendix: 'Exempt appendix',
    document: 'Document',
  },
  comingDown: comingDownEnGB,
  formats: formatsEnGB,
  siteFacts: siteFactsEnGB,
  versions: versionsEnGB,
  workbooks: workbooksEnGB,
  books: booksEnGB,
  /** Labels of the facts at the head of a paper. */
  cover: {
    minutesTitle: (date: string) => `Minutes of the meeting held on ${date}`,
    date: 'Date',
    place: 'Place',
    period: 'Period',
    reportFrom: 'Report from',
    presentedBy: 'Presented by',
    from: 'From',
    contact: 'Contact',
    email: 'Email',
    telephone: 'Telephone',
  },
  /** A number and its unit stay on one line. */
  kilobytes: (count: number) => `${count}\u00a0kB`,
  megabytes: (count: number) => `${count.toFixed(1)}\u00a0MB`,
  /** Facts of a file: its format, how long and how large it is, and what to know before opening it. */
  facts: (parts: readonly string[]) => parts.join(', '),
  pages: (count: number) => counted(count, 'page'),
  foreignPages: 'contains pages of another document that are not accessible',

  frame: {
    service: 'Committee papers',
    skip: 'Skip to main content',
    siteNavigation: 'Site',
    menu: 'Menu',
    breadcrumb: 'Breadcrumb',
    footerNavigation: 'About this site',
    banner: 'Notice',
    home: 'Home',
    committees: 'Committees',
    decisions: 'Decisions',
    publications: 'Publications',
    data: 'Data',
    glossary: 'Glossary',
    contents: 'On this page',
  },
  tags: {
    draft: 'Draft',
    toFollow: 'To follow',
    notForPublication: 'Not for publication',
    exemptAppendix: 'Exempt appendix',
  },
  missing: {
    title: 'Page not found',
    typed: 'If you typed the address, check that it is right. If you followed a link, the page may have moved.',
    start: 'Start again from the home page, or look here:',
  },
  home: {
    title: (council: string) => `Committee papers of ${council}`,
    titleBar: 'Committee papers',
    description: (council: string) => `Meetings, reports and data of the committees of ${council}.`,
    meetings: 'Meetings',
    otherMeetings: 'Other meetings',
    readAgenda: 'Read the agenda',
    papers: 'Other papers',
    decisions: 'Latest decisions',
    allDecisions: 'All decisions',
    publications: 'Publications',
    data: 'Data behind the papers',
    datasets: (count: number) => counted(count, 'dataset'),
    nothing: 'No meetings have been published yet.',
    follow: 'Follow all committees',
    feed: 'Updates on all papers (Atom feed)',
  },
  committee: {
    meetings: 'Meetings',
    meetingsBody: (kind: string) => `No papers of this ${kind.toLowerCase()} have been published yet.`,
    seats: 'Membership',
    /** A seat that the committee has not always: "Councillor B (from 1 May 2024)". */
    seatOf: (title: string, from?: string, until?: string): string => {
      const period = [
        ...(from === undefined ? [] : [`from ${from}`]),
        ...(until === undefined ? [] : [`until ${until}`]),
      ];
      return period.length === 0 ? title : `${title} (${period.join(' ')})`;
    },
    quorum: 'Quorum',
    quorumBody: (count: number) => `${counted(count, 'member')} must be present for decisions to be taken.`,
    notice: 'Notice',
    noticeBody: (days: number) => `Agendas are published at least ${counted(days, 'clear day')} before a meeting.`,
    decisions: 'Latest decisions',
    allDecisions: (kind: string) => `All decisions of this ${kind.toLowerCase()}`,
    publications: 'Publications',
    follow: (kind: string) => `Follow this ${kind.toLowerCase()}`,
    calendar: 'Meetings for your calendar (iCalendar)',
    olderCalendar: (years: string) => `Meetings of ${years} for your calendar (iCalendar)`,
    feed: 'Updates on its papers (Atom feed)',
  },
  meeting: meetingEnGB,
  cameWhen: {
    title: 'Publication history',
    pack: 'Agenda pack',
    supplement: (number: number) => `Supplement ${number}`,
    consolidated: 'Consolidated pack',
    consolidatedBody: 'All papers in agenda order, with pages renumbered.',
    reason: (reason: string) => `Reason: ${reason}`,
    why: (why: string) => `Why: ${why}`,
    urgent: (chair: string, isOfPapers: boolean) =>
      `The ${chair} agreed that ${isOfPapers ? 'these papers' : 'this'} should be considered as a matter of urgency.`,
    correction: 'Correction',
    agendaCorrection: 'Correction to the agenda',
    pages: range,
  },
  paper: {
    download: (facts: string) => `Download this paper (${facts})`,
    downloadNamed: 'Download',
    figures: (count: number) => `Download the data (${counted(count, 'CSV file')})`,
    file: (name: string, facts: string) => `${name} (${facts})`,
    csvLabel: (name: string, facts: string) => `Download ${name}.csv (${facts})`,
    csv: 'CSV',
    aboutFigures: 'About this data',
    /** What a heading or link is about, read out after words that recur. */
    ofSubject: (subject: string) => `: ${subject}`,
    summary: 'Summary',
    contents: 'Contents',
    takenTo: (date: string) => `This paper is now among the papers for the meeting on ${date}`,
    item: (number: number, date: string) => `Item ${number} on the agenda for ${date}`,
    decided: 'What was decided',
    draftMinutes: 'This is a draft. The minutes are not yet confirmed as a correct record of the meeting.',
    paragraph: (number: number) => `Paragraph ${number}`,
    page: (label: string | number) => `Page ${label}`,
    /** At the foot of an edition with pages of its own. */
    pageOfStandard: (label: string, number: number, of: 'pack' | 'paper') =>
      `${label} (page ${number} of the ${of === 'pack' ? 'pack' : 'standard PDF'})`,
    /** The same in lists. */
    bothPages: (label: string, number: number) => `${label} (${number})`,
    packPage: (label: string | number) => `Page ${label} of the pack`,
    blankPage: 'This page is intentionally left blank',
    draftTag: 'DRAFT',
    /** What a draft prints in place of what cannot be drawn. */
    missing: {
      title: (what: string) => `Missing here: ${what}`,
      reason: (reason: string) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
      onLine: (reason: string, line: number) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)} (line ${line}).`,
      inSentence: (what: string, reason: string) => `[missing: ${what}, ${reason}]`,
      /** Of facts that the front matter does not give, or not so that they can be read. */
      unsaid: 'the front matter does not say it',
      text: 'the text, which cannot be read; it follows as it was typed',
    },
    addresses: 'Web addresses of the links',
    previous: 'Previous paper',
    next: 'Next paper',
    neighbours: 'Papers of this meeting',
    earlier: 'Earlier papers on this subject',
    later: 'Later papers on this subject',
    sameData: 'Other papers that use this data',
    sharedData: (titles: string) => `Both use: ${titles}`,
    footnotes: 'Footnotes',
    footnote: (number: number) => `Footnote ${number}`,
    backToNote: (number: number) => `Back to footnote reference ${number}`,
    back: 'Back',
  },
  blocks: {
    table: (number: number) => `Table ${number}`,
    figure: (number: number) => `Figure ${number}`,
    unnamedTable: 'Table',
    /** Where a page begins within a table. */
    continued: (label: string) => `${label}, continued`,
    /** After the caption of a chart that is drawn in parts. */
    partOf: (number: number, of: number) => ` (part ${number} of ${of})`,
    source: (source: string) => `Source: ${source}`,
    /** Under what has the notes or the source of the table or figure of that name. */
    notesAs: (label: string) => `Notes as for ${label}.`,
    sourceAs: (label: string) => `Source as for ${label}.`,
    notesAndSourceAs: (label: string) => `Notes and source as for ${label}.`,
    figuresOf: (number: number) => `Data for Figure ${number}`,
    chartTables: 'Data for the charts',
    showFigures: (number: number) => `Show the data for Figure ${number} as a table`,
    chartFigures: 'The same data is in the table below.',
    resolved: 'Resolved',
    picture: (alt: string) => `Picture: ${alt}`,
    tableInPaper: 'Read the table in the paper',
    pdfPages: (count: number) => ` (PDF, ${counted(count, 'page')})`,
    series: 'Show in the chart',
  },
  figures: figuresEnGB,
  spoken: spokenEnGB,
  references: referencesEnGB,
  sections: sectionsEnGB,
  changes: changesEnGB,
  record: recordEnGB,
  appendix: appendixEnGB,
  document: documentEnGB,
  packs: packsEnGB,
  machines: machinesEnGB,
  decisions: {
    title: 'Decisions',
    lead: 'Resolutions, with the minutes that record them.',
    draftLead: 'Decisions marked Draft come from minutes that have not been confirmed yet.',
    description: (who: string, year?: string) => `What ${who} decided${year === undefined ? '' : ` in ${year}`}.`,
    theCommittee: (name: string) => `the ${name}`,
    theCommittees: (council: string) => `the committees of ${council}`,
    minute: (number: number, title: string) => `Minute ${number}: ${title}`,
    more: (count: number) => ` And ${counted(count, 'more point')}.`,
    byCommittee: 'By committee',
    allCommittees: 'All committees',
    byYear: 'By year',
    allYears: 'All years',
    none: 'No minutes with decisions have been published yet.',
    count: (count: number) => counted(count, 'decision'),
    page: (number: number) => `Page ${number}`,
    newest: 'Newest',
    pages: 'Older and newer decisions',
    older: 'Older decisions',
    newer: 'Newer decisions',
  },
  publications: {
    title: 'Publications',
    lead: 'Strategies and other documents that are not part of a meeting.',
    description: (council: string) => `Strategies and other documents of ${council} that are not part of a meeting.`,
  },
  data: dataEnGB,
  guide: guideEnGB,
  writtenPages: {
    below: (title: string) => `Pages in “${title}”`,
    neighbours: 'More in this section',
    previous: 'Previous page',
    next: 'Next page',
  },
  glossary: {
    title: 'Glossary',
    lead: 'What the acronyms in the papers stand for.',
    description: 'Acronyms in the papers and what they stand for.',
  },
  search: searchEnGB,
  device: deviceEnGB,
  script: scriptEnGB,
};

/** What every language says. */
export type Wording = typeof enGB;
