/** The failing examples of the catalogue of rules, written into clean content: so every rule of a paper's words has mutations. */
import { rules, type RuleId } from '../../../src/diagnostics/rules.ts';
import type { Rule, RuleExample } from '../../../src/diagnostics/rules/rule.ts';
import { filesOfExample, sampleFacts } from '../rule-example.ts';
import { compileTree, reportFile } from '../tree.ts';
import { eachLine, isPaper, isReport } from './lines.ts';
import type { CleanContent, Mutation, Mutator } from './mutation.ts';

type Made = Omit<Mutation, 'rule' | 'what'>;

const catalogue = Object.entries(rules) as readonly [RuleId, Rule][];

/** A mutator for each rule that is shown by a report, with no other files than figures. */
export function exampleMutators(): Mutator[] {
  return catalogue.flatMap(([rule, { fails }]) => {
    const isOfReport = Object.keys(fails?.files ?? {}).every((file) => file.startsWith('data/'));
    const found = fails && isOfReport ? findingIn(rule, fails) : undefined;
    if (!fails || !found) return [];
    return [
      {
        rule,
        slip: 'its failing example is written into a report',
        make: (content) => writtenInto(content, fails, found),
      },
    ];
  });
}

/** Where the finding of an example stands: in its body, at the line from 0, or at a key of the front matter. */
type Found = { readonly bodyLine: number } | { readonly key: string };

/** Undefined where the finding stands in the figures. */
function findingIn(rule: RuleId, example: RuleExample): Found | undefined {
  const tree = filesOfExample(example);
  const found = compileTree(tree).diagnostics.find((one) => one.rule === rule && one.place.file === reportFile);
  if (!found) return undefined;
  const lines = (tree[reportFile] ?? '').split('\n');
  const end = lines.indexOf('---', 1);
  if (found.place.line > end + 1) return { bodyLine: found.place.line - end - 3 };
  const key = /^\w+/.exec(lines[found.place.line - 1] ?? '')?.[0];
  return key === undefined ? undefined : { key };
}

/** The report of the example, taken over into reports that have been clean. */
function writtenInto(content: CleanContent, { body = '', facts = {}, files = {} }: RuleExample, found: Found): Made[] {
  const all = { ...('key' in found ? { [found.key]: sampleFacts[found.key] ?? '' } : {}), ...facts };
  return eachLine(
    content,
    (file) => isPaper(file) && isReport(content.files.get(file)),
    ({ text, isProse }) => (isProse ? `${text}\n\n${body.trim()}` : undefined),
  ).map((one) => {
    const text = withFacts(one.files[one.file] ?? '', all);
    const more = text.split('\n').length - (one.files[one.file] ?? '').split('\n').length;
    const line =
      'key' in found
        ? text.split('\n').findIndex((of) => of.startsWith(`${found.key}:`)) + 1
        : one.line + 2 + found.bodyLine + more;
    return { ...one, line, files: { [one.file]: text, ...files } };
  });
}

/** A paper with other facts: each on one line, in place of what stood there. */
function withFacts(text: string, facts: Readonly<Record<string, string>>): string {
  return Object.entries(facts).reduce((changed, [key, value]) => {
    const lines = changed.split('\n');
    const end = lines.indexOf('---', 1);
    const at = lines.findIndex((line, index) => index < end && line.startsWith(`${key}:`));
    if (at < 0) return lines.toSpliced(end, 0, `${key}: ${value}`).join('\n');
    const next = lines.findIndex((line, index) => index > at && /^\S/.test(line));
    return lines.toSpliced(at, next - at, ...(value === '' ? [] : [`${key}: ${value}`])).join('\n');
  }, text);
}
