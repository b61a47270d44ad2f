/** What of published files is only heard may change after publication: nothing that is read changes with it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  copyOf,
  edit,
  findingsOf,
  recordMeeting,
  recordedMeeting,
  unrecordedSite,
} from '../../support/sites/recorded-site.ts';

const paper = 'clinics.mdx';
const glossary = '../../../glossary.yml';

async function errorsOf(root: string): Promise<string[]> {
  return (await findingsOf(root)).filter(({ severity }) => severity === 'error').map(({ reason }) => reason);
}

const root = unrecordedSite();
edit(root, paper, (text) =>
  text.replace('## Purpose of this report\n\n', '## Purpose of this report\n\nThe ICB pays. '),
);
writeFileSync(path.join(root, 'content/glossary.yml'), 'ICB: integrated care board\n');

describe('after publication', async () => {
  await recordMeeting(root);

  test('another expansion of an abbreviation is no change of what was published', async () => {
    const now = copyOf(root);
    edit(now, glossary, () => 'ICB: Integrated Care Board for the county\n');
    expect(await errorsOf(now)).toEqual([]);
  });

  test('the language of a passage is no change of what was published', async () => {
    const now = copyOf(root);
    edit(now, paper, (text) => text.replace('The ICB pays', 'The <Lang tag="cy">ICB</Lang> pays'));
    expect(await errorsOf(now)).toEqual([]);
  });

  test('other words are, whatever is heard', async () => {
    const now = copyOf(root);
    edit(now, glossary, () => 'ICB: Integrated Care Board for the county\n');
    edit(now, paper, (text) => text.replace('The ICB pays', 'The ICB plays'));
    expect((await errorsOf(now)).length).toBeGreaterThan(0);
  });

  test('what is heard stands in the record as a hash, where there is something', () => {
    const files = recordedMeeting(root).record?.value.files ?? [];
    const heard = files.filter((file) => file.heard !== undefined).map((file) => file.path.split('/').at(-1));
    expect(heard.toSorted()).toEqual(['hc-2024-03-14-agenda-pack.pdf', 'hc-2024-03-14-clinics.pdf']);
    expect(files.length).toBeGreaterThan(heard.length);
  });
});
