/** The article of a paper taken from its page, to stand beside others: without scripts, with whole addresses and ids of its own. */

/** Attributes that name ids of their page. */
const naming = ['id', 'for', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'] as const;

/** The article of the page at an address; its ids begin with `prefix`. Undefined where there is none. Rejects without a network. */
export async function printedArticle(address: URL, prefix: string): Promise<HTMLElement | undefined> {
  const answer = await fetch(address);
  if (!answer.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const article = page.querySelector<HTMLElement>('article.app-paper');
  if (!article) return undefined;
  for (const one of article.querySelectorAll('script, form, .app-formats, .app-contents[data-web-only]')) one.remove();
  for (const one of article.querySelectorAll('*')) makeOwn(one, address, prefix);
  return document.adoptNode(article);
}

function makeOwn(one: Element, address: URL, prefix: string): void {
  for (const name of naming) {
    const value = one.getAttribute(name);
    if (value === null) continue;
    const ids = value.split(/\s+/).map((id) => `${prefix}--${id}`);
    one.setAttribute(name, ids.join(' '));
  }
  for (const name of ['href', 'src'] as const) {
    const value = one.getAttribute(name);
    if (value === null) continue;
    one.setAttribute(name, value.startsWith('#') ? `#${prefix}--${value.slice(1)}` : fromHere(value, address));
  }
}

/** The same address from any page; one of this site without its host, which paper need not name. */
function fromHere(written: string, page: URL): string {
  const whole = new URL(written, page);
  return whole.origin === page.origin ? whole.pathname + whole.search + whole.hash : whole.href;
}
