/** The failing examples of the catalogue of rules, written into clean content: so every rule of a paper's words has mutations. */
import { rules, type RuleId } from '../../../src/diagnostics/rules.ts';
import type { Rule } from '../../../src/diagnostics/rules/rule.ts';
import { filesOfExample } from '../rule-example.ts';
import { compileTree, reportFile } from '../tree.ts';
import { eachLine, isPaper, isReport } from './lines.ts';
import type { Mutator } from './mutation.ts';

const catalogue = Object.entries(rules) as readonly [RuleId, Rule][];

/** A mutator for each rule that is shown by words, with no other files than figures. */
export function exampleMutators(): Mutator[] {
  return catalogue.flatMap(([rule, { fails }]) => {
    if (fails?.body === undefined || fails.facts) return [];
    const { body, files = {} } = fails;
    if (Object.keys(files).some((file) => !file.startsWith('data/'))) return [];
    const line = lineOfFinding(rule, fails);
    if (line === undefined) return [];
    return [{ rule, slip: 'its failing example is written below a paragraph', make: writtenBelow(body, files, line) }];
  });
}

/** Line of the finding in the example's body, from 0; undefined where it stands in the figures. */
function lineOfFinding(rule: RuleId, example: NonNullable<Rule['fails']>): number | undefined {
  const tree = filesOfExample(example);
  const found = compileTree(tree).diagnostics.find((one) => one.rule === rule && one.place.file === reportFile);
  if (!found) return undefined;
  const lines = (tree[reportFile] ?? '').split('\n');
  return found.place.line - 1 - (lines.indexOf('---', 1) + 2);
}

function writtenBelow(body: string, files: Readonly<Record<string, string>>, line: number): Mutator['make'] {
  return (content) =>
    eachLine(
      content,
      (file) => isPaper(file) && isReport(content.files.get(file)),
      ({ text, isProse }) => (isProse ? `${text}\n\n${body.trim()}` : undefined),
    ).map((one) => ({ ...one, line: one.line + 2 + line, files: { ...one.files, ...files } }));
}
