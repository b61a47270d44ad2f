/** The content of pages: whether all of it is tagged or an artifact, and what it uses. */
import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import type { Report } from './conditions.ts';
import { textShown } from './unicode.ts';
import type { PdfObjects } from './objects.ts';
import { operatorsOf, type Operand, type Operator } from './operators.ts';

/** What the content of all pages was found to use. */
export interface ContentUse {
  /** MCIDs on each page, by the key of the page object. */
  readonly marked: Map<string, Set<number>>;
  /** The text of each marked content, by the key of the page object and its MCID. */
  readonly texts: Map<string, Map<number, string>>;
  /** Bytes shown in each font, by the font's key; the font itself. */
  readonly shown: Map<string, { readonly font: PDFDict; readonly strings: Uint8Array[] }>;
  /** DeviceGray, DeviceRGB, DeviceCMYK with the first place that uses them. */
  readonly devices: Map<string, string>;
  readonly states: Map<string, PDFDict>;
  readonly images: Map<string, PDFDict>;
  readonly forms: Map<string, { readonly form: PDFDict; uses: number; hasMarks: boolean }>;
}

const known = new Set(
  'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'.split(
    ' ',
  ),
);
const painting = new Set(['b', 'B', 'b*', 'B*', 'f', 'F', 'f*', 's', 'S', 'sh', 'BI', 'Tj', 'TJ', "'", '"']);
const deviceOf: Readonly<Record<string, string>> = {
  g: 'DeviceGray',
  G: 'DeviceGray',
  rg: 'DeviceRGB',
  RG: 'DeviceRGB',
  k: 'DeviceCMYK',
  K: 'DeviceCMYK',
};
/** Deeper nesting of q than this is beyond the limits of readers (ISO 32000-1, annex C). */
const deepestNesting = 28;

type Mark = { readonly kind: 'artifact' | 'tagged' | 'other'; readonly mcid?: number };

/** Goes through the content of every page. */
export function checkContent(file: PdfObjects, report: Report): ContentUse {
  const use: ContentUse = {
    marked: new Map(),
    texts: new Map(),
    shown: new Map(),
    devices: new Map(),
    states: new Map(),
    images: new Map(),
    forms: new Map(),
  };
  file.pages().forEach(({ ref, dict }, index) => {
    const streams = file.list(file.entry(dict, 'Contents'), true);
    const parts = streams.map((one) => file.stream(one) ?? new Uint8Array());
    const content = Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
    const mcids = new Set<number>();
    use.marked.set(ref.toString(), mcids);
    const texts = new Map<number, string>();
    use.texts.set(ref.toString(), texts);
    const walker = new ContentWalker({ file, report, use, mcids, texts, where: `page ${index + 1}` });
    walker.walk(content, file.dict(file.inherited(dict, 'Resources')));
  });
  return use;
}

interface Walk {
  readonly file: PdfObjects;
  readonly report: Report;
  readonly use: ContentUse;
  readonly mcids: Set<number>;
  readonly texts: Map<number, string>;
  readonly where: string;
}

class ContentWalker {
  readonly #walk: Walk;
  readonly #marks: Mark[] = [];
  #form: string | undefined;

  constructor(walk: Walk) {
    this.#walk = walk;
  }

  walk(content: Uint8Array, resources: PDFDict | undefined): void {
    const { report, where } = this.#walk;
    const open = this.#marks.length;
    const fonts: (PDFObject | undefined)[] = [undefined];
    for (const operator of operatorsOf(content)) {
      if (!known.has(operator.name)) report('A 6.2.2', `${where}: the operator "${operator.name}"`);
      if (operator.name === 'q') fonts.push(fonts.at(-1));
      if (operator.name === 'Q' && fonts.length > 1) fonts.pop();
      if (fonts.length - 1 > deepestNesting) report('A 6.1.13', `${where}: q nested ${fonts.length - 1} deep`);
      if (operator.name === 'Tf') fonts[fonts.length - 1] = this.#resource(resources, 'Font', operator.operands[0]);
      this.#mark(operator, resources);
      this.#paint(operator, fonts.at(-1));
      this.#colour(operator, resources);
      if (operator.name === 'Do') this.#draw(operator, resources);
      if (operator.name === 'gs') this.#state(this.#resource(resources, 'ExtGState', operator.operands[0]));
    }
    if (this.#marks.length !== open) report('UA 01-005', `${where}: marks that are begun and not ended`);
  }

  #mark({ name, operands }: Operator, resources: PDFDict | undefined): void {
    if (name === 'EMC') this.#marks.pop();
    if (name !== 'BDC' && name !== 'BMC') return;
    const { report, where, mcids } = this.#walk;
    const mcid = this.#mcidOf(operands[1], resources);
    const kind = operands[0] === '/Artifact' ? 'artifact' : mcid === undefined ? 'other' : 'tagged';
    const isOpen = (one: Mark['kind']): boolean => this.#marks.some((mark) => mark.kind === one);
    if (kind === 'artifact' && isOpen('tagged')) report('UA 01-003', where);
    if (kind === 'tagged' && isOpen('artifact')) report('UA 01-004', `${where}: MCID ${mcid ?? ''}`);
    this.#marks.push({ kind, ...(mcid === undefined ? {} : { mcid }) });
    if (mcid === undefined || kind !== 'tagged') return;
    const form = this.#form === undefined ? undefined : this.#walk.use.forms.get(this.#form);
    if (form) form.hasMarks = true;
    if (mcids.has(mcid)) report('TREE 14.7.4.3', `${where}: MCID ${mcid} is there twice`);
    mcids.add(mcid);
  }

