/** Headings that stand twice, and a strategy's repeated headings worded by hand. */
import type { Heading } from 'mdast';
import { placeOf } from '../../document/expanding/expansion.ts';
import { textOf } from '../../document/text-of.ts';
import { isBackMatter, isNumbered } from '../../model/traits.ts';
import { walk } from '../../document/transforms/walk.ts';
import type { WarningCheck } from '../check.ts';

/** Two sections of one name under one heading: readers and links find only the first. */
export const checkSameHeadings: WarningCheck = ({ paper }, { collector }) => {
  let path: string[] = [];
  const seen = new Set<string>();
  walk(paper.body, (node) => {
    if (isNumbered(node) && isBackMatter(node)) path = [`${node.series} ${node.number}`];
    if (node.type !== 'heading' || node.position === undefined || node.data?.isThemeHeading === true) return;
    const words = textOf(node).trim();
    path = [...path.slice(0, Math.max(0, node.depth - 2)), words.toLowerCase()];
    const key = path.join('\n');
    if (seen.has(key) && words !== '') {
      const hint = 'Merge the two sections, or change one heading so that readers can tell them apart.';
      collector.warning('same-heading', placeOf(node, paper), `the heading "${words}" appears twice`, hint);
    }
    seen.add(key);
  });
};

/** The pair of headings that a strategy repeats is worded once; typed by hand it comes out in five ways. */
export const checkThemeHeadings: WarningCheck = ({ paper, frontMatter }, { collector }) => {
  const facts = frontMatter.value;
  if (!('themeHeadings' in facts) || !facts.themeHeadings) return;
  const themes = [
    { block: 'Why', words: facts.themeHeadings.why },
    { block: 'What', words: facts.themeHeadings.what },
  ];
  walk(paper.body, (node) => {
    if (node.type !== 'heading' || node.position === undefined || node.data?.isThemeHeading === true) return;
    const theme = themes.find(({ words }) => isLike(node, words));
    if (!theme) return;
    const reason = `"${textOf(node)}" is typed by hand, but the front matter gives this heading as "${theme.words}"`;
    const hint = `Put the text under it between <${theme.block}> and </${theme.block}>, and delete the heading.`;
    collector.warning('theme-heading', placeOf(node, paper), reason, hint);
  });
};

/** More than half of the words in common, or nothing but words of the other. */
function isLike(heading: Heading, words: string): boolean {
  const [own, other] = [wordsOf(textOf(heading)), wordsOf(words)];
  const shared = [...own].filter((word) => other.has(word)).length;
  const isQuestion = /\?\s*$/.test(textOf(heading)) === /\?\s*$/.test(words);
  return isQuestion && shared > 0 && (shared === own.size || shared / Math.max(own.size, other.size) > 0.6);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []);
}
