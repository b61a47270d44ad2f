import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/document/paper.ts';
import { renderHtml } from '../../../src/render/html.ts';
import { paperSection } from '../../../src/render/pdf/paper.ts';
import { wordsOfFlow, wordsOfHtml } from '../../support/printed-words.ts';
import { samplePaper } from '../../support/sample-paper.ts';

const kinds: readonly Paper['kind'][] = ['report', 'minutes', 'presentation', 'strategy'];

describe('page and paper', () => {
  it.each(kinds)('say the same words in the same order: %s', (kind) => {
    const paper: Paper = { ...samplePaper, kind };
    const section = paperSection(paper, { datasets: new Map(), accent: '#154734', readFile: () => new Uint8Array() });
    expect(wordsOfHtml(renderHtml(paper))).toEqual([
      ...wordsOfFlow(section.flow),
      ...section.footnotes.flatMap(wordsOfFlow),
    ]);
  });
});
