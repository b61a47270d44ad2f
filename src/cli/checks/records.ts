import { compile, projectTemplates } from '../../compile/compile.ts';
import { sortDiagnostics } from '../../compile/compile.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { chainFindings } from '../../record/chain/chain-findings.ts';
import { statesOf } from '../../comparison/recorded-states.ts';
import { projectRoot } from '../command/places.ts';

/** What is wrong with the records of a root, and how many there are. */
export interface RecordsChecked {
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: {
    readonly records: number;
    /** "Checked 14 records of 3 committees with 20 states; 12 records are signed" */
    readonly words: string;
  };
}

/** Checks the chain of records and their signatures; papers are not looked at. Damaged records are reported as well. */
export function checkRecords(root: string): RecordsChecked {
  const { site, diagnostics } = compile({
    root,
    templatesRoot: projectTemplates(projectRoot),
    only: ['content/council.yml'],
    despiteErrors: true,
  });
  const damaged = diagnostics.filter(({ rule }) => rule === 'published-record');
  const found = site ? chainFindings(site) : [];
  const recorded = (site?.meetings ?? []).flatMap(({ committee, record }) => (record ? [{ committee, record }] : []));
  const committees = new Set(recorded.map(({ committee }) => committee)).size;
  const states = recorded.flatMap(({ record }) => statesOf(record.value)).length;
  const signed = recorded.filter(({ record }) => record.value.signature).length;
  const words = `Checked ${counted(recorded.length, 'record')} of ${counted(committees, 'committee')} through ${counted(states, 'state')}; ${signed} signed`;
  return { diagnostics: sortDiagnostics([...damaged, ...found]), summary: { records: recorded.length, words } };
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
