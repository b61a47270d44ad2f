/** The failing examples of the catalogue of rules, written into clean content: so every rule of a paper's words has mutations. */
import { rules, type RuleId } from '../../../src/diagnostics/rules.ts';
import type { Rule, RuleExample } from '../../../src/diagnostics/rules/rule.ts';
import { filesOfExample, sampleFacts } from '../checks/rule-example.ts';
import { compileTree, reportFile } from '../tree.ts';
import { eachLine, isPaper, isReport } from './lines.ts';
import type { CleanContent, Mutation, Mutator } from './mutation.ts';

type Made = Omit<Mutation, 'rule' | 'what'>;

const catalogue = Object.entries(rules) as readonly [RuleId, Rule][];

/** Files that an example may bring along: of meetings, only what lies beside its report. */
const mayBring = /^(?:data\/|content\/glossary\.yml$|content\/meetings\/.*\.svg$)/;

/** A mutator for each rule that is shown by a report. */
export function exampleMutators(): Mutator[] {
  return catalogue.flatMap(([rule, { fails }]) => {
    const isOfReport = Object.keys(fails?.files ?? {}).every((file) => mayBring.test(file));
    const found = fails && isOfReport ? findingIn(rule, fails) : undefined;
    if (!fails || !found) return [];
    if (elsewhere.has(rule)) return [];
    return [
      {
        rule,
        slip: 'its failing example is written into a report',
        make: (content) => writtenInto(content, { example: fails, found, suits: whereItFails[rule] ?? (() => true) }),
      },
    ];
  });
}

/** Where the finding of an example stands: in its body, at the line from 0, at a key of the front matter, or at its head. */
type Found = { readonly bodyLine: number } | { readonly key: string } | { readonly headLine: number };

/** Undefined where the finding stands in the figures. */
function findingIn(rule: RuleId, example: RuleExample): Found | undefined {
  const tree = filesOfExample(example);
  const found = compileTree(tree).diagnostics.find((one) => one.rule === rule && one.place.file === reportFile);
  if (!found) return undefined;
  const lines = (tree[reportFile] ?? '').split('\n');
  const end = lines.indexOf('---', 1);
  if (found.place.line > end + 1) return { bodyLine: found.place.line - end - 3 };
  const key = /^\w+/.exec(lines[found.place.line - 1] ?? '')?.[0];
  return key === undefined || found.place.line <= 2 ? { headLine: found.place.line } : { key };
}

/** Rules whose examples depend on the rest of the sample: their slips are made in body.ts and mutations.yml. */
const elsewhere: ReadonlySet<RuleId> = new Set(['name', 'missing-figure', 'background-documents']);

/** Papers, with their file name above them, in which an example fails too; for other rules, every paper. */
const whereItFails: Readonly<Partial<Record<RuleId, (paper: string) => boolean>>> = {
  // A paper that has written the example's acronym out may use it from then on.
  acronym: (paper) => !paper.includes('(CRT)'),
  'acronym-words': (paper) => !paper.includes('(CRT)'),
  // The example speaks of an appendix that these papers have.
  'missing-reference': (paper) => !paper.includes('<Appendix'),
};

interface Transplant {
  readonly example: RuleExample;
  readonly found: Found;
  readonly suits: (paper: string) => boolean;
}

/** The report of the example, taken over into reports that have been clean: at the end of a section, so that nothing follows. */
function writtenInto(content: CleanContent, { example, found, suits }: Transplant): Made[] {
  const { body = '', facts = {}, files = {} } = example;
  const made = eachLine(
    content,
    (file) => isPaper(file) && isReport(content.files.get(file)) && suits(`${file}\n${content.files.get(file) ?? ''}`),
    ({ text, isProse, endsSection }) => (isProse && endsSection ? `${text}\n\n${body.trim()}` : undefined),
  );
  return made.map((one) => {
    const before = one.files[one.file] ?? '';
    const text = withFacts(before, factsFor(found, facts));
    const more = text.split('\n').length - before.split('\n').length;
    const line = lineIn(text, found, one.line + 2 + more);
    return { ...one, line, files: { ...besides(one.file, files), [one.file]: text } };
  });
}

/** What a finding in the front matter is about is taken over too; at its head, that other facts are not there. */
function factsFor(found: Found, facts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if ('key' in found) return { [found.key]: sampleFacts[found.key] ?? '', ...facts };
  return 'headLine' in found ? { climate: '', otherLinks: '', ...facts } : facts;
}

function lineIn(text: string, found: Found, body: number): number {
  if ('bodyLine' in found) return body + found.bodyLine;
  if ('headLine' in found) return found.headLine;
  return text.split('\n').findIndex((line) => line.startsWith(`${found.key}:`)) + 1;
}

/** Pictures are put beside the paper. */
function besides(paper: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const folder = paper.slice(0, paper.lastIndexOf('/'));
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file.replace(/^content\/meetings\/[^/]+\/[^/]+(?=\/)/, folder), text]),
  );
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
