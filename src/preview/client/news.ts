/** What a save has changed among the findings, in one sentence for those who cannot look at the list. */

/** The first new finding and how many more; else how many are gone; empty where nothing has changed. */
export function newsOf(before: readonly string[], now: readonly string[]): string {
  const added = without(now, before);
  const [first, ...more] = added;
  if (first !== undefined) return `New ${first}${more.length === 0 ? '' : `, and ${more.length} more`}`;
  const gone = without(before, now).length;
  if (gone === 0) return '';
  if (now.length === 0) return 'No problems here any more';
  return gone === 1 ? 'One problem fewer' : `${gone} problems fewer`;
}

/** What is left of some findings when others are taken away, each as often as it comes. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const left = [...some];
  for (const other of others) {
    const at = left.indexOf(other);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}
