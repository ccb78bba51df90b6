import { expect, it } from 'vitest';
import { en, measured, ru } from './words';

it.each([
  ['PT1M to P1D.', '1 мин – 1 дн.'],
  ['1 to 60 characters.', '1 – 60'],
  ['As it is dialled, as 8 800 555-01-22.', '8 800 555-01-22'],
  ['Within 08:00 to 22:00, when calls are allowed at all.', '08:00 – 22:00'],
  ['Without quotation marks: scripts add them.', 'Without quotation marks: scripts add them.'],
])('of "%s" what is allowed is said', (detail, said) => expect(measured(detail, ru.units)).toBe(said));

it('a refusal that nobody has words for is said as it came', () => {
  expect(ru.wrong('new-rule', 'Only on Sundays.')).toBe('Only on Sundays.');
  expect(ru.wrong('range', 'PT1M to P1D.')).toBe('Допустимо: 1 мин – 1 дн.');
  expect(en.wrong('never-open', 'x')).toBe('One working day at least.');
});
