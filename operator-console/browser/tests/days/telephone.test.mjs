import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { accessible, closed, somebody } from '../../desk.mjs';
import { until } from '../../crm.mjs';
import { keyed, pressed, reached, wrote } from '../../keyed.mjs';
import { textsTo } from '../../post.mjs';

after(closed);

test('an order by telephone of somebody without e-mail: dictated, read back, placed, and told by SMS', { timeout: 150_000 }, async () => {
  const phone = somebody();
  const { page, sins, leave } = await keyed('anna');
  await page.keyboard.press('F2');
  await page.getByRole('heading', { name: 'Заказ по телефону' }).waitFor();
  await page.keyboard.type('кружка лад');
  await page.getByRole('option', { name: /Кружка «Ладога»/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('listitem').getByText('Кружка «Ладога», 330 мл').first().waitFor();
  for (const [label, text] of [['Фамилия', 'Петров'], ['Имя', 'Олег'], ['Телефон', phone], ['Индекс', '125009'], ['Город', 'Москва'],
    ['Улица, дом, квартира', 'ул. Тверская, д. 7']]) {
    await wrote(page, page.getByLabel(label, { exact: true }), text);
  }
  await pressed(page, page.getByRole('checkbox', { name: /Вы согласны/ }), 'Space');
  const said = page.getByRole('region', { name: 'Проговорите' }).getByRole('checkbox');
  for (let at = 0; at < await said.count(); at++) await pressed(page, said.nth(at), 'Space');
  await accessible(page, 'an order by telephone');
  const place = page.getByRole('button', { name: 'Оформить' });
  await reached(page, place);
  await page.keyboard.press('Enter');
  const placed = page.getByRole('heading', { name: /№ \d+: подтверждён/ });
  await placed.waitFor();
  const number = /№ (\d+)/.exec(await placed.textContent())[1];
  const text = await until('an SMS of the order', async () => (await textsTo(phone)).find((each) => each.text.includes(number)));
  assert.match(text.text, /[Зз]аказ/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Заказ по телефону' }).waitFor();
  await placed.waitFor({ state: 'detached' });
  assert.equal(await page.getByLabel('Фамилия', { exact: true }).inputValue(), '', 'the next customer has his own order');
  assert.deepEqual(sins, []);
  await leave();
});
