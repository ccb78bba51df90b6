import { expect, it } from 'vitest';
import { sign } from '../../ui/format';
import { begun, summed } from './drafts';

it('limits easy orders in the currency of the shop', () => {
  const easy = { linesMax: 3, only: false };
  expect(summed(easy, '5000', 'KZT')).toEqual({ ...easy, sumMax: { minor: 500_000, currency: 'KZT' } });
  expect(summed({ ...easy, sumMax: { minor: 1, currency: 'KZT' } }, '', 'KZT')).toEqual(easy);
  expect(sign('KZT', 'ru')).toBe('₸');
  expect(sign('RUB', 'ru')).toBe('₽');
});

it('dates a training by the shop, and needs somebody who trained', () => {
  const late = Date.parse('2026-11-22T21:30:00Z');
  expect(begun([{ id: 'galina' }], late, 'Europe/Moscow')).toEqual({ skill: 'phone', by: 'galina', on: '2026-11-23' });
  expect(begun([{ id: 'galina' }], late, 'UTC')?.on).toBe('2026-11-22');
  expect(begun([], late, 'UTC')).toBeUndefined();
});
