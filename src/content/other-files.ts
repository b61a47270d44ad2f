/** Files that are not papers, looked through for personal data and for what is still to be written: councils, committees, meetings, pages, data and sidecars. */
import { checkPersonalData } from '../checks/law/personal-data.ts';
import { checkOwedPlaces } from '../checks/structure/owed-places.ts';
import type { Collector } from '../diagnostics/diagnostic.ts';
import type { Council } from '../schema/council/council.ts';
import type { Tree } from './tree.ts';

/** Public files in which words stand; papers are looked through with their other checks. */
const searched = /^(?:content\/.+\.yml|content\/pages\/.+\.mdx|data\/.+\.(?:csv|yml))$/;

/** Reports what is wrong in the words of every such file of a tree. */
export function checkOtherFiles(tree: Tree, council: Council, collector: Collector): void {
  const publicAddresses = council.address === undefined ? [] : [council.address];
  for (const file of tree.files.filter((one) => searched.test(one))) {
    tree.memory.step(`words of ${file}`, [council.address], () => {
      const { bytes } = tree.content(file);
      if (!bytes) return;
      // Without fail: a CSV may be in Excel's own encoding, and what is not UTF-8 elsewhere is reported where it is read.
      const text = new TextDecoder('utf-8').decode(bytes);
      checkPersonalData({ file, text, publicAddresses }, collector);
      checkOwedPlaces({ file, text }, collector);
    });
  }
}
