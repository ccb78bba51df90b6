import { expect, it } from 'vitest';
import type { Presence } from '../../api/types';
import { follows } from './usePresence';

const doing = (activity: Presence['activity']): Presence => ({ operator: 'anna', shop: 'tribuna', activity, extended: false });

it('follows from an action only where it changes something', () => {
  expect(follows(doing('READY'), 'READING', undefined)).toBe(true);
  expect(follows(doing('READING'), 'READING', undefined)).toBe(false);
});

it('goes by what was said last, though it is not answered yet', () => {
  expect(follows(doing('READY'), 'READY', 'READING')).toBe(true);
  expect(follows(doing('READY'), 'READING', 'READING')).toBe(false);
});

it('follows from nothing where no shift runs, or nobody knows', () => {
  expect(follows(doing('OFF'), 'READING', undefined)).toBe(false);
  expect(follows(undefined, 'READING', undefined)).toBe(false);
});
