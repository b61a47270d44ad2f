import { expect, test } from 'vitest';
import {
  contrast,
  darkColours,
  lightColours,
  seriesColour,
  seriesColours,
  seriesDash,
  seriesHatch,
  textColourOn,
  type ColourRole,
} from '../../../src/drawing/palette.ts';

const order: ColourRole[] = ['1', '2', '3', '4', '5', '6'];

test.each([
  ['light', lightColours],
  ['dark', darkColours],
])('on the %s ground each colour has 3:1 to its neighbours and to the ground', (_, colours) => {
  const all = order.map((role) => colours[role]);
  const weak = all.filter(
    (colour, at) => contrast(colour, all[(at + 1) % 6]!) < 3 || contrast(colour, colours.ground) < 3,
  );
  expect(weak).toEqual([]);
});

test.each([
  ['light', lightColours],
  ['dark', darkColours],
])('on the %s ground words and the zero line can be read', (_, colours) => {
  expect(contrast(colours.ink, colours.ground)).toBeGreaterThan(7);
  expect(contrast(colours.axis, colours.ground)).toBeGreaterThan(4.5);
});

test('values inside bars can be read on every colour, and on its dark counterpart', () => {
  const dark = { [lightColours.ink]: darkColours.ink, [lightColours.ground]: darkColours.ground };
  const weak = order.filter((role) => {
    const text = textColourOn(lightColours[role]);
    return contrast(text, lightColours[role]) < 4.5 || contrast(dark[text]!, darkColours[role]) < 4.5;
  });
  expect(weak).toEqual([]);
});

test('the palette stands in the order of the Analysis Function and begins again after the sixth', () => {
  expect(seriesColours).toEqual(['#12436d', '#28a197', '#801650', '#f46a25', '#3d3d3d', '#a285d1']);
  expect(seriesColour(6)).toBe('#12436d');
});

test('six lines have six dashes, the first is solid', () => {
  expect(seriesDash(0)).toEqual([]);
  expect(new Set([0, 1, 2, 3, 4, 5].map((at) => seriesDash(at).join())).size).toBe(6);
});

test('any two series of a chart differ in grey, or in the lines over their areas', () => {
  const alike = seriesColours.flatMap((one, at) =>
    seriesColours.slice(at + 1).flatMap((other, more) => {
      const differs = contrast(one, other) >= 1.5 || seriesHatch(at) !== seriesHatch(at + 1 + more);
      return differs ? [] : [`${one} ${other}`];
    }),
  );
  expect(alike).toEqual([]);
  expect(seriesColours.map((_, at) => seriesHatch(at))).toEqual([
    undefined,
    undefined,
    'rising',
    'falling',
    'level',
    'upright',
  ]);
});
