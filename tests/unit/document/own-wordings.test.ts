/** A council's own templates for its sections: each key of an answer can be printed and asked for by its name. */
import { expect, test } from 'vitest';
import { renderText } from '../../../src/render/text.ts';
import { compileTree, problemsOf, reportFacts, reportFile } from '../../support/tree.ts';

const sections = [
  '{ key: legal, title: Law, asks: statement, wording: legal.hbs }',
  '{ key: byelaw, title: Byelaws, asks: yes-no, wording: byelaw.hbs }',
  '{ key: homes, title: Homes, asks: yes-no, wording: byelaw.hbs }',
  '{ key: carers, title: Carers, asks: impact, wording: carers.hbs }',
  '{ key: children, title: Children, asks: impact, wording: carers.hbs }',
].join(', ');

/** The words of a report that answers these sections, in the council's wording. */
function printed(): string {
  const compiled = compileTree({
    'content/council.yml': `name: Mercia District Council\nstandardSections: [backgroundDocuments, equality, ${sections}]\n`,
    'templates/sections/legal.hbs': '{{title}} on {{date}}:\n\n{{statement}}\n\nIt ends.\n',
    'templates/sections/byelaw.hbs': '{{title}}: {{answer}}{{#if answer}}, {{statement}}{{else}}, nothing{{/if}}.\n',
    'templates/sections/carers.hbs': '{{title}}: {{impact}}, {{statement}} {{date}} {{location}}\n',
    [reportFile]: reportFacts
      .replace(/strategicPlan.*\n/, '')
      .replace(
        'status: published',
        [
          'legal: "The Council may.\\n\\nNo consent is *needed*."',
          'byelaw: { answer: no, statement: It stays. }',
          'homes: { answer: yes, statement: It moves. }',
          'carers: { impact: identified, statement: They pay more. }',
          'children: { impact: assessed, statement: They pay less., date: 2024-01-02, location: "https://example.gov.uk/c" }',
        ].join('\n'),
      )
      .concat('\n## Purpose\n\nThe report tells of visits.\n'),
  });
  expect(problemsOf(compiled)).toEqual([]);
  const paper = compiled.site?.meetings[0]?.papers[0];
  return paper ? renderText(paper).replaceAll(/\s+/g, ' ') : '';
}

test('a statement is printed whole with its paragraphs, and its signs are no Markdown', () => {
  expect(printed()).toContain('Law on 14 March 2024: The Council may. No consent is *needed*. It ends.');
});

test('an answer of no is printed as No and is not true', () => {
  expect(printed()).toContain('Byelaws: No, nothing.');
  expect(printed()).toContain('Homes: Yes, It moves..');
});

test('the date is that of the meeting where the answer has none, and the location may be an address', () => {
  expect(printed()).toContain('Carers: identified, They pay more. 14 March 2024');
  expect(printed()).toContain('Children: assessed, They pay less. 2 January 2024 https://example.gov.uk/c');
});
