/** Single papers, beside a browser that prints the built page of the same paper. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../command/places.ts';
import { measureAll, type Bench, type Subject } from '../bench.ts';
import { findBrowser, printArguments, serveFolder } from '../browser.ts';
import { measureCommand, measureProgram } from '../measure.ts';
import { pagesOfPdf } from '../peers/pages-of-pdf.ts';
import { ratioOf } from '../result.ts';

/** The report that is measured by itself: 4 February 2020, with most tables and charts. */
const report = 'content/meetings/children-and-families-advisory-panel/2020-02-04/crt-and-mash-update.mdx';
const reportPage = '/children-and-families-advisory-panel/2020-02-04/crt-and-mash-update/';

/** One paper and all papers of the project. */
export const papers: Bench = {
  name: 'papers',
  about: 'One report and all papers of this project, each as a PDF of its own, from the files to the PDFs on disk.',
  run: async (room) => {
    const one = paperSubject('one paper', room.folder, [report]);
    const all = paperSubject('all papers', room.folder, ['content']);
    const browser = await builtPage(room.folder);
    try {
      const results = await measureAll([one, all, ...(browser.subject ? [browser.subject] : [])], room);
      const [ours, , printed] = results;
      return {
        results,
        ratios: ours && printed ? [ratioOf(printed, ours)] : [],
        notes: browser.missing === undefined ? [] : [`No browser is measured: ${browser.missing}.`],
      };
    } finally {
      browser.close();
    }
  },
};

/** `npm run paper` as one process. */
export function paperSubject(name: string, folder: string, written: readonly string[]): Subject {
  return { name, once: () => measureCommand('paper', [...written, '--out', folder]) };
}

interface BuiltPage {
  readonly subject?: Subject;
  readonly missing?: string;
  close(): void;
}

async function builtPage(folder: string): Promise<BuiltPage> {
  const browser = findBrowser();
  const dist = path.join(projectRoot, 'dist');
  const nothing = () => undefined;
  if (browser === undefined) return { missing: 'there is no Chromium or Chrome', close: nothing };
  if (!existsSync(path.join(dist, reportPage, 'index.html'))) return { missing: 'dist/ is not built', close: nothing };
  const server = await serveFolder(dist);
  const pdf = path.join(folder, 'browser.pdf');
  return {
    subject: {
      name: 'one paper, printed by Chromium',
      once: () => measureProgram(browser, printArguments(`${server.address}${reportPage}`, pdf)),
      pages: () => pagesOfPdf(pdf),
    },
    close: () => server.close(),
  };
}
