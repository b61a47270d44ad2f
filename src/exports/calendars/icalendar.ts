/**
 * Just enough iCalendar (RFC 5545) to write meetings: properties folded and escaped, times of day in the zone of London
 * with its rules beside them, stamps in universal time as section 3.8.7 asks.
 */

/** The zone in which meetings are held. */
export const zone = 'Europe/London';

/** Rules of that zone since 1996 (European Union directive 2000/84/EC, kept by the Summer Time Order 2002). */
const zoneRules = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** One event. */
export interface CalendarEvent {
  /** Never changes. */
  readonly uid: string;
  /** How often it has changed since it was first published. */
  readonly sequence: number;
  /** ISO date on which it last changed. */
  readonly stamp: string;
  /** ISO date. */
  readonly date: string;
  /** "13:30"; the whole day where it is not known. */
  readonly time?: string;
  readonly summary: string;
  readonly description: string;
  readonly place?: string;
  /** Whole address of its page. */
  readonly url?: string;
  readonly category: string;
  /** True for a meeting that will not be held on this day. */
  readonly isCancelled: boolean;
}

/** A calendar as text, lines ending in CRLF. */
export function calendarText(name: string, events: readonly CalendarEvent[], producer: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${producer}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    property('NAME', name),
    property('X-WR-CALNAME', name),
    ...(events.some(({ time }) => time !== undefined) ? zoneRules : []),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, sequence, stamp, date, time, summary, description, place, url, category, isCancelled } = event;
  const day = date.replaceAll('-', '');
  const moment = `${stamp.replaceAll('-', '')}T000000Z`;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${moment}`,
    `LAST-MODIFIED:${moment}`,
    `SEQUENCE:${sequence}`,
    // How long a meeting will last is not known: an event without an end ends as it begins (section 3.6.1).
    time === undefined ? `DTSTART;VALUE=DATE:${day}` : `DTSTART;TZID=${zone}:${day}T${time.replace(':', '')}00`,
    property('SUMMARY', summary),
    ...(description === '' ? [] : [property('DESCRIPTION', description)]),
    ...(place === undefined ? [] : [property('LOCATION', place)]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    property('CATEGORIES', category),
    isCancelled ? 'STATUS:CANCELLED' : 'STATUS:CONFIRMED',
    // Nobody's own time is taken up by a calendar that is read (section 3.8.2.7).
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A property with text for its value (section 3.3.11). */
function property(name: string, text: string): string {
  return `${name}:${text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`)}`;
}

/** Lines of at most 75 octets, continued after a space, never within a character (section 3.1). */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > 75) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += length;
  }
  return [...pieces, piece].join('\r\n');
}
