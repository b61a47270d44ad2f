/**
 * The search page at work: the form gives a query, the query stands in the address, results come in portions, and a live
 * region says how many there are. Without this script the page says what to do instead.
 */
import { resultItem } from './draw-results.ts';
import { loadEngine, type Engine, type FoundResult } from './engine.ts';
import { addressOf, engineWords, isEmpty, type Query, queryFrom } from './query.ts';
import { countWords, filled, searchWords, type SearchWords } from './words.ts';

/** Results shown at once. */
const portion = 10;

interface Parts {
  readonly form: HTMLFormElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly words: SearchWords;
  /** Seen by nobody, heard above the results. */
  readonly heading: HTMLElement;
  /** What the page is called before anything is searched for. */
  readonly title: string;
}

const parts = partsOf(document);
let engine: Promise<Engine> | undefined;
/** Counts searches, so that a slow answer never replaces a later one. */
let latest = 0;

if (parts) begin(parts);

function partsOf(page: Document): Parts | undefined {
  const form = page.querySelector<HTMLFormElement>('[data-search-form]');
  const status = page.querySelector<HTMLElement>('[data-search-status]');
  const list = page.querySelector<HTMLElement>('[data-search-results]');
  const more = page.querySelector<HTMLButtonElement>('[data-search-more]');
  const words = searchWords(page);
  const heading = page.querySelector<HTMLElement>('[data-search-heading]');
  if (!form || !status || !list || !more || !words || !heading) return undefined;
  return { form, status, list, more, words, heading, title: page.title };
}

function begin(found: Parts): void {
  const { form } = found;
  form.hidden = false;
  document.querySelector('[data-search-without]')?.remove();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = queryFrom(formParams(form));
    history.pushState(undefined, '', `${location.pathname}${addressOf(query)}`);
    void run(query, found);
  });
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'search') return;
    const query = queryFrom(formParams(form));
    history.replaceState(undefined, '', `${location.pathname}${addressOf(query)}`);
    void run(query, found);
  });
  window.addEventListener('popstate', () => void showAddress(found));
  void showAddress(found);
}

/** Searches for what the address says, with the form filled in. */
async function showAddress(found: Parts): Promise<void> {
  const query = queryFrom(new URLSearchParams(location.search));
  fill(found.form, query);
  await run(query, found);
}

async function run(query: Query, { status, list, more, words, heading, title }: Parts): Promise<void> {
  latest += 1;
  const mine = latest;
  more.hidden = true;
  heading.hidden = isEmpty(query);
  document.title = query.words === '' ? title : filled(words.titleFor, { words: query.words, title });
  if (isEmpty(query)) {
    list.replaceChildren();
    status.textContent = '';
    return;
  }
  status.textContent = words.searching;
  try {
    const results = await search(query);
    if (mine !== latest) return;
    const items = await drawn(results.slice(0, portion), words);
    if (mine !== latest) return;
    list.replaceChildren(...items);
    const found = countWords(results.length, query.words, { says: words, language: document.documentElement.lang });
    status.textContent = results.length === 0 ? filled(words.foundNothing, { found, nothing: words.nothing }) : found;
    offerMore(results, { list, more, words });
  } catch (error) {
    if (mine !== latest) return;
    await forgetEngine();
    list.replaceChildren();
    status.textContent = words.failed;
    throw error;
  }
}

/** The next search loads everything again: an index that could not be loaded would fail for ever. */
async function forgetEngine(): Promise<void> {
  const failed = await engine?.catch(() => undefined);
  engine = undefined;
  await failed?.close();
}

async function search(query: Query): Promise<readonly FoundResult[]> {
  engine ??= loadEngine(document.baseURI);
  const loaded = await engine;
  return loaded.search(query.words === '' ? null : engineWords(query.words), {
    filters: {
      ...(query.committees.length === 0 ? {} : { committee: { any: query.committees } }),
      ...(query.kinds.length === 0 ? {} : { kind: { any: query.kinds } }),
      ...(query.year === '' ? {} : { year: { any: [query.year] } }),
    },
    isNewestFirst: query.isNewestFirst,
  });
}

async function drawn(results: readonly FoundResult[], words: SearchWords): Promise<HTMLElement[]> {
  const pages = await Promise.all(results.map((result) => result.data()));
  return pages.map((page) => resultItem(page, words));
}

/** Shows the button for the next portion where there is one; the keyboard goes on at the first new result. */
function offerMore(
  results: readonly FoundResult[],
  { list, more, words }: Pick<Parts, 'list' | 'more' | 'words'>,
): void {
  const shown = list.children.length;
  const next = results.slice(shown, shown + portion);
  more.hidden = next.length === 0;
  more.textContent = filled(words.more, { count: next.length });
  more.onclick = async (): Promise<void> => {
    const items = await drawn(next, words);
    list.append(...items);
    items[0]?.querySelector('a')?.focus();
    offerMore(results, { list, more, words });
  };
}

function formParams(form: HTMLFormElement): URLSearchParams {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return new URLSearchParams(entries);
}

/** Puts a query into the form, with the filters in sight where they narrow it down. */
function fill(form: HTMLFormElement, { words: text, committees, kinds, year, isNewestFirst }: Query): void {
  const filters = form.querySelector('details');
  if (filters && (committees.length > 0 || kinds.length > 0 || year !== '' || isNewestFirst)) filters.open = true;
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'search') field.value = text;
    if (field instanceof HTMLInputElement && field.type === 'checkbox')
      field.checked = (field.name === 'committee' ? committees : kinds).includes(field.value);
    if (field instanceof HTMLSelectElement) field.value = field.name === 'year' ? year : isNewestFirst ? 'newest' : '';
  }
}
