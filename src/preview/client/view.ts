/** The views with the PDF: keeps it up to date on the page that is open, and hands the page beside it what it says now. */
import { followChanges, noteWait, ownPath, savedWords, setStatus, type Change, type NewPage } from './changes.ts';
import { PdfView } from './pdf-view.ts';
import { renewPage } from './renew-page.ts';

const box = document.querySelector<HTMLElement>('#preview-pdf');
const frame = document.querySelector<HTMLIFrameElement>('#preview-page');
const framePath = frame?.getAttribute('src') ?? '';
/** What the page in the frame says since it was sent anew; it may not have been there to hear. */
let newest: NewPage | undefined;

const follow = box && followingPdf(new PdfView(box, box.dataset['src'] ?? ''));

followChanges([...(frame ? [framePath] : []), ownPath], {
  changed: (change) => void follow?.(change),
  page: (page) => {
    if (page.of === ownPath) renewPage(page.html);
    else handOn((newest = page));
  },
});

// A link in the page leads the view there, with the PDF of the new page.
frame?.addEventListener('load', () => {
  const address = frame.contentWindow?.location.pathname ?? '';
  const view = location.pathname.split('/')[2] ?? 'both';
  const shown = location.pathname.replace(/^\/@preview\/[a-z]+/, '');
  if (address.endsWith('/') && address !== shown) location.href = `/@preview/${view}${address}`;
  else if (newest) handOn(newest);
});

function isSave(change: Change | undefined): boolean {
  return change?.savedAt !== undefined;
}

function handOn(page: NewPage): void {
  frame?.contentWindow?.postMessage(page, location.origin);
}

/** Brings the PDF up to date after each change; changes that come while it is drawn are followed together. */
function followingPdf(pdf: PdfView): (change: Change) => Promise<void> {
  let isBusy = false;
  let waiting: Change | undefined;
  /** True where a save was announced while a newer PDF was fetched: it may hold that save already. */
  let isDrawnAlready = false;
  return async (change) => {
    // A save is not forgotten because facts of a PDF followed it.
    waiting = { ...waiting, ...change };
    if (isBusy) return;
    isBusy = true;
    while (waiting) {
      const { savedAt }: Change = waiting;
      waiting = undefined;
      const isNew = await pdf.update().catch(() => false);
      if (savedAt !== undefined) {
        setStatus('saved', savedWords(savedAt));
        setStatus('pdf', isNew || isDrawnAlready ? `PDF ${noteWait(savedAt)} ms` : 'PDF unchanged');
      }
      isDrawnAlready = isNew && isSave(waiting);
    }
    isBusy = false;
  };
}
