/** Scaffolds of new files: Handlebars makes the text of a YAML or MDX file out of prepared facts. */
import Handlebars from 'handlebars';
import type { TemplateFiles } from '../document/templates.ts';

/** Prepared facts: every text is already written as its place in the file needs it. */
export type ScaffoldFacts = { readonly [name: string]: ScaffoldFact };
type ScaffoldFact = string | number | boolean | undefined | readonly ScaffoldFact[] | ScaffoldFacts;

/**
 * The text of a new file from templates/new/. Throws Error where the template is missing or does not work: a fault of who keeps the
 * templates, not of who asks for a file.
 */
export function scaffold(templates: TemplateFiles, name: string, facts: ScaffoldFacts): string {
  const source = templates.get(`new/${name}`);
  if (!source) throw new Error(`templates/new/${name} is missing: restore it from the project`);
  const text = Handlebars.compile(source.text, { strict: true, noEscape: true })(facts);
  return `${text.replaceAll(/\n{3,}/g, '\n\n').trim()}\n`;
}

/** Words that YAML would read as something else than text. */
const notText = /^(?:yes|no|true|false|null|on|off|~)$/i;

/** A text as a YAML value: plain where it can be misread by nobody, also within braces; else in quotation marks. */
export function yamlText(text: string): string {
  const isPlain = /^[\p{L}][\p{L}\p{N} ’'()&./–-]*$/u.test(text) && !notText.test(text) && !text.endsWith(' ');
  return isPlain ? text : JSON.stringify(text);
}

/** What is still to be written, as it stands in a new file: the check finds every such place. */
export function owed(what: string): string {
  return `[To write: ${what}]`;
}

/** True for what `owed` gives. */
export function isOwed(text: string): boolean {
  return /^\[To write: [^\]]*\]$/.test(text);
}
