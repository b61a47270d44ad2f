/** What the public reads in place of what is kept from it by Schedule 12A, on the agenda and at the end of a public report alike. */
import type { Wording } from '../locales/en-GB/locale.ts';
import type { ExemptionFacts } from '../schema/meeting/exemption.ts';
import type { BlockResult } from './blocks/block.ts';
import { sectionFrom, type SectionMaking } from './blocks/sections.ts';
import type { TemplateFacts } from './templates.ts';

/** What a public report says of its exempt appendix. */
export type ExemptAppendix = Pick<ExemptionFacts, 'paragraphs' | 'publicInterest'>;

/** Facts for templates: the paragraphs with their descriptions in the Act's words, and why the public interest is for withholding. */
export function exemptionFacts({ paragraphs, publicInterest }: ExemptAppendix, words: Wording['packs']): TemplateFacts {
  return {
    named: words.scheduleParagraphs(paragraphs),
    paragraphs: inOrder(paragraphs).map((number) => ({ number, description: words.scheduleDescription(number) })),
    publicInterest,
  };
}

/** The stub at the end of a public report, an appendix like its own; nothing where the report has no exempt one. */
export function exemptAppendixStub(appendix: ExemptAppendix | undefined, making: SectionMaking): BlockResult[] {
  if (!appendix) return [];
  return sectionFrom('sections/exempt-appendix.hbs', exemptionFacts(appendix, making.words.packs), making);
}

/** Numbers of paragraphs of the law in its order. */
export function inOrder(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b);
}
