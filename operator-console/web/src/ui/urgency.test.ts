import { expect, it } from 'vitest';
import { urgency } from './urgency';

const times = {
  callableFrom: '2026-11-22T07:00:00Z', callableUntil: '2026-11-22T17:30:00Z', callBy: '2026-11-22T09:30:00Z',
  breach: '2026-11-22T10:00:00Z',
};
const at = (time: string) => Date.parse(`2026-11-22T${time}Z`);

it.each([
  ['06:59:59', 'closed'], ['07:00:00', 'later'], ['09:14:59', 'later'], ['09:15:00', 'due'], ['09:29:59', 'due'],
  ['09:30:00', 'late'], ['10:00:00', 'breach'],
])('at %s a call is %s', (time, how) => {
  expect(urgency(times, at(time))).toBe(how);
});
