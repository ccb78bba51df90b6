import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, ordered, seated } from '../desk.mjs';
import { fresh, listed } from '../goods.mjs';

after(closed);

const SOON = { timeout: 30_000 };
const rub = (minor) => ({ minor, currency: 'RUB' });

test('pieces are moved by keys, with a reason; what was promised is said before, and its order hears of it', { timeout: 150_000 }, async () => {
  const [main, second] = [fresh('m'), fresh('s')];
  const sku = `${main}-1`;
  const name = `Значок ${main}`;
  await listed(main, 'Главный склад', [{ id: sku, name, price: 190, count: 5 }]);
  await listed(second, 'Витрина', [{ id: `${second}-9`, name: `Брелок ${second}`, price: 90, count: 1 }]);
  await ordered([{ sku, name, quantity: 4, price: rub(19_000) }]);
  const { page, sins, leave } = await seated('warehouse');
  await page.keyboard.press('F4');
  await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: /Остатки/ }).click();
  await page.getByLabel('Название или артикул').fill(sku);
  await page.getByRole('button', { name: new RegExp(name) }).waitFor(SOON);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const card = page.getByRole('article', { name });
  const cells = async (source) => (await card.getByRole('row', { name: new RegExp(source) }).getByRole('cell').allTextContents()).map(Number);
  await card.getByRole('row', { name: new RegExp(`${main}.*5.*4.*1`) }).waitFor(SOON);
  await accessible(page, 'a product in warehouses');

  await page.keyboard.press('KeyN');
  const form = card.getByRole('form', { name: 'Движение' });
  await form.getByLabel('Что случилось').selectOption('TRANSFERRED');
  await form.getByLabel(/^Куда/).selectOption(second);
  await form.getByLabel('Сколько штук').fill('6');
  await form.getByText('На складе только 5 шт.').waitFor();
  assert.ok(await form.getByRole('button', { name: /Записать/ }).isDisabled(), 'six of five are not moved');
  await form.getByLabel('Сколько штук').fill('1');
  await form.getByText('Станет: 5 → 4 шт.').waitFor();
  await page.keyboard.press('Enter');
  await card.getByText('Записано.').waitFor();
  assert.deepEqual([await cells(main), await cells(second)], [[4, 4, 0], [1, 0, 1]]);

  await page.keyboard.press('KeyN');
  await form.getByLabel('Что случилось').selectOption('DAMAGED');
  await form.getByLabel('Сколько штук').fill('3');
  await form.getByLabel('Пояснение').fill('залило при разгрузке');
  await form.getByText('Обещанного заказам не хватит: 2 шт.').waitFor();
  await accessible(page, 'a movement');
  await page.keyboard.press('Enter');
  await card.getByText(/Обещано больше, чем есть, на 2 шт.|Записано\./).waitFor();
  const history = card.getByRole('region', { name: 'Что двигали руками' });
  await history.getByText(/испортили.*залило при разгрузке/).waitFor();
  assert.equal(await history.getByRole('listitem').count(), 2);
  assert.deepEqual(sins, []);
  await leave();
});

test('an operator reads what is where and moves nothing; stale goods and the audit are told', { timeout: 90_000 }, async () => {
  const main = fresh('m');
  await listed(main, 'Склад', [{ id: `${main}-1`, name: `Кружка ${main}`, price: 590, count: 2 }]);
  const { page, sins, leave } = await seated('anna');
  await page.goto(`${CONSOLE}/stock?shop=tribuna&sku=${main}-1`);
  await page.getByRole('row', { name: new RegExp(`${main}.*2.*0.*2`) }).waitFor(SOON);
  await page.keyboard.press('KeyN');
  assert.equal(await page.getByRole('form', { name: 'Движение' }).count(), 0, 'not his to move');
  assert.equal(await page.getByRole('button', { name: /Записать движение/ }).count(), 0);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Не доверять' }).click();
  await page.getByText(/Данным о ходовых товарах можно верить|опираются на старые данные/).waitFor(SOON);
  await accessible(page, 'stale goods');
  await page.getByRole('tab', { name: 'Сверка' }).click();
  await page.getByText(/Последняя сверка всех остатков|Первая сверка ещё идёт/).waitFor(SOON);
  await accessible(page, 'the audit');
  await page.goto(`${CONSOLE}/stock?shop=tribuna&sku=NIKTO-NE-ZNAET`);
  await page.getByText('Этого нет, или это не ваш магазин.').waitFor(SOON);
  assert.deepEqual(sins, []);
  await leave();
});
