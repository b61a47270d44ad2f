/** What a node of a resolved paper is in every output. */
import type { ExcerptHandler } from './excerpt-handler.ts';
import type { HtmlHandler } from './html-handler.ts';
import type { MarkdownHandler, MarkdownInlineHandler } from './markdown-handler.ts';
import type { PdfHandler, RunHandler } from './pdf-handler.ts';
import type { TextHandler } from './text-handler.ts';

/** The handlers of a node that stands where a paragraph may stand. */
export interface BlockHandlers<Node> {
  readonly html: HtmlHandler<Node>;
  readonly pdf: PdfHandler<Node>;
  readonly text: TextHandler<Node>;
  readonly markdown: MarkdownHandler<Node>;
  readonly excerpt: ExcerptHandler<Node>;
}

/** The handlers of a node that stands within a sentence; as plain text it is its words. */
export interface InlineHandlers<Node> {
  readonly html: HtmlHandler<Node>;
  readonly pdf: RunHandler<Node>;
  readonly markdown: MarkdownInlineHandler<Node>;
  readonly excerpt: ExcerptHandler<Node>;
}
