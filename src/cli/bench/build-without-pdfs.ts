/**
 * A program of its own: the steps of a build without its PDFs and what names their pages, since these take longest and need the
 * same for each paper: `node build-without-pdfs.ts <root> <folder>`. What it writes is no site to publish.
 */
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { compileInTurns, projectTemplates } from '../../compile/compile.ts';
import { calendarFiles } from '../../exports/calendars/calendars.ts';
import { SiteFolder } from '../../build/site-folder.ts';
import { writeTexts } from '../../build/text-files.ts';
import { writeDatasets } from '../../build/data-files.ts';
import { feedFiles } from '../../exports/feeds/feeds.ts';
import { findBrokenLinks } from '../../build/links/link-check.ts';
import { writeManifest } from '../../build/manifest.ts';
import { papersOf } from '../../outputs/papers.ts';
import { DocumentKeys } from '../../build/files/document-keys.ts';
import { PackedPapers } from '../../cache/packed-papers.ts';
import { noStore } from '../../cache/store.ts';
import { writePages } from '../../build/pages/write-pages.ts';
import { makeStylesRelative } from '../../build/links/relative-addresses.ts';
import { writeSearchIndex } from '../../build/search/search-index.ts';
import { siteFolder } from '../../outputs/addresses/website.ts';
import { sitePages } from '../../site/site-pages.ts';
import { projectRoot } from '../command/places.ts';
import { madePrerenderer } from '../prerenderer/prerenderer-store.ts';
import { reporterTo } from '../command/progress.ts';

const [root = '', folder = ''] = process.argv.slice(2);
const reporter = reporterTo(process.stdout);

const { site } = await compileInTurns({
  root,
  templatesRoot: projectTemplates(projectRoot),
  packedPapers: new PackedPapers(),
});
if (!site) throw new Error(`The content of ${root} has errors.`);
reporter.done(`Checked ${papersOf(site).length} papers`);
const made = new Map<string, never>();
const packs = new Map<string, never>();
const csvBytes = new Map<string, number>();
const documents = new DocumentKeys('', site);
const published = { site, files: made, packs, csvBytes };
const drawable = await sitePages(published, await madePrerenderer(projectRoot), { engine: '', documents });
await mkdir(folder, { recursive: true });
const target = new SiteFolder(folder);
const places = { folder: target, base: siteFolder(site.council), store: noStore, sources: [] };
const { facts } = await writePages(drawable, { ...places, whenWritten: () => undefined });
await writeDatasets(site, folder);
writeTexts(target, [...feedFiles(site), ...calendarFiles(site)]);
const pages = await filesOf();
const built = { folder, files: pages, base: siteFolder(site.council) };
await makeStylesRelative(folder, pages);
reporter.done(`Built ${pages.filter((file) => file.endsWith('.html')).length} pages, feeds and calendars`);
const broken = await findBrokenLinks(built);
if (broken.length > 0) throw new Error(`${broken.length} links lead nowhere, the first to ${broken[0]?.link ?? ''}.`);
reporter.done('Followed every link');
await writeSearchIndex(site, target, { pages: facts });
reporter.done('Made the search index');
const files = await filesOf();
writeManifest(target, files, { site, files: made, packs, pictures: [], pages: facts });
reporter.done(`Listed ${files.length} files`);

async function filesOf(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}
