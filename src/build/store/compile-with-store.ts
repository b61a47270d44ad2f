import { KeptPapers, type AddedPaper } from '../../cache/kept-papers.ts';
import { Memory } from '../../cache/memory.ts';
import { PackedPapers } from '../../cache/packed-papers.ts';
import type { Store } from '../../cache/store.ts';
import { compileInTurns, type CompileOptions } from '../../compile/compile.ts';
import type { Compiled } from '../../model/site.ts';
import { bringPapers } from './bring-papers.ts';
import { noteWords } from './note-words.ts';

/** What a build compiled. */
export interface CompiledForBuild extends Compiled {
  /** Papers that had to be resolved, and were put into the store near by. */
  readonly added: readonly AddedPaper[];
}

/** Compiles a root for a build, which draws one paper after another. Papers that an earlier build has resolved are taken from the store. */
export async function compileWithStore(
  places: Pick<CompileOptions, 'root' | 'templatesRoot'>,
  { store, engine }: { readonly store: Store; readonly engine: string },
): Promise<CompiledForBuild> {
  await bringPapers(places.root, { store, engine });
  const { now } = store;
  const packedPapers = new PackedPapers(noteWords);
  const kept = now && new KeptPapers({ engine, store: now, packedPapers });
  const compiled = await compileInTurns({ ...places, packedPapers, memory: Memory.ofOneCompiling(kept) });
  return { ...compiled, added: kept?.added ?? [] };
}
