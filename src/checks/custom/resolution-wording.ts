import { placeOf } from '../../document/expansion.ts';
import type { BlockNode } from '../../document/nodes.ts';
import { textOf } from '../../document/text-of.ts';
import { walk } from '../../document/transforms/walk.ts';
import type { PaperCheck } from '../check.ts';

/** What is recommended and what is resolved begins with "That" and can be voted on as it stands. */
export const checkResolutionWording: PaperCheck = ({ paper }, { collector }) => {
  walk(paper.body, (node) => {
    if (node.type !== 'recommendations' && node.type !== 'resolved') return;
    const what = node.type === 'resolved' ? 'resolution' : 'recommendation';
    for (const one of movedIn(node.children)) {
      const words = textOf(one).replaceAll(/\s+/g, ' ').trim();
      const place = placeOf(one, paper);
      const grammar = singular.exec(words);
      if (words !== '' && !/^that\b/i.test(words)) {
        const hint =
          'Begin with "That", for example "That the Panel notes the report", so that it can be moved and minuted as it stands.';
        collector.warning('resolution-wording', place, `the ${what} begins "${firstWords(words)}"`, hint);
      } else if (grammar) {
        const reason = `the ${what} says "${grammar[1] ?? ''} … are ${grammar[2] ?? ''}"`;
        collector.warning(
          'resolution-wording',
          place,
          reason,
          `Write "is ${grammar[2] ?? ''}", or "That the Panel notes …".`,
        );
      }
    }
  });
};

/** One thing and "are": "That the work so far on the new teams are noted". */
const singular =
  /^That the (work|progress|report|update|presentation|information|content|position|proposal)(?:\s(?!and\b|or\b)[\p{L}’'-]+){0,14}?\sare\s(noted|agreed|approved|supported|endorsed|welcomed)\b/iu;

/** The paragraphs and list items that are voted on: those that end in a colon introduce them. */
function movedIn(children: readonly BlockNode[]): readonly BlockNode[] {
  const moved = children.flatMap((node): readonly BlockNode[] => {
    if (node.type === 'paragraph') return [node];
    return node.type === 'list' ? node.children : [];
  });
  return moved.filter((node) => !/(?::|that)$/i.test(textOf(node).trim()));
}

function firstWords(words: string): string {
  return words.split(' ').slice(0, 4).join(' ');
}
