/**
 * Every word of a Word file by the part it stands in, whatever a reader makes of the file: this is what an import is checked against. It knows
 * nothing of styles, lists or fields, so that what those readers lose is found.
 */
import { equationText } from '../../markdown/equations.ts';
import type { WordPackage } from './package.ts';
import { isDropCap, isMarkDeleted } from '../paragraphs/paragraph-ends.ts';
import { chosen, elementIn, elementsIn, elementsWithin, textIn, type XmlElement } from './xml.ts';

/** The words of one part of the file. */
export interface WordPart {
  readonly name: 'body' | 'footnotes' | 'endnotes' | 'comments' | 'header' | 'footer' | 'chart' | 'diagram';
  readonly paragraphs: readonly string[];
}

const roots: Readonly<Record<string, WordPart['name']>> = {
  'w:document': 'body',
  'w:footnotes': 'footnotes',
  'w:endnotes': 'endnotes',
  'w:comments': 'comments',
  'w:hdr': 'header',
  'w:ftr': 'footer',
  'c:chartSpace': 'chart',
  'dgm:dataModel': 'diagram',
};

/** The words of all parts, in the order of their paths; of the bodies only that of the report. */
export function wordParts(file: WordPackage): readonly WordPart[] {
  return file.paths.flatMap((path): WordPart[] => {
    const root = file.xml(path);
    const name = root && roots[root.name];
    if (!root || name === undefined || (name === 'body' && path !== file.main)) return [];
    return [{ name, paragraphs: isDrawn(name) ? drawnTexts(root) : paragraphsIn(root) }];
  });
}

/** Words that are drawn across or behind pages: WordArt of all parts, and what the pictures of headers and footers are said to show. */
export function watermarksOf(file: WordPackage): readonly string[] {
  return file.paths.flatMap((path) => {
    const root = file.xml(path);
    if (!root || roots[root.name] === undefined) return [];
    const drawn = elementsWithin(root, new Set(['v:textpath'])).map(({ attributes }) => attributes['string'] ?? '');
    if (root.name !== 'w:hdr' && root.name !== 'w:ftr') return drawn;
    const said = elementsWithin(root, new Set(['wp:docPr', 'v:shape'])).flatMap(({ attributes }) => [
      attributes['descr'] ?? '',
      attributes['alt'] ?? '',
      attributes['title'] ?? '',
    ]);
    return [...drawn, ...said];
  });
}

/** True for what Word draws from words and figures of its own; it is never taken over, and named whole. */
export function isDrawn(name: WordPart['name']): boolean {
  return name === 'chart' || name === 'diagram';
}

/** The text of each paragraph; what a paragraph holds of others (text boxes) is theirs. */
function paragraphsIn(root: XmlElement): readonly string[] {
  const texts: string[] = [];
  let begun = '';
  const go = (element: XmlElement, own: { text: string }): void => {
    for (const child of elementsIn(element)) {
      switch (child.name) {
        case 'w:p': {
          const inside = { text: begun };
          begun = '';
          const at = texts.push('') - 1;
          go(child, inside);
          if (goesOn(child)) begun = inside.text;
          else texts[at] = inside.text.trim();
          break;
        }
        case 'w:t':
          own.text += textIn(child);
          break;
        case 'm:oMath':
          own.text += ` ${equationText(child)} `;
          break;
        case 'v:textpath':
          own.text += ` ${child.attributes['string'] ?? ''} `;
          break;
        case 'w:tab':
        case 'w:br':
        case 'w:cr':
        case 'w:ptab':
          own.text += ' ';
          break;
        case 'w:noBreakHyphen':
          own.text += '-';
          break;
        // Where a sentence was moved from, it stands no more.
        case 'w:moveFrom':
          break;
        case 'mc:AlternateContent':
          go(chosen(child), own);
          break;
        default:
          go(child, own);
      }
    }
  };
  const outside = { text: '' };
  go(root, outside);
  return [...texts, begun.trim(), outside.text.trim()].filter((text) => text !== '');
}

/** A drop cap is the start of the next paragraph's first word, and so may be a paragraph whose end a tracked change deleted. */
function goesOn(paragraph: XmlElement): boolean {
  const properties = elementIn(paragraph, 'w:pPr');
  return isDropCap(properties) || isMarkDeleted(properties);
}

const groups: ReadonlySet<string> = new Set(['a:p', 'c:ser', 'dgm:pt']);

/** The texts (a:t) and figures (c:v) of a drawing, each of its titles, series and boxes by itself. */
function drawnTexts(root: XmlElement): readonly string[] {
  const texts: string[][] = [[]];
  const go = (element: XmlElement): void => {
    for (const child of elementsIn(element)) {
      if (child.name === 'a:t' || child.name === 'c:v') texts.at(-1)?.push(textIn(child));
      else go(child);
      if (groups.has(child.name)) texts.push([]);
    }
  };
  go(root);
  return texts.map((text) => text.join(' ').trim()).filter((text) => text !== '');
}
