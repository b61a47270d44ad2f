/** Lists and filters in settings: commas between names, double quotes round a name with a comma. */

/** `Contacts on open cases, "Looked after, all"` to its names. */
export function readList(text: string): string[] {
  return splitOutsideQuotes(text, ',').filter((part) => part !== '');
}

/** One condition of a `where`: a column and the texts it may have. */
export interface Condition {
  readonly column: string;
  readonly values: readonly string[];
}

/** `year: 2019; month: Jan, Feb` to its conditions; undefined where a part has no colon. */
export function readWhere(text: string): Condition[] | undefined {
  const conditions: Condition[] = [];
  for (const part of splitOutsideQuotes(text, ';')) {
    if (part === '') continue;
    const colon = colonOutsideQuotes(part);
    if (colon < 0) return undefined;
    const column = unquote(part.slice(0, colon).trim());
    conditions.push({ column, values: readList(part.slice(colon + 1)) });
  }
  return conditions;
}

function splitOutsideQuotes(text: string, sign: string): string[] {
  const parts: string[] = [];
  let current = '';
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === sign && !isQuoted) {
      parts.push(current);
      current = '';
    } else current += letter;
  }
  parts.push(current);
  return sign === ',' ? parts.map((part) => unquote(part.trim())) : parts.map((part) => part.trim());
}

function colonOutsideQuotes(text: string): number {
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') isQuoted = !isQuoted;
    if (text[i] === ':' && !isQuoted) return i;
  }
  return -1;
}

function unquote(text: string): string {
  return /^".*"$/s.test(text) ? text.slice(1, -1) : text;
}
