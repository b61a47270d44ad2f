/** Ordinary pages of the site: checked like papers. */
import { readYaml } from '../../schema/yaml/yaml.ts';
import { pageSchema } from '../../schema/paper/front-matter.ts';
import { guideFile, madeGuidePages } from '../../schema/council/guide-pages.ts';
import { siteLinksOf } from '../../checks/references/site-links.ts';
import { withHeadingIds } from '../../document/parsing/page-anchors.ts';
import { parseMdx } from '../../document/parse.ts';
import type { Compiling } from '../compiling.ts';
import { checkPageBody } from './page-body.ts';
import type { SitePage } from '../../model/site.ts';
import { toMarkdown } from 'mdast-util-to-markdown';
import { wordingOf } from '../../locales/locales.ts';
import { takenDownNotice } from '../../meetings/coming-down.ts';
import type { Tree } from '../../content/tree.ts';
import { readText, startOf } from '../../content/tree.ts';

/** content/pages/*.mdx in their own order, then by title. */
export function readPages(compiling: Compiling): SitePage[] {
  const { tree, files } = compiling;
  const pages = tree.files.flatMap((file): SitePage[] => {
    const slug = /^content\/pages\/([^/]+)\.mdx$/.exec(file)?.[1];
    return slug === undefined ? [] : tree.memory.step(`page ${slug}`, [], () => readPage(file, slug, compiling));
  });
  return [...pages, ...pagesTakenDown(tree, files.council.language)].toSorted(
    (a, b) => a.order - b.order || a.title.localeCompare(b.title, 'en'),
  );
}

/** A page that says that one was taken down, at its address; its title went with it. */
function pagesTakenDown({ takenDown }: Tree, language: string): SitePage[] {
  const words = wordingOf(language);
  return takenDown.all.flatMap((one): SitePage[] => {
    if (one.kind !== 'page') return [];
    const { title, text } = takenDownNotice(one, words);
    const said = toMarkdown({ type: 'paragraph', children: [{ type: 'text', value: text }] });
    return [
      {
        slug: one.name.replace(/\.mdx$/, ''),
        file: `${one.folder}/${one.name}`,
        text: `---\ntitle: ${JSON.stringify(title)}\n---\n\n${said.replaceAll(/[<{]/g, String.raw`\$&`)}`,
        title,
        order: 1000,
        links: [],
        anchors: new Set(),
      },
    ];
  });
}

function readPage(file: string, slug: string, { tree, collector }: Compiling): SitePage[] {
  if (tree.has(guideFile) && madeGuidePages.some((made) => made === slug)) {
    const hint = `Give the file another name: /${slug}/ is the address of a page that the tool makes.`;
    collector.error(
      'tree-layout',
      startOf(file),
      'this address belongs to a page of the guide that the tool makes',
      hint,
    );
  }
  const text = readText(tree, file, collector);
  if (text === undefined) return [];
  const parsed = parseMdx(file, text, collector);
  const { ids: anchors } = withHeadingIds(parsed.root);
  checkPageBody(file, parsed, { anchors, collector });
  const read = readYaml({
    text: parsed.frontMatter,
    file,
    firstLine: parsed.frontMatterLine,
    schema: pageSchema,
    rule: 'front-matter',
    collector,
  });
  if (!read) return [];
  const { title, description, order, reviewed, facts } = read.value;
  return [
    {
      slug,
      file,
      text,
      title,
      order: order ?? 1000,
      links: siteLinksOf(parsed.root, file),
      anchors,
      ...(description === undefined ? {} : { description }),
      ...(facts === undefined ? {} : { hasFacts: facts }),
      ...(reviewed === undefined ? {} : { reviewed: { date: reviewed, place: read.placeOf(['reviewed']) } }),
    },
  ];
}
