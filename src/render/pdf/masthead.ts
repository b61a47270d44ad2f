/** What stands at the head of every first page: the council and the kind of document over the council's rule, and a list of facts. */
import { linkedValue } from '../../document/head/linked-value.ts';
import type { Flow, Run, TableFlow } from '../../typeset/flow.ts';

/** The name of the council and the kind of document ("Report", "Supplement 1"), over a rule in the council's colour. */
export function mastheadFlow(council: string, kind: string): Flow[] {
  return [
    { kind: 'text', role: 'P', style: 'council', runs: [{ kind: 'text', text: council }] },
    { kind: 'text', role: 'P', style: 'document-kind', runs: [{ kind: 'text', text: kind }] },
    { kind: 'rule', style: 'masthead' },
  ];
}

/** Facts as a list with light rules; labels without colon, `href` the address that a value leads to, or begins with. */
export function factsFlow(
  facts: readonly { readonly label: string; readonly value: string; readonly href?: string }[],
): TableFlow {
  return {
    kind: 'table',
    look: 'facts',
    columns: [{ align: 'left' }, { align: 'left' }],
    head: [],
    rows: facts.map(({ label, value, href }) => ({
      cells: [{ runs: [{ kind: 'text', text: label, bold: true }], header: 'row' }, { runs: valueRuns(value, href) }],
    })),
  };
}

function valueRuns(value: string, href: string | undefined): Run[] {
  const { linked, rest } = linkedValue(value, href);
  return [
    ...(href === undefined ? [] : [{ kind: 'text', text: linked, link: { to: 'address', url: href } } as const]),
    ...(rest === '' ? [] : [{ kind: 'text', text: rest } as const]),
  ];
}
