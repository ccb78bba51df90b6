import { expect, test } from 'vitest';
import { mayLift } from './rules';

const AT = Date.parse('2026-11-24T12:00:00Z');
const stop = { phone: '+79161234567', stopped: true, reason: 'просил', by: 'anna', at: '2026-11-24T12:00:00Z' };
const may = (id: string, senior: boolean, seconds: number) => mayLift(stop, { id, senior }, AT + seconds * 1_000);

test('whoever put him there takes him off for ten minutes, nobody else but a senior', () => {
  expect([may('anna', false, 599), may('anna', false, 600), may('boris', false, 1), may('galina', true, 86_400)])
    .toEqual([true, false, false, true]);
});
