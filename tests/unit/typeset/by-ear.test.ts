/** How a document is heard: the structure tree that the layout gives to those who do not see its pages. */
import { describe, expect, test } from 'vitest';
import type { Flow, Section } from '../../../src/typeset/flow.ts';
import type { LaidOut, LinkItem, Tag } from '../../../src/typeset/pages/laid-out.ts';
import { layOut } from '../../../src/typeset/pages/lay-out.ts';
import { heading, paragraph, pdfDocument, run, section, table } from '../../support/typeset/flows.ts';
import { findText, lay, textsOn } from '../../support/typeset/read-layout.ts';

/** The tree of the first section as lines, indented; texts in quotation marks, what is special about a node in brackets. */
function tree(laidOut: LaidOut): string[] {
  const tags = laidOut.sections[0]?.tags ?? [];
  const depthOf = (tag: Tag): number => (tag.parent === -1 ? 0 : 1 + depthOf(tags[tag.parent]!));
  const textOf = (index: number): string =>
    laidOut.pages
      .flatMap(textsOn)
      .flatMap((item) => (item.tag === index ? [item.text] : []))
      .join('');
  return tags.map((tag, index) => {
    const { role, alt, language, expansion, actualText, summary } = tag;
    const special = Object.entries({ alt, language, expansion, actualText, summary });
    const more = special.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
    const words = role === 'content' ? JSON.stringify(textOf(index)) : role;
    return `${'  '.repeat(depthOf(tag))}${words}${more.length === 0 ? '' : ` [${more.join('; ')}]`}`;
  });
}

const linksOf = (laidOut: LaidOut): LinkItem[] =>
  laidOut.pages.flatMap(({ items }) => items.filter((item) => item.kind === 'link'));

const picture = { kind: 'drawing', drawing: { width: 200, height: 100, ops: [] } } as const;

describe('a figure', () => {
  test('holds its caption, each line of it a paragraph, before the picture', () => {
    const caption = [paragraph('Contacts rose'), paragraph('Figure 1: Contacts')];
    expect(tree(lay([{ kind: 'figure', picture, alt: 'A line', caption }, paragraph('Text')]))).toEqual([
      'Figure [alt: A line]',
      '  Caption',
      '    P',
      '      "Contacts rose"',
      '    P',
      '      "Figure 1: Contacts"',
      '  ""',
      'P',
      '  "Text"',
    ]);
  });

  test('that is decorative is no part of the tree', () => {
    expect(tree(lay([{ kind: 'figure', picture }]))).toEqual([]);
  });

  test('with its caption moves behind text as it did when the caption stood before it', () => {
    const figure: Flow = {
      kind: 'figure',
      picture: { ...picture, drawing: { width: 400, height: 500, ops: [] } },
      alt: 'A line',
      caption: [paragraph('Figure 1', { keepWithNext: true })],
    };
    const group: Flow = { kind: 'group', role: 'none', keepTogether: true, children: [figure] };
    const before = Array.from({ length: 14 }, () => paragraph('Before'));
    const laidOut = lay([...before, group, ...Array.from({ length: 8 }, (_, at) => paragraph(`After ${at + 1}`))]);
    const pages = laidOut.pages.map((page) => textsOn(page).map(({ text }) => text));
    expect(pages[0]).toContain('After 1');
    expect(pages[1]).toContain('Figure 1');
  });
});

describe('facts on a cover', () => {
  test('are terms and what they are, not a table', () => {
    const cells = [{ runs: [run('Date')], header: 'row' as const }, { runs: [run('4 February 2020')] }];
    const facts: Flow = {
      kind: 'table',
      look: 'facts',
      columns: [{ align: 'left' }, { align: 'left' }],
      head: [],
      rows: [{ cells }],
    };
    expect(tree(lay([facts]))).toEqual([
      'L',
      '  LI',
      '    Lbl',
      '      "Date"',
      '    LBody',
      '      "4 February 2020"',
    ]);
  });
});

describe('a table without caption', () => {
  test('says what it lists', () => {
    const { kind, columns, head, rows } = table(1);
    expect(tree(lay([{ kind, columns, head, rows, summary: 'Attendance' }]))[0]).toBe('Table [summary: Attendance]');
  });
});

describe('contents', () => {
  test('are heard one entry at a time', () => {
    const entries = [
      { text: 'Why', destination: 'why', level: 1 },
      { text: 'Where', destination: 'where', level: 2 },
    ];
    const flow: Flow[] = [
      { kind: 'contents', entries },
      heading('Why', { destination: 'why' }),
      heading('Where', { destination: 'where' }),
    ];
    expect(tree(lay(flow)).slice(0, 12)).toEqual([
      'TOC',
      '  TOCI',
      '    P',
      '      Reference',
      '        Link',
      '          "Why 1"',
      '  TOC',
      '    TOCI',
      '      P',
      '        Reference',
      '          Link',
      '            "Where 1"',
    ]);
  });
});

