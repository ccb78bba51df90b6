import { describe, expect, it } from 'vitest';
import type { OrderView } from '../../api/types';
import { lacking, whyNotAway } from './duplicate';

const order = (state: OrderView['state'], paid = 0) => ({ state, totals: { paid: { minor: paid } } });
const goods = (...skus: string[]) => ({ lines: skus.map((sku) => ({ sku, quantity: 1 })) as OrderView['lines'] });
const pieces = (sku: string, quantity: number) => ({ lines: [{ sku, quantity }] as OrderView['lines'] });

describe('what may end as a duplicate', () => {
  it('is an order that waits, while another that waits is kept', () => {
    expect(whyNotAway(order('PLACED'), order('PLACED'))).toBeUndefined();
    expect(whyNotAway(order('PLACED'), order('CONFIRMED'))).toBeUndefined();
    expect(whyNotAway(order('DRAFT'), order('DRAFT'))).toBeUndefined();
  });

  it('is no paid order, no confirmed one, and no order in favour of a draft', () => {
    expect(whyNotAway(order('PLACED', 1), order('PLACED'))).toBe('paid');
    expect(whyNotAway(order('CONFIRMED'), order('PLACED'))).toBe('confirmed');
    expect(whyNotAway(order('PLACED'), order('DRAFT'))).toBe('draft');
  });

  it('gives what the kept one lacks', () => {
    expect(lacking(goods('a'), goods('a', 'b')).map((line) => line.sku)).toEqual(['b']);
    expect(lacking(goods('a', 'b'), goods('b'))).toEqual([]);
  });

  it('counts pieces, not products', () => {
    expect(lacking(pieces('a', 1), pieces('a', 5))).toEqual([{ sku: 'a', quantity: 4 }]);
    expect(lacking(pieces('a', 5), pieces('a', 1))).toEqual([]);
    expect(lacking(goods('a'), goods('a', 'a'))).toEqual([{ sku: 'a', quantity: 1 }]);
  });
});
