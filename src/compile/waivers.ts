/** Waivers: a warning that is right as it is, accepted by someone, with a reason and a date. Errors cannot be waived. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Waiver } from '../data/dataset.ts';

/** A waiver and the files whose warnings it may accept. */
export interface PlacedWaiver {
  readonly waiver: Waiver;
  readonly files: readonly string[];
}

/** The findings without waived warnings, and a warning for every waiver that matches nothing. */
export function applyWaivers(found: readonly Diagnostic[], waivers: readonly PlacedWaiver[]): Diagnostic[] {
  const used = new Set<PlacedWaiver>();
  const left = found.filter((diagnostic) => {
    if (diagnostic.severity !== 'warning') return true;
    const accepting = waivers.filter(
      ({ waiver, files }) => waiver.rule === diagnostic.rule && files.includes(diagnostic.place.file),
    );
    for (const placed of accepting) used.add(placed);
    return accepting.length === 0;
  });
  const unused = waivers
    .filter((placed) => !used.has(placed))
    .map(({ waiver }): Diagnostic => ({
      rule: 'waiver-unused',
      severity: 'warning',
      place: waiver.place,
      reason: `the waiver of "${waiver.rule}" matches nothing`,
      hint: 'Delete it: the warning it accepted is no longer there, or was an error, which cannot be waived.',
    }));
  return [...left, ...unused];
}
