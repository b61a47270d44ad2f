import { describe, expect, it } from 'vitest';
import { accentOf, contrast } from '../../../src/site/accent.ts';

describe('the accent colour', () => {
  it('has white text where it is dark and near-black text where it is light', () => {
    expect(accentOf('#154734').text).toBe('#ffffff');
    expect(accentOf('#ffdd00').text).toBe('#0b0c0c');
  });

  it('is near-black where the council names none', () => {
    expect(accentOf(undefined)).toEqual({ ground: '#0b0c0c', text: '#ffffff' });
  });
});

describe('contrast', () => {
  it('is 21 between black and white, in either order', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  });

  it('is 4.54 between white and the lightest grey that text may have', () => {
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
