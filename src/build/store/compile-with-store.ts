import { KeptPapers } from '../../cache/kept-papers.ts';
import { Memory } from '../../cache/memory.ts';
import { PackedPapers } from '../../cache/packed-papers.ts';
import type { Store } from '../../cache/store.ts';
import { compileInTurns, type CompileOptions } from '../../compile/compile.ts';
import type { Compiled } from '../../model/site.ts';

/** Compiles a root for a build, which draws one paper after another. Papers that an earlier build has resolved are taken from the store. */
export async function compileWithStore(
  places: Pick<CompileOptions, 'root' | 'templatesRoot'>,
  { store: { now }, engine }: { readonly store: Store; readonly engine: string },
): Promise<Compiled> {
  const packedPapers = new PackedPapers();
  const kept = now && new KeptPapers({ engine, store: now, packedPapers });
  return compileInTurns({ ...places, packedPapers, memory: Memory.ofOneCompiling(kept) });
}
