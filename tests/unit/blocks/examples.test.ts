/** The examples that stand in the guide and in the editor's snippets: each must work as it is. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { blocks } from '../../../src/blocks/registry.ts';
import { sampleData, samplePicture } from '../../../src/blocks/sample-data.ts';
import type { BlockDefinition } from '../../../src/document/blocks/block.ts';
import { blockText } from '../../../src/render/text.ts';
import { compileTree, problemsOf, reportFacts, reportFile } from '../../support/tree.ts';
import { enGB } from '../../../src/locales/en-GB/locale.ts';

const folder = 'content/meetings/health-committee/2024-03-14';

/** A paper of a kind in which the block may stand, with this body: its path and its text. */
function paperWith({ kinds = ['report'] }: BlockDefinition, body: string): readonly [string, string] {
  const facts: Readonly<Record<string, string>> = {
    report: reportFacts,
    minutes:
      '---\nkind: minutes\nmeeting: 2024-01-11\nplace: Guildhall\nattendance: [{ seat: Chairman, mark: present, chair: true }]\n---\n\n',
    presentation: '---\nkind: presentation\ntitle: Slides\nreportFrom: Head of Health\n---\n\n',
    strategy:
      '---\nkind: strategy\ntitle: A strategy\nreportFrom: Head of Health\nperiod: 2024 to 2027\nthemeHeadings: { why: Why this matters, what: What we do }\n---\n\n',
    appendix: '---\nkind: appendix\ntitle: An appendix\n---\n\n',
  };
  const kind = kinds[0] ?? 'report';
  const file = kind === 'strategy' ? 'content/publications/a-strategy.mdx' : reportFile;
  // A report begins with a section, as every report does.
  return [file, (facts[kind] ?? '') + (kind === 'report' ? `## Purpose of this report\n\n${body}` : body) + '\n'];
}

describe.each([...blocks.values()].map((definition) => [definition.name, definition] as const))('<%s>', (_, block) => {
  test('has an example', () => {
    expect(block.examples.length).toBeGreaterThan(0);
  });

  test.each(block.examples.map(({ title, mdx }) => [title, mdx] as const))(
    'works as its example: %s',
    (_title, mdx) => {
      const [file, text] = paperWith(block, mdx);
      const compiled = compileTree({ ...sampleData, [`${folder}/steps.svg`]: samplePicture, [file]: text });
      expect(problemsOf(compiled)).toEqual([]);
      const { meetings = [], publications = [] } = compiled.site ?? {};
      const paper = [...meetings.flatMap(({ papers }) => papers), ...publications].find((one) => one.file === file);
      expect(blockText(paper?.body ?? [], enGB).join('')).not.toBe('');
      expect(mdx).toContain(`<${block.name}`);
    },
  );

  test('says of every setting what it is for', () => {
    const silent = Object.entries(block.settings.shape)
      .filter(([, setting]) => (z.toJSONSchema(setting as z.ZodType, { io: 'input' }).description ?? '') === '')
      .map(([name]) => name);
    expect(silent).toEqual([]);
  });
});
