/** What editors know of papers: checked against the content, by a JSON Schema library of other people. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorFiles } from '../../../src/authoring/editor/editor-files.ts';
import { editorSchemas } from '../../../src/authoring/editor/json-schemas.ts';
import { editorSnippets } from '../../../src/authoring/editor/snippets.ts';
import { blocks } from '../../../src/blocks/registry.ts';
import { councilSchema } from '../../../src/schema/council/council.ts';
import { exampleRoot } from '../../support/example.ts';
import { projectRoot } from '../../support/tree.ts';

/** One that asks for what comes with the tool. */
const council = councilSchema.parse({ name: 'Mercia District Council' });

const ajv = new Ajv({ strict: false });
formats.default(ajv);

function validatorOf(name: string): ValidateFunction {
  const found = editorSchemas(council).find((one) => one.name === `${name}.schema.json`);
  if (!found) throw new Error(`no schema ${name}`);
  return ajv.compile(found.schema);
}

test('.vscode/ holds what npm run editor writes', () => {
  const own = councilSchema.parse(parse(readFileSync(path.join(exampleRoot, 'content/council.yml'), 'utf8')));
  const stale = editorFiles(blocks, own).filter(
    ({ path: file, text }) => readFileSync(path.join(projectRoot, file), 'utf8') !== text,
  );
  expect(stale.map((file) => file.path)).toEqual([]);
});

describe.each(editorSchemas(council).filter(({ files }) => files.length > 0))(
  'the schema $name',
  ({ name, files, schema }) => {
    const validate = ajv.compile(schema);
    const written = files.flatMap((pattern) => globSync(pattern, { cwd: exampleRoot }));

    test('accepts every such file of the example', () => {
      expect(written.length).toBeGreaterThan(0);
      const refused = written.filter((file) => !validate(parse(readFileSync(path.join(exampleRoot, file), 'utf8'))));
      expect(refused).toEqual([]);
    });

    test(`explains every name it knows`, () => {
      expect(silentNames(schema, name)).toEqual([]);
    });
  },
);

/** Paths of the properties without a description. */
function silentNames(schema: unknown, at: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const here = `${at}/${key}`;
    if (key !== 'properties') return silentNames(value, here);
    return Object.entries(value as Record<string, { description?: string }>).flatMap(([property, inner]) => [
      ...((inner.description ?? '') === '' ? [`${here}/${property}`] : []),
      ...silentNames(inner, `${here}/${property}`),
    ]);
  });
}

test.each([
  ['a key that is not known', 'meeting', { time: '13:30', place: 'Hall', venue: 'Hall' }],
  ['a time without minutes', 'meeting', { time: '13', place: 'Hall' }],
  ['a date in words', 'meeting', { time: '13:30', place: 'Hall', published: 'Monday' }],
  ['a kind that is none', 'committee', { name: 'Health', kind: 'club' }],
  ['a column type that is none', 'dataset', { title: 'Visits', key: 'year', columns: { year: { type: 'years' } } }],
  ['a paper without a contact', 'report', { kind: 'report', title: 'A title', reportFrom: 'Director' }],
])('%s is marked by the editor as by the check', (_what, name, value) => {
  expect(validatorOf(name)(value)).toBe(false);
});

test('yes and no are offered as words', () => {
  const { schema } = editorSchemas(council).find(({ name }) => name === 'minutes.schema.json') ?? {};
  expect(JSON.stringify(schema)).toContain('"enum":["yes","no",true,false]');
});

describe('snippets', () => {
  const snippets = editorSnippets(blocks, council);

  test('there is one for every block, with the settings it needs', () => {
    expect(Object.keys(snippets)).toEqual(expect.arrayContaining([...blocks.keys()].map((name) => `<${name}>`)));
    expect(snippets['<Chart>']?.body).toEqual([
      '<Chart type="${1|bar,stacked-bar,line,area,pie,doughnut,combo|}" data="${2:data}" x="${3:x}" y="${4:y}" title="${5:title}" alt="${6:alt}" />',
    ]);
    expect(snippets['<Stated>']?.body).toEqual(['<Stated of="${1:of}">${2}</Stated>']);
    expect(snippets['<Callout>']?.body).toEqual(['<Callout kind="${1|note,warning,decision|}">', '${2}', '</Callout>']);
  });

  test.each(['report', 'presentation', 'minutes'])(
    'the front matter of a %s holds once its stops are filled',
    (kind) => {
      const body = snippets[`Front matter of ${kind === 'minutes' ? '' : 'a '}${kind}`]?.body.join('\n') ?? '';
      const filled = body.replaceAll(/\$\{\d+:([^}]*)\}/g, '$1').replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1');
      const facts = /^---\n([\s\S]*?)\n---/.exec(filled)?.[1] ?? '';
      const validate = validatorOf(kind);
      validate(parse(facts));
      expect(validate.errors ?? []).toEqual([]);
    },
  );
});
