/** The sections of a council as papers and editors get them. */
import { expect, test } from 'vitest';
import { editorSchemas } from '../../../src/authoring/editor/json-schemas.ts';
import { editorSnippets } from '../../../src/authoring/editor/snippets.ts';
import { councilSchema, type Council } from '../../../src/schema/council/council.ts';
import { paperKinds, schemaOf } from '../../../src/kinds/registry.ts';
import { sectionsOf } from '../../../src/sections/paper-sections.ts';
import { isReserved } from '../../../src/sections/reserved-keys.ts';

function councilWith(standardSections: readonly unknown[]): Council {
  return councilSchema.parse({ name: 'Mercia District Council', standardSections });
}

const legal = { key: 'legal', title: 'Legal implications', asks: 'statement', required: true };

test('no fact of a paper can be the key of a section', () => {
  const facts = paperKinds.flatMap((kind) => Object.keys(schemaOf(kind)({}).shape));
  expect(facts.filter((key) => !isReserved(key))).toEqual([]);
});

test('a paper outside meetings has the sections that hold until further notice', () => {
  const council = councilWith([
    { ...legal, until: '2099-12-31' },
    { ...legal, key: 'finance', title: 'Financial implications', from: '2024-03-14' },
  ]);
  const keysOn = (date: string | undefined): string[] =>
    sectionsOf(council)('report', date).asked.map(({ key }) => key);
  expect(keysOn(undefined)).toEqual(['finance']);
  expect(keysOn('2024-03-13')).toEqual(['legal']);
  expect(keysOn('2024-03-14')).toEqual(['legal', 'finance']);
});

test('what is required of one kind can stand in the others, but for what comes with the tool', () => {
  const council = councilWith([legal, 'equality', { key: 'otherLinks', required: ['strategy', 'decision'] }]);
  const of = (kind: (typeof paperKinds)[number]): string[] =>
    sectionsOf(council)(kind, undefined).asked.map(({ key, isRequired }) => `${key}${isRequired ? '!' : ''}`);
  expect(of('report')).toEqual(['legal!', 'equality!', 'otherLinks']);
  expect(of('strategy')).toEqual(['legal', 'equality', 'otherLinks!']);
  expect(of('minutes')).toEqual(['legal', 'otherLinks']);
});

test('without sections of its own a council has the five, under the titles that their templates print', () => {
  const asked = (facts: object) =>
    sectionsOf(councilSchema.parse({ name: 'Mercia District Council', ...facts }))('report', '2024-03-14').asked;
  const others = ['otherLinks', 'backgroundDocuments', 'equality', 'climate'];
  const plan = { title: 'Mercia Together', from: '2020-04-01', outcomes: { health: 'People live well' } };
  const all = asked({ strategicPlans: [plan] });
  expect(all.map(({ key }) => key)).toEqual(['strategicPlan', ...others]);
  expect(all.map(({ title, key }) => title === key)).not.toContain(true);
  // Nobody is asked how a report serves a plan that there is none of.
  expect(asked({}).map(({ key }) => key)).toEqual(others);
});

test('an editor completes the sections of the council, and offers those that a report must have', () => {
  const council = councilWith([legal, { key: 'byelaw', title: 'Byelaw', asks: 'yes-no' }, 'backgroundDocuments']);
  const report = editorSchemas(council).find(({ name }) => name === 'report.schema.json')?.schema;
  expect(report).toMatchObject({
    properties: { legal: { type: 'string' }, byelaw: { type: 'object' } },
    required: expect.arrayContaining(['legal', 'backgroundDocuments']) as string[],
  });
  expect(report).not.toHaveProperty('properties.equality');
  const { body } = editorSnippets(new Map(), council)['Front matter of a report'] ?? {};
  expect(body?.slice(5, 7)).toEqual(['legal: "${5:Legal implications}"', 'backgroundDocuments: none']);
});
