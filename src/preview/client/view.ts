/** The views with the PDF: keeps it up to date on the page that is open, and tells the page beside it of changes. */
import { both, hearChanges, noteWait, savedWords, setStatus, type Change } from './changes.ts';
import { PdfView } from './pdf-view.ts';

const box = document.querySelector<HTMLElement>('#preview-pdf');
const page = document.querySelector<HTMLIFrameElement>('#preview-page');

if (box) {
  const pdf = new PdfView(box, box.dataset['src'] ?? '');
  let isBusy = false;
  let waiting: Change | undefined;

  const follow = async (change: Change): Promise<void> => {
    waiting = both(waiting, change);
    if (isBusy) return;
    isBusy = true;
    while (waiting) {
      const { savedAt }: Change = waiting;
      waiting = undefined;
      const isNew = await pdf.update().catch(() => false);
      if (savedAt === undefined) continue;
      setStatus('saved', savedWords(savedAt));
      setStatus('pdf', isNew ? `PDF ${noteWait(savedAt)} ms` : 'PDF unchanged');
    }
    isBusy = false;
  };

  hearChanges((change) => {
    page?.contentWindow?.postMessage(change, location.origin);
    void follow(change);
  });

  // A link in the page leads the view there, with the PDF of the new page.
  page?.addEventListener('load', () => {
    const address = page.contentWindow?.location.pathname ?? '';
    const view = location.pathname.split('/')[2] ?? 'both';
    const shown = location.pathname.replace(/^\/@preview\/[a-z]+/, '');
    if (address.endsWith('/') && address !== shown) location.href = `/@preview/${view}${address}`;
  });
}
