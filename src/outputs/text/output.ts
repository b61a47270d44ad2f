import { markdownText, paperMarkdown } from '../../render/markdown.ts';
import { isRead } from '../documents.ts';
import type { Output } from '../output.ts';
import { packContent } from '../packs/pack-content.ts';
import { packMarkdown } from './pack-markdown.ts';

/** Plain text with the marks of Markdown, of everything that is read: for any machine, any editor and any size of letters. */
export const textOutput: Output = {
  format: 'text',
  mediaType: 'text/plain; charset=utf-8',
  extension: '.txt',
  appliesTo: isRead,
  path: ({ stem }) => `${stem}.txt`,
  decidedBy: () => undefined,
  make(document, { planned }) {
    switch (document.of) {
      case 'paper':
        return encoded(markdownText(paperMarkdown(document.paper)));
      case 'guide':
      case 'dataset':
      case 'data-notice':
        return undefined;
      default: {
        const content = packContent(document, planned);
        return content && encoded(markdownText(packMarkdown(content)));
      }
    }
  },
};

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
