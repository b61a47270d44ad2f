/**
 * Standard wording: Handlebars makes Markdown (never output) out of a template and facts, for the same parser as papers.
 * The only file, with meetings' own, that knows Handlebars.
 */
import Handlebars from 'handlebars';
import type { Collector } from '../diagnostics/diagnostic.ts';

/** Template texts by their path under templates/, for example `sections/equality.hbs`. */
export type TemplateFiles = ReadonlyMap<string, { readonly file: string; readonly text: string }>;

/** Plain facts for a template; every text in them is escaped, so no template can forget it. */
export type TemplateFacts = { readonly [name: string]: TemplateFact };
/** One fact: text, a number, a switch, or a list or group of them. */
export type TemplateFact = string | number | boolean | undefined | readonly TemplateFact[] | TemplateFacts;

/** Markdown made from templates. */
export interface Templates {
  /** The Markdown of one template; undefined, with a diagnostic in the template, where it cannot be made. */
  render(path: string, facts: TemplateFacts): { readonly file: string; readonly markdown: string } | undefined;
  /** The names of the templates of a folder, without their ending, for example "apologies" of `agenda`. */
  names(folder: string): readonly string[];
}

const unwanted = ['log', 'lookup', 'with'] as const;

const engine = Handlebars.create();
// They would write to the terminal, or reach for what no template is given.
for (const helper of unwanted) engine.unregisterHelper(helper);

/** Templates that this process has compiled, by their text, which alone decides what they are. */
const compiled = new Map<string, Handlebars.TemplateDelegate>();
/** More than a council has; somebody who writes a template for hours saves it often. */
const mostCompiled = 1000;

/** Compiles a template on first use. Throws where it does not work. */
function compiledTemplate(text: string): Handlebars.TemplateDelegate {
  const known = compiled.get(text);
  if (known) return known;
  const template = engine.compile<unknown>(text, {
    strict: true,
    knownHelpers: Object.fromEntries(unwanted.map((helper) => [helper, false])),
    knownHelpersOnly: true,
    noEscape: true,
  });
  if (compiled.size >= mostCompiled) compiled.clear();
  compiled.set(text, template);
  return template;
}

/** Templates out of their texts. What does not work is reported each time it is asked for. */
export function loadTemplates(files: TemplateFiles, collector: Collector): Templates {
  return {
    names: (folder) =>
      [...files.keys()]
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1, -4)),
    render(path, facts) {
      const source = files.get(path);
      if (!source) {
        collector.error(
          'template',
          { file: `templates/${path}`, line: 1, column: 1 },
          'the template is missing',
          'Restore it from the project, or write your own.',
        );
        return undefined;
      }
      try {
        const template = compiledTemplate(source.text);
        return { file: source.file, markdown: tidy(template(escapeFacts(facts))) };
      } catch (error) {
        collector.error(
          'template',
          { file: source.file, ...placeIn(error) },
          `the template does not work: ${firstLine(error)}`,
          'Templates use {{name}}, {{#if name}}, {{#each names}} and {{else}} only, with the names that are in the project’s own template.',
        );
        return undefined;
      }
    },
  };
}

/** Empty lines that conditions leave behind would make loose lists. */
function tidy(markdown: string): string {
  return markdown.replaceAll(/\n{3,}/g, '\n\n').trim() + '\n';
}

function placeIn(error: unknown): { line: number; column: number } {
  const known = error as { lineNumber?: number; column?: number; message?: string };
  const fromText = /line (\d+)/i.exec(known.message ?? '')?.[1];
  return { line: known.lineNumber ?? (fromText === undefined ? 1 : Number(fromText)), column: (known.column ?? 0) + 1 };
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? message).replace(/ - \d+:\d+$/, '').replace(/:$/, '');
}

function escapeFacts(fact: TemplateFacts): TemplateFacts {
  return Object.fromEntries(Object.entries(fact).map(([name, value]) => [name, escapeFact(value)]));
}

function escapeFact(fact: TemplateFact): TemplateFact {
  if (typeof fact === 'string') return escapeMarkdown(fact);
  if (Array.isArray(fact)) return escapeList(fact as readonly TemplateFact[]);
  return typeof fact === 'object' ? escapeFacts(fact as TemplateFacts) : fact;
}

/** A list of texts can be taken one by one, or printed as the paragraphs that it is. */
function escapeList(list: readonly TemplateFact[]): readonly TemplateFact[] {
  const { [printedWord]: word } = list as { readonly [printedWord]?: string };
  const escaped = list.map(escapeFact);
  const printed =
    word === undefined ? escaped.filter((one) => typeof one === 'string').join('\n\n') : escapeMarkdown(word);
  return Object.assign(escaped, { toString: () => printed });
}

const printedWord = Symbol('printed word');

/** A word such as "No" that a template prints, and that its {{#if}} takes for untrue: an empty list is, to Handlebars. */
export function untrueWord(word: string): readonly TemplateFact[] {
  return Object.assign([], { [printedWord]: word });
}

/** Text as MDX that prints exactly this text on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~&!]/g, (sign) => `\\${sign}`)
    .replaceAll(/(^|\s)([-+])(?=\s)/g, '$1\\$2')
    .replaceAll(/(^|\s)(\d+)([.)])(?=\s)/g, '$1$2\\$3')
    .replaceAll(/(https?):\/\//g, '$1\\://')
    .replaceAll(/\bwww\./g, 'www\\.')
    .replaceAll('@', '\\@');
}
