import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { PackSources } from '../../../meetings/packs/pack.ts';
import { measureNode } from '../measure.ts';
import type { Peer } from './peer.ts';
import { writeTypstPack } from './typst-pack.ts';

/** Typst, by its compiler for Node, in a process of its own that reads main.typ and writes a PDF/UA-1. */
export async function typstPeer(sources: PackSources, folder: string): Promise<Peer> {
  try {
    await import('@myriaddreamin/typst-ts-node-compiler');
  } catch {
    return { notes: ['Typst is not measured: its compiler has no build for this machine.'] };
  }
  writeTypstPack(sources, folder);
  const script = fileURLToPath(new URL('./typst-compile.ts', import.meta.url));
  return {
    subject: { name: 'Typst', once: () => measureNode(script, [folder, path.join(folder, 'pack.pdf')]) },
    notes: [
      'Typst begins with our resolved papers and drawn charts (SVG); we begin with MDX, CSV and templates, check them, number them and draw the charts.',
      'Typst writes PDF/UA-1; our pack is PDF/UA-1 and PDF/A-3a at once, with page labels and no blank page without its line.',
    ],
  };
}
