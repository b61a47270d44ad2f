import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import path from 'node:path';
import { shownRoot } from './site/shown.ts';

const root = shownRoot() ?? '.';

/** content/pages/*.mdx of the root on show. The checker has read them already; Astro renders their words. */
const pages = defineCollection({
  loader: glob({ pattern: '*.mdx', base: path.join(root, 'content/pages') }),
  // What the front matter says is taken from the checked site; another reader of YAML must not have a second opinion.
  schema: z.looseObject({}),
});

export const collections = { pages };
