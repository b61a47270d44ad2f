/** YAML to a checked value, or to located diagnostics: strict, no guessing, nothing thrown away silently. */
import {
  LineCounter,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { z } from 'zod';
import type { Collector, Place } from '../../diagnostics/diagnostic.ts';
import type { RuleId } from '../../diagnostics/rules.ts';
import { hints } from './hints.ts';
import { reportIssues } from './issues.ts';
import { withoutEmpty } from './left-out.ts';
import type { Places } from './places.ts';
import { whatHolds } from './what-holds.ts';
import { yamlProblems } from './yaml-errors.ts';

/** yes and no, written yes/no or true/false. */
export const yesNo = z
  .union([z.boolean(), z.string().regex(/^(yes|no)$/i)])
  .transform((written) => (typeof written === 'boolean' ? written : written.toLowerCase() === 'yes'))
  .register(hints, { hint: 'Write yes or no.' });

/** One YAML text and what it should be. */
export interface YamlSource<Schema extends z.ZodType> {
  readonly text: string;
  /** Relative to the root. */
  readonly file: string;
  readonly schema: Schema;
  /** The rule under which shapes that do not fit are reported. */
  readonly rule: RuleId;
  readonly collector: Collector;
  /** 1-based line of the file on which the text begins; 1 where absent. */
  readonly firstLine?: number;
  /**
   * Where given, a text that does not fit is still read for what holds of it, with these in place of parts that are missing or
   * do not fit. So everything else that is wrong is found at once.
   */
  readonly standIns?: Readonly<Record<string, unknown>>;
  /** Parts that are taken as they stand here, whatever is written: somebody has reported them already. */
  readonly assumed?: Readonly<Record<string, unknown>>;
}

/** A value that holds, with where each part of it is written. */
export interface YamlRead<Value> {
  readonly value: Value;
  /** False where parts did not fit and were taken out: good for further checks, and for nothing that is printed. */
  readonly isWhole: boolean;
  /** Names of the parts that are not what was written: missing, stood in for, or without some of their entries. */
  readonly lacks: ReadonlySet<string>;
  /** Place of the value at a path, or of the nearest part around it that is written. */
  placeOf(path: readonly (string | number)[]): Place;
  /** Place of the name before the value at a path, or of the nearest part around it that is written. */
  placeOfKey(path: readonly (string | number)[]): Place;
}

/** Reads a text against a schema. Syntax is reported as `yaml-syntax`, everything else under the source's rule. */
export function readYaml<Schema extends z.ZodType>(source: YamlSource<Schema>): YamlRead<z.output<Schema>> | undefined {
  const lines = new LineCounter();
  const document = parsed(source.text, lines);
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line: line + (source.firstLine ?? 1) - 1, column: col };
  };
  const problems = yamlProblems(document);
  for (const { offset, reason, hint } of problems) source.collector.error('yaml-syntax', at(offset), reason, hint);
  if (problems.length > 0) return undefined;
  for (const warning of document.warnings) {
    source.collector.error(
      'yaml-syntax',
      at(warning.pos[0]),
      'this line starts with a special character (! & or *)',
      'Put quotation marks around text that starts with a special character.',
    );
  }
  if (document.warnings.length > 0) return undefined;
  joinCommas(document, source.text);
  latest = { text: source.text, document };
  const places = placesIn(() => documentOf(source.text), at);
  const value = toPlain(document, places, source);
  if (value === refused) return undefined;
  const assumed = source.assumed ? { ...(value as object), ...source.assumed } : (value ?? {});
  const plain = withoutEmpty(assumed, source.schema);
  const result = source.schema.safeParse(plain, { reportInput: true });
  if (result.success)
    return {
      value: result.data,
      isWhole: !source.assumed,
      lacks: new Set(),
      placeOf: (path) => places.value(path),
      placeOfKey: (path) => places.key(path),
    };
  const { issues } = result.error;
  reportIssues(issues, { schema: source.schema, places, rule: source.rule, collector: source.collector });
  const { standIns, schema } = source;
  const rest = standIns && whatHolds({ value: plain, schema, standIns });
  return (
    rest && {
      value: rest.value,
      isWhole: false,
      lacks: rest.lacks,
      placeOf: (path) => places.value(rest.written(path)),
      placeOfKey: (path) => places.key(rest.written(path)),
    }
  );
}

function parsed(text: string, lineCounter: LineCounter): Document.Parsed {
  return parseDocument(text, { lineCounter, uniqueKeys: false, version: '1.2' });
}

/** The document in which a place was looked for last. */
let latest: { readonly text: string; readonly document: Document.Parsed } | undefined;

/**
 * The document of a text, which is parsed again where another one was asked for meanwhile: it takes thirty times the room of its
 * text, and an archive keeps thousands of files, of which places are asked for only where something is wrong.
 */
function documentOf(text: string): Document.Parsed {
  if (latest?.text === text) return latest.document;
  const document = parsed(text, new LineCounter());
  joinCommas(document, text);
  latest = { text, document };
  return document;
}

/**
 * `{ type: percent, definition: Closed and Other, as a share of contacts }`: a comma ends a plain text within braces, so
 * YAML takes the rest for a name without value. Authors mean one text, and get it.
 */
function joinCommas(document: Document.Parsed, text: string): void {
  visit(document, {
    Map(_, map) {
      if (map.flow !== true) return;
      const kept: typeof map.items = [];
      for (const pair of map.items) {
        const before = kept.at(-1)?.value;
        const isRest = isScalar(pair.key) && pair.key.type === 'PLAIN' && pair.value === null;
        const isText = isScalar(before) && before.type === 'PLAIN' && typeof before.value === 'string';
        if (isRest && isText && before.range && isScalar(pair.key) && pair.key.range) {
          const [start] = before.range;
          const end = pair.key.range[1];
          before.value = text.slice(start, end).replaceAll(/\s*\n\s*/g, ' ');
          before.range = [start, end, end];
        } else kept.push(pair);
      }
      map.items = kept;
    },
  });
}

const refused = Symbol('refused');

/** At most a hundred aliases are followed, so a small file cannot become a huge value. */
function toPlain(document: Document.Parsed, places: Places, source: { collector: Collector }): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    source.collector.error(
      'yaml-syntax',
      places.value([]),
      'this file repeats too much through * references',
      'Write the values out.',
    );
    return refused;
  }
}

function placesIn(open: () => Document.Parsed, at: (offset: number) => Place): Places {
  const offsetOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
  const find = (path: readonly PropertyKey[], wanted: 'key' | 'value'): Place => {
    let node: Node | null = open().contents;
    let offset = offsetOf(node) ?? 0;
    for (const [index, step] of path.entries()) {
      const isLast = index === path.length - 1;
      const next = childOf(node, step);
      if (!next) break;
      const keyOffset = offsetOf(next.key);
      offset = (isLast && wanted === 'key' ? keyOffset : offsetOf(next.value)) ?? keyOffset ?? offset;
      node = isNode(next.value) ? next.value : null;
    }
    return at(offset);
  };
  return { value: (path) => find(path, 'value'), key: (path) => find(path, 'key') };
}

function childOf(node: Node | null, step: PropertyKey): { key: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
    );
    return pair ? { key: pair.key, value: pair.value } : undefined;
  }
  if (isSeq(node)) {
    const value = node.items[Number(step)];
    return value === undefined ? undefined : { key: undefined, value };
  }
  return undefined;
}
