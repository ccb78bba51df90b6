import { describe, expect, it } from 'vitest';
import { understand } from './promise';

/** Sunday, 22 November 2026, 12:00 in Moscow, 19:00 in Vladivostok. */
const NOW = Date.parse('2026-11-22T09:00:00Z');
const MOSCOW = 'Europe/Moscow';

describe('a promise as it was typed', () => {
  it.each([
    ['после 18', 'BETWEEN', '2026-11-22T15:00:00.000Z', '2026-11-22T17:00:00.000Z'],
    ['завтра утром', 'BETWEEN', '2026-11-23T07:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['через час', 'AT', '2026-11-22T10:00:00.000Z', undefined],
    ['через 20 минут', 'AT', '2026-11-22T09:20:00.000Z', undefined],
    ['через полтора часа', 'AT', '2026-11-22T10:30:00.000Z', undefined],
    ['с 12:30 до 15', 'BETWEEN', '2026-11-22T09:30:00.000Z', '2026-11-22T12:00:00.000Z'],
    ['до 15:30', 'BY', undefined, '2026-11-22T12:30:00.000Z'],
    ['в 14', 'AT', '2026-11-22T11:00:00.000Z', undefined],
    ['16:45', 'AT', '2026-11-22T13:45:00.000Z', undefined],
    ['Завтра после 11', 'BETWEEN', '2026-11-23T08:00:00.000Z', '2026-11-23T17:00:00.000Z'],
    ['во вторник в 10', 'AT', '2026-11-24T07:00:00.000Z', undefined],
    ['в пятницу до 12', 'BY', undefined, '2026-11-27T09:00:00.000Z'],
    ['послезавтра', 'BETWEEN', '2026-11-24T07:00:00.000Z', '2026-11-24T17:00:00.000Z'],
    ['завтра днём', 'BETWEEN', '2026-11-23T09:00:00.000Z', '2026-11-23T14:00:00.000Z'],
  ])('%s', (typed, kind, from, to) => {
    expect(understand(typed, NOW, MOSCOW)).toEqual({ kind, ...(from && { from }), ...(to && { to }) });
  });

  it('means the next day when the hour has passed', () => {
    expect(understand('в 11', NOW, MOSCOW)).toEqual({ kind: 'AT', from: '2026-11-23T08:00:00.000Z' });
    expect(understand('до 11', NOW, MOSCOW)).toEqual({ kind: 'BY', to: '2026-11-23T08:00:00.000Z' });
  });

  it('goes by the clock of the customer', () => {
    expect(understand('после 18', NOW, 'Asia/Vladivostok')).toEqual({
      kind: 'BETWEEN', from: '2026-11-23T08:00:00.000Z', to: '2026-11-23T10:00:00.000Z',
    });
  });

  it.each(['', 'скоро', 'в 25', 'с 18 до 12', 'через', 'через 1000 часов', '<script>', 'в 10:99'])(
    'does not guess what "%s" means', (typed) => {
      expect(understand(typed, NOW, MOSCOW)).toBeUndefined();
    });
});
