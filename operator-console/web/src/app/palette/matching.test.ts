import { expect, it } from 'vitest';
import { best, matches, typings } from './matching';

it('what was typed with the keyboard left in Latin letters is found', () => {
  expect(matches('pfrfps', 'Заказы')).toBeGreaterThan(0);
  expect(matches('ыыщку', 'score')).toBe(0);
  expect(matches('ыещкн', 'Story')).toBeGreaterThan(0);
});

it('Russian letters that stand on punctuation are swapped too', () => {
  expect(typings(';ehyfk')).toContain('журнал');
  expect(typings(',hfr')).toContain('брак');
});

it('each word that was typed has to be there, in any order', () => {
  expect(matches('три окн', 'Окна и праздники Трибуна')).toBeGreaterThan(0);
  expect(matches('три мячи', 'Окна и праздники Трибуна')).toBe(0);
});

it('a longer word is found in another case', () => {
  expect(matches('клавиши', 'Таблица клавиш')).toBeGreaterThan(0);
  expect(matches('скидки', 'Таблица клавиш')).toBe(0);
  expect(matches('тип', 'Тень')).toBe(0);
});

it('ё and е are one letter', () => {
  expect(matches('еще', 'Ещё')).toBeGreaterThan(0);
});

it('a whole word stands before the beginning of one, and that before its middle', () => {
  const all = [{ name: 'Перескладка' }, { name: 'Склад товаров' }, { name: 'Складской учёт' }];
  expect(best('склад', all, 5).map((each) => each.name)).toEqual(['Склад товаров', 'Складской учёт', 'Перескладка']);
});

it('no more is shown than there is room for, and everything while nothing is typed', () => {
  const all = Array.from({ length: 20 }, (_, at) => ({ name: `Раздел ${at}` }));
  expect(best('раздел', all, 6)).toHaveLength(6);
  expect(best(' ', all, 6)).toEqual(all.slice(0, 6));
});
