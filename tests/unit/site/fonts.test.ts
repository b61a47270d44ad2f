import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readFontFile } from '../../../src/typeset/fonts/font-file.ts';
import { openWoff } from '../../../src/typeset/fonts/woff.ts';
import { projectRoot } from '../../support/tree.ts';

const styles = readFileSync(path.join(projectRoot, 'src/site/styles/_fonts.scss'), 'utf8');
const files = 'node_modules/@fontsource/atkinson-hyperlegible-next/files';

test.each([400, 700])('the fallback of weight %d stands as high and as deep as the font itself', (weight) => {
  const adjust = new RegExp(`fallback\\(${weight}, .*, ([\\d.]+)%\\)`).exec(styles)?.[1];
  const override = (name: string): number => Number(new RegExp(`${name}-override: ([\\d.]+)%`).exec(styles)?.[1]);
  const file = path.join(projectRoot, files, `atkinson-hyperlegible-next-latin-${weight}-normal.woff`);
  const { ascent, descent } = readFontFile(openWoff(readFileSync(file)));
  const factor = Number(adjust) / 100;
  // Thousandths of the size: a tenth of a per cent of 19 pixels is not seen.
  expect(Math.abs(override('ascent') * 10 * factor - ascent)).toBeLessThan(8);
  expect(Math.abs(override('descent') * 10 * factor - descent)).toBeLessThan(8);
});