  #mcidOf(properties: Operand | undefined, resources: PDFDict | undefined): number | undefined {
    if (properties instanceof Map) {
      const mcid: unknown = properties.get('MCID');
      return typeof mcid === 'number' ? mcid : undefined;
    }
    if (typeof properties !== 'string') return undefined;
    const { file } = this.#walk;
    return file.number(file.entry(this.#resource(resources, 'Properties', properties), 'MCID'));
  }

  #paint({ name, operands }: Operator, font: PDFObject | undefined): void {
    if (!painting.has(name)) return;
    const { report, where, use, file } = this.#walk;
    if (!this.#marks.some(({ kind }) => kind !== 'other')) report('UA 01-005', `${where}: the operator "${name}"`);
    const strings = operands.flat().filter((one): one is Uint8Array => one instanceof Uint8Array);
    if (strings.length === 0) return;
    const dict = file.dict(font);
    if (!dict) {
      report('A 6.2.2', `${where}: text in a font that the page does not have`);
      return;
    }
    const key = font === undefined ? '' : file.keyOf(font);
    const shown = use.shown.get(key) ?? { font: dict, strings: [] };
    shown.strings.push(...strings);
    use.shown.set(key, shown);
    const mcid = this.#marks.findLast((mark) => mark.mcid !== undefined)?.mcid;
    if (mcid !== undefined) this.#say(mcid, strings, dict);
  }

  #say(mcid: number, strings: readonly Uint8Array[], font: PDFDict): void {
    const { texts, file } = this.#walk;
    texts.set(mcid, `${texts.get(mcid) ?? ''}${strings.map((bytes) => textShown(bytes, font, file)).join('')}`);
  }

  #colour({ name, operands }: Operator, resources: PDFDict | undefined): void {
    const { use, where, file } = this.#walk;
    let device = deviceOf[name];
    if (name === 'cs' || name === 'CS') {
      const [named] = operands;
      const space = typeof named === 'string' ? named.slice(1) : '';
      device = space.startsWith('Device')
        ? space
        : deviceIn(this.#resource(resources, 'ColorSpace', operands[0]), file);
    }
    if (device !== undefined && !use.devices.has(device)) use.devices.set(device, where);
  }

  #draw({ operands }: Operator, resources: PDFDict | undefined): void {
    const { file, report, use, where } = this.#walk;
    const object = this.#resource(resources, 'XObject', operands[0]);
    const dict = file.dict(object);
    if (!dict || object === undefined) {
      report('A 6.2.2', `${where}: a drawing that the page does not have`);
      return;
    }
    if (!this.#marks.some(({ kind }) => kind !== 'other')) report('UA 01-005', `${where}: a drawing`);
    const key = file.keyOf(object);
    if (file.name(file.entry(dict, 'Subtype')) === 'Image') {
      use.images.set(key, dict);
      const device = deviceIn(file.entry(dict, 'ColorSpace'), file);
      if (device !== undefined && !use.devices.has(device)) use.devices.set(device, `${where}: a picture`);
      return;
    }
    const form = use.forms.get(key) ?? { form: dict, uses: 0, hasMarks: false };
    form.uses += 1;
    use.forms.set(key, form);
    const outer = this.#form;
    this.#form = key;
    this.walk(file.stream(object) ?? new Uint8Array(), file.dict(file.entry(dict, 'Resources')) ?? resources);
    this.#form = outer;
    if (form.hasMarks && form.uses > 1) report('UA 30-002', where);
  }

  #state(state: PDFObject | undefined): void {
    const { file, report, use, where } = this.#walk;
    const dict = file.dict(state);
    if (!dict) {
      report('A 6.2.2', `${where}: a graphics state that the page does not have`);
      return;
    }
    use.states.set(file.keyOf(state), dict);
  }

  #resource(resources: PDFDict | undefined, kind: string, name: Operand | undefined): PDFObject | undefined {
    const { file } = this.#walk;
    const list = file.dict(file.entry(resources, kind));
    return list?.entries().find(([key]) => `/${key.decodeText()}` === name)?.[1];
  }
}

/** The device's colours that a colour space is or falls back on; undefined for those that are defined by themselves. */
function deviceIn(space: PDFObject | undefined, file: PdfObjects): string | undefined {
  const name = file.name(space);
  if (name !== undefined) return name.startsWith('Device') ? name : undefined;
  const [kind, base, alternate] = file.list(space);
  const family = file.name(kind);
  if (family === 'Indexed' || family === 'Pattern') return deviceIn(base, file);
  return family === 'Separation' || family === 'DeviceN' ? deviceIn(alternate, file) : undefined;
}
