import { expect, it } from 'vitest';
import { Problem } from '../../api/http';
import { corrected, findingsIn } from './findings';

const refusal = (code: string, errors: [string, string][]) => new Problem({
  status: 422, code, title: '', detail: '', errors: errors.map(([name, detail]) => ({ pointer: '/text', code: name, detail })),
});

it('reads what was found, as it stands in the text', () => {
  expect(findingsIn(refusal('language', [
    ['house-words', '"в ближайшее время": The desk does not say this.'],
    ['spelling', '"Извените": It is spelt "извините".'],
  ]))).toEqual([
    { code: 'house-words', said: 'в ближайшее время', advice: 'The desk does not say this.', forGood: true },
    { code: 'spelling', said: 'Извените', advice: 'It is spelt "извините".', forGood: false },
  ]);
});

it('finds nothing in another refusal', () => {
  expect(findingsIn(refusal('already-sent', []))).toEqual([]);
  expect(findingsIn(new Error('no answer'))).toEqual([]);
});

it('keeps what it cannot read whole', () => {
  expect(findingsIn(refusal('language', [['gap', 'A gap is left open.']]))).toEqual([
    { code: 'gap', said: '', advice: 'A gap is left open.', forGood: true },
  ]);
});

it('puts the right word in place of whole words only, and keeps the capital', () => {
  const finding = { code: 'spelling', said: 'Извените', advice: 'It is spelt "извините".', forGood: false };
  expect(corrected('Извените! Извенитеся.', finding)).toBe('Извините! Извенитеся.');
  expect(corrected('Пасылка', { ...finding, said: 'Пасылка', advice: 'No dictionary has it; perhaps "посылка", "присылка".' })).toBe('Посылка');
  expect(corrected('Извените', { ...finding, advice: 'Unknown.' })).toBe('Извените');
});
