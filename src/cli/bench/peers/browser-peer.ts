import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PackSources } from '../../../meetings/packs/pack.ts';
import { findBrowser, printArguments } from '../browser.ts';
import { measureProgram } from '../measure.ts';
import { writeHtmlPack } from './html-pack.ts';
import { pagesOfPdf } from './pages-of-pdf.ts';
import type { Peer } from './peer.ts';

/** Chromium or Chrome, printing one page with everything that the pack holds. */
export async function browserPeer(sources: PackSources, folder: string): Promise<Peer> {
  const browser = findBrowser();
  if (browser === undefined) return { notes: ['No browser is measured: there is no Chromium or Chrome.'] };
  const page = await writeHtmlPack(sources, folder);
  const pdf = path.join(folder, 'pack.pdf');
  return {
    subject: {
      name: 'Chromium',
      once: () => measureProgram(browser, printArguments(pathToFileURL(page).href, pdf)),
      pages: () => pagesOfPdf(pdf),
    },
    notes: [
      'Chromium begins with our finished HTML. It prints no page ranges on the agenda, no page labels and no data inside, and its PDF does not say that it is PDF/UA.',
    ],
  };
}
