/** Findings by the thousand: those of one kind in one file are listed up to a bound, and the others counted in one finding. */
import type { Diagnostic } from './diagnostic.ts';

/** Nobody reads more findings in one file that differ in a name or a number alone. */
const mostAlike = 100;
/** Nor more of one rule, however they differ. */
const mostOfRule = 1000;

/** The same findings; of those of one rule in one file that are too many to be read, the rest is one finding. */
export function boundedFindings(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = [...Map.groupBy(found, ({ rule, severity, place }) => `${rule} ${severity} ${place.file}`).values()];
  const left = new Set<Diagnostic>();
  const rests = new Map<Diagnostic, Diagnostic>();
  for (const group of groups.filter((one) => one.length > mostAlike)) {
    const untold = untoldOf(group);
    const [first] = untold;
    if (!first) continue;
    for (const one of untold) left.add(one);
    rests.set(
      first,
      furtherFindings(
        first,
        untold.reduce((sum, { further = 1 }) => sum + further, 0),
      ),
    );
  }
  return found.flatMap((one) => (left.has(one) ? (rests.get(one) ?? []) : one));
}

/** What is counted and not listed: those beyond the bounds, and what stood for others already. */
function untoldOf(group: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Map<string, number>();
  let all = 0;
  return group.filter(({ reason, further }) => {
    const form = reason.replaceAll(/"[^"]*"|\d[\d,.]*/g, '');
    const alike = told.get(form) ?? 0;
    if (further !== undefined || alike >= mostAlike || all >= mostOfRule) return true;
    told.set(form, alike + 1);
    all += 1;
    return false;
  });
}

/** One finding that stands for so many, at the place of the first of them. */
export function furtherFindings(first: Diagnostic, count: number): Diagnostic {
  const reason =
    count === 1
      ? 'one further finding of this rule is not shown'
      : `${count} further findings of this rule are not shown`;
  return { ...first, reason, hint: 'Fix the ones shown first.', further: count };
}
