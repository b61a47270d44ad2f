/** The items of a Word report as the body of a paper: sections, recommendations, tables, pictures and appendices. */
import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { owed } from '../authoring/templates.ts';
import { isGuidance } from './guidance.ts';
import type { Item } from './items.ts';
import { captionIn, figuresOf, type FigureTable } from './tables.ts';

/** A table of figures on its way to a dataset. */
export interface BodyDataset extends FigureTable {
  /** Its title, or what is owed of it. */
  readonly title: string;
  /** Name of the dataset. */
  readonly name: string;
}

/** What the body came to. */
export interface Body {
  readonly tree: Root;
  readonly datasets: readonly BodyDataset[];
  /** Pictures that stand in it, by their names in the Word file. */
  readonly pictures: readonly string[];
  /** What a person has to look at, a sentence each. */
  readonly needs: readonly string[];
  /** Guidance that was left out, as it stood. */
  readonly guidance: readonly string[];
  /** Numbers and headings that the tool sets itself, as they stood. */
  readonly standing: readonly string[];
}

/** How the body is made. */
export interface BodyOptions {
  /** Slug of the paper: datasets and pictures are named after it. */
  readonly slug: string;
  /** The council's wording of a section, where a heading is one of its own. */
  readonly sectionTitle: (heading: string) => string;
  /** File name of a picture of the Word file; undefined where its format cannot be published. */
  readonly pictureFile: (name: string) => string | undefined;
}

/** Makes a body. */
export function bodyOf(items: readonly Item[], options: BodyOptions): Body {
  const making = new Making(
    options,
    items.some((item) => item.kind === 'paragraph' && item.isNumbered),
  );
  items.forEach((item, index) => making.add(item, { before: items[index - 1], after: items[index + 1] }));
  return making.end();
}

type Around = { readonly before: Item | undefined; readonly after: Item | undefined };

/** Collects the blocks: a heading ends a recommendation, an appendix holds what follows it. */
class Making {
  readonly #options: BodyOptions;
  readonly #hasNumbers: boolean;
  readonly #top: RootContent[] = [];
  readonly #datasets: BodyDataset[] = [];
  readonly #pictures: string[] = [];
  readonly #needs: string[] = [];
  readonly #guidance: string[] = [];
  readonly #standing: string[] = [];
  #appendix: MdxJsxFlowElement | undefined;
  #recommendations: RootContent[] | undefined;
  #hasParagraph = false;

  constructor(options: BodyOptions, hasNumbers: boolean) {
    this.#options = options;
    this.#hasNumbers = hasNumbers;
  }

  add(item: Item, around: Around): void {
    if ('text' in item && isGuidance(item.text)) {
      this.#guidance.push(item.text);
      return;
    }
    switch (item.kind) {
      case 'heading':
        this.#heading(item.text, item.depth);
        break;
      case 'paragraph':
        this.#standing.push(item.typedNumber);
        if (isUsedAsCaption(item, around)) this.#standing.push(captionLabel(item.text));
        else this.#paragraph(item.children, item.isNumbered);
        break;
      case 'table':
        this.#table(item.table, around);
        break;
      case 'picture':
        this.#picture(item.image.url, item.image.alt ?? '', around);
        break;
      case 'other':
        this.#put(item.node);
        break;
    }
  }

  end(): Body {
    this.#closeRecommendations();
    return {
      tree: { type: 'root', children: this.#top },
      datasets: this.#datasets,
      pictures: this.#pictures,
      needs: this.#needs,
      guidance: this.#guidance,
      standing: this.#standing,
    };
  }

  #put(node: RootContent): void {
    if (this.#recommendations) this.#recommendations.push(node);
    else if (this.#appendix) this.#appendix.children.push(node as BlockContent | DefinitionContent);
    else this.#top.push(node);
  }

  #heading(text: string, depth: number): void {
    this.#closeRecommendations();
    this.#hasParagraph = false;
    const appendix = /^appendix\s*[\dA-Z]{0,2}\s*[:.–—-]?\s*(.*)$/i.exec(text);
    if (appendix) {
      this.#standing.push(text);
      this.#appendix = element('Appendix', {
        title: appendix[1] === '' ? owed('title of the appendix') : (appendix[1] ?? ''),
      });
      this.#top.push(this.#appendix);
    } else if (/^recommendation(?:s|\(s\))?:?$/i.test(text)) {
      this.#recommendations = [];
      this.#standing.push(text);
    } else {
      const title = depth === 2 ? this.#options.sectionTitle(text) : text;
      if (title !== text) this.#standing.push(text);
      const level = Math.max(this.#appendix ? 3 : 2, Math.min(4, depth)) as 2 | 3 | 4;
      this.#put({ type: 'heading', depth: level, children: [{ type: 'text', value: title }] });
    }
  }

