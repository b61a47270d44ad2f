/** What the guide says of each block, from its definition alone: what it is for, its settings, its examples. */
import { z } from 'zod';
import { blocks } from '../blocks/registry.ts';
import type { BlockDefinition } from '../document/blocks/block.ts';
import { anchorOf, resolveExamples, type ResolvedExample } from './resolve-example.ts';
import { kindOf } from '../kinds/registry.ts';

/** One setting of a block. */
export interface SettingGuide {
  readonly name: string;
  readonly isNeeded: boolean;
  readonly about: string;
  /** What may be written, where only a few words may. */
  readonly values: readonly string[];
}

/** One block in the guide. */
export interface BlockGuide {
  /** Id of its section. */
  readonly anchor: string;
  /** "<Chart>" */
  readonly tag: string;
  readonly summary: string;
  /** "block": on a line of its own; "inline": within a sentence. */
  readonly where: BlockDefinition['where'];
  /** Where it may stand, in a sentence; absent where it may stand in every paper. */
  readonly limits?: string;
  readonly settings: readonly SettingGuide[];
  readonly examples: readonly ResolvedExample[];
}

let known: readonly BlockGuide[] | undefined;

/** Every block in the order of the registry, blocks first; made once. */
export function blockGuides(): readonly BlockGuide[] {
  known ??= [...blocks.values()].map(blockGuide);
  return known;
}

function blockGuide(block: BlockDefinition): BlockGuide {
  const limits = limitsOf(block);
  return {
    anchor: anchorOf(block),
    tag: `<${block.name}>`,
    summary: block.summary,
    where: block.where,
    ...(limits === undefined ? {} : { limits }),
    settings: Object.entries(block.settings.shape).map(([name, setting]) => settingGuide(name, setting as z.ZodType)),
    examples: resolveExamples(block),
  };
}

function settingGuide(name: string, setting: z.ZodType): SettingGuide {
  const { description = '', enum: values = [] } = z.toJSONSchema(setting, { io: 'input' });
  return { name, isNeeded: !setting.safeParse(undefined).success, about: description, values: values.map(String) };
}

function limitsOf({ kinds, inside }: BlockDefinition): string | undefined {
  if (inside !== undefined) return `Only directly inside <${inside}>.`;
  if (!kinds) return undefined;
  const names = kinds.map((kind) => (kind === 'page' ? 'site pages' : kindOf(kind).named.many));
  return `Only in ${new Intl.ListFormat('en-GB').format(names)}.`;
}
