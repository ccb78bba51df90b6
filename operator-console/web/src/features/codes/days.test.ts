import { expect, test } from 'vitest';
import { endOf, lastDay, minor, startOf } from './days';

test('a day is whole where the shop is', () => {
  expect(startOf('2026-12-01', 'Europe/Moscow')).toBe('2026-11-30T21:00:00.000Z');
  expect(endOf('2026-12-31', 'Asia/Yekaterinburg')).toBe('2026-12-31T19:00:00.000Z');
  expect(lastDay(endOf('2026-02-28', 'Europe/Moscow'), 'Europe/Moscow')).toBe('2026-02-28');
});

test('the day on which clocks change is as long as it is', () => {
  expect(startOf('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
  expect(endOf('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
});

test('sums are read as they are typed, to the kopeck', () => {
  expect([minor('3 000'), minor('1290,5'), minor('0.07'), minor('1 000 000')]).toEqual([300_000, 129_050, 7, 100_000_000]);
  expect([minor(''), minor('1,234'), minor('-5'), minor('1e3'), minor('сто')]).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
