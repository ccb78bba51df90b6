import { expect, test } from 'vitest';
import { isoOf, lasting, secondsOf } from './duration';

test.each([
  ['PT10S', 10, 's'], ['PT90M', 90, 'm'], ['PT6H', 6, 'h'], ['PT24H', 1, 'd'], ['P2D', 2, 'd'], ['PT1H30M', 90, 'm'], ['PT1M30S', 90, 's'], ['PT0S', 0, 'm'],
] as const)('%s is %d %s, and comes back the same', (iso, amount, unit) => {
  expect(lasting(iso)).toEqual({ amount, unit });
  expect(secondsOf(isoOf(lasting(iso)))).toBe(secondsOf(iso));
});

test('what is no duration of days and time lasts nothing', () => {
  expect(secondsOf('P1M')).toBe(0);
  expect(secondsOf('soon')).toBe(0);
});
