import { describe, expect, test } from 'vitest';
import { Expansions } from '../../../src/render/pdf/expansions.ts';
import type { Flow, Run } from '../../../src/typeset/flow.ts';
import { heading, paragraph, run, table } from '../../support/typeset/flows.ts';

const glossary = {
  FCS: 'Family Connections Service',
  'C&F': 'child and family assessment',
  SGO: 'special guardianship order',
};

/** The abbreviations that got an expansion in some paragraphs, and the text of all, to see that it stays what it was. */
function expandedIn(...texts: readonly (string | readonly Run[])[]): { expanded: string[]; text: string } {
  const flows = new Expansions(glossary).of(texts.map((text) => paragraph(text)));
  const runs = flows.flatMap((flow) => (flow.kind === 'text' ? flow.runs : []));
  return {
    expanded: runs.flatMap((one) =>
      one.kind === 'text' && one.expansion !== undefined ? [`${one.text}: ${one.expansion}`] : [],
    ),
    text: runs.map((one) => (one.kind === 'text' ? one.text : '')).join(''),
  };
}

describe('an abbreviation of the glossary', () => {
  test('says what it stands for where it is first used, and only there', () => {
    expect(expandedIn('The FCS met.', 'The FCS met again: the FCS.')).toEqual({
      expanded: ['FCS: Family Connections Service'],
      text: 'The FCS met.The FCS met again: the FCS.',
    });
  });

  test('is found with signs in it, before a hyphen and in bold', () => {
    expect(expandedIn([run('A '), run('C&F', { bold: true }), run(' and an SGO-like order')]).expanded).toEqual([
      'C&F: child and family assessment',
      'SGO: special guardianship order',
    ]);
  });

  test('is not found within another word', () => {
    expect(expandedIn('SGOs, FCSX, R&FCS and C&FA').expanded).toEqual([]);
  });

  test.each([
    ['in brackets behind its words', 'The Family Connections Service (FCS) met.'],
    ['in other type', [run('The '), run('family  connections service', { bold: true }), run(' (FCS) met.')]],
    ['in brackets before them', 'The FCS (Family Connections Service) met.'],
    ['in the plural', 'All Family Connections Services (FCS) met.'],
  ])('that is written out where it is first used needs nothing: %s', (_, text) => {
    expect(expandedIn(text, 'The FCS met again.').expanded).toEqual([]);
  });

  test('is explained in a title, a list, a table, and under a figure, in the order in which these are read', () => {
    const cells = [{ runs: [run('SGO')], header: 'row' as const }, { runs: [run('7')] }];
    const flows: Flow[] = [
      heading('The FCS'),
      { kind: 'list', ordered: false, items: [{ label: '•', children: [paragraph('FCS and C&F')] }] },
      { kind: 'group', role: 'Sect', children: [table(0, { rows: [{ cells }] })] },
    ];
    const [first, list, group] = new Expansions(glossary).of(flows);
    expect(first).toMatchObject({ runs: [{ text: 'The ' }, { text: 'FCS', expansion: glossary.FCS }] });
    expect(list).toMatchObject({
      items: [{ children: [{ runs: [{ text: 'FCS and ' }, { text: 'C&F', expansion: glossary['C&F'] }] }] }],
    });
    expect(group).toMatchObject({ children: [{ rows: [{ cells: [{ runs: [{ expansion: glossary.SGO }] }, {}] }] }] });
  });

  test('keeps the place that its run is found by', () => {
    const [flow] = new Expansions(glossary).of([paragraph([run('FCS first', { destination: 'here' })])]);
    expect(flow).toMatchObject({ runs: [{ text: 'FCS', destination: 'here' }, { text: ' first' }] });
    expect(JSON.stringify(flow).match(/here/g)).toHaveLength(1);
  });

  test('is never looked for where there is no glossary', () => {
    const flows = [paragraph('The FCS met.')];
    expect(new Expansions({}).of(flows)).toEqual(flows);
  });
});
