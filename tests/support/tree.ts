/** Small content trees for tests: files by path, written to a folder of their own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../../src/compile/compile.ts';
import type { Compiled } from '../../src/model/site.ts';
import { newFolder } from './new-folder.ts';

/** The project's root: where templates/ lies. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A council, a committee and a meeting that every small tree has unless it brings its own. */
export const standardFiles: Readonly<Record<string, string>> = {
  'content/council.yml': [
    'name: Mercia District Council',
    'strategicPlans:',
    '  - { title: Mercia Together, from: 2020-04-01, outcomes: { health: People live well } }',
    'suppress: { below: 5 }',
  ].join('\n'),
  'content/committees/health-committee.yml': 'name: Health Committee\nabbreviation: HC\nkind: committee\n',
  'content/meetings/health-committee/2024-03-14/meeting.yml': 'time: "18:00"\nplace: Guildhall\n',
};

/** Front matter of a report in which nothing is missing, with the two lines of hyphens; 10 lines. */
export const reportFacts = [
  '---',
  'kind: report',
  'title: Visits to clinics',
  'reportFrom: Head of Health',
  'contact: { role: Clinics Manager, email: clinics@example.gov.uk }',
  'strategicPlan: { outcomes: { health: yes } }',
  'backgroundDocuments: none',
  'equality: { impact: none, statement: The report changes nothing for anyone. }',
  'status: published',
  '---',
  '',
].join('\n');

/** Where a test's report stands in its tree. */
export const reportFile = 'content/meetings/health-committee/2024-03-14/clinics.mdx';

/** Writes files to a new folder and gives its path. */
export function writeTree(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = newFolder();
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return root;
}

/** Compiles a tree of the standard files and these. */
export function compileTree(files: Readonly<Record<string, string | Uint8Array>>): Compiled {
  return compileRoot(writeTree({ ...standardFiles, ...files }));
}

/** Compiles a root with the project's templates. */
export function compileRoot(root: string): Compiled {
  return compile({ root, templatesRoot: path.join(projectRoot, 'templates') });
}

/** Findings as `file:line:column rule reason`, one a line. */
export function problemsOf(compiled: Compiled): string[] {
  return compiled.diagnostics.map(
    ({ rule, reason, place }) => `${place.file}:${place.line}:${place.column} ${rule} ${reason}`,
  );
}
