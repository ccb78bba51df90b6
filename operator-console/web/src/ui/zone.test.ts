import { expect, it } from 'vitest';
import { dateIn, inZone, zonedInstant } from './zone';

it('an instant has its own day and hour in each zone', () => {
  const instant = Date.parse('2026-12-31T20:30:00Z');
  expect(inZone(instant, 'Asia/Vladivostok')).toMatchObject({ year: 2027, month: 1, day: 1, minutes: 6 * 60 + 30 });
  expect(inZone(instant, 'Europe/Kaliningrad')).toMatchObject({ year: 2026, month: 12, day: 31, minutes: 22 * 60 + 30 });
});

it('a local time is the instant that shows it, over the end of a month and a change of clocks', () => {
  expect(zonedInstant({ year: 2026, month: 11, day: 31, minutes: 600, weekday: 0 }, 'Europe/Moscow')).toBe('2026-12-01T07:00:00.000Z');
  expect(zonedInstant({ year: 2026, month: 10, day: 25, minutes: 720, weekday: 0 }, 'Europe/Berlin')).toBe('2026-10-25T11:00:00.000Z');
});

it('tomorrow is the customer’s tomorrow', () => {
  const evening = Date.parse('2026-11-22T18:00:00Z');
  expect(dateIn('Asia/Vladivostok', evening, 1)).toBe('2026-11-24');
  expect(dateIn('Europe/Moscow', evening, 1)).toBe('2026-11-23');
});
