import { expect, test } from 'vitest';
import { dayThere, sameSlot, slotName } from './slots';

const slot = { date: '2026-11-26', from: '10:00:00', to: '14:00:00' };

test('a slot is named by its day and hours, whatever zone the desk is in', () => {
  expect(slotName(slot, 'ru')).toBe('чт, 26 ноября, 10:00–14:00');
  expect(slotName(slot, 'en')).toContain('10:00–14:00');
});

test('goods come on a day of the shop, wherever the desk is', () => {
  expect(dayThere('2026-11-26T21:30:00Z', 'Europe/Moscow', 'ru')).toBe('27 ноября');
  expect(dayThere('2026-11-26T21:30:00Z', 'UTC', 'ru')).toBe('26 ноября');
});

test('seconds make no other slot; an hour, a day or none does', () => {
  expect(sameSlot({ date: '2026-11-26', from: '10:00', to: '14:00' }, slot)).toBe(true);
  expect(sameSlot({ date: '2026-11-26', from: '10:00', to: '15:00' }, slot)).toBe(false);
  expect(sameSlot({ date: '2026-11-26', from: '11:00', to: '14:00' }, slot)).toBe(false);
  expect(sameSlot({ date: '2026-11-27', from: '10:00', to: '14:00' }, slot)).toBe(false);
  expect(sameSlot(undefined, slot)).toBe(false);
});