describe('signs', () => {
  const heard = (text: string): string[] => tree(lay([paragraph(text)])).slice(1);

  test('that say nothing get words, and are painted as they were', () => {
    expect(heard('It fell by −12 → 30')).toEqual([
      '  "It fell by "',
      '  Span [actualText: minus ]',
      '    "−"',
      '  "12 "',
      '  Span [actualText:  right arrow ]',
      '    "→"',
      '  " 30"',
    ]);
  });

  test('that are fractions are joined to the whole number before them', () => {
    expect(heard('½ of 2½')).toEqual([
      '  Span [actualText: one half]',
      '    "½"',
      '  " of 2"',
      '  Span [actualText:  and one half]',
      '    "½"',
    ]);
  });

  test('are left alone in text that has words of its own, and dashes within text are', () => {
    expect(tree(lay([paragraph([run('−', { spoken: 'none' })])]))).toEqual([
      'P',
      '  Span [actualText: none]',
      '    "−"',
    ]);
    expect(heard('2019–20, that is – as said – two years')).toHaveLength(1);
  });

  test('stand on the line as if nothing were said of them', () => {
    const x = (text: string): number | undefined => {
      const laidOut = lay([paragraph([run(text), run(' end', { bold: true })])]);
      return findText(laidOut, ' end')?.x ?? findText(laidOut, 'end')?.x;
    };
    const plain = lay([paragraph([run('from 1 ÷ 2', { spoken: 'half' }), run(' end', { bold: true })])]);
    expect(x('from 1 ÷ 2')).toBeCloseTo((findText(plain, ' end') ?? findText(plain, 'end'))?.x ?? 0, 1);
  });

  test('keep the destination of their text', () => {
    const laidOut = lay([paragraph([run('−5', { destination: 'five' })])]);
    expect([...laidOut.destinations.keys()]).toEqual(['five']);
  });
});

describe('words', () => {
  test('of another language are one passage, whatever is bold in it', () => {
    const language = 'cy';
    const runs = [run('It is called '), run('Cyngor ', { language }), run('Sir', { language, bold: true }), run('.')];
    expect(tree(lay([paragraph(runs)]))).toEqual([
      'P',
      '  "It is called "',
      '  Span [language: cy]',
      '    "Cyngor Sir"',
      '  "."',
    ]);
  });

  test('of another language within a link belong to the link', () => {
    const link = { to: 'address', url: 'https://example.gov.uk/' } as const;
    const laidOut = lay([paragraph([run('See ', { link }), run('Cyngor', { link, language: 'cy' })])]);
    expect(tree(laidOut)).toEqual(['P', '  Link', '    "See "', '    Span [language: cy]', '      "Cyngor"']);
    expect(new Set(linksOf(laidOut).map(({ contents }) => contents))).toEqual(new Set(['See Cyngor']));
  });

  test('that are an abbreviation can say what it stands for', () => {
    const expansion = 'Multi-Agency Safeguarding Hub';
    expect(tree(lay([paragraph([run('The '), run('MASH', { expansion })])]))).toEqual([
      'P',
      '  "The "',
      '  Span [expansion: Multi-Agency Safeguarding Hub]',
      '    "MASH"',
    ]);
  });
});

describe('a footnote', () => {
  const note = { kind: 'note', number: 1 } as const;

  test('is led to from its mark, and leads back to the first', () => {
    const laidOut = lay([paragraph([run('First'), note, run(' and again'), note])], {
      footnotes: [[paragraph('Why')]],
    });
    expect(linksOf(laidOut).map(({ contents, target }) => [contents, target])).toEqual([
      ['Footnote 1', { to: 'destination', name: 'note-1' }],
      ['Footnote 1', { to: 'destination', name: 'note-1' }],
      ['Back to footnote reference 1', { to: 'destination', name: 'note-mark-1' }],
    ]);
    expect([...laidOut.destinations.keys()].toSorted()).toEqual(['note-1', 'note-mark-1']);
    expect(tree(laidOut)).toContain('  Reference');
    const at = (name: string): number => laidOut.destinations.get(name)?.y ?? 0;
    expect(at('note-1')).toBeGreaterThan(at('note-mark-1') + 100);
  });

  test('has no rule below its mark', () => {
    const laidOut = lay([paragraph([run('First'), note])], { footnotes: [[paragraph('Why')]] });
    const rules = laidOut.pages[0]?.items.filter((item) => item.kind === 'line') ?? [];
    expect(rules.map(({ x, toX }) => toX - x)).toEqual([144]);
  });

  test('of a table is found from its cell', () => {
    const { rows, ...more } = table(1);
    const cells = [{ runs: [run('2019'), note], header: 'row' as const }, { runs: [run('7')] }];
    const laidOut = lay([{ ...more, rows: [...rows, { cells }] }], { footnotes: [[paragraph('Why')]] });
    expect(laidOut.destinations.has('note-mark-1')).toBe(true);
  });

  test('that two slides mark stands on both, each led to on its own', () => {
    const slide = (title: string): Flow => ({
      kind: 'group',
      role: 'Sect',
      newPage: true,
      children: [heading(title, { style: 'slide-title' }), paragraph([run(title), note])],
    });
    const slides: Section = section([slide('One'), slide('Two')], { format: 'slide', footnotes: [[paragraph('Why')]] });
    const laidOut = layOut(pdfDocument([slides]));
    expect(laidOut.pages).toHaveLength(2);
    for (const [index, page] of laidOut.pages.entries())
      for (const link of page.items.filter((item) => item.kind === 'link'))
        expect(laidOut.destinations.get(link.target.to === 'destination' ? link.target.name : '')?.page).toBe(index);
  });
});
