/** Whole HTML documents of the preview: a page with its bar, the views beside the PDF, and what stands in for a page. */
import { barHtml, draftHtml, escaped, listHtml, ownAddress, type BarFacts, type Unpublished } from './bar.ts';

const head = headWith('page');

/** The preview's styles and one of its scripts: a view's own script also does what that of a page does. */
function headWith(script: 'page' | 'view'): string {
  return `<link rel="stylesheet" href="${ownAddress}/preview.css"><script type="module" src="${ownAddress}/${script}.js"></script>`;
}

/** A page of the site with the preview's bar, and a banner on what is not published; without the bar where it stands beside its PDF already. */
export function withBar(
  html: string,
  facts: BarFacts,
  more: { unpublished: Unpublished | undefined; isBare: boolean },
): string {
  const bar = more.isBare ? `<div id="preview-bar" data-version="${facts.version}" hidden></div>` : barHtml(facts);
  // Functions, so that no sign of the page's is taken for a place in the pattern.
  return html
    .replace('</head>', () => `${head}</head>`)
    .replace(/<body[^>]*>/, (body) => `${body}${more.unpublished === undefined ? '' : draftHtml(more.unpublished)}`)
    .replace('</body>', () => `${bar}</body>`);
}

/** A page and its PDF side by side, or the PDF alone. */
export function viewDocument(facts: BarFacts): string {
  const { address, view, pdf = '' } = facts;
  const title = `${view === 'both' ? 'Page and PDF' : 'PDF'}: ${address}`;
  const page =
    view === 'both'
      ? `<iframe class="preview-page" id="preview-page" title="Page" src="${escaped(address)}?bare"></iframe>`
      : '';
  return plainDocument(
    title,
    `<main class="preview-panes preview-panes--${view}"><h1 class="preview-unseen">${escaped(title)}</h1>${page}<div class="preview-pdf" id="preview-pdf" data-src="${escaped(pdf)}" tabindex="0" role="region" aria-label="PDF"></div></main>${barHtml(facts)}`,
    'view',
  );
}

/** What stands in for a page that cannot be drawn: why, and what to do. */
export function problemsDocument(facts: BarFacts, title: string): string {
  const own = listHtml(facts.own, facts);
  const words = `<main class="preview-instead"><h1>${escaped(title)}</h1>${own === '' ? '' : `<p>It will appear here as soon as these are fixed.</p>${own}`}</main>`;
  return plainDocument(title, `${words}${barHtml({ ...facts, own: [] })}`, 'page');
}

/** What is served where an address leads nowhere. */
export function nowhereDocument(facts: BarFacts): string {
  if (madeByBuild.test(facts.address)) return buildOnlyDocument(facts);
  const words = `<main class="preview-instead"><h1>There is no page ${escaped(facts.address)}</h1><p>It appears here by itself as soon as there is one. <a href="/">All committees, meetings and papers</a></p></main>`;
  return plainDocument('There is no such page', `${words}${barHtml(facts)}`, 'page');
}

/** Files for programs that list everything that is published: they make no sense before that. */
const madeByBuild = /^\/(?:manifest\.json|sitemap\.xml|oparl\/.*|data\/catalogue\.jsonld)$/;

function buildOnlyDocument(facts: BarFacts): string {
  const words = `<main class="preview-instead"><h1>${escaped(facts.address)} is made by npm run build</h1><p>It tells other programs of everything that is published. The preview shows pages, PDFs, figures, feeds and calendars. <a href="/">All committees, meetings and papers</a></p></main>`;
  return plainDocument('Not in the preview', `${words}${barHtml(facts)}`, 'page');
}

function plainDocument(title: string, body: string, script: 'page' | 'view'): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(title)}</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/favicon.svg">${headWith(script)}</head><body class="preview-body">${body}</body></html>`;
}
