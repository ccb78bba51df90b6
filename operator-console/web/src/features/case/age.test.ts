import { expect, test } from 'vitest';
import { ru } from '../../app/ru';
import type { LineStock } from '../../api/types';
import { trust } from './age';

const AT = Date.parse('2026-11-23T09:00:00Z');
const MINUTE = 60_000;

/** Said at nine, to be trusted until ten. */
const line = (change: Partial<LineStock> = {}): LineStock => ({
  line: '1', sku: 'A', wanted: 1, reserved: 1, missing: 0, certainty: 'SURE', belowCost: false, alternatives: [],
  asOf: '2026-11-23T09:00:00Z', staleAt: '2026-11-23T10:00:00Z', source: 'sklad', ...change,
});

test.each([
  ['sure while it is fresh', 'SURE', 60, { how: 'SURE', age: 60 }],
  ['stale a minute later, though it was sure when it was looked up', 'SURE', 61, { how: 'STALE', age: 61, stale: 1 }],
  ['assumed while it is fresh', 'ASSUMED', 20, { how: 'ASSUMED', age: 20 }],
  ['stale for as long as it was to be trusted', 'ASSUMED', 120, { how: 'STALE', age: 120, stale: 60 }],
  ['a reason to ask after that', 'STALE', 121, { how: 'ASK', age: 121 }],
  ['to be asked for from the first, however young', 'ASK', 1, { how: 'ASK', age: 1 }],
] as const)('a figure is %s', (_, certainty, minutes, expected) => expect(trust(line({ certainty }), AT + minutes * MINUTE)).toEqual(expected));

test('what nobody lists has no age, and what came without its term keeps what it was', () => {
  expect(trust({ line: '1', sku: 'A', wanted: 1, reserved: 0, missing: 1, certainty: 'ASK', belowCost: false, alternatives: [] }, AT)).toEqual({ how: 'ASK' });
  const { staleAt: _, ...before } = line({ certainty: 'STALE' });
  expect(trust(before, AT + 5 * MINUTE)).toEqual({ how: 'STALE', age: 5 });
});

test('each is said in its own words', () => {
  expect(ru.product.trust(trust(line(), AT + 12 * MINUTE))).toBe('данные 12 мин назад');
  expect(ru.product.trust(trust(line(), AT + 90 * MINUTE))).toBe('данные 90 мин назад, устарели 30 мин назад');
  expect(ru.product.trust(trust(line({ certainty: 'ASSUMED' }), AT + 12 * MINUTE))).toBe('по прайсу, без количества, данные 12 мин назад');
  expect(ru.product.trust(trust(line({ certainty: 'ASK' }), AT + 26 * 60 * MINUTE))).toBe('спросить поставщика, данные 26 ч назад');
  expect(ru.product.trust({ how: 'ASK' })).toBe('спросить поставщика');
});
