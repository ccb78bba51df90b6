import { expect, it } from 'vitest';
import type { CallView } from '../../api/types';
import type { Dial } from '../../api/calls';
import { concerns } from './useIncoming';
import { isOver, suggestion } from './useDialled';

const call = (stage: CallView['stage'], operator?: string): CallView => ({
  id: '1', shop: 'tribuna', direction: 'INCOMING', stage, beganAt: '2026-11-22T09:00:00Z', missed: false, assumed: false, keptPlace: false,
  orders: [], tasks: [], recordings: [], ...(operator && { operator }),
});

it('what rings is everybody’s, whoever’s telephone it rings at', () => {
  expect(concerns(call('RINGING'), 'anna')).toBe(true);
  expect(concerns(call('RINGING', 'boris'), 'anna')).toBe(true);
});

it('a talk is shown to the one who talks', () => {
  expect(concerns(call('TALKING', 'anna'), 'anna')).toBe(true);
  expect(concerns(call('HELD', 'anna'), 'anna')).toBe(true);
  expect(concerns(call('TALKING', 'boris'), 'anna')).toBe(false);
  expect(concerns(call('TALKING'), 'anna')).toBe(false);
});

it('what is over is nobody’s', () => {
  expect(concerns(call('ENDED', 'anna'), 'anna')).toBe(false);
});

it('suggests what a call in vain means, and nothing after a talk', () => {
  const dial = (change: object) => ({ state: 'TAKEN', ...change }) as Dial;
  expect(suggestion(dial({ suggested: 'BUSY' }))).toBe('BUSY');
  expect(suggestion(dial({}))).toBeUndefined();
  expect(isOver(dial({ call: { stage: 'TALKING' } }))).toBe(false);
  expect(isOver(dial({ call: { stage: 'ENDED' } }))).toBe(true);
  expect(isOver(dial({ state: 'REFUSED' }))).toBe(true);
});
