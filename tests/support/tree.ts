/** Small content trees for tests: files by path, written to a folder of their own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, type CompileOptions } from '../../src/compile/compile.ts';
import type { Compiled } from '../../src/model/site.ts';
import { newFolder } from './new-folder.ts';

/** The project's root: where templates/ lies. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The meeting of every small tree that brings none; where it is written, its agenda has the papers beside it. */
const standardMeeting = 'place: Guildhall\ntime: "18:00"\npublished: 2024-03-06\n';
const standardMeetingFile = 'content/meetings/health-committee/2024-03-14/meeting.yml';

/** A council, a committee and a meeting that every small tree has unless it brings its own. */
export const standardFiles: Readonly<Record<string, string>> = {
  'content/council.yml': [
    'name: Mercia District Council',
    'strategicPlans:',
    '  - { title: Mercia Together, from: 2020-04-01, outcomes: { health: People live well } }',
    'suppress: { below: 5 }',
  ].join('\n'),
  'content/committees/health-committee.yml': 'name: Health Committee\nabbreviation: HC\nkind: committee\n',
  [standardMeetingFile]: standardMeeting,
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
  for (const [file, given] of Object.entries(files)) {
    const content = file === standardMeetingFile && given === standardMeeting ? withAgenda(given, files) : given;
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return root;
}

/** The standard meeting with an item for each paper of its folder. */
function withAgenda(meeting: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = path.posix.dirname(standardMeetingFile);
  const items = Object.entries(files)
    .filter(([file]) => path.posix.dirname(file) === folder && file.endsWith('.mdx'))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, text]) => {
      const kind = /^kind: (report|minutes|presentation)$/m.exec(String(text))?.[1] ?? 'report';
      return `  - ${kind}: ${path.posix.basename(file)}\n`;
    });
  return items.length === 0 ? meeting : `${meeting}items:\n${items.join('')}`;
}

/** Compiles a tree of the standard files and these. */
export function compileTree(
  files: Readonly<Record<string, string | Uint8Array>>,
  options?: Pick<CompileOptions, 'errorsOnly'>,
): Compiled {
  return compileRoot(writeTree({ ...standardFiles, ...files }), options);
}

/** Compiles a root with the project's templates. */
export function compileRoot(root: string, options?: Pick<CompileOptions, 'errorsOnly' | 'memory'>): Compiled {
  return compile({ root, templatesRoot: path.join(projectRoot, 'templates'), ...options });
}

/** Findings as `file:line:column rule reason`, one a line. */
export function problemsOf(compiled: Compiled): string[] {
  return compiled.diagnostics.map(
    ({ rule, reason, place }) => `${place.file}:${place.line}:${place.column} ${rule} ${reason}`,
  );
}
