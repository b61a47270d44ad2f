/** Standard wording around an agenda, from templates/agenda/: the same for every meeting of the council. */
import type { Collector } from '../diagnostics/diagnostic.ts';
import type { BlockNode } from '../document/nodes.ts';
import { parseMdx } from '../document/parse.ts';
import type { TemplateFacts, Templates } from '../document/templates.ts';

/** What stands round the items of an agenda. */
export interface AgendaWording {
  /** Before the items: the notice that the meeting may be filmed (Openness of Local Government Bodies Regulations 2014). */
  readonly before: readonly BlockNode[];
  /** After the items: other forms of the agenda, access to the meeting. */
  readonly after: readonly BlockNode[];
}

/** The wording for one council. */
export function agendaWording(
  templates: Templates,
  facts: { readonly enquiries: string },
  collector: Collector,
): AgendaWording {
  const words = (path: string): BlockNode[] => wordsFrom(path, facts, { templates, collector });
  return {
    before: words('agenda/filming.hbs'),
    after: [...words('agenda/about-this-agenda.hbs'), ...words('agenda/about-this-meeting.hbs')],
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
