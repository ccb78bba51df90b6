import { expect, test } from 'vitest';
import { unfilled, visible } from './draft';

test('what a ready answer leaves open is named, once each', () => {
  expect(unfilled('Заказ {{order.number}} в пути, {{name|dat}}. {{order.number}}')).toEqual(['{{order.number}}', '{{name|dat}}']);
  expect(unfilled('Размер M есть.')).toEqual([]);
});

test('characters that turn the direction of writing are seen', () => {
  expect(visible('\u202egnp.exe')).toBe('⟨U+202E⟩gnp.exe');
  expect(visible('Есть ли M?')).toBe('Есть ли M?');
});
