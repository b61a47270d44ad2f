import type { Bench } from './bench.ts';
import { archive } from './benches/archive.ts';
import { check } from './benches/check.ts';
import { formats } from './benches/formats.ts';
import { growth } from './benches/growth.ts';
import { hostile } from './benches/hostile.ts';
import { longPack, pack, tenPacks } from './benches/packs.ts';
import { papers } from './benches/papers.ts';
import { preview } from './benches/preview.ts';
import { shards } from './benches/shards.ts';

/** Every bench, in the order in which they are run. */
export const benches: readonly Bench[] = [
  papers,
  pack,
  formats,
  tenPacks,
  longPack,
  growth,
  archive,
  shards,
  check,
  preview,
  hostile,
];
