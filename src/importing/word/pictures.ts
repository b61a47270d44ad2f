/** Pictures of a Word file: those that it holds, and those that it only points to. */
import { elementsWithin, type XmlElement } from './file/xml.ts';
import type { Reading } from './reading.ts';

/** What a drawing shows. */
export interface DrawnPictures {
  /** By their names among the file's pictures, with the words that Word keeps of them; '' where there are none. */
  readonly held: readonly { readonly name: string; readonly alt: string }[];
  /** Names of those that lie outside the file, or that it lacks. */
  readonly linked: readonly string[];
}

// What stands in a text box is read with the paragraphs of the box.
const holders: ReadonlySet<string> = new Set(['a:blip', 'v:imagedata', 'w:txbxContent']);
const named: ReadonlySet<string> = new Set(['wp:docPr', 'v:shape', 'w:txbxContent']);

/** The pictures of a drawing. */
export function picturesIn(drawing: XmlElement, reading: Reading): DrawnPictures {
  const held: { name: string; alt: string }[] = [];
  const linked: string[] = [];
  for (const element of elementsWithin(drawing, holders)) {
    if (element.name === 'w:txbxContent') continue;
    const { 'r:embed': own, 'r:id': shown, 'r:link': address, 'r:href': other } = element.attributes;
    const targets = [own, shown, address, other].flatMap((identifier) => reading.relationship(identifier) ?? []);
    const words = wordsOf(drawing, element);
    const inFile = targets.find(({ isOutside }) => !isOutside);
    if (inFile && reading.package.paths.includes(inFile.target.toLowerCase()))
      held.push({ name: reading.picture(inFile.target), alt: words });
    else if (own !== undefined || targets.length > 0) {
      const name = targets[0]?.target.split(/[\\/]/).at(-1) ?? 'a picture that the file lacks';
      linked.push(words === '' ? name : `${name} (${words})`);
    }
  }
  return { held, linked };
}

function wordsOf(drawing: XmlElement, element: XmlElement): string {
  const said = elementsWithin(drawing, named).flatMap(({ attributes }) => [
    attributes['descr'],
    attributes['alt'],
    attributes['title'],
  ]);
  return (
    said.find((words) => words !== undefined && words.trim() !== '') ??
    element.attributes['o:title'] ??
    ''
  ).trim();
}
