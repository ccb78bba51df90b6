import { describe, expect, it, test } from 'vitest';
import type { Movement, StockCard } from '../../api/stock';
import { coming, movementOf, unitsOf, type Typed } from './moves';

/** Five pieces in the warehouse, two of another; four are promised to orders. */
const CARD: StockCard = {
  sku: 'TR-1', ledger: { received: 7, adjusted: 0, consumed: 0, overdrawn: 0, free: 3, reserved: 4 }, movements: [],
  warehouses: [{ source: 'sklad', counted: true, units: 5, taken: 0, reserved: 4, free: 1 }, { source: 'shop-2', counted: true, units: 2, taken: 0, reserved: 0, free: 2 }],
};
const move = (reason: Movement['reason'], units: number, source = 'sklad'): Movement => ({ reason, source, units });
const typed = (change: Partial<Typed>): Typed => ({ reason: 'LOST', source: 'sklad', to: '', units: '2', note: '', ...change });

test.each([
  ['LOST', '2', -2], ['DAMAGED', ' 1 000 ', -1000], ['FOUND', '2', 2], ['RETURNED', '1', 1], ['CORRECTED', '−3', -3], ['COUNTED', '0', 0],
] as const)('%s of %s is %d pieces', (reason, units, said) => expect(unitsOf({ reason, units })).toBe(said));

test.each([
  ['LOST', '0'], ['FOUND', '-1'], ['COUNTED', '-1'], ['CORRECTED', '0'], ['FOUND', '1000001'], ['FOUND', 'два'], ['FOUND', '1,5'], ['TRANSFERRED', ''],
] as const)('%s of "%s" is no number of pieces', (reason, units) => expect(unitsOf({ reason, units })).toBeUndefined());

describe('a movement', () => {
  it('is sent with what its reason needs, and nothing else', () => {
    expect(movementOf(typed({ to: 'shop-2', note: ' залило ' }))).toEqual({ reason: 'LOST', source: 'sklad', units: -2, note: 'залило' });
    expect(movementOf(typed({ reason: 'TRANSFERRED', to: 'shop-2' }))).toEqual({ reason: 'TRANSFERRED', source: 'sklad', units: 2, to: 'shop-2' });
  });

  it('is not sent without a warehouse, nor into the one that it comes from', () => {
    expect(movementOf(typed({ source: '' }))).toBeUndefined();
    expect(movementOf(typed({ reason: 'TRANSFERRED', to: 'sklad' }))).toBeUndefined();
    expect(movementOf(typed({ reason: 'TRANSFERRED' }))).toBeUndefined();
  });

  it('takes what is free first, and then what was promised', () => {
    expect(coming(CARD, move('LOST', -3))).toEqual({ before: 5, after: 2, short: 0, tooMany: false });
    expect(coming(CARD, move('LOST', -4))).toEqual({ before: 5, after: 1, short: 1, tooMany: false });
  });

  it('counts what is there, promised pieces among it', () => {
    expect(coming(CARD, move('COUNTED', 0))).toEqual({ before: 5, after: 0, short: 2, tooMany: false });
    expect(coming(CARD, move('COUNTED', 8, 'new'))).toEqual({ before: 0, after: 8, short: 0, tooMany: false });
  });

  it('between warehouses leaves every promise as it is', () => {
    expect(coming(CARD, { ...move('TRANSFERRED', 5), to: 'shop-2' })).toEqual({ before: 5, after: 0, short: 0, tooMany: false });
    expect(coming(CARD, { ...move('TRANSFERRED', 6), to: 'shop-2' }).tooMany).toBe(true);
  });

  it('says only the orders that it makes short itself', () => {
    const over = { ...CARD, ledger: { ...CARD.ledger, free: 0, overdrawn: 1 } };
    expect(coming(over, move('LOST', -1)).short).toBe(1);
    expect(coming(over, move('FOUND', 1)).short).toBe(0);
  });
});
