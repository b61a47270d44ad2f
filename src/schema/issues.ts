/** Findings of a schema in the author's words, each at the place where it can be put right. */
import type { z } from 'zod';
import type { Collector } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import { hintAt, keysAt } from './hints.ts';
import type { Places } from './places.ts';

type Issue = z.core.$ZodIssue;

/** What reporting needs to know. */
export interface IssueSource {
  readonly schema: z.ZodType;
  readonly places: Places;
  readonly rule: RuleId;
  readonly collector: Collector;
}

/** Reports every issue once, at its value, its key, or what should have held it. */
export function reportIssues(issues: readonly Issue[], source: IssueSource): void {
  for (const issue of issues) reportIssue(issue, [], source);
}

function reportIssue(issue: Issue, before: readonly PropertyKey[], source: IssueSource): void {
  const path = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys') return reportKeys(issue, path, source);
  if (issue.code === 'invalid_union') {
    const nearest = nearestForm(issue.errors);
    const isWhole = nearest.length === 0 || nearest.every((inner) => inner.path.length === 0 && inner.code !== 'unrecognized_keys');
    if (!isWhole) {
      // A name that is not known is the cause of the one that is missing: only the cause is reported.
      const unknown = nearest.filter((inner) => inner.code === 'unrecognized_keys');
      for (const inner of unknown.length > 0 ? unknown : nearest) reportIssue(inner, path, source);
      return;
    }
  }
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const hint = issue.code === 'invalid_value' ? hintFor(issue) : (hintAt(source.schema, steps) ?? hintFor(issue));
  const name = nameOf(path);
  if (isMissing(issue)) {
    source.collector.error(source.rule, source.places.key(path), `"${name}" is missing`, hint ?? `Write ${name}: and what it is.`);
    return;
  }
  source.collector.error(source.rule, source.places.value(path), `"${name}" ${predicate(issue)}`, hint);
}

function reportKeys(issue: z.core.$ZodIssueUnrecognizedKeys, path: readonly PropertyKey[], source: IssueSource): void {
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  for (const key of issue.keys) {
    const hint = didYouMean(key, keysAt(source.schema, steps));
    source.collector.error(source.rule, source.places.key([...path, key]), `"${key}" is not known here`, hint);
  }
}

/** Of the forms a value may have, the one it comes nearest to: with the fewest findings. */
function nearestForm(errors: readonly (readonly Issue[])[]): readonly Issue[] {
  const weight = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : isMissing(issue) ? 1.5 : 1), 0);
  return errors.toSorted((a, b) => weight(a) - weight(b))[0] ?? [];
}

function isMissing(issue: Issue): boolean {
  return 'input' in issue && (issue.input === undefined || issue.input === null) && (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union');
}

function nameOf(path: readonly PropertyKey[]): string {
  const name = path.findLast((step) => typeof step === 'string');
  return name === undefined ? 'the file' : String(name);
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a group of names and values',
  record: 'a group of names and values',
};

/** What is wrong, as the rest of a sentence that begins with the name. */
function predicate(issue: Issue): string {
  const written = shown('input' in issue ? issue.input : undefined);
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${typeWords[issue.expected] ?? issue.expected}, not ${written}`;
    case 'invalid_value':
      return `cannot be ${written}`;
    case 'invalid_union':
      return `cannot be ${written}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'is empty' : `should be at least ${String(issue.minimum)}, not ${written}`;
    case 'too_big':
      return `should be at most ${String(issue.maximum)}, not ${written}`;
    default:
      return issue.message.startsWith('Invalid') ? `cannot be ${written}` : issue.message;
  }
}

function shown(input: unknown): string {
  if (typeof input === 'string') return `"${input.length > 60 ? `${input.slice(0, 60)}…` : input}"`;
  if (Array.isArray(input)) return 'a list';
  if (input === null) return 'nothing';
  return typeof input === 'object' ? 'a group of names and values' : String(input);
}

function hintFor(issue: Issue): string | undefined {
  if (issue.code === 'invalid_value') return `It is one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}.`;
  if (issue.code === 'too_small') return 'Write what it is, or delete the name.';
  if (issue.code === 'invalid_union') return 'Write yes or no.';
  return undefined;
}
