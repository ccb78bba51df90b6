import { expect, it } from 'vitest';
import { summed } from './figures';

const counts = (late: number, closed: number) => ({ calls: { late, due: 1, later: 2, closed, waiting: 3, attention: 4 } });

it('orders and calls that are owed are counted together', () => {
  expect(summed([counts(5, 0), counts(1, 7)])).toEqual({
    late: 6, due: 2, later: 11, queues: { call: 19, waiting: 6, attention: 8 },
  });
});

it('what nobody has counted is not none', () => {
  expect(summed([]).queues.call).toBeUndefined();
});
