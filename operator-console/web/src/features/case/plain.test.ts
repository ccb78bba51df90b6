import { expect, test } from 'vitest';
import { plain } from './plain';

test.each([
  ['<p>Шарф &laquo;Метеор&raquo;</p><p>Акрил&nbsp;100&#160;%</p>', 'Шарф «Метеор»\nАкрил 100 %'],
  ['Состав:<ul><li>хлопок</li><li>лён</li></ul>', 'Состав:• хлопок\n• лён'],
  ['<b onclick="alert(1)">Тёплый</b><script>alert(1)</script> и лёгкий<br/>для дома', 'Тёплый и лёгкий\nдля дома'],
  ['<img src=x onerror=alert(1)>Вид спереди<!-- для своих -->', 'Вид спереди'],
  ['<svg onload=alert(1)>никогда не закрыт', ''],
  ['размер < 40 и > 30, &lt;b&gt; и &amp;amp;', 'размер < 40 и > 30, <b> и &amp;'],
  ['&#xD800;&#7;&#x1F9E3;&unknown;', '&#xD800;&#7;🧣&unknown;'],
  ['Просто слова', 'Просто слова'],
])('%s is read as text', (written, read) => expect(plain(written)).toBe(read));

test('a description as long as a book is cut, and read in no time', () => {
  const began = Date.now();
  expect(plain('<script '.repeat(100_000)).length).toBeLessThanOrEqual(20_000);
  expect(plain('я'.repeat(30_000))).toHaveLength(20_000);
  expect(Date.now() - began).toBeLessThan(1_000);
});
