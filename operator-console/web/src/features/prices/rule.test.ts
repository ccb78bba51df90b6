import { describe, expect, it, test } from 'vitest';
import { example, sound } from './rule';

const RULE = { automatic: true, undercutPercent: 1, stepPercentMax: 10, roundTo: 100 };

describe('the example of a rule', () => {
  it('is below the competitor and rounded down', () => {
    expect(example(RULE, 129_000, 90_000, 135_000)).toEqual({ price: 127_700, atFloor: false, byItself: true });
  });

  it('never sinks below cost and margin, which are rounded up', () => {
    expect(example(RULE, 80_000, 88_001, 95_000)).toEqual({ price: 88_100, atFloor: true, byItself: true });
  });

  it('is left to a person beyond the step, and where the rule only proposes', () => {
    expect(example(RULE, 100_000, 10_000, 110_000).byItself).toBe(true);
    expect(example({ ...RULE, undercutPercent: 2 }, 100_000, 10_000, 110_000).byItself).toBe(false);
    expect(example({ ...RULE, automatic: false }, 129_000, 90_000, 128_000).byItself).toBe(false);
  });
});

test.each([
  [{}, true], [{ undercutPercent: 50, stepPercentMax: 100, roundTo: 1_000_000 }, true], [{ undercutPercent: 0, stepPercentMax: 0, roundTo: 1 }, true],
  [{ undercutPercent: 51 }, false], [{ undercutPercent: -1 }, false], [{ stepPercentMax: 101 }, false], [{ roundTo: 0 }, false], [{ roundTo: 1_000_001 }, false],
  [{ undercutPercent: 1.5 }, false], [{ stepPercentMax: Number.NaN }, false],
])('%j is taken: %s', (change, taken) => expect(sound({ ...RULE, ...change })).toBe(taken));
