/** The items of a Word report as the body of a paper: sections, recommendations, tables, pictures and appendices. */
import type { BlockContent, DefinitionContent, List, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { owed } from '../authoring/templates.ts';
import { textOf } from '../document/text-of.ts';
import type { DatasetSource, MadeDataset } from './dataset-files.ts';
import { isGuidance } from './guidance.ts';
import type { Item } from './markdown/items.ts';
import { captionsOf } from './captions.ts';
import { figuresOf } from './markdown/tables.ts';

/** A table of figures that became a dataset. */
export interface BodyDataset {
  readonly files: readonly { readonly path: string; readonly content: string }[];
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
  /** What datasets are named after. */
  readonly dataSlug: string;
  /** The council's wording of a section, where a heading is one of its own. */
  readonly sectionTitle: (heading: string) => string;
  /** File name of a picture of the Word file; undefined where its format cannot be published. */
  readonly pictureFile: (name: string) => string | undefined;
  /** The dataset of a table of figures. */
  readonly dataset: (source: DatasetSource) => MadeDataset;
}

/** Makes a body. */
export function bodyOf(items: readonly Item[], options: BodyOptions): Body {
  const making = new Making(
    options,
    items.some((item) => item.kind === 'paragraph' && item.isNumbered),
  );
  const captions = captionsOf(items);
  items.forEach((item, at) =>
    making.add(item, { caption: captions.of.get(at), captionLabel: captions.labels.get(at) }),
  );
  return making.end();
}

type Beside = {
  /** What a line beside a table or picture says that it shows. */
  readonly caption: string | undefined;
  /** "Table 3: " of a line that is a caption. */
  readonly captionLabel: string | undefined;
};

/** Collects the blocks: a heading ends a recommendation, an appendix holds what follows it. */
class Making {
  readonly #options: BodyOptions;
  readonly #hasNumbers: boolean;
  readonly #top: RootContent[] = [];
  readonly #datasets: BodyDataset[] = [];
  readonly #pictures: string[] = [];
  readonly #needs: string[] = [];
  readonly #typed: TypedTables[] = [];
  readonly #guidance: string[] = [];
  readonly #standing: string[] = [];
  #appendix: MdxJsxFlowElement | undefined;
  #recommendations: RootContent[] | undefined;
  #hasParagraph = false;

  constructor(options: BodyOptions, hasNumbers: boolean) {
    this.#options = options;
    this.#hasNumbers = hasNumbers;
  }

  add(item: Item, beside: Beside): void {
    if ('text' in item && isGuidance(item.text)) {
      this.#guidance.push(item.text);
      return;
    }
    switch (item.kind) {
      case 'heading':
        this.#standing.push(item.typedNumber);
        this.#heading(item);
        break;
      case 'paragraph':
        this.#standing.push(item.typedNumber);
        if (beside.captionLabel !== undefined) this.#standing.push(beside.captionLabel);
        else this.#paragraph(item.children, item.isNumbered);
        break;
      case 'table':
        this.#table(item.table, beside.caption);
        break;
      case 'picture':
        this.#picture(item.image.url, item.image.alt ?? '', beside.caption);
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
      needs: [...this.#needs, ...this.#typed.map(typedWords)],
      guidance: this.#guidance,
      standing: this.#standing,
    };
  }

  #put(node: RootContent): void {
    if (this.#recommendations) this.#recommendations.push(node);
    else if (this.#appendix) this.#appendix.children.push(node as BlockContent | DefinitionContent);
    else this.#top.push(node);
  }

  #heading({ text, depth, notes }: Item & { kind: 'heading' }): void {
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
      this.#put({ type: 'heading', depth: level, children: [{ type: 'text', value: title }, ...notes] });
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
        nodes.map((node) =>
          node.type === 'list' ? { ...node, spread: false, children: this.#unlettered(node) } : node,
        ),
      ),
    );
  }

  /** Each recommendation is numbered by the tool: "6. (d) …" would give it two names. */
  #unlettered({ children }: List): ListItem[] {
    return children.map((item) => {
      const [first, ...more] = item.children;
      const [letter, ...words] = first?.type === 'paragraph' ? first.children : [];
      if (letter?.type !== 'text' || !/^(?:\([a-z]{1,4}\)|[a-z]{1,4}[.)]) $/i.test(letter.value)) return item;
      this.#standing.push(letter.value.trim());
      return { ...item, children: [{ type: 'paragraph', children: words }, ...more] };
    });
  }

  #table(table: Table, caption: string | undefined): void {
    this.#closeRecommendations();
    const title = caption ?? owed('what the table shows');
    const figures = figuresOf(table);
    const name = `${this.#options.dataSlug}-table-${String(this.#datasets.length + 1)}`;
    const made = figures && this.#options.dataset({ ...figures, title, name });
    if (made?.files) {
      this.#datasets.push({ files: made.files });
      this.#needs.push(
        ...made.shortMonths.map(
          (column) =>
            `The months of the column "${column}" of ${whichTable(caption, table)} print short, as in Jan for January.`,
        ),
      );
      this.#put(element('DataTable', { data: name, caption: title }));
      return;
    }
    if (made) this.#stayTyped(whichTable(caption, table), made.changes);
    this.#put(element('Table', { caption: title }, [table]));
  }

  /** Tables that stay typed for one reason are reported once: a long report has thirty with the same heads. */
  #stayTyped(which: string, changes: readonly string[]): void {
    const columns = columnsOf(changes);
    const told = this.#typed.find((one) => one.which === which && columnsOf(one.changes) === columns);
    if (told) told.count += 1;
    else this.#typed.push({ which, changes, count: 1 });
  }

  #picture(name: string, alt: string, caption: string | undefined): void {
    const file = this.#options.pictureFile(name);
    if (file === undefined) return;
    this.#closeRecommendations();
    this.#pictures.push(name);
    const words =
      alt.trim() === '' || /^(?:picture|image|graphic|chart) ?\d*$/i.test(alt.trim())
        ? owed('what the picture shows')
        : alt.trim();
    this.#put(element('Figure', { src: file, alt: words, ...(caption === undefined ? {} : { caption }) }));
  }
}

/** Tables with the same heads that stay typed for what the first of them would print. */
type TypedTables = { readonly which: string; readonly changes: readonly string[]; count: number };

function columnsOf(changes: readonly string[]): string {
  return changes.map((change) => change.split(' would print ')[0] ?? '').join();
}

function typedWords({ which, changes, count }: TypedTables): string {
  const others = count - 1;
  const alike = others === 1 ? ' So does another table like it.' : ` So do ${String(others)} more tables like it.`;
  return `${capitalised(which)} stays typed, for as data ${changes.join(', and ')}.${others === 0 ? '' : alike}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A table by its caption, else by its first head. */
function whichTable(caption: string | undefined, table: Table): string {
  if (caption !== undefined) return `the table "${caption}"`;
  const heads = table.children[0]?.children.map((cell) => textOf(cell).trim()).filter((text) => text !== '') ?? [];
  return `the table headed "${heads.slice(0, 3).join(', ')}"`;
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
