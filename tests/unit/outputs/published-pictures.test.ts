/** Pictures as they stand beside pages and in PDFs: without the place and the words that a camera wrote into them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Paper } from '../../../src/model/paper.ts';
import { writePictures } from '../../../src/build/data-files.ts';
import { ownPdf, papersOf } from '../../../src/outputs/papers.ts';
import { readPublished } from '../../../src/outputs/brought/published-bytes.ts';
import { layOut } from '../../../src/typeset/pages/lay-out.ts';
import { paint } from '../../../src/typeset/paint/paint.ts';
import { compileTree, problemsOf, projectRoot, reportFacts, reportFile } from '../../support/tree.ts';
import { newFolder } from '../../support/new-folder.ts';

const photo = readFileSync(path.join(projectRoot, 'tests/cases/hostile/pictures/pic.jpg'));
const damaged = readFileSync(path.join(projectRoot, 'tests/cases/hostile/pictures/damaged.jpg'));
const beside = (name: string): string => reportFile.replace('clinics.mdx', name);
const figure = '<Figure src="door.jpg" alt="The door of the clinic is green." caption="The door" />\n';
const compiled = compileTree({ [reportFile]: `${reportFacts}${figure}`, [beside('door.jpg')]: photo });

test('the published picture and the PDF have its pixels, and not the description or the place', async () => {
  expect(problemsOf(compiled)).toEqual([]);
  const { site } = compiled;
  if (!site) throw new Error('The site does not compile');
  const folder = newFolder('pictures');
  const [name = ''] = await writePictures(site, folder);
  const published = readFileSync(path.join(folder, name));
  const pixels = photo.subarray(photo.indexOf(Buffer.from([0xff, 0xdb])));
  expect(published.includes(pixels)).toBe(true);
  expect(published.includes('CANARY')).toBe(false);
  const [paper] = papersOf(site) as [Paper];
  const pdf = Buffer.from(await paint(layOut(ownPdf(paper, site))));
  expect(pdf.includes(pixels)).toBe(true);
  expect(pdf.includes('CANARY')).toBe(false);
});

test('a damaged JPEG is found by the check', () => {
  const found = compileTree({ [reportFile]: `${reportFacts}${figure}`, [beside('door.jpg')]: damaged });
  expect(problemsOf(found)).toEqual([`${reportFile}:11:9 missing-file the picture is damaged`]);
});

test('a picture that is spoilt after the check stops what is made of it', async () => {
  const root = newFolder('pictures');
  await expect(readPublished(root, 'door.jpg')).rejects.toThrow('door.jpg');
  const { site } = compileTree({ [reportFile]: `${reportFacts}${figure}`, [beside('door.jpg')]: photo });
  expect(site && (await readPublished(site.root, beside('door.jpg'))).length).toBe(677);
});
