/** What became of something after its publication, as readers meet it: at the head of the page, and of the first page in print. */
import type { BlockNode, Callout } from '../../model/nodes.ts';
import type { Notice } from '../../model/notice.ts';
import type { Paper } from '../../model/paper.ts';

/** A notice in a document: in print no page number moves for it, since the page that it stands on is set smaller where it is too full. */
export function noticeCallout({ title, text }: Notice): Callout {
  return {
    type: 'callout',
    kind: 'warning',
    isNotice: true,
    title,
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
  };
}

/** What stands at the head of a paper that is kept apart from the site: what became of it, then of which day its figures are. */
export function headNotices({ notices = [], figuresOfDay = [] }: Paper): readonly Notice[] {
  return [...notices, ...figuresOfDay];
}

/** The notices of a document, as they stand under its title. */
export function noticeCallouts(notices: readonly Notice[] = []): readonly Callout[] {
  return notices.map(noticeCallout);
}

/** True for what stands in a document after its publication, and is none of its own words. */
export function isOfLater(node: BlockNode): boolean {
  return node.type === 'callout' && (node.isCorrection === true || node.isNotice === true);
}

/** The same without notices. */
export function withoutNotices(nodes: readonly BlockNode[]): readonly BlockNode[] {
  return nodes.filter((node) => !(node.type === 'callout' && node.isNotice === true));
}
