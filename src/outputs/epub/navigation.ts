/** The navigation document of a book (EPUB 3.3, section 7): its contents, its pages, where it begins. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { lines } from '../../blocks/html-handler.ts';
import { wordingOf } from '../../locales/locales.ts';
import type { Book, BookLink } from './book.ts';
import { bookFiles } from './package-file.ts';
import { xhtmlPage } from './xhtml.ts';

/** The navigation document as text. */
export function navigation(book: Book): string {
  const { books } = wordingOf(book.language);
  const pages = pagesIn(book);
  const beginning = h('a', { 'epub:type': 'bodymatter', href: book.chapters[0]?.name ?? '' }, books.beginning);
  return xhtmlPage({
    title: book.title,
    language: book.language,
    styles: bookFiles.styles,
    elements: lines([
      nav({ type: 'toc', role: 'doc-toc', id: 'contents' }, books.contents, [list(book.contents)]),
      ...(pages.length === 0
        ? []
        : [nav({ type: 'page-list', role: 'doc-pagelist', id: 'pages', hidden: true }, books.pages, [list(pages)])]),
      nav({ type: 'landmarks', id: 'landmarks', hidden: true }, books.landmarks, [h('ol', h('li', beginning))]),
    ]),
  });
}

/** The marks of pages in the text, in order. */
function pagesIn(book: Book): BookLink[] {
  return book.chapters.flatMap(({ name, elements }) =>
    marksIn(elements).map(({ properties }) => ({
      text: String(properties['ariaLabel']),
      address: `${name}#${String(properties['id'])}`,
      children: [],
    })),
  );
}

function marksIn(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.properties['role'] === 'doc-pagebreak' ? [node] : marksIn(node.children);
  });
}

interface NavFacts {
  readonly type: string;
  readonly role?: string;
  readonly id: string;
  readonly hidden?: true;
}

function nav({ type, role, id, hidden }: NavFacts, title: string, content: readonly Element[]): Element {
  const name = `${id}-title`;
  return h(
    'nav',
    {
      'epub:type': type,
      id,
      ariaLabelledBy: name,
      ...(role === undefined ? {} : { role }),
      ...(hidden ? { hidden } : {}),
    },
    lines([h(id === 'contents' ? 'h1' : 'h2', { id: name }, title), ...content]),
  );
}

function list(links: readonly BookLink[]): Element {
  return h(
    'ol',
    lines(
      links.map(({ text, address, children }) =>
        h('li', [h('a', { href: address }, text), ...(children.length === 0 ? [] : [list(children)])]),
      ),
    ),
  );
}
