/** Links whose words say where they lead. */
import type { Definition } from 'mdast';
import { placeOf } from '../../document/expanding/expansion.ts';
import { textOf } from '../../document/text-of.ts';
import type { WarningCheck } from '../check.ts';
import { linksIn, type LinkNode } from '../links-in.ts';

/** Words that say nothing of where a link leads (WCAG 2.2, 2.4.4 and 2.4.9). */
const vague =
  /^\W*(?:(?:click|press|tap|see|view|read|look|available|go|found|download|apply|details?|information|info|more|find out more)? ?here|click|click (?:this )?link|(?:this|the|that|follow this|at this|via this|see this)? ?link|this|(?:read|learn|find out|see|show) more|more(?: info(?:rmation)?| details?)?|(?:this|the|that|web) ?(?:page|web ?page|web ?site|site|document|file|pdf|url|address)|download|go|details|see|url|pdf)\W*$/i;

/** Links named "here", and addresses shown bare. */
export const checkLinkWords: WarningCheck = ({ paper, parsed }, { collector }) => {
  for (const node of linksIn(parsed.root)) {
    if (node.type === 'definition') continue;
    // An address that is refused is reported for that.
    if (node.type === 'link' && !/^(?:https?:|mailto:|tel:|[/#])/i.test(node.url)) continue;
    const words = textOf(node).replaceAll(/\s+/g, ' ').trim();
    const place = placeOf(node, paper);
    if (words === '') {
      collector.warning(
        'link-words',
        place,
        'the link has no text',
        'Write the name of the page it leads to between [ and ].',
      );
    } else if (vague.test(words)) {
      const reason = `the link is named "${words}", which does not say where it leads`;
      collector.warning(
        'link-words',
        place,
        reason,
        'Use the name of the page it leads to, for example [the Local Offer](https://…).',
      );
    } else if (/^(?:https?:\/\/|www\.)\S+$/i.test(words)) {
      const reason = `the address "${shortened(words)}" is shown instead of the name of its page`;
      collector.warning('link-words', place, reason, `Write the name of the page as the link: ${linkTo(node)}.`);
    }
  }
};

/** What to write: with the whole address, in which brackets would end the link. Of a link by name the name stays. */
function linkTo(node: Exclude<LinkNode, Definition>): string {
  if (node.type === 'linkReference') return `[name of the page][${node.label ?? node.identifier}]`;
  const whole = node.url.replace(/^http:\/\/(?=www\.)/i, 'https://');
  return `[name of the page](${whole.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

function shortened(address: string): string {
  return address.length > 60 ? `${address.slice(0, 57)}…` : address;
}
