/** Standard wording around an agenda, from templates/agenda/: the same for every meeting of the council. */
import type { Collector } from '../../diagnostics/diagnostic.ts';
import type { BlockNode } from '../../model/nodes.ts';
import { parseMdx } from '../../document/parse.ts';
import type { AgendaWording } from '../../model/meeting.ts';
import type { TemplateFacts, Templates } from '../../document/templates.ts';

/** The wording for one council. */
export function agendaWording(
  templates: Templates,
  facts: { readonly enquiries: string },
  collector: Collector,
): AgendaWording {
  const words = (path: string): BlockNode[] => wordsFrom(path, facts, { templates, collector });
  return {
    before: [],
    after: ['filming', 'about-this-agenda', 'about-this-meeting'].flatMap((name) => words(`agenda/${name}.hbs`)),
  };
}

/** What a template gives for some facts: paragraphs and lists, the facts escaped. */
export function wordsFrom(
  path: string,
  facts: TemplateFacts,
  from: { templates: Templates; collector: Collector },
): BlockNode[] {
  const made = from.templates.render(path, facts);
  if (!made) return [];
  // Standard wording is plain Markdown: its tree needs no resolving.
  return parseMdx(made.file, made.markdown, from.collector).root.children as BlockNode[];
}
