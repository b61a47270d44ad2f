/** Waivers: a warning about text that is right as it stands, accepted by someone, with a reason and a date. Errors cannot be waived. */
import type { Diagnostic, Finding } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { rules } from '../diagnostics/rules.ts';
import type { Rule } from '../diagnostics/rules/rule.ts';
import type { Waiver } from '../data/dataset.ts';

/** A waiver and the files whose warnings it may accept. */
export interface PlacedWaiver {
  readonly waiver: Waiver;
  readonly files: readonly string[];
}

/** A warning that somebody has accepted. */
export interface AcceptedWarning {
  readonly finding: Diagnostic;
  readonly waiver: Waiver;
}

/** Findings once waivers have been checked against them. */
export interface Waived {
  /** What nobody has accepted, and a warning for every waiver that accepts nothing. */
  readonly findings: readonly Diagnostic[];
  readonly accepted: readonly AcceptedWarning[];
}

/** Takes accepted warnings out of what was found. A waiver accepts every warning of its rule in its files. */
export function applyWaivers(found: readonly Diagnostic[], waivers: readonly PlacedWaiver[]): Waived {
  const accepted: AcceptedWarning[] = [];
  const left: Diagnostic[] = [];
  const byFile = new Map<string, PlacedWaiver[]>();
  for (const placed of waivers)
    for (const file of placed.files) byFile.set(file, [...(byFile.get(file) ?? []), placed]);
  for (const finding of found) {
    const ofFile = byFile.get(finding.place.file) ?? [];
    const accepting = ofFile.filter((placed) => isAbout(placed, finding) && finding.severity === 'warning');
    accepted.push(...accepting.map(({ waiver }) => ({ finding, waiver })));
    if (accepting.length === 0) left.push(finding);
  }
  const used = new Set(accepted.map(({ waiver }) => waiver));
  const unused = waivers.filter(({ waiver }) => !used.has(waiver)).map((placed) => whyUnused(placed, left));
  return { findings: [...left, ...unused], accepted };
}

function isAbout({ waiver, files }: PlacedWaiver, finding: Diagnostic): boolean {
  return waiver.rule === finding.rule && files.includes(finding.place.file);
}

function whyUnused(placed: PlacedWaiver, left: readonly Diagnostic[]): Diagnostic {
  const { rule, place } = placed.waiver;
  return { rule: 'waiver-unused', severity: 'warning', place, ...wordsFor(placed, left, ruleNamed(rule)) };
}

function wordsFor(placed: PlacedWaiver, left: readonly Diagnostic[], known: Rule | undefined): Finding {
  const { rule } = placed.waiver;
  if (!known)
    return {
      reason: `the waiver names the rule "${rule}", which is not a rule`,
      hint: didYouMean(rule, Object.keys(rules)),
    };
  if (known.severity === 'error' || left.some((finding) => isAbout(placed, finding)))
    return {
      reason: `the waiver is for "${rule}", which is an error here, and errors cannot be waived`,
      hint: 'Fix what the rule reports, and delete the waiver.',
    };
  return {
    reason: `the waiver for "${rule}" matches nothing`,
    hint: 'Delete it: there is no longer a warning for it to accept.',
  };
}

/** The rule of that name, which an author may have misspelt. */
function ruleNamed(name: string): Rule | undefined {
  return Object.entries(rules).find(([known]) => known === name)?.[1];
}
