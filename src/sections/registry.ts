/** Every standard section that comes with the tool, and every form of answer that a council's own can ask for. */
import { paperKinds, type PaperKind } from '../kinds/registry.ts';
import type { SectionDefinition } from '../document/standard-section.ts';
import type { SectionForm } from '../schema/council/standard-sections.ts';
import { backgroundDocuments, backgroundDocumentsKey } from './background-documents/definition.ts';
import { climate, climateKey } from './climate/definition.ts';
import { documents } from './documents/definition.ts';
import { equality, equalityKey } from './equality/definition.ts';
import { impact } from './impact/definition.ts';
import { links } from './links/definition.ts';
import { otherLinks } from './other-links/definition.ts';
import { outcomes } from './outcomes/definition.ts';
import { statement } from './statement/definition.ts';
import { strategicPlan } from './strategic-plan/definition.ts';
import { yesOrNo } from './yes-no/definition.ts';

/** A section that comes with the tool. */
export interface BuiltInSection {
  readonly key: string;
  /** Kinds of papers that can have it. */
  readonly kinds: readonly PaperKind[];
  /** Kinds of papers that must have it where council.yml says nothing. */
  readonly requiredIn: readonly PaperKind[];
  readonly place: 'end' | 'body';
  readonly definition: SectionDefinition;
}

/** The sections that come with the tool, in printed order; those of the body come last, where `sections` places them. */
export const builtInSections: readonly BuiltInSection[] = [
  {
    key: 'strategicPlan',
    kinds: ['report'],
    requiredIn: ['report'],
    place: 'end',
    definition: strategicPlan,
  },
  {
    key: 'otherLinks',
    kinds: paperKinds,
    requiredIn: [],
    place: 'end',
    definition: otherLinks,
  },
  {
    key: backgroundDocumentsKey,
    kinds: ['report'],
    requiredIn: ['report'],
    place: 'end',
    definition: backgroundDocuments,
  },
  {
    key: equalityKey,
    kinds: ['report', 'strategy'],
    requiredIn: ['report'],
    place: 'end',
    definition: equality,
  },
  {
    key: climateKey,
    kinds: ['report'],
    requiredIn: [],
    place: 'body',
    definition: climate,
  },
];

/** The forms of answer, by the word under `asks`. */
export const sectionForms: Readonly<Record<SectionForm, SectionDefinition>> = {
  statement,
  impact,
  'yes-no': yesOrNo,
  outcomes,
  documents,
  links,
};

/** The section that comes with the tool under a key. */
export function builtInSection(key: string): BuiltInSection | undefined {
  return builtInSections.find((section) => section.key === key);
}
