/** What the preview adds to a page: a bar with the views, the state and the problems, and a banner on drafts. */
import { codeFrame } from '../diagnostics/code-frame.ts';
import { hintParts, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { countOf, draftWords } from '../diagnostics/count.ts';
import { isStyle, styleWords, substanceFirst } from '../diagnostics/style.ts';
import { editorLink, type Editor } from './editor-link.ts';
import { kindOf } from '../kinds/registry.ts';
import type { PaperKind } from '../kinds/registry.ts';

/** Where the preview's own files and views stand; no page of a site begins like this. */
export const ownAddress = '/@preview';

/** The ways to look at a page and its PDF. */
export type View = 'page' | 'both' | 'pdf';

/** What the bar says. */
export interface BarFacts {
  readonly address: string;
  readonly view: View;
  /** Version of the content that the page shows. */
  readonly version: number;
  /** Address of the page's PDF, where it has one. */
  readonly pdf: string | undefined;
  readonly own: readonly Diagnostic[];
  readonly elsewhere: readonly Diagnostic[];
  /** True where the page shows what was published and recorded: only the check compares it with the record. */
  readonly isRecorded: boolean;
  readonly textOf: (file: string) => string | undefined;
  readonly root: string;
  readonly editor: Editor;
}

const views: readonly (readonly [View, string])[] = [
  ['page', 'Page'],
  ['both', 'Page and PDF'],
  ['pdf', 'PDF'],
];

/** The address of a view of a page. */
export function viewAddress(view: View, address: string): string {
  return view === 'page' ? address : `${ownAddress}/${view}${address}`;
}

/** The bar as HTML. */
export function barHtml(facts: BarFacts): string {
  const { address, view, version, pdf } = facts;
  const links = views.map(([name, words]) =>
    name === view
      ? `<strong aria-current="page">${words}</strong>`
      : `<a href="${escaped(viewAddress(name, address))}">${words}</a>`,
  );
  const download = pdf === undefined ? '' : `<a href="${escaped(pdf)}" target="_blank">Open the PDF</a>`;
  return [
    `<aside id="preview-bar" class="preview-bar" aria-label="Preview" data-version="${version}"${pdf === undefined ? '' : ` data-pdf="${escaped(pdf)}"`}>`,
    problemsHtml(facts),
    `<div class="preview-line"><span class="preview-name">Preview</span><nav class="preview-views" aria-label="Views">${pdf === undefined ? '' : links.join(' ')}</nav>`,
    `<span class="preview-status" id="preview-status"></span>${download}</div><p class="preview-unseen" id="preview-news" role="status"></p></aside>`,
  ].join('');
}

/** What keeps a page from the public, or part of one: its own status, or that its meeting is only planned. */
export type Unpublished =
  | { readonly what: 'draft'; readonly kind: PaperKind }
  | { readonly what: 'paper of a planned meeting' | 'planned meeting' };

/** The banner on a page that the public does not see, or not as a whole. */
export function draftHtml(page: Unpublished): string {
  return `<p class="preview-draft" id="preview-draft"><strong>${page.what === 'planned meeting' ? 'Planned' : 'Draft'}</strong> ${unpublishedWords(page)}</p>`;
}

function unpublishedWords(page: Unpublished): string {
  if (page.what === 'draft') {
    const { published } = kindOf(page.kind).status;
    return `Only you can see this page: it is left out of the public site until its front matter says <code>status: ${published}</code>.`;
  }
  return page.what === 'planned meeting'
    ? 'Only you can see the agenda and the papers: the public site has the date, time and place of this meeting until its meeting.yml says <code>published:</code>.'
    : 'Only you can see this page: it is left out of the public site until the meeting.yml of its meeting says <code>published:</code>.';
}

function problemsHtml(facts: BarFacts): string {
  const { own, elsewhere } = facts;
  const words = own.length === 0 ? nothingFound(facts) : countWords(own);
  const more = elsewhere.length === 0 ? '' : `, ${countWords(elsewhere)} elsewhere`;
  const isGrave = countOf(own).errors > 0;
  return [
    `<details class="preview-problems" id="preview-problems"${isGrave ? ' open data-grave' : ''}>`,
    `<summary>${words}${more}</summary><div class="preview-list">`,
    listHtml(own, facts),
    elsewhere.length === 0 ? '' : `<h2>Elsewhere</h2>${listHtml(elsewhere, facts)}`,
    '</div></details>',
  ].join('');
}

function nothingFound({ isRecorded }: BarFacts): string {
  return isRecorded ? 'No problems here. npm run check also compares it with what was published' : 'No problems here';
}

/** Findings as a list, matters of style last: place, reason, the line, what to write instead. */
export function listHtml(found: readonly Diagnostic[], facts: Pick<BarFacts, 'textOf' | 'root' | 'editor'>): string {
  if (found.length === 0) return '';
  const items = substanceFirst(found).map((diagnostic) => {
    const { place, severity, reason, hint, rule, isDraft } = diagnostic;
    const where = `${place.file}:${place.line}:${place.column}`;
    const link = editorLink(place, facts.root, facts.editor);
    const frame = codeFrame(facts.textOf(place.file) ?? '', place);
    return [
      `<li class="preview-${severity}"><p>${link === undefined ? `<span class="preview-place">${escaped(where)}</span>` : `<a class="preview-place" href="${escaped(link)}">${escaped(where)}</a>`}`,
      ` <b>${isDraft ? 'draft: ' : ''}${isStyle(diagnostic) ? 'style' : severity}</b> ${escaped(reason)}</p>`,
      frame === undefined ? '' : `<pre>${escaped(frame)}</pre>`,
      hint === undefined ? '' : hintHtml(hint),
      `<p class="preview-rule">rule ${escaped(rule)}</p></li>`,
    ].join('');
  });
  return `<ul>${items.join('')}</ul>`;
}

/** The sentences of a hint, then what is to be pasted with its line breaks. */
function hintHtml(hint: string): string {
  const { text, pasted } = hintParts(hint);
  return `<p>${escaped(text)}</p>${pasted === '' ? '' : `<pre>${escaped(pasted)}</pre>`}`;
}

function countWords(found: readonly Diagnostic[]): string {
  const { errors, warnings, style, drafts } = countOf(found);
  const parts = [
    errors === 0 ? '' : counted(errors, 'error'),
    warnings === style ? '' : counted(warnings - style, 'warning'),
    styleWords(style),
    draftWords(drafts),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Text as it stands in HTML, in attributes too. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
