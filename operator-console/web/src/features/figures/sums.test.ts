import { expect, test } from 'vitest';
import type { CallFigures, OrderFigures } from '../../api/figures';
import { callBars, contactBars, daysBack, over, summed, timeBars, workedFor } from './sums';

const orders = (key: string, owed: number, missed: number, breached: number, undecided = 0): OrderFigures => ({
  key,
  orders: { placed: owed, confirmed: 2, cancelled: 0, expired: 0, open: owed - 2, absentGoods: 1, atNight: 4, absentAtNight: 1, carriedOn: 1, merged: 2, byRule: 1 },
  contact: { owed, inTarget: owed - missed - undecided, targetMissed: missed, inLimit: owed - breached - undecided, breached, wallClock: {}, openTime: {} },
  work: { attempts: 3, handlingSeconds: 600, wrapUpSeconds: 60, perConfirmed: 300, costs: [{ handling: { minor: 7001, currency: 'RUB' }, confirmed: 2, perConfirmed: { minor: 3501, currency: 'RUB' } }] },
  promises: { given: 3, kept: 2, renegotiated: 0, broken: 1, lapsed: 0 },
  deliveries: { reminded: { delivered: 4, cameBack: 0 }, notReminded: { delivered: 2, cameBack: 2 } },
});

const calls = (key: string): CallFigures => ({
  key,
  incoming: { calls: 10, answered: 6, withinFourRings: 5, missed: 4, hidden: 1, neverReached: 1 },
  talks: { talks: 8, talkSeconds: 900, wrappedUp: 4, wrapUpSeconds: 100, withoutOrder: 3, apartSeconds: 600 },
  owed: { opened: 5, open: 1, unreachable: 1, attempts: 6, askedFor: 4, ordered: 1 },
  promises: { given: 3, kept: 3, renegotiated: 0, broken: 0, lapsed: 0 },
  written: { chats: { asked: 4, answered: 3, inTime: 2, late: 1 }, chatSeconds: 300, letters: { asked: 2, answered: 1, inTime: 1, late: 0 } },
});

test('groups add up, and promises of orders and calls are one figure', () => {
  const sums = summed([orders('09', 10, 3, 1), orders('10', 20, 0, 0)], [calls('09')]);
  expect(sums.within30).toEqual({ of: 27, all: 30 });
  expect(sums.within60).toEqual({ of: 29, all: 30 });
  expect(sums.promises).toEqual({ of: 7, all: 9 });
  expect(sums.rings).toEqual({ of: 5, all: 10 });
  expect(sums.back).toEqual({ of: 4, all: 16 });
  expect(sums.perConfirmed).toBe(300);
});

test('whoever was never called and is over, or waits still, was not called in time', () => {
  const sums = summed([orders('23', 10, 0, 0, 10), orders('09', 10, 3, 1, 2)], []);
  expect(sums.within30).toEqual({ of: 5, all: 8 });
  expect(sums.within60).toEqual({ of: 7, all: 8 });
  expect(sums.undecided).toBe(12);
  expect(contactBars([orders('23', 10, 0, 0, 10)])).toEqual([{ key: '23', parts: [0, 0, 0, 10] }]);
});

test('nothing confirmed costs nothing that could be named', () => {
  expect(summed([], []).perConfirmed).toBeUndefined();
});

test('the parts of a bar are the whole group', () => {
  expect(contactBars([orders('09', 10, 3, 1)])).toEqual([{ key: '09', parts: [7, 2, 1, 0] }]);
  expect(callBars([calls('09')])).toEqual([{ key: '09', parts: [6, 2, 2] }]);
});

test('time is of every group that either side has', () => {
  expect(timeBars([orders('PHONE', 1, 0, 0)], [calls('SITE')])).toEqual([{ key: 'PHONE', parts: [10, 0, 0] }, { key: 'SITE', parts: [0, 10, 5] }]);
  expect(workedFor(orders('SITE', 1, 0, 0), calls('SITE'))).toBe(600 + 600 + 300);
  expect(workedFor(undefined, undefined)).toBe(0);
});

test('money is added up by currency, and divided once', () => {
  const tenge: OrderFigures = { ...orders('10', 1, 0, 0), work: { attempts: 0, handlingSeconds: 0, wrapUpSeconds: 0, costs: [{ handling: { minor: 9, currency: 'KZT' }, confirmed: 0 }] } };
  expect(summed([orders('09', 1, 0, 0), orders('11', 1, 0, 0), tenge], []).costs).toEqual([
    { handling: { minor: 9, currency: 'KZT' }, confirmed: 0 },
    { handling: { minor: 14002, currency: 'RUB' }, confirmed: 4, perConfirmed: { minor: 3501, currency: 'RUB' } },
  ]);
});

test('who waits still for an answer was answered neither in time nor late', () => {
  const sums = summed([], [calls('09'), calls('10')]);
  expect(sums.chats).toEqual({ of: 4, all: 6 });
  expect(sums.letters).toEqual({ of: 2, all: 2 });
});

test('a day begins at midnight of the shop, not of the browser', () => {
  const now = Date.parse('2026-03-02T22:30:00Z');
  expect(daysBack(now, 1, 'Europe/Moscow')).toBe('2026-03-02T21:00:00.000Z');
  expect(daysBack(now, 7, 'UTC')).toBe('2026-02-24T00:00:00.000Z');
  expect(daysBack(now, 1, 'America/New_York')).toBe('2026-03-02T05:00:00.000Z');
});

test('a share is over its aim only where it is above it', () => {
  expect(over({ of: 5, all: 100 }, 5)).toBe(false);
  expect(over({ of: 6, all: 100 }, 5)).toBe(true);
  expect(over({ of: 0, all: 0 }, 5)).toBe(false);
  expect(over(undefined, 5)).toBe(false);
  expect(over({ of: 6, all: 100 }, undefined)).toBe(false);
});
