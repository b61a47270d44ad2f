/** What EPUB 3.3 and EPUB Accessibility 1.1 ask of a book and a machine can see: our own reading, on every machine. */
import { elementsOf, textIn, type ReadEpub, type XmlNode } from './read-epub.ts';

const folder = 'EPUB/';
const packageName = `${folder}package.opf`;

/** The conditions that a book does not meet, each with what was found. */
export function epubFailures(book: ReadEpub): string[] {
  return conditions.flatMap(([name, failures]) => failures(book).map((found) => `${name}: ${found}`));
}

type Condition = readonly [name: string, failures: (book: ReadEpub) => readonly string[]];

const conditions: readonly Condition[] = [
  ['the kind of the file stands first and unpacked', containerFailures],
  ['the package says what the book is', packageFailures],
  ['the package lists every file, once, as what it is', manifestFailures],
  ['every text is read in order', spineFailures],
  ['links and pictures lead to something in the book', linkFailures],
  ['ids are unique in their file', idFailures],
  ['nothing runs and nothing is fetched', activeFailures],
  ['texts have a language, a title and headings without gaps', textFailures],
  ['pictures have words', pictureFailures],
  ['the contents lead through the text in its order', contentsFailures],
  ['the list of pages is that of the marks in the text, and of a named file', pageFailures],
  ['the accessibility metadata are complete', accessibilityFailures],
];

function containerFailures({ bytes, files }: ReadEpub): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [packing, nameLength, extra] = [view.getUint16(8, true), view.getUint16(26, true), view.getUint16(28, true)];
  const head = new TextDecoder().decode(bytes.subarray(30, 30 + nameLength + 20));
  return [
    ...(packing === 0 && extra === 0 && head === 'mimetypeapplication/epub+zip' ? [] : [head]),
    ...(files.has('META-INF/container.xml') ? [] : ['no container.xml']),
  ];
}

function metaOf(book: ReadEpub, property: string): XmlNode[] {
  return elementsOf(book.xml(packageName)).filter(
    ({ name, attributes }) => name === property || (name === 'meta' && attributes['property'] === property),
  );
}

function packageFailures(book: ReadEpub): string[] {
  const one = (name: string, pattern: RegExp): string[] => {
    const values = metaOf(book, name).map(textIn);
    return values.length === 1 && pattern.test(values[0] ?? '') ? [] : [`${name} is ${values.join(', ')}`];
  };
  const { attributes } = book.xml(packageName);
  return [
    ...one('dc:identifier', /^urn:uuid:/),
    ...one('dc:title', /\S/),
    ...one('dc:language', /^[a-z]{2,3}(-|$)/),
    ...one('dcterms:modified', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    ...(attributes['version'] === '3.0' && attributes['xml:lang'] !== undefined ? [] : ['version or language']),
  ];
}

interface Item {
  readonly id: string;
  readonly href: string;
  readonly type: string;
  readonly properties: readonly string[];
}

function itemsOf(book: ReadEpub): Item[] {
  return elementsOf(book.xml(packageName))
    .filter(({ name }) => name === 'item')
    .map(({ attributes }) => ({
      id: attributes['id'] ?? '',
      href: attributes['href'] ?? '',
      type: attributes['media-type'] ?? '',
      properties: (attributes['properties'] ?? '').split(' ').filter((one) => one !== ''),
    }));
}

const types: readonly (readonly [RegExp, string])[] = [
  [/\.xhtml$/, 'application/xhtml+xml'],
  [/\.css$/, 'text/css'],
  [/\.png$/, 'image/png'],
  [/\.jpg$/, 'image/jpeg'],
  [/\.woff2$/, 'font/woff2'],
];

function manifestFailures(book: ReadEpub): string[] {
  const items = itemsOf(book);
  const listed = items.map(({ href }) => folder + href).toSorted();
  const present = [...book.files.keys()].filter((name) => name.startsWith(folder) && name !== packageName).toSorted();
  const svg = items.filter(({ href, type, properties }) => {
    if (type !== 'application/xhtml+xml') return false;
    const holds = elementsOf(book.xml(folder + href)).some(({ name }) => name === 'svg');
    return holds !== properties.includes('svg');
  });
  return [
    ...(listed.join('\n') === present.join('\n') ? [] : [`${listed.join(', ')} against ${present.join(', ')}`]),
    ...items.filter(({ href, type }) => types.find(([name]) => name.test(href))?.[1] !== type).map(({ href }) => href),
    ...svg.map(({ href }) => `${href} says svg, or does not`),
    ...(items.filter(({ properties }) => properties.includes('nav')).length === 1 ? [] : ['one navigation document']),
  ];
}

/** The files of the text in the order in which they are read. */
export function spineOf(book: ReadEpub): string[] {
  const items = new Map(itemsOf(book).map(({ id, href }) => [id, href]));
  return elementsOf(book.xml(packageName))
    .filter(({ name }) => name === 'itemref')
    .map(({ attributes }) => items.get(attributes['idref'] ?? '') ?? '');
}

function spineFailures(book: ReadEpub): string[] {
  const texts = itemsOf(book)
    .filter(({ type, properties }) => type === 'application/xhtml+xml' && !properties.includes('nav'))
    .map(({ href }) => href);
  const spine = spineOf(book);
  return [...spine].toSorted().join(' ') === texts.toSorted().join(' ') ? [] : [spine.join(' ')];
}

function pagesOf(book: ReadEpub): [string, XmlNode[]][] {
  return itemsOf(book)
    .filter(({ type }) => type === 'application/xhtml+xml')
    .map(({ href }) => [href, elementsOf(book.xml(folder + href))]);
}

function linkFailures(book: ReadEpub): string[] {
  const places = new Set(
    pagesOf(book).flatMap(([file, elements]) => [
      file,
      ...elements.flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [`${file}#${attributes['id']}`])),
    ]),
  );
  return pagesOf(book).flatMap(([file, elements]) =>
    elements.flatMap(({ name, attributes }) => {
      const target = attributes['href'] ?? attributes['src'];
      if (target === undefined || (name === 'a' && /^(https?|mailto|tel):/.test(target))) return [];
      const whole = target.startsWith('#') ? file + target : target;
      return places.has(whole) || book.files.has(folder + whole) ? [] : [`${file}: ${target}`];
    }),
  );
}

