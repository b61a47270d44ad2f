import type { Appendix } from '../../document/nodes.ts';

/** "Appendix 1: Contacts and referrals", worded alike on page and paper. */
export function appendixHeading(node: Appendix): string {
  return `Appendix ${node.number}: ${node.title}`;
}
