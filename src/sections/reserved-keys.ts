/** Keys that no section of a council's own can have: papers and meetings mean something else by them, or will. */
const reservedKeys: ReadonlySet<string> = new Set([
  // The facts of papers (authoring.md sections 2, 3 and 10).
  ...['kind', 'title', 'reportFrom', 'contact', 'status', 'waivers', 'clearances', 'presenter', 'period', 'committees'],
  ...['themeHeadings', 'meeting', 'place', 'firstMinute', 'attendance'],
  // A meeting's life (section 12).
  ...['name', 'state', 'change', 'joint', 'remote', 'recording', 'takenDown', 'corrections', 'withdrawn', 'items'],
  ...['report', 'minutes', 'document', 'exempt', 'from', 'alt', 'paragraphs', 'publicInterest'],
  // Decisions and those who make them (section 14).
  ...['group', 'division', 'terms', 'register', 'member', 'matter', 'key', 'because', 'decisionMaker', 'due'],
  ...['published', 'documents', 'private', 'reasons', 'procedure', 'agreedBy', 'date', 'divisions', 'changes'],
  ...['decided', 'plan', 'alternatives', 'conflicts', 'dispensations', 'callIn', 'interests'],
  // Further formats and languages (section 15).
  ...['formats', 'versions', 'languages', 'translated', 'accessibility'],
]);

/** True for a key that no section of a council's own can have. */
export function isReserved(key: string): boolean {
  return reservedKeys.has(key) || key in {};
}
