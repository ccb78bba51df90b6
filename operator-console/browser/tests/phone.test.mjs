import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { accessible, closed, seated, somebody } from '../desk.mjs';

after(closed);

test('an order is dictated, read back and confirmed, by the keyboard alone', { timeout: 90_000 }, async () => {
  const { page, sins, leave } = await seated('anna');
  await page.keyboard.press('F2');
  await page.getByRole('heading', { name: 'Заказ по телефону' }).waitFor();
  await page.keyboard.type('кружка лад');
  await page.getByRole('option', { name: /Кружка «Ладога»/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('listitem').getByText('Кружка «Ладога», 330 мл').first().waitFor();
  const place = page.getByRole('button', { name: 'Оформить' });
  assert.ok(await place.isDisabled(), 'nothing is placed before it was read back');
  for (const [label, text] of [['Фамилия', 'Петров'], ['Имя', 'Олег'], ['Телефон', somebody()], ['Город', 'Москва'],
    ['Индекс', '125009'], ['Улица, дом, квартира', 'ул. Тверская, д. 7']]) {
    await page.getByLabel(label, { exact: true }).focus();
    await page.keyboard.type(text);
  }
  await page.getByRole('checkbox', { name: /Вы согласны/ }).focus();
  await page.keyboard.press('Space');
  await accessible(page, 'phone order');
  const ticks = page.getByRole('region', { name: 'Проговорите' }).getByRole('checkbox');
  for (let at = 0; at < await ticks.count(); at++) {
    await ticks.nth(at).focus();
    await page.keyboard.press('Space');
  }
  await place.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /№ \d+: подтверждён/ }).waitFor();
  assert.deepEqual(sins, []);
  await leave();
});

test('what is changed after it was said has to be said anew', { timeout: 60_000 }, async () => {
  const { page, leave } = await seated('anna');
  await page.keyboard.press('F2');
  await page.getByRole('heading', { name: 'Заказ по телефону' }).waitFor();
  await page.keyboard.type('кружка лад');
  await page.getByRole('option', { name: /Кружка «Ладога»/ }).waitFor();
  await page.keyboard.press('Enter');
  for (const [label, text] of [['Имя', 'Олег'], ['Телефон', somebody()], ['Улица, дом, квартира', 'ул. Тверская, д. 7']]) {
    await page.getByLabel(label, { exact: true }).fill(text);
  }
  await page.getByRole('checkbox', { name: /Вы согласны/ }).check();
  const said = (text) => page.getByRole('region', { name: 'Проговорите' }).getByRole('checkbox', { name: text });
  await said(/Итого/).click();
  await said(/Оплата/).click();
  await page.getByLabel(/Количество: Кружка/).fill('3');
  assert.equal(await said(/Итого/).getAttribute('aria-checked'), 'false');
  assert.equal(await said(/Оплата/).getAttribute('aria-checked'), 'true');
  await leave();
});
