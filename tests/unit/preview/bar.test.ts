import { expect, test } from 'vitest';
import { barHtml, type BarFacts } from '../../../src/preview/bar.ts';
import { withBar } from '../../../src/preview/documents.ts';

const facts: BarFacts = {
  address: '/parks-board/2024-05-01/trees/',
  view: 'page',
  version: 3,
  pdf: '/parks-board/2024-05-01/pb-2024-05-01-trees.pdf',
  own: [],
  elsewhere: [],
  isRecorded: false,
  textOf: () => 'first line\nThe <b>second</b> line',
  root: '/srv',
  editor: 'vscode',
};
const error = {
  rule: 'no-raw-html',
  severity: 'error',
  reason: '<b> is HTML, which is not part of a paper',
  hint: 'Write it in **Markdown**.',
  place: { file: 'content/x.mdx', line: 2, column: 5 },
} as const;

test('a problem is shown with its place, reason, line, hint and rule, and no words of it are read as HTML', () => {
  expect(barHtml({ ...facts, own: [error] })).toContain(
    [
      '<li class="preview-error"><p><a class="preview-place" href="vscode://file/srv/content/x.mdx:2:5">content/x.mdx:2:5</a>',
      ' <b>error</b> &lt;b&gt; is HTML, which is not part of a paper</p>',
      '<pre>2 | The &lt;b&gt;second&lt;/b&gt; line\n  |     ^</pre>',
      '<p>Write it in **Markdown**.</p><p class="preview-rule">rule no-raw-html</p></li>',
    ].join(''),
  );
});

test('problems of the page are open where there is an error, and those elsewhere are counted', () => {
  const grave = barHtml({ ...facts, own: [error], elsewhere: [{ ...error, severity: 'warning' }] });
  expect(grave).toContain('<details class="preview-problems" id="preview-problems" open data-grave>');
  expect(grave).toContain('<summary>1 error, 1 warning elsewhere</summary>');
  const light = barHtml({ ...facts, own: [{ ...error, severity: 'warning' }] });
  expect(light).toContain('<details class="preview-problems" id="preview-problems">');
  expect(barHtml(facts)).toContain('<summary>No problems here</summary>');
});

test('without an editor the place stands as text', () => {
  expect(barHtml({ ...facts, own: [error], editor: 'none' })).toContain(
    '<span class="preview-place">content/x.mdx:2:5</span>',
  );
});

test('a page without a PDF has no views', () => {
  expect(barHtml({ ...facts, pdf: undefined })).not.toContain('Page and PDF');
  expect(barHtml(facts)).toContain('href="/@preview/both/parks-board/2024-05-01/trees/">Page and PDF</a>');
});

test('the bar stands at the end of the page and the banner at its beginning, whatever signs the page holds', () => {
  const page = '<html><head></head><body class="x"><p>$& $1 $\'</p></body></html>';
  const html = withBar(page, facts, { unpublished: { what: 'draft', kind: 'report' }, isBare: false });
  expect(html).toContain('<p>$& $1 $\'</p><aside id="preview-bar"');
  expect(html).toContain('<body class="x"><p class="preview-draft"');
  expect(withBar(page, facts, { unpublished: undefined, isBare: true })).not.toContain('preview-problems');
});

test('does not say that there are no problems where only the check compares with what was published', () => {
  expect(barHtml({ ...facts, isRecorded: true })).toContain(
    '<summary>No problems here. npm run check also compares it with what was published</summary>',
  );
});
