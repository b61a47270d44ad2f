/** Makes this page say what a newer text of it says, and notifies listeners of what has been found anew. */
import { announce } from './changes.ts';
import { newsOf } from './news.ts';
import { morph } from './morph.ts';

/** Changes what differs from the page's newer HTML. */
export function renewPage(html: string): void {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  document.title = fresh.title;
  followStyles(fresh);
  const wasGrave = isGrave();
  const before = findings();
  morph(document.body, fresh.body);
  const news = newsOf(before, findings());
  if (news !== '') announce(news);
  if (isGrave() && !wasGrave) document.querySelector('#preview-problems')?.setAttribute('open', '');
  if (!isGrave() && wasGrave) document.querySelector('#preview-problems')?.removeAttribute('open');
}

/** What stands among the problems, without the places, which every line that is added moves. */
function findings(): string[] {
  return [
    ...document.querySelectorAll('#preview-problems li > p:first-child, main.preview-instead li > p:first-child'),
  ].map((words) =>
    [...words.childNodes]
      .filter((node) => !isPlace(node))
      .map(({ textContent }) => textContent ?? '')
      .join('')
      .trim(),
  );
}

function isPlace(node: Node): boolean {
  return node instanceof Element && node.classList.contains('preview-place');
}

function isGrave(): boolean {
  return document.querySelector('#preview-problems')?.hasAttribute('data-grave') ?? false;
}

/** A page that stood in for another may have had no styles of the site. */
function followStyles(fresh: Document): void {
  const addressOf = (link: Element): string => link.getAttribute('href') ?? '';
  const wanted = [...fresh.head.querySelectorAll('link[rel=stylesheet]')];
  const present = [...document.head.querySelectorAll('link[rel=stylesheet]')];
  for (const link of wanted)
    if (!present.some((one) => addressOf(one) === addressOf(link)))
      document.head.append(document.importNode(link, true));
  for (const link of present) if (!wanted.some((one) => addressOf(one) === addressOf(link))) link.remove();
  // The council's colours may have changed with council.yml.
  for (const link of document.head.querySelectorAll<HTMLLinkElement>('link[href^="/theme.css"]')) void renewTheme(link);
}

let theme: string | undefined;

async function renewTheme(link: HTMLLinkElement): Promise<void> {
  const text = await fetch('/theme.css', { cache: 'no-store' }).then((response) => response.text());
  if (theme !== undefined && theme !== text) link.replaceWith(link.cloneNode());
  theme = text;
}
