/** Chosen papers of a meeting on one page, to be printed or saved with the browser's own dialogue: taken from their pages on this site. */
import { placesIn } from '../../client/note-places.ts';
import { filled } from '../../search/words.ts';
import { button, element } from '../elements.ts';
import { loadListing } from '../load-listing.ts';
import { PaperNotesOnPage } from '../notes/notes-on-page.ts';
import { isMeetingFolder, siteRoot } from '../places.ts';
import { printedArticle } from './printed-article.ts';
import { deviceStorage } from '../storage.ts';
import { countedWords, deviceWords, type DeviceWords } from '../words.ts';
import type { ListedPaper } from '../../../build/listed-files.ts';

/** Brings the papers that the address names into a page, and says how far that has come. */
export async function startPrintPage(into: HTMLElement, said: HTMLElement): Promise<void> {
  const root = siteRoot();
  const words = await deviceWords();
  const query = new URLSearchParams(location.search);
  const meeting = query.get('meeting') ?? '';
  const chosen = new Set(query.getAll('paper'));
  const loaded = isMeetingFolder(meeting) ? await loadListing(root, meeting) : undefined;
  const papers = (loaded?.listing.papers ?? []).filter(({ slug }) => chosen.has(slug));
  if (!loaded || papers.length === 0) {
    said.textContent = words.noListing;
    return;
  }
  said.textContent = words.printLoading;
  const failed: string[] = [];
  for (const [at, paper] of papers.entries()) {
    const folder = `${meeting}${paper.slug}/`;
    const article = await printedArticle(new URL(folder, root), paper.slug).catch(() => undefined);
    if (!article) {
      failed.push(paper.title);
      continue;
    }
    const running = runningHead(paper, loaded.listing.title, words);
    const onPages = element('section', {}, element('p', { class: 'app-print-papers__head' }, running), article);
    headOnEachPage(onPages, running, `paper-${at + 1}`);
    into.append(onPages);
    if (query.get('notes') === 'yes') addNotes(article, folder, { root, words });
  }
  said.textContent = [
    countedWords(words.printReady, papers.length - failed.length),
    ...(failed.length > 0 ? [filled(words.printFailed, { papers: failed.join(', ') })] : []),
  ].join(' ');
  if (papers.length > failed.length) said.after(button(words.printNow, () => print()));
}

/** Says at the head of each printed page what it is of, where the browser can: others have it where the paper begins. */
function headOnEachPage(section: HTMLElement, words: string, name: string): void {
  section.style.setProperty('page', name);
  // What stands before the first paper and after the last has no page of its own.
  if (document.body.style.getPropertyValue('page') === '') document.body.style.setProperty('page', name);
  document.querySelector('footer')?.style.setProperty('page', name);
  const text = words.replaceAll(/["\\\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `);
  const sheet = new CSSStyleSheet();
  sheet.insertRule(`@page ${name} { @top-left { content: "${text}"; } }`);
  document.adoptedStyleSheets.push(sheet);
}

/** "Item 6: Budget. Health Committee, 14 March 2024" */
function runningHead({ item, title }: ListedPaper, meeting: string, words: DeviceWords): string {
  return `${item === undefined ? title : filled(words.item, { number: item, title })}. ${meeting}`;
}

function addNotes(article: HTMLElement, paper: string, { root, words }: { root: URL; words: DeviceWords }): void {
  const storage = deviceStorage(root);
  if (!storage) return;
  article.classList.add('app-paper--with-notes');
  new PaperNotesOnPage(article, placesIn(article), { words, storage, paper, whenChanged: () => undefined });
}
