import { expect, test } from 'vitest';
import { ANALOGUES_MAX, moved, withOne, without } from './declared';

test('the best is first, and goes up and down by one', () => {
  expect(moved(['A', 'B', 'C'], 2, -1)).toEqual(['A', 'C', 'B']);
  expect(moved(['A', 'B', 'C'], 0, 1)).toEqual(['B', 'A', 'C']);
  expect(moved(['A', 'B'], 0, -1)).toEqual(['A', 'B']);
  expect(moved(['A', 'B'], 1, 1)).toEqual(['A', 'B']);
});

test('nothing stands for itself, twice, or beyond twenty', () => {
  const full = Array.from({ length: ANALOGUES_MAX - 1 }, (_, at) => `S${at}`);
  expect(withOne(['A'], 'B', 'X')).toEqual(['A', 'B']);
  expect(withOne(['A'], 'A', 'X')).toEqual(['A']);
  expect(withOne(['A'], 'X', 'X')).toEqual(['A']);
  expect(withOne(full, 'B', 'X')).toHaveLength(ANALOGUES_MAX);
  expect(withOne([...full, 'B'], 'C', 'X')).toHaveLength(ANALOGUES_MAX);
  expect(without(['A', 'B'], 'A')).toEqual(['B']);
});
