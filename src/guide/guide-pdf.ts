/** All examples as they print, in one PDF: a page for each, so that the guide can lead to it. */
import { flowsOf } from '../render/pdf/handlers.ts';
import { csvText } from '../data/reading/csv-write.ts';
import type { DocumentDesign } from '../typeset/design/page-design.ts';
import type { Attachment, Flow, PdfDocument, Section, TextRole } from '../typeset/flow.ts';
import { wordingOf } from '../locales/locales.ts';
import type { BlockGuide } from './block-guide.ts';
import type { ResolvedExample } from './resolve-example.ts';
import { sampleDatasets } from './sample.ts';
import { kindOf } from '../kinds/registry.ts';

/** Path of the PDF in dist/. */
export const guidePdfPath = 'guide-blocks/guide-blocks.pdf';

/** Title of the PDF. */
export const guidePdfTitle = 'What each block prints';

/** Name of the place in the PDF where an example begins. */
export function exampleDestination({ name }: Pick<ResolvedExample, 'name'>): string {
  return `${name}.start`;
}

/** The document. `author` is the council's name. */
export function guidePdf(
  guides: readonly BlockGuide[],
  { author, design }: { author: string; design: DocumentDesign },
): PdfDocument {
  return {
    facts: {
      title: guidePdfTitle,
      author,
      subject: 'Examples of every block, as they are printed',
      language: 'en-GB',
      // The sample's own year: a PDF says the same whenever it is made.
      date: '2024-01-01',
    },
    design,
    sections: guides.flatMap((guide, at) =>
      guide.examples.map((example, index) => sectionOf(guide, example, { attaches: at === 0 && index === 0 })),
    ),
  };
}

function sectionOf(guide: BlockGuide, example: ResolvedExample, { attaches }: { attaches: boolean }): Section {
  const heading = `${guide.tag}: ${example.title}`;
  const flow = flowsOf(example.body, {
    words: wordingOf('en-GB'),
    attachmentsOf: (dataset) => [`${dataset}.csv`],
    pictureBytes: () => new Uint8Array(),
  });
  return {
    prefix: `${example.name}.`,
    title: heading,
    format: kindOf(example.kind).pages.format,
    flow: [{ kind: 'text', role: 'H1', style: 'section', runs: [{ kind: 'text', text: heading }] }, ...lowered(flow)],
    footnotes: [],
    furniture: { headLeft: guidePdfTitle, headRight: guide.tag, pageNumbers: 'page' },
    attachments: attaches ? attachments() : [],
  };
}

function attachments(): Attachment[] {
  return [...sampleDatasets().values()].map((dataset) => ({
    name: `${dataset.name}.csv`,
    bytes: new TextEncoder().encode(csvText(dataset)),
    mime: 'text/csv',
    description: dataset.title,
    relationship: 'Data',
  }));
}

/** Headings begin at the second level, below the title of the example. */
function lowered(flows: readonly Flow[]): Flow[] {
  const by = 2 - Math.min(...levelsOf(flows));
  const lower = (flow: Flow): Flow => {
    if (flow.kind === 'group') return { ...flow, children: flow.children.map(lower) };
    const level = flow.kind === 'text' ? levelOf(flow.role) : undefined;
    if (flow.kind !== 'text' || level === undefined) return flow;
    const role = roleAt(level + by);
    return { ...flow, role, ...(flow.bookmark ? { bookmark: { ...flow.bookmark, level: level + by - 1 } } : {}) };
  };
  return flows.map(lower);
}

function levelsOf(flows: readonly Flow[]): number[] {
  return flows.flatMap((flow) => {
    if (flow.kind === 'group') return levelsOf(flow.children);
    return flow.kind === 'text' ? (levelOf(flow.role) ?? []) : [];
  });
}

function levelOf(role: TextRole): number | undefined {
  return /^H\d$/.test(role) ? Number(role.slice(1)) : undefined;
}

function roleAt(level: number): TextRole {
  return `H${Math.min(6, level)}` as TextRole;
}
