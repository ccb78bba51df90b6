import { expect, it } from 'vitest';
import { lineOf, offsets, share, summed, wanted } from './shown';

it('asks for what is chosen, and for a number only once it can be one', () => {
  expect(wanted('all', '', '')).toEqual({});
  expect(wanted('missed', '2026-11-22', '8 9')).toEqual({ missed: 'true', day: '2026-11-22' });
  expect(wanted('voicemail', '', '8 916 123')).toEqual({ result: 'VOICEMAIL', phone: '8 916 123' });
});

it('finds the place in the recording, and nothing outside of it', () => {
  const call = { beganAt: '2026-11-22T09:00:00Z', answeredAt: '2026-11-22T09:00:10Z', endedAt: '2026-11-22T09:01:10Z' };
  const at = (clock: string) => ({ at: `2026-11-22T${clock}Z` });
  expect(offsets(call, [at('09:00:09'), at('09:00:10'), at('09:00:52.900'), at('09:01:10'), at('09:01:12')]).map((each) => each.seconds))
    .toEqual([0, 42, 60]);
  expect(offsets({ beganAt: call.beganAt }, [at('09:00:00'), at('09:00:05')]).map((each) => each.seconds)).toEqual([0]);
});

it('sums the hours of a day', () => {
  const hour = { incoming: 3, answered: 2, withinFourRings: 1, missed: 1, neverReached: 1, hidden: 0 };
  expect(summed([hour, hour])).toEqual({ incoming: 6, answered: 4, withinFourRings: 2, missed: 2, neverReached: 2, hidden: 0 });
  expect(summed([]).incoming).toBe(0);
});

it('says a share, and none of nothing', () => {
  expect(share(5, 6, 'ru').replace(/\s/g, ' ')).toBe('83 %');
  expect(share(0, 0, 'ru')).toBe('—');
});

it('calls a line as the shop does, and by its number where it is in no book', () => {
  const book = [{ number: '+78005550122', label: 'горячая линия' }];
  expect(lineOf({ line: '+78005550122' }, book)).toBe('горячая линия');
  expect(lineOf({ line: '+78005550496' }, book)).toBe('+7 800 555-04-96');
  expect(lineOf({}, book)).toBeUndefined();
});
