/** The words before an acronym in brackets: "Children’s Reception Team (CRT)". */

/** What an acronym was written out as. */
export interface Expanded {
  /** As written, without quotation marks; undefined where the words before it do not begin with its letters. */
  readonly words: string | undefined;
  /** 0-based index of the first of them. */
  readonly start: number;
}

/** An acronym in a text. */
export interface AcronymUse {
  readonly acronym: string;
  /** 0-based index of its first letter. */
  readonly index: number;
  /** What the glossary writes it out as. */
  readonly expected: string | undefined;
}

const small = new Set(['of', 'and', 'for', 'the', 'to', 'in', 'on', 'with', 'at', 'by', 'a', 'an', '&']);

/** Letters of a bracket, a quotation mark and "the" at the most. */
const longestOpening = 8;

/** The words that an acronym is written out with where it stands; undefined where it is not written out there. */
export function expansionBefore(text: string, { acronym, index, expected }: AcronymUse): Expanded | undefined {
  const after = text.slice(index + acronym.length);
  const before = text.slice(0, index);
  // The bracket stands right before it: a text of acronyms is not read again for each.
  const opened = /\s?[([]["“‘]?(?:the |or |“|")?$/.exec(before.slice(-longestOpening));
  if (opened && /^s?(?:["”’])?(?:[)\],;]| (?:and|or) )/.test(after))
    return wordsBefore(before.slice(0, Math.max(0, before.length - longestOpening) + opened.index), {
      acronym,
      expected,
    });
  // "DfE (Department for Education)": the other way round.
  const turned = /^(?:s)? \((?:the )?((?:[^\s()]+ ){1,9}[^\s()]+)\)/.exec(after);
  const words = turned?.[1];
  if (
    words === undefined ||
    !(initialsFit(words, acronym) || (expected !== undefined && isSameExpansion(words, expected)))
  )
    return undefined;
  return { words, start: index + acronym.length + after.indexOf(words) };
}

function wordsBefore(
  text: string,
  { acronym, expected }: Pick<AcronymUse, 'acronym' | 'expected'>,
): Expanded | undefined {
  const bare = text.replace(/["”’]$/, '');
  const starts = [...bare.matchAll(/(?<![^\s(“‘"])[^\s(“‘"]+/g)].map((match) => match.index);
  const candidates = starts.toReversed().slice(0, 12);
  const fitting =
    candidates.find((start) => expected !== undefined && isSameExpansion(bare.slice(start), expected)) ??
    candidates.find((start) => initialsFit(bare.slice(start), acronym));
  if (fitting !== undefined) return { words: bare.slice(fitting).trim(), start: fitting };
  // Words that begin with its letters may explain it all the same; "they (CGM)" does not.
  const mayExplain = candidates
    .slice(0, acronym.length + 6)
    .some((start) => beginsAsAcronym(bare.slice(start, start + 2), acronym.toUpperCase()));
  return mayExplain ? { words: undefined, start: bare.length } : undefined;
}

/** True for a word, by its first two letters, that begins with the acronym's first letter, or with a capital that it has. */
function beginsAsAcronym(word: string, acronym: string): boolean {
  const isName = /^\p{Lu}\p{Ll}/u.test(word);
  return word !== '' && (isName ? acronym : acronym.charAt(0)).includes(word.charAt(0).toUpperCase());
}

/** True where the initials of the words give the acronym; small words may be passed over or counted. */
function initialsFit(words: string, acronym: string): boolean {
  const letters = acronym.toLowerCase();
  const parts = words.split(/[\s/–-]+/).filter((part) => part !== '');
  const first = parts[0]?.toLowerCase() ?? '';
  if (parts.length < 2 || small.has(first)) return false;
  let at = 0;
  for (const part of parts) {
    const plain = part.toLowerCase().replace(/^[^\p{L}\p{N}&]+/u, '');
    if (plain.charAt(0) === letters[at]) at++;
    else if (!small.has(plain)) return false;
  }
  return at === letters.length;
}

/** True for the same words: capitals, quotation marks' form and a plural at the end make no difference. */
export function isSameExpansion(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replaceAll(/[’']/g, '’')
    .replaceAll(/[‐-]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '');
}
