import { expect, test } from 'vitest';
import type { Supplier } from '../../api/suppliers';
import { ru } from '../../app/ru';
import { percentOf, progress, trouble } from './keeping';

const when = (instant: string) => instant.slice(11, 16);
const SYNC = { state: 'WAITING', heardAt: '2026-11-23T09:00:00Z', due: '2026-11-23T12:15:00Z', failures: 0, attention: false } as const;
const supplier = (change: Partial<Supplier>): Supplier => ({
  code: 'a', name: 'А', currency: 'RUB', assumedUnits: 1, jumpedPercentMax: 30, lostPercentMax: 30, reading: false, competitor: false, staleAfter: 'PT24H', ...change,
});

test('while all is well nothing is said', () => {
  expect(trouble(supplier({ sync: SYNC }), ru, when)).toEqual([]);
  expect(trouble(supplier({}), ru, when)).toEqual([]);
});

test.each([
  ['a list that is late', { state: 'LATE' as const }, ['прайс опаздывает, последний — 09:00', 'следующая попытка 12:15']],
  ['a page for people', { failures: 6, failure: 'html' }, ['не получен: вместо прайса страница, попыток 6', 'следующая попытка 12:15']],
  ['a server in trouble, once', { failures: 1, failure: 'http-503' }, ['не получен: сервер ответил 503', 'следующая попытка 12:15']],
  ['both, with a reason of its own', { state: 'LATE' as const, failures: 2, failure: 'no-offers' }, ['прайс опаздывает, последний — 09:00', 'не получен: no-offers, попыток 2', 'следующая попытка 12:15']],
])('%s is said', (_, change, said) => expect(trouble(supplier({ sync: { ...SYNC, attention: true, ...change } }), ru, when)).toEqual(said));

test('a list that is read says how much of it is, as far as that is known', () => {
  const said = (change: Partial<Supplier>) => progress(supplier({ reading: true, ...change }), ru, 'ru').replace(/\s/g, ' ');
  expect(said({ offersRead: 1_500, offersExpected: 2_000 })).toBe('читаем прайс: прочитано 1 500 из 2 000');
  expect(said({ offersRead: 0 })).toBe('читаем прайс: прочитано 0');
  expect(said({})).toBe('читаем прайс…');
});

test('what misses its target never looks as if it did not', () => {
  expect(percentOf(9_950, 'ru')).toBe('99,5');
  expect(percentOf(9_949, 'ru')).toBe('99,49');
  expect(percentOf(10_000, 'ru')).toBe('100,0');
});
