/** A build compiles in turns with whatever else the process does. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { compile, compileInTurns } from '../../../src/compile/compile.ts';
import { exampleRoot } from '../../support/example.ts';
import { projectRoot, reportFacts, reportFile, standardFiles, writeTree } from '../../support/tree.ts';

const templatesRoot = path.join(projectRoot, 'templates');

test('compiling in turns gives the same site and the same findings', async () => {
  const options = { root: exampleRoot, templatesRoot };
  expect(await compileInTurns(options)).toEqual(compile(options));
});

test('others have their turn after every few papers, so that what was parsed can be let go of', async () => {
  const reports = Array.from({ length: 100 }, (_, at) => [
    reportFile.replace('clinics', `report-${at}`),
    `${reportFacts.replace('Visits to clinics', `Report ${at}`)}Words.\n`,
  ]);
  const root = writeTree({ ...standardFiles, ...(Object.fromEntries(reports) as Record<string, string>) });
  let turns = 0;
  let isCompiling = true;
  const count = (): void => {
    turns += 1;
    if (isCompiling) setImmediate(count);
  };
  setImmediate(count);
  const { site } = await compileInTurns({ root, templatesRoot });
  isCompiling = false;
  expect(site?.meetings[0]?.papers).toHaveLength(100);
  expect(turns).toBeGreaterThan(4);
});
