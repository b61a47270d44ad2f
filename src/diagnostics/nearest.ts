const longestName = 300;

/** The known name that is nearest to what was written, if one is near enough to be meant. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined;
  // What is longer than any name is none, and comparing it would take its length squared.
  if (written.length > longestName) return undefined;
  const near = Math.max(1, Math.floor(written.length / 3));
  for (const name of known) {
    // Names whose lengths differ by more than that cannot be near: most are passed over without a closer look.
    if (Math.abs(name.length - written.length) > near) continue;
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    if (!best || distance < best.distance) best = { name, distance };
  }
  return best && best.distance <= near ? best.name : undefined;
}

/** A hint that names the nearest known name, else lists what there is (at most eight). */
export function didYouMean(written: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearest(written, names);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (names.length === 0) return 'There is none yet.';
  const listed = names.slice(0, 8).map((name) => `"${name}"`);
  if (names.length === 1) return `There is only ${listed.join('')}.`;
  return names.length > 8 ? `There are ${listed.join(', ')} and more.` : `There are ${listWords(listed)}.`;
}

/** "a, b and c" */
function listWords(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Levenshtein distance with swaps of neighbours counted once (optimal string alignment). */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      if (i === 0) {
        row.push(j);
        continue;
      }
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const previous = rows[i - 1] ?? [];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) cost = Math.min(cost, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? Math.max(a.length, b.length);
}