function idFailures(book: ReadEpub): string[] {
  return pagesOf(book).flatMap(([file, elements]) => {
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    return ids.filter((id, at) => id === '' || /\s/.test(id) || ids.indexOf(id) !== at).map((id) => `${file}: ${id}`);
  });
}

function activeFailures(book: ReadEpub): string[] {
  const inTexts = pagesOf(book).flatMap(([file, elements]) =>
    elements
      .filter(
        ({ name, attributes }) =>
          /^(?:script|iframe|object|embed|form|button|input|base)$/.test(name) ||
          Object.keys(attributes).some((attribute) => /^(?:on|style$)/.test(attribute)) ||
          (name !== 'a' && /^[a-z]+:/.test(attributes['href'] ?? attributes['src'] ?? '')),
      )
      .map(({ name }) => `${file}: ${name}`),
  );
  return [...inTexts, ...(/url\("[a-z]+:|@import/.test(book.text(`${folder}styles.css`)) ? ['styles.css'] : [])];
}

function textFailures(book: ReadEpub): string[] {
  return pagesOf(book).flatMap(([file, elements]) => {
    const [root] = elements;
    const title = elements.find(({ name }) => name === 'title');
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
    const gaps = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
    // A file of the middle of a paper begins with a heading of the rank that it has in the book, and holds none above it
    // (EPUB Accessibility Techniques 1.1, TITLES-002).
    const above = levels.filter((level) => level < (levels[0] ?? 0));
    return [
      ...(root?.attributes['lang'] === undefined || root.attributes['xml:lang'] === undefined ? ['language'] : []),
      ...(title && textIn(title).trim() !== '' ? [] : ['title']),
      ...(gaps.length + above.length === 0 ? [] : [`headings ${levels.join(' ')}`]),
    ].map((found) => `${file}: ${found}`);
  });
}

function pictureFailures(book: ReadEpub): string[] {
  return pagesOf(book).flatMap(([file, elements]) =>
    elements
      .filter(({ name, attributes }) => {
        if (name === 'img') return attributes['alt'] === undefined;
        const isHidden = attributes['aria-hidden'] === 'true';
        return name === 'svg' && !isHidden && (attributes['role'] !== 'img' || !attributes['aria-label']?.trim());
      })
      .map(({ name }) => `${file}: ${name}`),
  );
}

function navOf(book: ReadEpub, type: string): string[] | undefined {
  const found = elementsOf(book.xml(`${folder}contents.xhtml`)).find(
    ({ name, attributes }) => name === 'nav' && attributes['epub:type'] === type,
  );
  return found && elementsOf(found).flatMap(({ name, attributes }) => (name === 'a' ? (attributes['href'] ?? '') : []));
}

function contentsFailures(book: ReadEpub): string[] {
  const spine = spineOf(book);
  const order = (navOf(book, 'toc') ?? []).map((href) => spine.indexOf(href.replace(/#.*/, '')));
  const isInOrder = order.every((place, at) => place >= 0 && place >= (order[at - 1] ?? 0));
  return order.length > 0 && isInOrder ? [] : [order.join(' ')];
}

function pageFailures(book: ReadEpub): string[] {
  const marks = spineOf(book).flatMap((file) =>
    elementsOf(book.xml(folder + file)).flatMap(({ attributes }) =>
      attributes['epub:type'] === 'pagebreak' && attributes['role'] === 'doc-pagebreak' && attributes['aria-label']
        ? [`${file}#${attributes['id'] ?? ''}`]
        : [],
    ),
  );
  const listed = navOf(book, 'page-list') ?? [];
  const sources = metaOf(book, 'pageBreakSource').map(textIn);
  return [
    ...(listed.join(' ') === marks.join(' ') ? [] : [`${listed.join(' ')} against ${marks.join(' ')}`]),
    ...(sources.length === (marks.length === 0 ? 0 : 1) ? [] : [`source ${sources.join(', ')}`]),
  ];
}

const required = [
  'accessMode',
  'accessModeSufficient',
  'accessibilityFeature',
  'accessibilityHazard',
  'accessibilitySummary',
];

function accessibilityFailures(book: ReadEpub): string[] {
  const claims = metaOf(book, 'dcterms:conformsTo');
  const answered = metaOf(book, 'a11y:certifiedBy');
  return [
    ...required.filter((name) => metaOf(book, `schema:${name}`).every((meta) => textIn(meta).trim() === '')),
    ...(claims.length === answered.length ? [] : ['a claim that nobody answers for']),
    ...(claims.every((claim) => textIn(claim) === 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA') ? [] : ['claim']),
  ];
}
