/** Fetches this page anew and changes what differs. */
import { morph } from './morph.ts';

/** Brings the page up to date. False where the server could not be reached. */
export async function refreshPage(): Promise<boolean> {
  const response = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined);
  if (!response?.headers.get('content-type')?.startsWith('text/html')) return false;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.title = fresh.title;
  followStyles(fresh);
  const wasGrave = isGrave();
  morph(document.body, fresh.body);
  if (isGrave() && !wasGrave) document.querySelector('#preview-problems')?.setAttribute('open', '');
  if (!isGrave() && wasGrave) document.querySelector('#preview-problems')?.removeAttribute('open');
  return true;
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
