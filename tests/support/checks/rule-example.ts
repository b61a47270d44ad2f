/** The small sound tree in which the examples of the rules stand. */
import type { RuleExample } from '../../../src/diagnostics/rules/rule.ts';
import { reportFile, standardFiles } from '../tree.ts';

/** Front matter of the sample's report: keys with their YAML on one line. */
export const sampleFacts: Readonly<Record<string, string>> = {
  kind: 'report',
  title: 'Visits to clinics',
  reportFrom: 'Head of Health',
  contact: '{ role: Clinics Manager, email: clinics@example.gov.uk }',
  strategicPlan: '{ outcomes: { health: yes } }',
  backgroundDocuments: 'none',
  equality: '{ impact: none, statement: The report changes nothing for anyone who uses or works in the clinics. }',
};

const sampleBody = '## Purpose of this report\n\nThis report tells the Committee how the clinics did.\n';

/** The whole tree of an example: files by path. Its report stands at `reportFile`. */
export function filesOfExample({ body, facts, files }: RuleExample): Readonly<Record<string, string>> {
  const lines = Object.entries({ ...sampleFacts, ...facts }).flatMap(([key, value]) =>
    value === '' ? [] : [`${key}: ${value}`],
  );
  const report = ['---', ...lines, '---', '', body ?? sampleBody].join('\n');
  return { ...standardFiles, [reportFile]: report, ...files };
}
