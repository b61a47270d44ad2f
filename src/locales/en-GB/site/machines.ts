/** The words of feeds, calendars and the catalogue in British English; people read them in their own programs. */

/** British English. */
export const machinesEnGB = {
  agendaOf: (meeting: string): string => `Agenda: ${meeting}`,
  supplementOf: (supplement: string, meeting: string): string => `${supplement}: ${meeting}`,
  /** A day, a time and a place, as the summary of an agenda begins. */
  whenAndWhere: (date: string, time: string, place: string): string => `${date}, ${time}, ${place}.`,
  /** "Cancelled: Health Committee" */
  changed: (state: string, what: string): string => `${state}: ${what}`,
  /** "Reports due: Health Committee, 14 March 2024" */
  due: (what: string, meeting: string): string => `${what}: ${meeting}`,
  agenda: 'Agenda',
  supplement: 'Supplement',
  correction: 'Correction',
  correctionOf: (title: string): string => `Correction: ${title}`,
  agendaCorrectionOf: (committee: string): string => `Correction to the agenda: ${committee}`,
  correctionWhy: (what: string, why: string): string => `${what} Why: ${why}`,
  papersOf: (council: string): string => `Committee papers of ${council}`,
  meetingsOf: (council: string): string => `Meetings of ${council}`,
  years: (first: string, last: string): string => (first === last ? first : `${first} to ${last}`),
  enquiries: (contact: string): string => `Enquiries: ${contact}`,
  agendaPublished: (date: string): string => `Agenda published ${date}`,
  paperTo: (kind: string, committee: string, date: string): string => `${kind} to the ${committee}, ${date}`,
  dataOf: (council: string): string => `Data of ${council}`,
  dataAbout: (council: string): string => `The data behind the committee papers of ${council}.`,
  asCsv: (title: string): string => `${title} (CSV)`,
  data: 'Data',
  decision: 'Decision',
  draftDecision: 'Decision in draft minutes',
};
