/** What the guide says of each message, from the catalogue of rules alone. */
import { ruleGroups, type RuleId } from '../diagnostics/rules.ts';
import type { Rule, RuleExample, RuleMessage } from '../diagnostics/rules/rule.ts';

/** Where a part of an example stands. */
export type ShownPlace = { readonly in: 'body' | 'facts' } | { readonly in: 'file'; readonly file: string };

/** A part of an example: a text, and where it stands. */
export interface ShownText {
  readonly where: ShownPlace;
  readonly text: string;
}

/** One rule in the guide. */
export interface RuleGuide {
  readonly name: RuleId;
  /** What sets it off. */
  readonly reports: string;
  readonly why: string;
  readonly severity: Rule['severity'];
  /** True for a matter of style. */
  readonly isStyle: boolean;
  readonly source?: string;
  /** Texts that break it, and the same put right. */
  readonly fails: readonly ShownText[];
  readonly passes: readonly ShownText[];
  /** What the check says of the texts that break it. */
  readonly says: readonly RuleMessage[];
  /** Why there is no example. */
  readonly unshown?: string;
  /** Lines of front matter that accept its warning; absent for errors, which cannot be waived. */
  readonly waiver?: string;
}

/** Rules that belong together. */
export interface RuleGroupGuide {
  readonly title: string;
  readonly anchor: string;
  readonly rules: readonly RuleGuide[];
}

/** All rules in their groups. */
export function messageGuide(): readonly RuleGroupGuide[] {
  return ruleGroups.map(({ title, rules }) => ({
    title,
    anchor: `about-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
    rules: Object.entries<Rule>(rules).map(([name, rule]) => ruleGuide(name as RuleId, rule)),
  }));
}

function ruleGuide(name: RuleId, rule: Rule): RuleGuide {
  const { reports, why, severity, concerns, source, says = [] } = rule;
  return {
    name,
    reports,
    why,
    severity,
    isStyle: concerns === 'style',
    ...(source === undefined ? {} : { source }),
    fails: rule.fails ? shown(rule.fails, rule.passes) : [],
    passes: rule.passes ? shown(rule.passes, rule.fails) : [],
    says,
    ...(rule.unshown === undefined ? {} : { unshown: rule.unshown }),
    ...(severity === 'error' ? {} : { waiver: waiverFor(name) }),
  };
}

/** The texts of an example; files that are the same in the other one have nothing to show. */
function shown({ body, facts, files = {} }: RuleExample, other: RuleExample): ShownText[] {
  const lines = Object.entries(facts ?? {}).map(([key, value]) => `${key}: ${value}`.trimEnd());
  return [
    ...(lines.length === 0 ? [] : [{ where: { in: 'facts' as const }, text: lines.join('\n') }]),
    ...(body === undefined ? [] : [{ where: { in: 'body' as const }, text: body.trim() }]),
    ...Object.entries(files)
      .filter(([file, text]) => text !== other.files?.[file])
      .map(([file, text]) => ({ where: { in: 'file' as const, file }, text: text.trim() })),
  ];
}

function waiverFor(rule: RuleId): string {
  return [
    'waivers:',
    `  - rule: ${rule}`,
    '    reason: Say here why the text is right as it stands.',
    '    by: Service Manager',
    '    date: 2024-03-01',
  ].join('\n');
}
