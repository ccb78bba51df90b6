import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, dialled, opened, ordered, seated } from '../desk.mjs';

after(closed);

const field = (page) => page.getByRole('combobox', { name: /Найти/ });
const option = (page, name) => page.getByRole('dialog', { name: /Найти/ }).getByRole('option', { name });

async function asked(page, what) {
  await page.keyboard.press('Control+KeyK');
  await field(page).waitFor();
  await page.keyboard.type(what);
}

test('pages, keys of the open page and orders are found by keys, also in the other layout', { timeout: 120_000 }, async () => {
  const order = await ordered();
  const { page, sins, leave } = await seated('anna');
  await asked(page, 'gbcmvf');
  await option(page, 'Письма').waitFor();
  await accessible(page, 'the palette');
  await page.keyboard.press('Enter');
  await page.waitForURL(/letters/);
  await asked(page, order.number);
  await option(page, new RegExp(`№ ${order.number}`)).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: new RegExp(order.number) }).waitFor();
  await asked(page, 'взять, потом');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await asked(page, 'заметка');
  await page.keyboard.press('Enter');
  await page.getByRole('form', { name: 'Заметка следующему оператору' }).waitFor();
  await page.keyboard.press('Control+KeyK');
  await field(page).waitFor();
  await page.keyboard.press('Escape');
  await field(page).waitFor({ state: 'detached' });
  await page.getByRole('form', { name: 'Заметка следующему оператору' }).waitFor();
  assert.deepEqual(sins, []);
  await leave();
});

test('what cannot be done now is said with its reason, and is not done', { timeout: 60_000 }, async () => {
  const { page, leave } = await seated('anna');
  await opened(page, await ordered());
  await asked(page, 'количество');
  await option(page, /Количество.*Сначала/).waitFor();
  await page.keyboard.press('Enter');
  await field(page).waitFor({ state: 'detached' });
  assert.equal(await page.getByLabel('шт.', { exact: true }).count(), 0);
  await leave();
});

test('nobody finds a page that his role does not open, nor an order of another shop', { timeout: 90_000 }, async () => {
  const order = await ordered();
  const anna = await seated('anna');
  await asked(anna.page, 'маршруты');
  await anna.page.getByRole('status').getByText(/найдено/).waitFor();
  assert.equal(await anna.page.getByRole('option', { name: 'Маршруты', exact: true }).count(), 0);
  await anna.leave();
  const timur = await seated('timur');
  await asked(timur.page, order.number);
  await option(timur.page, /Все заказы/).waitFor();
  await timur.page.waitForTimeout(1_500);
  assert.equal(await option(timur.page, new RegExp(`№ ${order.number}`)).count(), 0);
  await timur.leave();
});

test('the table of keys says which work here, and the palette opens over it', { timeout: 60_000 }, async () => {
  const { page, leave } = await seated('anna');
  await opened(page, await ordered());
  await dialled(page);
  await page.keyboard.press('Shift+Slash');
  const table = page.getByRole('dialog', { name: 'Клавиши' });
  await table.getByRole('region', { name: 'Заказ и звонок' }).getByText('работают здесь').waitFor();
  assert.equal(await table.getByRole('region', { name: 'Оценка звонка' }).getByText('работают здесь').count(), 0);
  await accessible(page, 'the table of keys');
  await page.keyboard.press('Control+KeyK');
  await field(page).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await table.waitFor({ state: 'detached' });
  await page.goto(CONSOLE);
  await leave();
});
