/** The slips of tests/cases/mutations.yml, which anyone can add to. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { RuleId } from '../../../src/diagnostics/rules.ts';
import { projectRoot } from '../tree.ts';
import { eachLine, isPaper, isReport } from './lines.ts';
import type { Mutator } from './mutation.ts';

interface Slip {
  readonly rule: RuleId;
  readonly slip: string;
  readonly add: string;
  /** Lines below the paragraph; 0 where absent. */
  readonly line?: number;
  readonly in?: 'example' | 'mercia';
}

const slips = parse(readFileSync(path.join(projectRoot, 'tests/cases/mutations.yml'), 'utf8')) as readonly Slip[];

/** The slips that can be made in some content. */
export function wordMutators(name: 'example' | 'mercia'): Mutator[] {
  return slips
    .filter((one) => one.in === undefined || one.in === name)
    .map(({ rule, slip, add, line = 0 }) => ({
      rule,
      slip,
      make: (content) =>
        eachLine(
          content,
          (file) => isPaper(file) && isReport(content.files.get(file)),
          ({ text, isProse }) => (isProse ? `${text} ${add}` : undefined),
        ).map((one) => ({ ...one, line: one.line + line })),
    }));
}
