import type { Figure } from './definition.ts';
import type { FigureFlow, TextFlow } from '../../typeset/flow.ts';
import { captionRuns } from '../caption.ts';
import { noteLines } from '../note-lines.ts';
import { noteFlows } from '../data-table/pdf.ts';
import type { PdfHandler, PdfState } from '../pdf-handler.ts';

/** A picture with its caption above and its source below. */
export const figurePdf: PdfHandler<Figure> = (node, state) => {
  const notes = noteLines(node, state.words);
  const caption: TextFlow[] =
    node.number === 0
      ? []
      : [
          {
            kind: 'text',
            role: 'P',
            style: 'caption',
            runs: captionRuns(node, state.words),
            destination: node.id,
            keepWithNext: true,
          },
        ];
  const picture: FigureFlow = {
    kind: 'figure',
    picture: pictureOf(node, state),
    ...(node.isDecorative ? {} : { alt: node.alt }),
    ...(caption.length > 0 && { caption }),
    ...(node.number === 0 && node.id !== '' ? { destination: node.id } : {}),
    keepWithNext: notes.length > 0,
  };
  return [{ kind: 'group', role: 'none', keepTogether: true, children: [picture, ...noteFlows(notes)] }];
};

function pictureOf(node: Figure, state: PdfState): FigureFlow['picture'] {
  const { drawing, file, width, height } = node.picture;
  return drawing ? { kind: 'drawing', drawing } : { kind: 'image', bytes: state.pictureBytes(file), width, height };
}
