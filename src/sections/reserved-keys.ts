/** Keys that no section of a council's own can have: papers and meetings mean something else by them, or will. */
const reservedKeys: ReadonlySet<string> = new Set([
  // The facts of papers.
  ...[
    'kind',
    'title',
    'reportFrom',
    'contact',
    'status',
    'waivers',
    'clearances',
    'summary',
    'presenter',
    'period',
    'committees',
  ],
  ...['themeHeadings', 'meeting', 'place', 'firstMinute', 'attendance'],
  // A meeting's life.
  ...['name', 'state', 'change', 'joint', 'remote', 'recording', 'takenDown', 'corrections', 'withdrawn', 'items'],
  ...['report', 'minutes', 'document', 'exempt', 'from', 'alt', 'paragraphs', 'publicInterest'],
  // Decisions and those who make them.
  ...['group', 'division', 'terms', 'register', 'member', 'matter', 'key', 'because', 'decisionMaker', 'due'],
  ...['published', 'documents', 'private', 'reasons', 'procedure', 'agreedBy', 'date', 'divisions', 'changes'],
  ...['decided', 'plan', 'alternatives', 'conflicts', 'dispensations', 'callIn', 'interests'],
  // Further formats and languages.
  ...['formats', 'versions', 'languages', 'translated', 'accessibility'],
]);

/** True for a key that no section of a council's own can have. */
export function isReserved(key: string): boolean {
  return reservedKeys.has(key) || key in {};
}
