import { expect, test } from 'vitest';
import { isDone, marked, nextOpen, places, sent, total } from './marks';

const CRITERIA = [
  { id: 'substance', words: 'Сведения', weight: 60, fatal: false },
  { id: 'language', words: 'Речь', weight: 40, fatal: false },
  { id: 'harm', words: 'Вред', weight: 0, fatal: true },
];

test('the total is what the service makes of the same marks', () => {
  const of = (substance: number | null, language: number | null, harm: number | null) =>
    total(CRITERIA, { substance: { mark: substance, comment: '' }, language: { mark: language, comment: '' }, harm: { mark: harm, comment: '' } });
  expect([of(5, 5, 5), of(5, 1, 5), of(3, 3, 5), of(4, 5, 5), of(null, 4, 5), of(null, null, 5), of(5, 5, 1)])
    .toEqual([100, 60, 50, 85, 75, 100, 0]);
});

test('a digit marks; a fatal criterion is kept or breached, and nought says that it did not apply', () => {
  const [substance, , harm] = CRITERIA;
  expect([0, 1, 3, 5, 6].map((digit) => marked(substance!, digit))).toEqual([null, 1, 3, 5, undefined]);
  expect([0, 1, 3, 5].map((digit) => marked(harm!, digit))).toEqual([null, 1, undefined, 5]);
});

test('a low mark is not done before it says why', () => {
  expect(isDone(undefined)).toBe(false);
  expect(isDone({ mark: 2, comment: ' ' })).toBe(false);
  expect(isDone({ mark: 2, comment: 'не назвал магазин' })).toBe(true);
  expect(isDone({ mark: 3, comment: '' })).toBe(true);
  expect(isDone({ mark: null, comment: '' })).toBe(true);
});

test('Enter goes to the next that is open, round to the first, and nowhere when all are done', () => {
  const done = { mark: 5, comment: '' };
  expect(nextOpen(CRITERIA, { substance: done }, 1)).toBe(1);
  expect(nextOpen(CRITERIA, { language: done, harm: done }, 1)).toBe(0);
  expect(nextOpen(CRITERIA, { substance: done, language: done, harm: done }, 0)).toBe(-1);
});

test('what did not apply has no mark, and an empty comment is none', () => {
  expect(sent(CRITERIA, { substance: { mark: null, comment: ' ' }, language: { mark: 2, comment: ' тихо ', second: 0 } })).toEqual([
    { criterion: 'substance' }, { criterion: 'language', mark: 2, comment: 'тихо', second: 0 }, { criterion: 'harm' },
  ]);
});

test('ticks stand in the order in which they were spoken; those in no recording do not', () => {
  const at = '2026-11-24T11:00:00Z';
  const orderId = '00000000-0000-0042-0000-000000000001';
  expect(places([
    { orderId, at, tick: 'due', recording: 1, offsetMillis: 9_500 },
    { orderId, at, tick: 'address' },
    { orderId, at, tick: 'recipient', recording: 1, offsetMillis: 2_000 },
  ], ['recipient'])).toEqual([
    { tick: 'recipient', recording: 1, seconds: 2, hurried: true }, { tick: 'due', recording: 1, seconds: 9.5, hurried: false },
  ]);
});
