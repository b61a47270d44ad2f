import { expect, test } from 'vitest';
import { editorLink, editorProblem } from '../../../src/preview/editor-link.ts';

const place = { file: 'content/pages/a page & more.mdx', line: 7, column: 3 };

test.each([
  ['vscode', 'vscode://file/srv/papers/content/pages/a%20page%20%26%20more.mdx:7:3'],
  [
    'idea://open?file=/{file}&line={line}&column={column}',
    'idea://open?file=/srv/papers/content/pages/a%20page%20%26%20more.mdx&line=7&column=3',
  ],
  ['none', undefined],
])('%s opens the place with %s', (editor, link) => {
  expect(editorProblem(editor)).toBeUndefined();
  expect(editorLink(place, '/srv/papers', editor)).toBe(link);
});

test.each(['javascript:alert({file})', 'data:text/html,{file}', 'code {file}', ''])('%s is not an editor', (editor) => {
  expect(editorProblem(editor)).toContain('it is vscode, none, or an address');
});
