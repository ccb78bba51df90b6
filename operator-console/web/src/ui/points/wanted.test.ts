import { expect, test } from 'vitest';
import { gramsOf, together, wants } from './wanted';

const nothing = { pays: undefined, comes: '', grams: undefined };

test.each([
  ['ON_RECEIPT', 'CARD', { payment: 'CARD' }], ['ON_RECEIPT', undefined, {}], ['COURIER_CARD', undefined, { payment: 'CARD' }],
  ['COURIER_CASH', 'CARD', { payment: 'CASH' }], ['LINK', 'CARD', {}], ['ONLINE', undefined, {}],
] as const)('paid by %s, %s at the till', (payment, pays, expected) => expect(wants({ ...nothing, payment, pays })).toEqual(expected));

test('the hour and the weight are asked for as they are known', () => {
  expect(wants({ payment: 'LINK', pays: undefined, comes: '2026-11-27T19:00', grams: 1_500 })).toEqual({ at: '2026-11-27T19:00:00', grams: 1_500 });
});

test.each([
  ['Вес', '0,35 кг', 350], ['вес брутто, г', '350', 350], ['Вес (кг)', '1.2', 1_200], ['Weight', '2', 2_000], ['Масса', '15 г', 15], ['Вес', '1 200 г', 1_200], ['Вес', '0.0001', 1],
  ['Вес', 'лёгкий', undefined], ['Весна', '5', undefined], ['Цвет', '5', undefined], ['Вес', '0', undefined], ['Вес', '1,2,3', undefined],
])('%s %s weighs %s g', (name, value, grams) => expect(gramsOf({ params: [{ name, value }] })).toBe(grams));

test('goods weigh together only where each does', () => {
  expect(together([{ sku: 'A', quantity: 2 }, { sku: 'B', quantity: 1 }], [300, 50])).toBe(650);
  expect(together([{ sku: 'A', quantity: 2 }, { sku: 'B', quantity: 1 }], [300, undefined])).toBeUndefined();
  expect(together([], [])).toBeUndefined();
});