  #paragraph(children: readonly PhrasingContent[], isNumbered: boolean): void {
    const paragraph: RootContent = { type: 'paragraph', children: [...children] };
    const carriesOn =
      this.#hasNumbers && !isNumbered && this.#hasParagraph && !this.#recommendations && !this.#appendix;
    if (isNumbered) this.#hasParagraph = true;
    this.#put(carriesOn ? element('Continue', {}, [paragraph]) : paragraph);
  }

  /** Several recommendations are a list; whatever stands between them stays with the one above. */
  #closeRecommendations(): void {
    const nodes = this.#recommendations;
    this.#recommendations = undefined;
    if (!nodes || nodes.length === 0) return;
    this.#put(
      element(
        'Recommendations',
        {},
        nodes.map((node) => (node.type === 'list' ? { ...node, spread: false } : node)),
      ),
    );
  }

  #table(table: Table, around: Around): void {
    this.#closeRecommendations();
    const caption = captionFor('table', around);
    const figures = figuresOf(table);
    if (!figures) {
      const words = caption ?? owed('what the table shows');
      this.#put(element('Table', { caption: words }, [table]));
      return;
    }
    const name = `${this.#options.slug}-table-${String(this.#datasets.length + 1)}`;
    const title = caption ?? owed('what the table shows');
    this.#datasets.push({ ...figures, title, name });
    this.#put(element('DataTable', { data: name, caption: title }));
  }

  #picture(name: string, alt: string, around: Around): void {
    const file = this.#options.pictureFile(name);
    if (file === undefined) return;
    this.#closeRecommendations();
    this.#pictures.push(name);
    const words =
      alt.trim() === '' || /^(?:picture|image|graphic|chart) ?\d*$/i.test(alt.trim())
        ? owed('what the picture shows')
        : alt.trim();
    const caption = captionFor('picture', around);
    this.#put(element('Figure', { src: file, alt: words, ...(caption === undefined ? {} : { caption }) }));
  }
}

/** "Table 3: Visits", or a paragraph in Word's style Caption: beside a table or picture it is its caption. */
function captionFor(kind: 'table' | 'picture', { before, after }: Around): string | undefined {
  for (const item of kind === 'table' ? [before, after] : [after, before]) {
    const caption = item?.kind === 'paragraph' ? captionText(item) : undefined;
    if (caption !== undefined && caption !== '') return caption;
  }
  return undefined;
}

function captionText(item: Item & { kind: 'paragraph' }): string | undefined {
  return captionIn(item.text) ?? (item.isCaption ? item.text : undefined);
}

/** "Table 3" of a caption: the tool numbers tables and figures itself. */
function captionLabel(text: string): string {
  const caption = captionIn(text);
  return caption === undefined ? '' : text.slice(0, text.length - caption.length);
}

function isUsedAsCaption(item: Item & { kind: 'paragraph' }, { before, after }: Around): boolean {
  const caption = captionText(item);
  const isBeside = [before, after].some((other) => other?.kind === 'table' || other?.kind === 'picture');
  return caption !== undefined && caption !== '' && isBeside;
}

function element(
  name: string,
  settings: Readonly<Record<string, string>>,
  children: readonly RootContent[] = [],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(settings).map(([setting, value]) => ({ type: 'mdxJsxAttribute', name: setting, value })),
    children: [...children] as (BlockContent | DefinitionContent)[],
  };
}
