/** The structure tree: whole, of standard types in their places, and leading to every marked content and annotation. */
import type { PDFDict } from '@cantoo/pdf-lib';
import { PDFName, PDFNumber, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import type { Report } from './conditions.ts';
import type { ContentUse } from './content.ts';
import type { PdfObjects } from './objects.ts';

/** An element of the tree. */
export interface Element {
  readonly dict: PDFDict;
  readonly ref: PDFRef | undefined;
  /** Its standard type. */
  readonly type: string;
  readonly parent: Element | undefined;
  readonly kids: Element[];
  /** Marked content by the key of its page, and annotations by their key. */
  readonly content: { readonly page: string; readonly mcid: number }[];
  readonly annotations: string[];
}

/** Standard structure types (ISO 32000-1, 14.8.4). */
const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

/** Reads the tree, checks how it is linked, and gives its elements in reading order. */
export function checkStructure(file: PdfObjects, use: ContentUse, report: Report): readonly Element[] {
  const root = file.dict(file.entry(file.catalog, 'StructTreeRoot'));
  if (!root) {
    report('A 6.7.2', 'there is no structure tree');
    return [];
  }
  const roles = checkRoles(file, root, report);
  const elements: Element[] = [];
  const reader = { file, roles, report, elements, seen: new Set<PDFDict>() };
  const rootRef = file.catalog.get(PDFName.of('StructTreeRoot'));
  for (const kid of file.list(root.get(PDFName.of('K')), true)) readElement(kid, { parentRef: rootRef }, reader);
  checkMarks(file, elements, { use, report });
  checkParentTree(file, root, { elements, use, report });
  return elements;
}

/** "Document > Part > Table", for reports. */
export function pathTo(element: Element | undefined): string {
  if (!element) return 'the root';
  return element.parent ? `${pathTo(element.parent)} > ${element.type}` : element.type;
}

interface Reading {
  readonly file: PdfObjects;
  readonly roles: ReadonlyMap<string, string>;
  readonly report: Report;
  readonly elements: Element[];
  readonly seen: Set<PDFDict>;
}

interface Above {
  readonly element?: Element;
  readonly parentRef: PDFObject | undefined;
  readonly page?: PDFObject | undefined;
}

function readElement(kid: PDFObject, above: Above, reading: Reading): void {
  const { file, report, elements, seen } = reading;
  const dict = file.dict(kid);
  if (!dict || seen.has(dict)) {
    report(
      'TREE 14.7.2',
      `${pathTo(above.element)}: ${dict ? 'an element that stands in the tree twice' : 'no element'}`,
    );
    return;
  }
  seen.add(dict);
  const element: Element = {
    dict,
    ref: kid instanceof PDFRef ? kid : undefined,
    type: standardType(file.name(dict.get(PDFName.of('S'))) ?? '', reading),
    parent: above.element,
    kids: [],
    content: [],
    annotations: [],
  };
  elements.push(element);
  above.element?.kids.push(element);
  const parent = dict.get(PDFName.of('P'));
  if (!(parent instanceof PDFRef) || parent !== above.parentRef)
    report('TREE 14.7.2', `${pathTo(element)}: its parent is not the element above it`);
  const page = dict.get(PDFName.of('Pg')) ?? above.page;
  for (const one of file.list(dict.get(PDFName.of('K')), true)) readKid(one, { element, page }, reading);
}

function readKid(kid: PDFObject, own: { element: Element; page: PDFObject | undefined }, reading: Reading): void {
  const { file, report } = reading;
  const { element } = own;
  const value = file.value(kid);
  if (value instanceof PDFNumber) {
    element.content.push({ page: file.keyOf(own.page), mcid: value.asNumber() });
    return;
  }
  const kind = file.name(file.entry(kid, 'Type'));
  const page = file.dict(kid)?.get(PDFName.of('Pg')) ?? own.page;
  if (kind === 'MCR') {
    element.content.push({ page: file.keyOf(page), mcid: file.number(file.entry(kid, 'MCID')) ?? -1 });
  } else if (kind === 'OBJR') {
    const target = file.dict(kid)?.get(PDFName.of('Obj'));
    if (!file.dict(target)) report('TREE 14.7.2', `${pathTo(element)}: a reference to no object`);
    element.annotations.push(file.keyOf(target));
  } else {
    readElement(kid, { element, parentRef: element.ref, page }, reading);
  }
}

/** The role map: types that are not standard ones to standard ones. */
function checkRoles(file: PdfObjects, root: PDFDict, report: Report): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  for (const [key, value] of file.dict(file.entry(root, 'RoleMap'))?.entries() ?? [])
    roles.set(key.decodeText(), file.name(value) ?? '');
  for (const [from, to] of roles) {
    if (standard.has(from)) report('UA 02-004', `${from} to ${to}`);
    let at: string | undefined = to;
    for (let steps = 0; at !== undefined && !standard.has(at); steps++) {
      if (steps > roles.size) return circle(from, report);
      at = roles.get(at);
    }
  }
  return roles;
}

