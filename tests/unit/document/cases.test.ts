/** Every case of tests/cases/papers/*.yml: a report's body and its data in, words or problems out. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { blockText } from '../../../src/render/text.ts';
import { compileTree, problemsOf, projectRoot, reportFacts, reportFile } from '../../support/tree.ts';
import { enGB } from '../../../src/locales/en-GB/locale.ts';

interface Case {
  readonly title: string;
  /** Datasets by name: CSV and sidecar. */
  readonly data?: Record<string, { csv: string; yml: string }>;
  /** The report's body; its first line is line 11 of the file. */
  readonly mdx: string;
  /** What the body prints, one paragraph a line, without the standard sections. */
  readonly text?: string[];
  /** `line:column rule reason` in the report, or `file:line:column …` elsewhere. */
  readonly problems?: string[];
}

const folder = path.join(projectRoot, 'tests/cases/papers');

for (const file of readdirSync(folder).filter((name) => name.endsWith('.yml'))) {
  const cases = parse(readFileSync(path.join(folder, file), 'utf8')) as Case[];
  describe(file, () => {
    test.each(cases.map((one) => [one.title, one] as const))('%s', (_title, one) => {
      const data = Object.entries(one.data ?? {}).flatMap(([name, { csv, yml }]) => [
        [`data/theme/${name}.csv`, csv] as const,
        [`data/theme/${name}.yml`, yml] as const,
      ]);
      const compiled = compileTree({ [reportFile]: reportFacts + one.mdx, ...Object.fromEntries(data) });
      expect(problemsOf(compiled).map((line) => line.replace(`${reportFile}:`, ''))).toEqual(one.problems ?? []);
      if (one.text) {
        const body = compiled.site?.meetings[0]?.papers[0]?.body ?? [];
        expect(
          blockText(
            body.filter((node) => node.type !== 'standardSections'),
            enGB,
          ),
        ).toEqual(one.text);
      }
    });
  });
}
