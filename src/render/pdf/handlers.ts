/** The handler tables of the PDF face: one handler for each node type, flow out, nothing thrown, nothing measured. */
import type { Blockquote, Code, Heading, List, Paragraph } from 'mdast';
import { appendixPdf } from '../../blocks/appendix/pdf.ts';
import { calloutPdf } from '../../blocks/callout/pdf.ts';
import { chartPdf } from '../../blocks/chart/pdf.ts';
import { columnsPdf } from '../../blocks/columns/pdf.ts';
import { figuresTablePdf } from '../../blocks/data-table/pdf.ts';
import { figurePdf } from '../../blocks/figure/pdf.ts';
import { keyFiguresPdf } from '../../blocks/key-figures/pdf.ts';
import type { PdfHandler, PdfState } from '../../blocks/pdf-handler.ts';
import { recommendationsPdf } from '../../blocks/recommendations/pdf.ts';
import { resolvedPdf } from '../../blocks/resolved/pdf.ts';
import { captionedTablePdf, markdownTablePdf } from '../../blocks/table/pdf.ts';
import type { BlockNode, InlineNode, Slide, StandardSections } from '../../document/nodes.ts';
import { textOf } from '../../document/text-of.ts';
import type { Flow, Run, TextRole, TextStyle } from '../../typeset/flow.ts';

const headingStyles: Readonly<Record<number, TextStyle>> = { 2: 'section', 3: 'subsection' };

const headingPdf: PdfHandler<Heading> = (node, state) => {
  const number = node.data?.number;
  const prefix: Run[] = number === undefined ? [] : [{ kind: 'text', text: `${number} ` }];
  const isTheme = node.data?.isThemeHeading === true;
  const text = number === undefined ? textOf(node) : `${number} ${textOf(node)}`;
  return [
    {
      kind: 'text',
      // Our tree is checked not to skip levels, so the depth is the level.
      role: `H${node.depth}` as TextRole,
      style: headingStyles[node.depth] ?? 'minor-heading',
      runs: [...prefix, ...state.runs(node.children as InlineNode[])],
      ...(node.data?.id === undefined ? {} : { destination: node.data.id }),
      ...(isTheme ? {} : { bookmark: { text, level: node.depth - 1 } }),
    },
  ];
};

const paragraphPdf: PdfHandler<Paragraph> = (node, state) => {
  const number = node.data?.paragraphNumber;
  return [
    {
      kind: 'text',
      role: 'P',
      style: state.bodyStyle,
      runs: state.runs(node.children as InlineNode[]),
      ...(number === undefined ? {} : { label: `${number}.`, destination: `para-${number}` }),
      // What a colon announces stands on the same page.
      ...(textOf(node).trimEnd().endsWith(':') ? { keepWithNext: true } : {}),
    },
  ];
};

function listPdf(node: List, state: PdfState, depth: number): Flow[] {
  const bullet = depth === 0 ? '•' : '–';
  const nested: PdfState = { ...state, flows: (nodes) => flowsAt(nodes, state, depth + 1) };
  return [
    {
      kind: 'list',
      ordered: node.ordered === true,
      items: node.children.map((item, index) => {
        const number = item.data?.paragraphNumber;
        const ordinal = node.ordered === true ? `${(node.start ?? 1) + index}.` : bullet;
        return {
          label: number === undefined ? ordinal : `${number}.`,
          ...(number === undefined ? {} : { isParagraphNumber: true, destination: `para-${number}` }),
          children: nested.flows(item.children as BlockNode[]),
        };
      }),
    },
  ];
}

const quotePdf: PdfHandler<Blockquote> = (node, state) => [
  { kind: 'group', role: 'BlockQuote', look: 'quote', children: state.flows(node.children as BlockNode[]) },
];

const codePdf: PdfHandler<Code> = (node, state) => {
  const lines = node.value
    .split('\n')
    .flatMap((line, index): Run[] => [
      ...(index === 0 ? [] : [{ kind: 'break' } as const]),
      { kind: 'text', text: line, code: true },
    ]);
  return [{ kind: 'text', role: 'P', style: state.bodyStyle, runs: lines }];
};

const slidePdf: PdfHandler<Slide> = (node, state) => {
  const onSlide: PdfState = { ...state, bodyStyle: 'slide-body', flows: (nodes) => flowsAt(nodes, onSlide, 0) };
  return [
    {
      kind: 'group',
      role: 'Sect',
      newPage: true,
      children: [
        {
          kind: 'text',
          role: 'H2',
          style: 'slide-title',
          runs: [{ kind: 'text', text: node.title }],
          destination: node.id,
          bookmark: { text: node.title, level: 1 },
        },
        ...onSlide.flows(node.children),
      ],
    },
  ];
};

