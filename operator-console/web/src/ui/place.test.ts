import { expect, test } from 'vitest';
import { Problem } from '../api/http';
import { whyNoPlace } from './place';

const refused = (code: string, errors: { code: string; detail: string }[]) =>
  new Problem({ status: 409, code, title: '', detail: 'No.', errors: errors.map((each) => ({ pointer: '/promise', ...each })) });

test('a full time names the free ones, in their order', () => {
  const full = refused('slot-full', [{ code: 'free-at', detail: '2026-11-24T12:15:00Z' }, { code: 'free-at', detail: '2026-11-24T11:45:00Z' }]);
  expect(whyNoPlace(full)).toEqual({ full: true, free: ['2026-11-24T11:45:00Z', '2026-11-24T12:15:00Z'], message: 'No.' });
});

test('a time at which nobody is called is not full', () => {
  expect(whyNoPlace(refused('promise-impossible', [{ code: 'impossible', detail: 'night' }]))).toEqual({ full: false, free: [], message: 'No.' });
});
