/** What the tool puts into the text of papers in British English: names of things referred to, standard sections, minutes. */

/** Names of what a paper refers to, as they stand within a sentence. */
export const referencesEnGB = {
  paragraph: (number: number): string => `paragraph ${number}`,
  table: (number: number): string => `Table ${number}`,
  figure: (number: number): string => `Figure ${number}`,
  appendix: (number: number): string => `Appendix ${number}`,
  section: (number: string): string => `section ${number}`,
  minute: (number: string): string => `minute ${number}`,
  heading: (text: string): string => `“${text}”`,
  beginning: 'the beginning',
};

/** Words of the sections that templates/ make, and of the lists in minutes. */
export const sectionsEnGB = {
  yes: 'Yes',
  no: 'No',
  /** If council.yml names no plan for the meeting's date. */
  strategicPlan: 'Strategic Plan',
  /** A plan or list of outcomes within a sentence: "the Council Plan 2021 to 2025", but "Our Plan" and "Mercia Together". */
  theList: (title: string): string =>
    isNamedAsWhatItIs.test(title) && !/^(?:the|an?|our|your|my)\b/i.test(title)
      ? `the ${title}`
      : title.replace(/^The\b/, 'the'),
  noDate: '–',
  /** Who cleared a section, and the day in words. */
  clearedBy: (post: string, date: string): string => `Cleared by the ${post.replace(/^the /i, '')} on ${date}`,
  /** What a council of this name calls itself, and what it calls the land it serves. */
  council: (name: string): string => (isCountyCouncil(name) ? 'County Council' : 'Council'),
  area: (name: string): string => (isCountyCouncil(name) ? 'county' : 'area'),
  seatOfAnother: (seat: string, committee: string): string => `${seat} (${committee})`,
  inTheChair: (seat: string): string => `${seat} (in the chair)`,
  marks: { present: 'Present', apologies: 'Apologies', absent: 'Absent', substitute: 'Substitute' },
  standsFor: (mark: string, seat: string): string => `${mark} for ${seat}`,
  /** Titles of the sections that come with the tool, by their keys. */
  titles: {
    strategicPlan: 'Links to the Strategic Plan',
    otherLinks: 'Other significant links',
    backgroundDocuments: 'Background documents (section 100D, Local Government Act 1972)',
    equality: 'Equality statement',
    climate: 'Climate change impact assessment',
  } as Readonly<Record<string, string>>,
  /** The section that lists and feeds quote, where council.yml gives no section that role. */
  summary: 'Executive summary',
  /** Headings of what the tool adds to a report, and to other papers. */
  required: 'Required corporate and legal information',
  further: 'Further information',
  /** One recommendation is "Recommendation", several are "Recommendations". */
  recommendations: (count: number): string => (count === 1 ? 'Recommendation' : 'Recommendations'),
  /** "Recommendation: That the Panel notes the report." */
  recommended: (texts: readonly string[]): string =>
    `${texts.length === 1 ? 'Recommendation' : 'Recommendations'}: ${texts.join(' ')}`,
  callouts: { note: 'Note', warning: 'Warning', decision: 'Decision' },
  correction: (date: string): string => `Correction, ${date}`,
  why: (why: string): string => `Why: ${why}`,
};

/** Words around an appendix, and before the pages of somebody else's document. */
export const appendixEnGB = {
  heading: (number: number, title: string): string => `Appendix ${number}: ${title}`,
  from: (who: string): string => `From: ${who}`,
  /** Where to find the document as it is: what comes before the file's name, and after it. */
  original: 'You can download the original, ',
  copy: 'You can download a copy of the pages of ',
  fromPage: ', from this paper’s web page.',
  restrictedOriginal: 'The original, ',
  isRestricted: ', is not for publication either.',
  notice: (count: number, isWrittenOut: boolean, enquiries: string): string => {
    const pages = count === 1 ? 'a picture of a page' : `pictures of ${count} pages`;
    const elsewhere = isWrittenOut ? ' The same text is also given here.' : '';
    return `In print and in the PDF, this appendix ends with ${pages} of that document. Screen readers cannot read ${count === 1 ? 'it' : 'them'}.${elsewhere} If you need it in another format, ask us: ${enquiries}.`;
  },
  page: (at: { readonly number: number; readonly of: number; readonly file: string; readonly alt: string }): string =>
    `Page ${at.number} of ${at.of} of ${at.file}: ${at.alt}`,
};

/** What stands before the pages of somebody else's document that is a paper of its own. */
export const documentEnGB = {
  /** Where to find it: what comes before the file's name, and after it. */
  original: 'The PDF on this paper’s web page is the document itself, ',
  copy: 'The PDF on this paper’s web page is a copy of the pages of ',
  end: '.',
  /** What its pages say, folded away on its web page. */
  textOfPages: 'Text of this document',
  textAsRead:
    'A program read this text from the PDF. Tables, columns and pictures may not come out as they look there.',
  page: (number: number) => `Page ${number}`,
  noText: 'No text could be read from this page.',
  notice: (count: number, enquiries: string): string => {
    const pages = count === 1 ? 'a picture of its page follows' : `pictures of its ${count} pages follow`;
    return `In packs, ${pages}. Screen readers cannot read ${count === 1 ? 'it' : 'them'}. If you need the document in another format, ask us: ${enquiries}.`;
  },
};

/** Ends in the word for what it is, whatever years follow. */
const isNamedAsWhatItIs =
  /\b(?:plan|strategy|framework|programme|priorities|objectives|outcomes|aims|ambitions|vision|charter)(?:[\s,(]+\d{4}.*)?$/i;

function isCountyCouncil(name: string): boolean {
  return /\bCounty Council\b/i.test(name);
}
