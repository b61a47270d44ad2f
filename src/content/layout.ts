/** What may stand where in content/, data/ and restricted/: a file in the wrong place would not be published. */
import { slugOf } from '../document/text-of.ts';
import type { Collector } from '../diagnostics/diagnostic.ts';
import { factPages } from '../schema/fact-pages.ts';
import { guideFile, madeGuidePages } from '../schema/council/guide-pages.ts';
import { startOf, type Tree } from './tree.ts';

const known: readonly RegExp[] = [
  /^content\/council\.yml$/,
  /^content\/glossary\.yml$/,
  /^content\/committees\/[a-z0-9][a-z0-9-]*\.yml$/,
  /^content\/meetings\/[a-z0-9][a-z0-9-]*\/\d{4}-\d{2}-\d{2}(?:-[a-z][a-z0-9-]*)?\/(meeting\.yml|meeting\.lock\.json|[a-z0-9][a-z0-9-]*\.mdx)$/,
  /^content\/publications\/[a-z0-9][a-z0-9-]*\.mdx$/,
  /^content\/pages\/[a-z0-9][a-z0-9-]*\.mdx$/,
  /^data\/[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*\.(csv|yml)$/,
  /^restricted\/meetings\/[a-z0-9][a-z0-9-]*\/\d{4}-\d{2}-\d{2}(?:-[a-z][a-z0-9-]*)?\/[a-z0-9][a-z0-9-]*\.mdx$/,
  /^restricted\/data\/[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*\.(csv|yml)$/,
];

/** Names that the meeting's own PDFs have: a paper of that name would be published as the same file. */
const takenNames = /^(?:agenda|agenda-pack|consolidated-pack|supplement-\d+)$/;

/** True for a name that the meeting's own PDFs have, which no paper of it can have as well. */
export function isNameOfMeeting(slug: string): boolean {
  return takenNames.test(slug);
}

/** Addresses that the site has for itself: no committee and no page may have them. */
const ownAddress =
  /^content\/(?:committees|pages)\/(404|data|decisions|glossary|publications|search|pagefind|oparl|fonts|theme|favicon|index|feed|meetings|manifest|on-this-device)\.(?:yml|mdx)$/;

/** A committee of this name would have the decisions of a year at its address. */
const yearAddress = /^content\/committees\/(\d{4})\.yml$/;

/** Names that Windows keeps for itself, whatever ending follows (Microsoft, "Naming Files, Paths, and Namespaces"). */
const windowsName = /(?:^|\/)(con|prn|aux|nul|com[0-9]|lpt[0-9])(?=[./]|$)/i;

/** Bytes that the name of a file or folder may have: with what its data add, it stays below the 255 that file systems take. */
const longestName = 200;
/** The same of a committee and its paper together: the PDF is called after both, and after the day. */
const longestPair = 230;

/** Files of other kinds, such as pictures, may lie beside the papers. */
const watched = /\.(mdx?|ya?ml|csv)$/i;

/** Reports files that an author would expect to be published, but that stand where nothing reads them. */
export function checkLayout(tree: Tree, collector: Collector): void {
  for (const file of tree.files) {
    checkAddress(file, tree, collector);
    checkNames(file, collector);
    const taken = /^content\/meetings\/[^/]+\/[^/]+\/([^/]+)\.mdx$/.exec(file)?.[1];
    if (taken !== undefined && isNameOfMeeting(taken)) {
      collector.error(
        'tree-layout',
        startOf(file),
        `"${taken}" is the name the tool uses for one of the meeting’s PDFs`,
        'Rename the paper, for example after its title.',
      );
    }
    if (!watched.test(file) || known.some((pattern) => pattern.test(file))) continue;
    collector.error(
      'tree-layout',
      startOf(file),
      `"${file}" is in a folder that the tool does not read`,
      hintFor(file),
    );
  }
}

function checkAddress(file: string, tree: Tree, collector: Collector): void {
  const own = ownAddress.exec(file)?.[1] ?? pageOfCommittee(file, tree) ?? madePageOfCommittee(file, tree);
  const year = yearAddress.exec(file)?.[1];
  const taken = own ?? (year === undefined ? undefined : `decisions/${year}`);
  if (taken === undefined) return;
  const hint = 'Rename the file: its name is its address on the site.';
  collector.error('tree-layout', startOf(file), `the address /${taken}/ is already used`, hint);
}

/** Names that cannot be written everywhere where the site is made or served. */
function checkNames(file: string, collector: Collector): void {
  const [, reserved] = windowsName.exec(file) ?? [];
  if (reserved !== undefined)
    collector.error(
      'tree-layout',
      startOf(file),
      `"${reserved}" is a name reserved by Windows`,
      'Rename the file or folder: Windows cannot create it.',
    );
  const [, committee = '', paper = ''] = /^content\/meetings\/([^/]+)\/[^/]+\/([^/]+)\.mdx$/.exec(file) ?? [];
  const isLongPair = Buffer.byteLength(committee + paper) > longestPair;
  const long =
    file.split('/').find((name) => Buffer.byteLength(name) > longestName) ?? (isLongPair ? paper : undefined);
  if (long !== undefined)
    collector.error(
      'tree-layout',
      startOf(file),
      `the name "${long.slice(0, 40)}…" is too long`,
      `Give the file or folder a name of at most ${longestName} characters: its PDF and its data are named after it.`,
    );
}

/** The name of a committee that is also that of a page that the tool makes. */
function madePageOfCommittee(file: string, tree: Tree): string | undefined {
  const name = /^content\/committees\/([^/]+)\.yml$/.exec(file)?.[1];
  const made: readonly string[] = [...factPages, ...(tree.has(guideFile) ? madeGuidePages : [])];
  return made.find((page) => page === name);
}

/** The name of a page that is also the folder of a committee. */
function pageOfCommittee(file: string, tree: Tree): string | undefined {
  const name = /^content\/pages\/([^/]+)\.mdx$/.exec(file)?.[1];
  return name !== undefined && tree.has(`content/committees/${name}.yml`) ? name : undefined;
}

function hintFor(file: string): string {
  if (/\.md$/.test(file)) return 'Papers end in .mdx: rename it.';
  if (/\.yaml$/.test(file)) return 'Write the ending as .yml.';
  if (/\.[a-z]{2,3}-[A-Z]{2}\.mdx$/.test(file))
    return 'Papers in two languages come with a later version of this tool. Keep the translation as a PDF among the versions of the paper until then.';
  if (/^content\/(?:members|forward-plan|decisions)\//.test(file))
    return 'Members, the forward plan and decisions outside meetings come with a later version of this tool.';
  if (/^(?:content|restricted)\/meetings\/[^/]+\/(?!\d{4}-\d{2}-\d{2}(?:-[a-z][a-z0-9-]*)?\/)[^/]*\d[^/]*\//.test(file))
    return 'Name the folder of a meeting by its date, for example 2020-02-04; a second meeting of that day has a word behind it: 2020-02-04-extraordinary.';
  if (/[^a-z0-9./-]/.test(file)) {
    const plain = file.replaceAll(/[^/.]+/g, (name) => slugOf(name));
    return `Use small letters, digits and hyphens in names of files and folders: ${plain}`;
  }
  if (file.startsWith('content/meetings/'))
    return 'Papers of a meeting go in content/meetings/<committee>/<yyyy-mm-dd>/.';
  if (file.startsWith('restricted/'))
    return 'Exempt papers go in restricted/meetings/<committee>/<yyyy-mm-dd>/, their data in restricted/data/<theme>/.';
  if (file.startsWith('data/')) return 'Data goes in data/<theme>/<dataset>.csv with <dataset>.yml beside it.';
  return 'Papers go in content/meetings/<committee>/<yyyy-mm-dd>/, standing documents in content/publications/, site pages in content/pages/.';
}
