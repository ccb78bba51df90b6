import { describe, expect, it } from 'vitest';
import { drawing } from './curve';

const rub = (minor: number) => ({ minor, currency: 'RUB' });
const at = (day: number) => `2026-11-0${day}T00:00:00Z`;
const NOW = Date.parse(at(5));

describe('a history of prices', () => {
  it('is drawn in steps, each price until the next of the same seller, up to now', () => {
    const { curves } = drawing([
      { at: at(1), price: rub(12_000) },
      { at: at(1), competitor: 'x', price: rub(10_000) },
      { at: at(3), price: rub(10_000) },
    ], NOW, 100, 50);
    expect(curves.map((each) => each.competitor)).toEqual([undefined, 'x']);
    expect(curves[0]?.path).toBe('M0 2.7H50V47.3H100');
    expect(curves[1]?.path).toBe('M0 47.3H100');
  });

  it('has room for a sum that nobody took, as the lowest that pays', () => {
    const { lowest, y } = drawing([{ at: at(1), price: rub(12_000) }], NOW, 100, 50, [8_000]);
    expect(lowest).toBe(8_000);
    expect(y(8_000)).toBeGreaterThan(y(12_000));
  });

  it('of a single price of this moment is a line, not a division by nothing', () => {
    const { curves } = drawing([{ at: at(5), price: rub(100) }], NOW, 100, 50);
    expect(curves[0]?.path).toBe('M0 25H100');
  });
});
