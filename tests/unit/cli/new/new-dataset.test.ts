/** `npm run new -- dataset` of a sheet as offices export it. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runHere } from '../../../support/command-here.ts';
import { compileRoot, problemsOf, standardFiles, writeTree } from '../../../support/tree.ts';

test('a dataset is begun from a sheet with titles, notes and payments that nothing tells apart, and guesses no figure anew', async () => {
  const root = writeTree(standardFiles);
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const file = path.join(root, 'Spending.csv');
  writeFileSync(
    file,
    [
      'Spending over £500,,,,,',
      'Exported on 03/10/2025,,,,,',
      'Date,Payee,Cost centre,Invoice no,Amount (£),,',
      '01/09/2025,Sure Print Ltd,010,3,48.50,,',
      '01/09/2025,Sure Print Ltd,010,3,48.50,,',
      '03/09/2025,Ambleford Hall,1034,4,(624.00),,',
      ',,,,,',
      'Source: ledger,,,,,',
    ].join('\n'),
  );
  const { exitCode, stdout } = await runHere('new', [
    'dataset',
    file,
    '--theme',
    'Spending',
    '--source',
    'Ledger',
    '--period',
    '2025',
    '--root',
    root,
  ]);
  expect(exitCode).toBe(0);
  expect(read('data/spending/spending.csv')).toBe(
    'Date,Payee,Cost centre,Invoice no,Amount (£)\r\n01/09/2025,Sure Print Ltd,010,3,48.50\r\n01/09/2025,Sure Print Ltd,010,3,48.50\r\n03/09/2025,Ambleford Hall,1034,4,(624.00)\r\n',
  );
  expect(read('data/spending/spending.yml')).toBe(`title: "Spending over £500"
description: "Exported on 03/10/2025. Source: ledger."
source: Ledger
period: "2025"
licence: OGL-UK-3.0
key: none
columns:
  Date: { type: date }
  Payee: { type: text }
  Cost centre: { type: code }
  Invoice no: { type: code }
  "Amount (£)": { type: text } # not guessed: as number it would print −624.00 for (624.00)
`);
  expect(stdout).toContain('No column identifies the rows, so key is none');
  expect(stdout).toContain(
    'Amount (£): text, because its cells are words. Not guessed: as number it would print −624.00',
  );
  expect(stdout).toContain('The 2 lines above the table went into title and description.');
  expect(problemsOf(compileRoot(root))).toEqual([]);
});
