/** Files that the examples of several rules share; they stand in the sample tree of every example. */

/** Where the sample's meeting stands. */
export const sampleMeeting = 'content/meetings/health-committee/2024-03-14';

/** A dataset of visits to clinics by year: its CSV, and more lines of its description. */
export function visits(csv: string, more = ''): Readonly<Record<string, string>> {
  return {
    'data/clinics/visits.csv': csv,
    'data/clinics/visits.yml': [
      'title: Visits to clinics',
      'source: Registers of the clinics',
      'key: [Year]',
      'columns:',
      '  Year: { type: year }',
      '  Day: { type: count }',
      '  Evening: { type: count }',
      '  All: { type: count }',
      more,
    ].join('\n'),
  };
}

/** The figures of the dataset of visits, in which everything adds up. */
export const soundVisits = 'Year,Day,Evening,All\n2022,1100,104,1204\n2023,1250,140,1390\n';

/** meeting.yml of the sample's meeting, with more lines; with the sample's report on its agenda where they give none. */
export function meeting(more: string, published = '2024-03-06'): Readonly<Record<string, string>> {
  return {
    [`${sampleMeeting}/meeting.yml`]: `time: "18:00"\nplace: Guildhall\npublished: ${published}\n${more}${/^items:/m.test(more) ? '' : 'items: [{ report: clinics.mdx }]\n'}`,
  };
}

/** Minutes of January among the papers of the sample's meeting. */
export function minutes(
  facts: string,
  body = '## Apologies for absence\n\nNo apologies were received.\n',
): Readonly<Record<string, string>> {
  return {
    [`${sampleMeeting}/minutes.mdx`]: `---\nkind: minutes\nmeeting: 2024-01-11\nplace: Guildhall\n${facts}\n---\n\n${body}`,
  };
}

/** Minutes of November, numbered from 1 to 2, among the papers of the January meeting. */
export const earlierMinutes: Readonly<Record<string, string>> = {
  'content/meetings/health-committee/2024-01-11/meeting.yml':
    'time: "18:00"\nplace: Guildhall\npublished: 2024-01-03\nitems: [{ minutes: minutes.mdx }]\n',
  'content/meetings/health-committee/2024-01-11/minutes.mdx':
    '---\nkind: minutes\nmeeting: 2023-11-09\nplace: Guildhall\nfirstMinute: 1\nattendance: [{ seat: Chairman, mark: present, chair: yes }]\n---\n\n## Apologies for absence\n\nAll members were there.\n\n## Clinics\n\nThe Committee heard of the clinics.\n',
};

/** A picture with one mark in it. */
export function picture(mark: string): Readonly<Record<string, string>> {
  return {
    [`${sampleMeeting}/plan.svg`]: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">${mark}</svg>`,
  };
}

/** A council.yml whose reports must have a section of this title. */
export const councilWith = (section: string): string =>
  [
    'name: Mercia District Council',
    'strategicPlans:',
    '  - { title: Mercia Together, from: 2020-04-01, outcomes: { health: People live well } }',
    `sections: [{ title: ${section}, required: true }]`,
    '',
  ].join('\n');
