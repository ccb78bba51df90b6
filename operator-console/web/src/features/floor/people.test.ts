import { expect, test } from 'vitest';
import type { Held, HeldCall, Load, Presence } from '../../api/types';
import { isFull, together } from './people';

const presence = (operator: string, handUpSince?: string) => ({ operator, shop: 'tribuna', activity: 'READY', help: handUpSince && { handUpSince } }) as unknown as Presence;
const held = (operator: string) => ({ operator, shop: 'tribuna', leaseEnds: '', cases: [] }) as unknown as Held;
const call = (operator: string, shop = 'tribuna') => ({ operator, shop, leaseEnds: '', calls: [] }) as unknown as HeldCall;
const load = (operator: string, persons: number): Load => ({ operator, persons, items: persons, personsMax: 2, since: '' });
const none = { cases: [], calls: [], loads: { cases: [], calls: [] } };

test('what one holds in both queues stands under him, each with its own number', () => {
  const people = together([presence('boris')], {
    cases: [held('boris')], calls: [call('boris'), call('boris', 'chasy')], loads: { cases: [load('boris', 1)], calls: [load('boris', 2)] },
  });
  expect(people).toHaveLength(1);
  expect(people[0]).toMatchObject({ cases: [{}], calls: [{ shop: 'tribuna' }, { shop: 'chasy' }], load: { cases: { persons: 1 }, calls: { persons: 2 } } });
});

test('who has no shift and holds a call is not left out', () => {
  expect(together([], { ...none, calls: [call('vera')] })).toMatchObject([{ id: 'vera', presence: undefined, load: { cases: undefined } }]);
});

test('who waits for a senior stands first, the longest wait before the others', () => {
  const people = together([presence('anna'), presence('vera', '2026-11-24T11:05:00Z'), presence('boris', '2026-11-24T11:00:00Z')], none);
  expect(people.map((each) => each.id)).toEqual(['boris', 'vera', 'anna']);
});

test('hands are full at the cap and not before', () => {
  expect([isFull(load('a', 1)), isFull(load('a', 2)), isFull(undefined)]).toEqual([false, true, false]);
});
