/** Pictures in vectors, read back from the PDF: what lets something through, and outlines that cross themselves. */
import { PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import type { PathOp } from '../../src/drawing/drawing.ts';
import type { PdfDocument } from '../../src/typeset/flow.ts';
import { designFor } from '../../src/typeset/design/designs.ts';
import { makePdf } from '../../src/typeset/make-pdf.ts';
import { conformanceFailures } from '../support/conformance/check-conformance.ts';
import { PdfObjects } from '../support/conformance/objects.ts';
import { operatorsOf } from '../support/conformance/operators.ts';

const segments: PathOp['segments'] = [
  { to: 'move', x: 0, y: 0 },
  { to: 'line', x: 40, y: 0 },
  { to: 'line', x: 20, y: 40 },
  { to: 'close' },
];

function documentWith(paths: readonly Omit<PathOp, 'op' | 'segments'>[]): PdfDocument {
  const ops = paths.map((path): PathOp => ({ op: 'path', segments, ...path }));
  return {
    facts: { title: 'Shapes', author: 'Council', language: 'en-GB', date: '2024-03-14' },
    design: designFor(undefined),
    sections: [
      {
        prefix: '',
        title: 'Shapes',
        format: 'portrait',
        flow: [
          { kind: 'figure', picture: { kind: 'drawing', drawing: { width: 40, height: 40, ops } }, alt: 'Shapes' },
        ],
        footnotes: [],
        furniture: { headLeft: '', headRight: '', pageNumbers: 'page' },
        attachments: [],
      },
    ],
  };
}

/** The painting operators of the paths, each with the opacities that hold for it: inside, outline. */
async function paintedPaths(bytes: Uint8Array): Promise<string[]> {
  const file = await PdfObjects.open(bytes);
  const { dict } = file.pages()[0]!;
  const states = file.entry(file.inherited(dict, 'Resources'), 'ExtGState');
  const painted: string[] = [];
  const saved: string[] = [];
  let opacity = '1 1';
  for (const { name, operands } of operatorsOf(file.stream(dict.get(PDFName.of('Contents'))) ?? new Uint8Array())) {
    if (name === 'q') saved.push(opacity);
    if (name === 'Q') opacity = saved.pop() ?? '1 1';
    if (name === 'gs' && typeof operands[0] === 'string') {
      const state = file.entry(states, operands[0].slice(1));
      opacity = ['ca', 'CA'].map((key) => file.number(file.entry(state, key))).join(' ');
    }
    if (/^(?:f\*?|B\*?|S)$/.test(name)) painted.push(`${name} ${opacity}`);
  }
  return painted;
}

test('insides and outlines are painted as opaque as they are, by the rule that the picture names', async () => {
  const { bytes } = await makePdf(
    documentWith([
      { fill: '#1d4f91' },
      { fill: '#1d4f91', fillRule: 'evenodd', fillOpacity: 0.25 },
      { fill: '#1d4f91', fillRule: 'evenodd', stroke: '#000000', strokeOpacity: 0.5 },
      { stroke: '#000000', strokeOpacity: 0.5 },
      { stroke: '#000000' },
    ]),
  );
  expect(await paintedPaths(bytes)).toEqual(['f 1 1', 'f* 0.25 1', 'B* 1 0.5', 'S 1 0.5', 'S 1 1']);
  expect(await conformanceFailures(bytes)).toEqual([]);
});
