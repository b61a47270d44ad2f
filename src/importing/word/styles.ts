/** Word's styles (ECMA-376 part 1, 17.7): what a paragraph or run is by its style and the styles that this one is based on. */
import { elementIn, elementsIn, switchIn, valueIn, type XmlElement } from './file/xml.ts';

/** How a run looks; undefined where nothing says so. */
export interface RunLook {
  readonly isHidden?: boolean | undefined;
  readonly isBold?: boolean | undefined;
  readonly isItalic?: boolean | undefined;
  readonly isStruck?: boolean | undefined;
  readonly raised?: 'superscript' | 'subscript' | 'baseline' | undefined;
}

/** A style with what it takes from the styles it is based on. */
export interface Style {
  readonly id: string;
  /** Its name in small letters, for example "heading 1"; '' where it has none. */
  readonly name: string;
  /** 0 for the highest level of headings; undefined for what is none. */
  readonly outline: number | undefined;
  /** Its list, and level in it. */
  readonly numbering: { readonly list: string | undefined; readonly level: number } | undefined;
  /** Its left indent in twentieths of a point. */
  readonly indent: number | undefined;
  readonly look: RunLook;
}

/** The styles of a file. */
export interface Styles {
  readonly style: (id: string | undefined) => Style | undefined;
  /** Of a paragraph that names none. */
  readonly usual: Style | undefined;
  /** What holds for every run that nothing else is said of. */
  readonly everywhere: RunLook;
}

/** Styles that are based on one another in a ring, or too long a row, end here. */
const longestRow = 20;

/** Reads the part that holds the styles. */
export function readStyles(root: XmlElement | undefined): Styles {
  const written = new Map(
    elementsIn(root, 'w:style').map((element) => [element.attributes['w:styleId'] ?? '', element]),
  );
  const made = new Map<string, Style>();
  const style = (id: string | undefined, depth = 0): Style | undefined => {
    const element = id === undefined ? undefined : written.get(id);
    if (id === undefined || !element || depth > longestRow) return undefined;
    const known = made.get(id);
    if (known) return known;
    const own = styleOf(id, element, style(valueIn(element, 'w:basedOn'), depth + 1));
    made.set(id, own);
    return own;
  };
  const usual = [...written].find(
    ([, { attributes }]) =>
      attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''),
  )?.[0];
  const defaults = elementIn(elementIn(root, 'w:docDefaults'), 'w:rPrDefault');
  return { style: (id) => style(id), usual: style(usual), everywhere: lookIn(elementIn(defaults, 'w:rPr')) };
}

function styleOf(id: string, element: XmlElement, base: Style | undefined): Style {
  const paragraph = elementIn(element, 'w:pPr');
  const name = (valueIn(element, 'w:name') ?? '').toLowerCase();
  const level = /^heading (\d)$/.exec(name)?.[1];
  const said = outlineIn(paragraph) ?? (level === undefined ? undefined : Number(level) - 1);
  const numbering = elementIn(paragraph, 'w:numPr');
  const list = valueIn(numbering, 'w:numId') ?? base?.numbering?.list;
  return {
    id,
    name,
    outline: said === undefined ? base?.outline : said > 8 ? undefined : said,
    numbering: numbering
      ? { list, level: Number(valueIn(numbering, 'w:ilvl') ?? base?.numbering?.level ?? 0) || 0 }
      : base?.numbering,
    indent: indentIn(paragraph) ?? base?.indent,
    look: { ...base?.look, ...stated(lookIn(elementIn(element, 'w:rPr'))) },
  };
}

/** The level of a heading that a paragraph's properties give it: 9 is body text. */
export function outlineIn(properties: XmlElement | undefined): number | undefined {
  const level = Number(valueIn(properties, 'w:outlineLvl') ?? NaN);
  return Number.isInteger(level) && level >= 0 ? level : undefined;
}

/** The left indent that a paragraph's properties give it. */
export function indentIn(properties: XmlElement | undefined): number | undefined {
  const indent = elementIn(properties, 'w:ind')?.attributes;
  const left = Number(indent?.['w:left'] ?? indent?.['w:start'] ?? NaN);
  return Number.isFinite(left) ? left : undefined;
}

/** What run properties (w:rPr) say. */
export function lookIn(properties: XmlElement | undefined): RunLook {
  const struck = switchIn(properties, 'w:strike') ?? switchIn(properties, 'w:dstrike');
  return {
    isHidden: switchIn(properties, 'w:vanish'),
    isBold: switchIn(properties, 'w:b'),
    isItalic: switchIn(properties, 'w:i'),
    isStruck: struck,
    raised: raisedIn(properties),
  };
}

/** Half a line higher or lower is raised or lowered too, where the letters are small. */
const fewestHalfPoints = 4;

function raisedIn(properties: XmlElement | undefined): RunLook['raised'] {
  const said = valueIn(properties, 'w:vertAlign');
  if (said === 'superscript' || said === 'subscript' || said === 'baseline') return said;
  const position = Number(valueIn(properties, 'w:position') ?? 0);
  if (Math.abs(position) < fewestHalfPoints) return undefined;
  return position > 0 ? 'superscript' : 'subscript';
}

function stated(look: RunLook): RunLook {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

/**
 * How a run looks in the end: what is said of it directly, else what its styles say. Where the style of the paragraph and that of the run
 * both switch a thing on, it is off again (ECMA-376 part 1, 17.7.3).
 */
export function lookOf(
  own: RunLook,
  from: { run: Style | undefined; paragraph: Style | undefined; all: RunLook },
): RunLook {
  const { run, paragraph, all } = from;
  const toggled = (key: 'isHidden' | 'isBold' | 'isItalic' | 'isStruck'): boolean =>
    own[key] ?? (all[key] === true || (run?.look[key] === true) !== (paragraph?.look[key] === true));
  return {
    isHidden: toggled('isHidden'),
    isBold: toggled('isBold'),
    isItalic: toggled('isItalic'),
    isStruck: toggled('isStruck'),
    raised: own.raised ?? run?.look.raised ?? paragraph?.look.raised ?? all.raised,
  };
}