function circle(from: string, report: Report): ReadonlyMap<string, string> {
  report('UA 02-003', from);
  return new Map();
}

function standardType(type: string, { roles, report }: Reading): string {
  let at: string | undefined = type;
  while (at !== undefined && !standard.has(at)) at = roles.get(at);
  if (at === undefined) report('UA 02-001', `"${type}"`);
  return at ?? type;
}

/** Marked content and elements lead to each other, one to one. */
function checkMarks(
  file: PdfObjects,
  elements: readonly Element[],
  { use, report }: { use: ContentUse; report: Report },
): void {
  const claimed = new Map<string, Set<number>>();
  for (const element of elements) {
    for (const { page, mcid } of element.content) {
      const own = claimed.get(page) ?? new Set();
      claimed.set(page, own);
      if (own.has(mcid)) report('TREE 14.7.4.3', `${pathTo(element)}: MCID ${mcid} belongs to two elements`);
      own.add(mcid);
      if (use.marked.get(page)?.has(mcid) !== true)
        report('TREE 14.7.4.3', `${pathTo(element)}: MCID ${mcid} is not on the page ${page}`);
    }
  }
  file.pages().forEach(({ ref }, index) => {
    const lost = [...(use.marked.get(ref.toString()) ?? [])].filter((mcid) => !claimed.get(ref.toString())?.has(mcid));
    if (lost.length > 0) report('UA 01-005', `page ${index + 1}: MCID ${lost.join(', ')} belongs to no element`);
  });
}

/** From the page's and annotation's key in the parent tree to the element that owns the content. */
function checkParentTree(
  file: PdfObjects,
  root: PDFDict,
  { elements, use, report }: { elements: readonly Element[]; use: ContentUse; report: Report },
): void {
  const entries = file.tree(root.get(PDFName.of('ParentTree')), 'Nums');
  const tree = new Map(entries);
  if (tree.size !== entries.length) report('TREE 14.7.4.4', 'a key is there twice');
  const ownerOf = new Map(
    elements.flatMap(({ content, dict }) => content.map(({ page, mcid }) => [`${page} ${mcid}`, dict] as const)),
  );
  file.pages().forEach(({ ref, dict }, index) => {
    const marked = use.marked.get(ref.toString()) ?? new Set<number>();
    const key = file.number(file.entry(dict, 'StructParents'));
    if (marked.size === 0) return;
    const owners = file.list(tree.get(String(key ?? '')));
    const wrong = [...marked].filter((mcid) => file.dict(owners[mcid]) !== ownerOf.get(`${ref.toString()} ${mcid}`));
    if (wrong.length > 0) report('TREE 14.7.4.4', `page ${index + 1}: MCID ${wrong.slice(0, 3).join(', ')}`);
  });
  for (const element of elements)
    for (const annotation of element.annotations) {
      const dict = file.document.context.enumerateIndirectObjects().find(([ref]) => ref.toString() === annotation)?.[1];
      const key = file.number(file.entry(dict, 'StructParent'));
      if (key === undefined || file.dict(tree.get(String(key))) !== element.dict)
        report('TREE 14.7.4.4', `${pathTo(element)}: the annotation ${annotation}`);
    }
}
