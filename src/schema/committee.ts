import { z } from 'zod';
import { words } from './plain.ts';

/** content/committees/<committee>.yml */
export const committeeSchema = z.strictObject({
  name: words,
  abbreviation: words.optional(),
  kind: z.enum(['board', 'panel', 'committee', 'cabinet', 'council']),
  about: words.optional(),
  seats: z.array(z.strictObject({ title: words })).default([]),
  quorum: z.int().min(1).optional(),
  /** Clear days of notice before a meeting; five by the Local Government Act 1972, section 100B(3). */
  clearDays: z.int().min(0).max(28).default(5),
  firstMinute: z.int().min(1).optional(),
});

/** A committee as its file says it. */
export type Committee = z.output<typeof committeeSchema>;

/** The word for the committee on covers and in texts. */
export function kindWord(kind: Committee['kind']): string {
  const word = { board: 'Board', panel: 'Panel', committee: 'Committee', cabinet: 'Cabinet', council: 'Council' };
  return word[kind];
}
