import { makePdf } from '../../typeset/make-pdf.ts';
import type { MadeFile } from './made-file.ts';
import type { Made } from '../output.ts';

/** The bytes of a file, with its pages and what it conforms to where it has those. */
export type FinishedFile = Pick<MadeFile, 'pages' | 'conformance'> & { readonly bytes: Uint8Array };

/** What an output has made, as the bytes of its file: pages are laid out and painted here. Rejects where they cannot be. */
export async function finish(made: Made): Promise<FinishedFile> {
  if (made instanceof Uint8Array) return { bytes: made };
  if ('bytes' in made) return made;
  const { bytes, pages, conformance } = await makePdf(made);
  return { bytes, pages, conformance };
}
