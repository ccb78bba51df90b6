import { expect, test } from 'vitest';
import { errorOf, tried, unread } from './tried';

const none = { roster: '', limit: '', from: '', to: '' };

test('an empty form changes nothing', () => {
  expect(unread(none)).toBe(false);
  expect(tried(none)).toEqual({});
});

test('a roster is read as people write it', () => {
  const fields = { ...none, roster: '09:00-21:00 x3, 11:00 – 15:00 × 2', limit: '30', from: '09:00', to: '20:00' };
  expect(unread(fields)).toBe(false);
  expect(tried(fields)).toEqual({
    roster: [{ from: '09:00', to: '21:00', operators: 3 }, { from: '11:00', to: '15:00', operators: 2 }],
    limitMinutes: 30,
    window: { from: '09:00', to: '20:00' },
  });
});

test.each(['three of us', '9-21 x3', '25:00-26:00 x1', '09:00-21:00'])('"%s" is no roster', (roster) => {
  expect(unread({ ...none, roster })).toBe(true);
});

test('half a window is none', () => {
  expect(unread({ ...none, from: '09:00' })).toBe(true);
});

test('the error is as many as the unchanged replay makes too many or too few', () => {
  expect([10, -10, 0].map(errorOf)).toEqual([10, 10, 0]);
});

test('a roster may be of the night, and of some shops only', () => {
  const fields = { ...none, roster: '22:00-06:00 x1 tribuna, 09:00-18:00 x2 tribuna+chasy' };
  expect(unread(fields)).toBe(false);
  expect(tried(fields)).toEqual({
    roster: [{ from: '22:00', to: '06:00', operators: 1, shops: ['tribuna'] }, { from: '09:00', to: '18:00', operators: 2, shops: ['tribuna', 'chasy'] }],
  });
});
