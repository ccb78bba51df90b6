import { describe, expect, it } from 'vitest';
import type { Plan, Supply } from '../../api/supply';
import type { Line } from '../../api/types';
import { needsSuppliers, parcelsOf, waysOf } from './combinations';
import { talking } from './fixture';

const rub = (minor: number) => ({ minor, currency: 'RUB' });
const part = (supplier: string, sku: string, quantity: number, day?: string) =>
  ({ supplier, sku, quantity, cost: rub(5_000), ...(day && { readyAt: `2026-11-${day}T09:00:00Z` }) });
const plan = (parts: Plan['parts']): Plan => ({ parts, missing: 0, unpriced: 0, parcels: new Set(parts.map((each) => each.supplier)).size, exact: true });
const line = (id: string, sku: string, name: string): Line => ({ id, sku, name, quantity: 2, price: rub(9_000), options: {}, prepayOnly: false });
const CHEAP = plan([part('alpha', 'X', 2, '28'), part('beta', 'Y', 1, '26')]);
const SOON = plan([part('gamma', 'X', 2, '24'), part('gamma', 'Y', 1, '24')]);

function supply(change: Partial<Supply>): Supply {
  return { orderId: 'o', orderVersion: 1, needs: [], awaited: [], queries: [], preferred: 'COST', settled: false, taken: CHEAP, best: CHEAP, soonest: SOON, fewest: SOON, ...change };
}

describe('combinations of suppliers', () => {
  it('are shown once each, with everything that they are the best for', () => {
    expect(waysOf(supply({})).map(({ best, taken }) => [best, taken])).toEqual([[['COST'], true], [['TIME', 'PARCELS'], false]]);
    expect(waysOf(supply({ preferred: 'PARCELS', taken: SOON })).map((way) => way.taken)).toEqual([false, true]);
  });

  it('leave nothing to choose once the order is confirmed, or while nobody has anything', () => {
    expect(waysOf(supply({ settled: true })).map((way) => way.plan)).toEqual([CHEAP]);
    expect(waysOf(supply({ best: plan([]), soonest: plan([]), fewest: plan([]) }))).toEqual([]);
  });

  it('are the same whatever the order of their parts', () => {
    expect(waysOf(supply({ soonest: plan([...CHEAP.parts].reverse()), fewest: CHEAP }))).toHaveLength(1);
  });

  it('say who brings what of which line, and when the last of it is there', () => {
    const lines = [line('1', 'Y', 'Шарф'), line('2', 'X', 'Кружка')];
    expect(parcelsOf(plan([part('gamma', 'X', 2, '25'), part('gamma', 'Y', 1, '24'), part('beta', 'Z', 1)]), lines)).toEqual([
      { supplier: 'beta', goods: [{ sku: 'Z', name: 'Z', quantity: 1, cost: rub(5_000) }], readyAt: undefined },
      { supplier: 'gamma', readyAt: '2026-11-25T09:00:00Z',
        goods: [{ sku: 'Y', name: 'Шарф', quantity: 1, cost: rub(5_000) }, { sku: 'X', name: 'Кружка', quantity: 2, cost: rub(5_000) }] },
    ]);
  });
});

describe('suppliers', () => {
  const stock = { current: true, orderVersion: 1, revision: 1, complete: true, suppliersAwaited: [] as string[], at: '2026-11-22T09:00:00Z', ageSeconds: 5, questions: [] };
  const stocked = { line: '1', sku: 'X', wanted: 2, reserved: 2, missing: 0, certainty: 'SURE' as const, belowCost: false, alternatives: [] };

  it('have nothing to do with an order that lacks nothing, nor with a version before', () => {
    expect(needsSuppliers(talking({ stock: { ...stock, lines: [stocked] } }))).toBe(false);
    expect(needsSuppliers(talking({ stock: { ...stock, current: false, lines: [{ ...stocked, missing: 1 }] } }))).toBe(false);
  });

  it('are looked at while they are awaited, when they promised something, and when something is missing', () => {
    expect(needsSuppliers(talking({ stock: { ...stock, lines: [{ ...stocked, promised: [{ supplier: 'alpha', quantity: 1 }] }] } }))).toBe(true);
    expect(needsSuppliers(talking({ stock: { ...stock, lines: [{ ...stocked, missing: 1 }] } }))).toBe(true);
    expect(needsSuppliers(talking({ stock: { ...stock, suppliersAwaited: ['alpha'], lines: [stocked] } }))).toBe(true);
  });
});
