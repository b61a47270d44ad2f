/** Names of tags: those of HTML, which papers do not use, and those that are nearly the name of a block. */

/** Source: HTML Living Standard, "Index of elements", and older elements that pages still have. */
const elements: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside audio b base blockquote body br button canvas caption center cite code col colgroup data ' +
    'datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame h1 h2 h3 h4 h5 h6 ' +
    'head header hr html i iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav noscript ' +
    'object ol optgroup option output p param picture pre progress q s samp script section select small source span strike ' +
    'strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
);

/** True for the name of an HTML element, in small letters or all capitals, and for a tag without a name. */
export function isHtml(name: string): boolean {
  return name === '' || (elements.has(name.toLowerCase()) && (name === name.toLowerCase() || name.length === 1));
}

/** What to write in place of an HTML element; some have the name of a block but for its capital. */
export function htmlHint(name: string, blocks: Iterable<string>): string {
  const block = [...blocks].find((one) => one.toLowerCase() === name);
  if (block !== undefined) return `The block is written <${block}>, with a capital. HTML is written in Markdown.`;
  return 'Write it in Markdown, or use one of the blocks.';
}
