import { expect, it } from 'vitest';
import type { TaskView } from '../../api/types';
import { ru } from '../../app/ru';
import { settled, standing, topicOf, whyNot } from './rules';

const NOW = Date.parse('2026-11-22T09:01:00Z');
const task = (change: Partial<TaskView> = {}): TaskView => ({
  id: '00000000-0000-5000-8000-000000000001', shop: 'tribuna', kind: 'CALLBACK',
  phone: { e164: '+79161234567', original: '8 916 123-45-67' }, zone: { id: 'Europe/Moscow', source: 'SHOP', confidence: 'LOW', candidates: [] },
  attempts: [{ at: '2026-11-22T09:00:00Z', number: 1, operator: 'anna', token: 7 }], messages: [], notes: [], script: [], others: [],
  claim: { operator: 'anna', token: 7, until: '2026-11-22T09:02:00Z' }, ...change,
});

it('knows whose it is and whether somebody is on the line', () => {
  expect(standing(task(), 'anna', NOW)).toMatchObject({ mine: 7, talking: true, heldBy: undefined });
  expect(standing(task({ claim: { operator: 'anna', until: '2026-11-22T09:02:00Z' } }), 'boris', NOW)).toMatchObject({ mine: undefined, heldBy: 'anna' });
});

it('has one outcome', () => {
  const ended = standing(task({ end: { outcome: 'ANSWERED', at: '2026-11-22T09:00:30Z' } }), 'anna', NOW);
  expect(whyNot('end', ended, ru)).toBe(ru.task.closed);
  expect(whyNot('claim', ended, ru)).toBe(ru.task.closed);
  expect(whyNot('note', ended, ru)).toBeUndefined();
});

it('ends a call only that was made', () => {
  expect(whyNot('end', standing(task({ attempts: [] }), 'anna', NOW), ru)).toBe(ru.outcome.needsDial);
  expect(whyNot('dial', standing(task({ claim: undefined }), 'anna', NOW), ru)).toBe(ru.outcome.needsClaim);
});

it('asks what it was about unless the outcome says it', () => {
  expect(settled('REMINDER').map(topicOf)).toEqual(['PARCEL', 'PARCEL', undefined]);
  expect(settled('MISSED_CALL').map(topicOf)).toEqual([undefined, 'ORDER', undefined, 'OFF_TOPIC']);
});
