/** A PDF as canvases below one another. A newer PDF is drawn page by page over the old one, so nothing jumps or flickers. */
import { getDocument, GlobalWorkerOptions, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist';

GlobalWorkerOptions.workerSrc = '/@preview/pdf.worker.mjs';

/** Space round a page, in pixels; as in preview.css. */
const margin = 16;

/** One view of one PDF. */
export class PdfView {
  readonly #box: HTMLElement;
  readonly #address: string;
  /** One for all PDFs: starting another would cost more than reading a PDF does. */
  readonly #worker = new PDFWorker();
  #tag: string | undefined;
  #document: PDFDocumentProxy | undefined;
  /** Grows with each PDF and width: what was begun for an older one is dropped. */
  #turn = 0;

  constructor(box: HTMLElement, address: string) {
    this.#box = box;
    this.#address = address;
    let width = box.clientWidth;
    new ResizeObserver(() => {
      if (box.clientWidth === width) return;
      width = box.clientWidth;
      void this.#draw();
    }).observe(box);
    box.addEventListener('scroll', () => void this.#drawSeen(), { passive: true });
  }

  /** Shows the newest PDF. True once the pages on the screen are drawn; false where nothing has changed. */
  async update(): Promise<boolean> {
    const response = await fetch(this.#address, { cache: 'no-cache' });
    const tag = response.headers.get('etag') ?? undefined;
    if (!response.ok || (tag !== undefined && tag === this.#tag)) return false;
    const data = new Uint8Array(await response.arrayBuffer());
    const document = await getDocument({ data, useWasm: false, worker: this.#worker }).promise;
    const before = this.#document;
    this.#tag = tag;
    this.#document = document;
    await this.#draw();
    await before?.loadingTask.destroy();
    return true;
  }

  /** Makes room for every page, and draws those on the screen. */
  async #draw(): Promise<void> {
    const document = this.#document;
    if (!document) return;
    this.#turn += 1;
    const pages = [...this.#box.children];
    for (const extra of pages.slice(document.numPages)) extra.remove();
    for (let number = pages.length + 1; number <= document.numPages; number++) {
      const page = this.#box.ownerDocument.createElement('div');
      page.className = 'preview-sheet';
      page.dataset['page'] = String(number);
      this.#box.append(page);
    }
    for (const page of this.#box.children) if (page instanceof HTMLElement) page.dataset['stale'] = '';
    // What is seen comes first, in the room that it had: sheets seldom change their size.
    await this.#drawSeen();
    const whole = this.#size(document).then(() => this.#drawSeen());
    if (pages.length === 0) await whole;
  }

  async #size(document: PDFDocumentProxy): Promise<void> {
    const turn = this.#turn;
    const sizes = await Promise.all(
      Array.from({ length: document.numPages }, async (_, at) => {
        const { width, height } = (await document.getPage(at + 1)).getViewport({ scale: 1 });
        return { width, height };
      }),
    );
    if (turn !== this.#turn) return;
    const room = Math.max(100, this.#box.clientWidth - 2 * margin);
    for (const [at, { width, height }] of sizes.entries()) {
      const page = this.#box.children[at];
      if (!(page instanceof HTMLElement)) continue;
      const scale = Math.min(2, room / width);
      const [across, down] = [width, height].map((length) => `${Math.round(length * scale)}px`);
      if (page.style.width === across && page.style.height === down) continue;
      Object.assign(page.style, { width: across, height: down });
      page.dataset['stale'] = '';
    }
  }

  async #drawSeen(): Promise<void> {
    const { top, bottom } = this.#box.getBoundingClientRect();
    const seen = [...this.#box.children].filter((page): page is HTMLElement => {
      const place = page.getBoundingClientRect();
      const isWaiting = page instanceof HTMLElement && 'stale' in page.dataset && page.style.width !== '';
      return isWaiting && place.bottom > top - 200 && place.top < bottom + 200;
    });
    await Promise.all(seen.map((page) => this.#drawPage(page)));
  }

  async #drawPage(sheet: HTMLElement): Promise<void> {
    const [document, turn] = [this.#document, this.#turn];
    if (!document) return;
    delete sheet.dataset['stale'];
    const page = await document.getPage(Number(sheet.dataset['page']));
    const scale = (sheet.clientWidth / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
    const viewport = page.getViewport({ scale });
    const canvas = sheet.ownerDocument.createElement('canvas');
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `PDF page ${sheet.dataset['page'] ?? ''} of ${document.numPages}`);
    await page.render({ canvas, viewport }).promise;
    if (turn === this.#turn) sheet.replaceChildren(canvas);
  }
}