const standardSectionsPdf: PdfHandler<StandardSections> = (node, state) => [
  { kind: 'group', role: 'Sect', children: state.flows(node.children) },
];

/** The flow of blocks at a depth of lists. */
function flowsAt(nodes: readonly BlockNode[], state: PdfState, depth: number): Flow[] {
  return nodes.flatMap((node) => blockFlow(node, state, depth));
}

function blockFlow(node: BlockNode, state: PdfState, depth: number): readonly Flow[] {
  switch (node.type) {
    case 'heading':
      return headingPdf(node, state);
    case 'paragraph':
      return paragraphPdf(node, state);
    case 'list':
      return listPdf(node, state, depth);
    case 'listItem':
      return flowsAt(node.children as BlockNode[], state, depth);
    case 'blockquote':
      return quotePdf(node, state);
    case 'table':
      return markdownTablePdf(node, state);
    case 'code':
      return codePdf(node, state);
    case 'thematicBreak':
      return [{ kind: 'rule', thickness: 0.5, colour: '#b1b4b6', spaceBefore: 8, spaceAfter: 8 }];
    case 'figuresTable':
      return figuresTablePdf(node, state);
    case 'captionedTable':
      return captionedTablePdf(node, state);
    case 'chart':
      return chartPdf(node, state);
    case 'figure':
      return figurePdf(node, state);
    case 'keyFigures':
      return keyFiguresPdf(node, state);
    case 'callout':
      return calloutPdf(node, state);
    case 'recommendations':
      return recommendationsPdf(node, state);
    case 'resolved':
      return resolvedPdf(node, state);
    case 'appendix':
      return appendixPdf(node, state);
    case 'columns':
      return columnsPdf(node, state);
    case 'column':
      return state.flows(node.children);
    case 'slide':
      return slidePdf(node, state);
    case 'standardSections':
      return standardSectionsPdf(node, state);
    case 'pageBreak':
      return [{ kind: 'page-break' }];
  }
}

type Look = Pick<Extract<Run, { kind: 'text' }>, 'bold' | 'italic' | 'strike' | 'code' | 'link'>;

/** The runs of inlines, with what stands around them (bold, a link) carried along. */
export function inlineRuns(nodes: readonly InlineNode[], look: Look = {}): Run[] {
  const runs: Run[] = [];
  let waiting: string | undefined;
  for (const node of nodes) {
    if (node.type === 'anchor') {
      waiting = node.id;
      continue;
    }
    const [first, ...rest] = runsOf(node, look);
    if (!first) continue;
    runs.push(waiting !== undefined && first.kind === 'text' ? { ...first, destination: waiting } : first, ...rest);
    waiting = undefined;
  }
  if (waiting !== undefined) runs.push({ kind: 'text', text: '', destination: waiting });
  return runs;
}

function runsOf(node: InlineNode, look: Look): Run[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value, ...look }];
    case 'inlineCode':
      return [{ kind: 'text', text: node.value, ...look, code: true }];
    case 'break':
      return [{ kind: 'break' }];
    case 'strong':
      return inlineRuns(node.children as InlineNode[], { ...look, bold: true });
    case 'emphasis':
      return inlineRuns(node.children as InlineNode[], { ...look, italic: true });
    case 'delete':
      return inlineRuns(node.children as InlineNode[], { ...look, strike: true });
    case 'link':
      return inlineRuns(node.children as InlineNode[], withLink(look, node.url));
    case 'footnoteReference':
      return [{ kind: 'note', number: Number(node.label ?? '1') }];
    case 'anchor':
      return [];
  }
}

/** Addresses within the site mean nothing on paper, so their words stand without a link there. */
function withLink(look: Look, url: string): Look {
  if (url.startsWith('#')) return { ...look, link: { to: 'destination', name: url.slice(1) } };
  return url.startsWith('/') ? look : { ...look, link: { to: 'address', url } };
}

/** The flow of a paper's blocks, their text in a style of its own where one is named. */
export function flowsOf(
  nodes: readonly BlockNode[],
  files: Pick<PdfState, 'words' | 'attachmentsOf' | 'pictureBytes'>,
  bodyStyle: PdfState['bodyStyle'] = 'body',
): Flow[] {
  const state: PdfState = {
    ...files,
    bodyStyle,
    runs: (inlines) => inlineRuns(inlines),
    flows: (blocks) => flowsAt(blocks, state, 0),
  };
  return state.flows(nodes);
}
