/** Makes a page say what a newer one says by changing what differs: focus, scroll and what readers have opened stay. */

/** Elements whose children and attributes the reader or a script of ours looks after. */
const kept =
  '#preview-status, #preview-news, #preview-pdf, #preview-page, main:has([data-search-form]), [data-device-parts], [data-device-news], [data-device-status]';

/** Changes `old` into `fresh`. What is the same in both is not touched. */
export function morph(old: Element, fresh: Element): void {
  if (old.isEqualNode(fresh) || old.matches(kept)) return;
  morphAttributes(old, fresh);
  morphChildren(old, fresh);
}

function morphAttributes(old: Element, fresh: Element): void {
  for (const { name } of [...old.attributes])
    if (!fresh.hasAttribute(name) && !(name === 'open' && old.tagName === 'DETAILS')) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

/** Children that are the same at the beginning and at the end stay; those between are matched in order. */
function morphChildren(old: Element, fresh: Element): void {
  const [before, after] = [[...old.childNodes], [...fresh.childNodes]];
  while (before[0] && after[0]?.isEqualNode(before[0])) {
    before.shift();
    after.shift();
  }
  for (let last = before.at(-1); last && after.at(-1)?.isEqualNode(last); last = before.at(-1)) {
    before.pop();
    after.pop();
  }
  const end = before.at(-1)?.nextSibling ?? (before.length === 0 ? endOf(old, fresh, after) : null);
  for (const [at, node] of after.entries()) {
    const same = before.findIndex((one) => one.isEqualNode(node));
    // What is the same further on stays what it is: what stood before it is gone.
    for (const gone of before.splice(0, Math.max(0, same))) gone.remove();
    const match = before[0];
    const isKept = match && after.slice(at + 1).some((later) => later.isEqualNode(match));
    if (same >= 0) before.shift();
    else if (match instanceof Element && node instanceof Element && !isKept && isAlike(match, node)) {
      before.shift();
      morph(match, node);
    } else old.insertBefore(old.ownerDocument.importNode(node, true), match ?? end);
  }
  for (const node of before) node.remove();
}

/** Where nothing of the old is left between: what stands after the new nodes. */
function endOf(old: Element, fresh: Element, after: readonly ChildNode[]): ChildNode | null {
  const last = after.at(-1);
  if (!last) return null;
  const following = fresh.childNodes.length - [...fresh.childNodes].indexOf(last) - 1;
  return old.childNodes[old.childNodes.length - following] ?? null;
}

function isAlike(one: Element, other: Element): boolean {
  return one.tagName === other.tagName && one.id === other.id && one.className === other.className;
}
