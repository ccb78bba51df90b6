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

test('an order that was interrupted is kept, gone on with by a colleague, and placed', { timeout: 90_000 }, async () => {
  const anna = await seated('anna');
  const surname = `Отложенов-${Date.now().toString(36)}`;
  await anna.page.keyboard.press('F2');
  await anna.page.getByRole('heading', { name: 'Заказ по телефону' }).waitFor();
  assert.equal(await anna.page.getByRole('button', { name: 'Отложить' }).count(), 0, 'nothing is kept of nothing');
  await anna.page.keyboard.type('кружка лад');
  await anna.page.getByRole('option', { name: /Кружка «Ладога»/ }).waitFor();
  await anna.page.keyboard.press('Enter');
  for (const [label, text] of [['Фамилия', surname], ['Имя', 'Олег'], ['Телефон', somebody()], ['Город', 'Москва']]) {
    await anna.page.getByLabel(label, { exact: true }).fill(text);
  }
  await anna.page.getByRole('button', { name: 'Отложить' }).click();
  await anna.page.getByText(/Отложен: №/).waitFor();
  assert.deepEqual(anna.sins, []);
  await anna.leave();

  const { page, sins, leave } = await seated('boris');
  await page.keyboard.press('F2');
  const kept = page.getByRole('region', { name: 'Отложенные заказы' });
  await kept.getByText('до ').first().waitFor();
  await accessible(page, 'orders that were interrupted');
  await kept.getByRole('button', { name: new RegExp(surname) }).click();
  await page.getByRole('listitem').getByText('Кружка «Ладога», 330 мл').first().waitFor();
  assert.equal(await page.getByLabel('Фамилия', { exact: true }).inputValue(), surname);
  assert.equal(await page.getByLabel('Город', { exact: true }).inputValue(), 'Москва');
  await page.getByLabel('Улица, дом, квартира', { exact: true }).fill('ул. Тверская, д. 7');
  await page.getByRole('checkbox', { name: /Вы согласны/ }).check();
  const ticks = page.getByRole('region', { name: 'Проговорите' }).getByRole('checkbox');
  for (let at = 0; at < await ticks.count(); at++) await ticks.nth(at).click();
  await page.getByRole('button', { name: 'Оформить' }).click();
  await page.getByRole('heading', { name: /№ \d+: подтверждён/ }).waitFor();
  await page.getByRole('button', { name: 'Следующий заказ' }).click();
  await kept.getByRole('button', { name: new RegExp(surname) }).waitFor({ state: 'detached' });
  assert.deepEqual(sins, []);
  await leave();
});
