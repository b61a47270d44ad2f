import { describe, expect, test } from 'vitest';
import { contrast } from '../../../src/drawing/palette.ts';
import { readableOn, themeCss } from '../../../src/site/theme.ts';

describe('a colour on a ground', () => {
  test('stays as it is where it can be read', () => {
    expect(readableOn('#ffffff', '#154734')).toBe('#154734');
  });

  test.each([
    ['#151617', '#154734'],
    ['#ffffff', '#ffdd00'],
    ['#151617', '#000000'],
    ['#ffffff', '#ffffff'],
  ])('is brought to 4.5 to 1: on %s, %s', (ground, colour) => {
    expect(contrast(readableOn(ground, colour), ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the theme', () => {
  test('has near-black for a council that names no colour', () => {
    expect(themeCss()).toContain('--app-accent:#0b0c0c;--app-on-accent:#ffffff;');
  });

  test('puts dark text on a light accent', () => {
    expect(themeCss('#ffdd00')).toContain('--app-accent:#ffdd00;--app-on-accent:#0b0c0c;');
  });

  test('switches the colours of charts on a dark screen only', () => {
    const [before, dark] = themeCss('#154734').split('@media screen and (prefers-color-scheme:dark)');
    expect(before).not.toContain('.chart-');
    expect(dark).toContain('.chart-ink{fill:#ffffff}');
  });
});
