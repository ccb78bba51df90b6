import { expect, test } from 'vitest';
import type { Ask } from '../../api/types';
import { isOpen, lackOf, lacks, nextOpen } from './draft';

const ask = (position: number, match: Ask['match']): Ask => ({ position, match, words: `строка ${position}`, candidates: [] });
const asks = [ask(1, 'SURE'), ask(2, 'GUESS'), ask(3, 'SURE'), ask(4, 'UNMATCHED')];
const flaw = (pointer: string) => ({ pointer, code: 'x', detail: '' });

test('a guess is no more settled than what was not found or not looked for', () => {
  expect(asks.filter(isOpen).map((each) => each.position)).toEqual([2, 4]);
  expect(isOpen(ask(1, 'PENDING'))).toBe(true);
});

test('the next open line is looked for onwards, then from the beginning', () => {
  expect(nextOpen(asks, 0)).toBe(1);
  expect(nextOpen(asks, 1)).toBe(3);
  expect(nextOpen(asks, 3)).toBe(1);
  expect(nextOpen([ask(1, 'SURE')], 0)).toBe(0);
  expect(nextOpen([], 0)).toBe(0);
});

test('what is lacking is named by the part of the order, once', () => {
  expect(lacks({ asks, lacks: [flaw('/asks/2'), flaw('/asks/4'), flaw('/customer/person'), flaw('/delivery/slot/date')] })).toEqual(['asks', 'name', 'slot']);
  expect(lackOf(flaw('/customer'))).toBe('reach');
  expect(lackOf(flaw('/delivery/address/lines'))).toBe('address');
  expect(lackOf(flaw('/totals'))).toBe('other');
  expect(lacks(undefined)).toEqual([]);
});
