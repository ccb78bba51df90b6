import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, seated } from '../desk.mjs';
import { fresh, listed } from '../goods.mjs';
import { GOODS, asked } from '../services.mjs';

after(closed);

const SOON = { timeout: 30_000 };

test('the rule of prices is tried on an example, kept, and refused where it cannot be', { timeout: 90_000 }, async () => {
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/prices?shop=tribuna&which=RULE`);
  const form = page.getByRole('form', { name: 'Правило цен' });
  const under = form.getByLabel(/Ниже самого дешёвого/);
  await under.waitFor(SOON);
  await under.fill('51');
  await form.getByText(/от 0 до 50 %/).waitFor();
  assert.ok(await form.getByRole('button', { name: 'Сохранить' }).isDisabled(), '51 % is too much');
  await under.fill('3');
  await form.getByText(/Предложим 1.251/).waitFor();
  await form.getByText('решит человек').waitFor();
  await form.getByLabel(/Применять предложенные цены/).check();
  await form.getByText('цена сменится сама').waitFor();
  await accessible(page, 'the rule of prices');
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await form.getByText('Сохранено.').waitFor();
  const kept = await (await asked(GOODS, 'manager', 'GET', '/v1/price-rule?shop=tribuna')).json();
  assert.deepEqual([kept.automatic, kept.undercutPercent], [true, 3]);
  await form.getByLabel(/Применять предложенные цены/).uncheck();
  await under.fill('1');
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await form.getByText('Сохранено.').waitFor();
  assert.deepEqual(sins, []);
  await leave();
});

test('a proposed price is taken and given back, one below cost and margin is refused, and another is left as it is', { timeout: 90_000 }, async () => {
  const code = fresh('p');
  const of = (at) => `<vendor>Canon</vendor><vendorCode>${code}${at}</vendorCode>`;
  await listed(code, 'Двор', [1, 2].map((at) => ({ id: `${code}-${at}`, name: `Картридж ${code}-${at}`, price: 4600, count: 3, more: `<purchase_price>3000</purchase_price>${of(at)}` })), { minMarginPercent: 10 });
  await listed(`${code}-r`, 'Соперник', [1, 2].map((at) => ({ id: `${code}-r${at}`, name: `Canon ${at}`, price: 4400, count: 3, more: of(at) })), { competitor: true });
  const price = async (at) => (await (await asked(GOODS, 'manager', 'GET', `/v1/products/${code}-${at}?shop=tribuna`)).json()).price.minor;
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/prices?shop=tribuna&which=PROPOSED&sku=${code}-1`);
  const card = page.getByRole('article', { name: `Картридж ${code}-1` });
  await card.getByText(/предлагается 4.356/).waitFor(SOON);
  await card.getByLabel('Своя цена').fill('3299');
  await card.getByRole('button', { name: 'Назначить' }).click();
  await card.getByRole('alert').waitFor();
  assert.equal(await price(1), 460_000, 'nothing below cost and margin');
  await accessible(page, 'a price that is refused');
  await card.getByRole('button', { name: 'Взять предложенную' }).click();
  await card.getByText(/назначил/).waitFor(SOON);
  assert.equal(await price(1), 435_600);
  await card.getByRole('button', { name: 'Вернуть цену прайс-листа' }).click();
  await card.getByText(/назначил/).waitFor({ state: 'detached' });
  assert.equal(await price(1), 460_000);

  await page.goto(`${CONSOLE}/prices?shop=tribuna&which=PROPOSED&sku=${code}-2`);
  const other = page.getByRole('article', { name: `Картридж ${code}-2` });
  await other.getByRole('button', { name: 'Оставить как есть' }).click(SOON);
  await other.getByText(/предлагается/).waitFor({ state: 'detached' });
  assert.equal(await price(2), 460_000);
  assert.deepEqual(sins, []);
  await leave();
});

test('the card of a product takes what the shop declares instead of it', { timeout: 90_000 }, async () => {
  const code = fresh('d');
  await listed(code, 'Склад', [{ id: `${code}-1`, name: `Термос ${code}`, price: 1290, count: 0 }, { id: `${code}-2`, name: `Фляга ${code}`, price: 990, count: 3 }]);
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/prices?shop=tribuna&which=WATCHED&sku=${code}-1`);
  const form = page.getByRole('form', { name: 'Замены, которые назначил магазин' });
  await form.getByText('Не назначены: предлагаем похожее.').waitFor(SOON);
  await form.getByRole('button', { name: 'Добавить замену' }).click();
  await form.getByRole('combobox').fill(`${code}-2`);
  await form.getByRole('option', { name: new RegExp(`Фляга ${code}`) }).click(SOON);
  await accessible(page, 'declared instead');
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await form.getByText('Сохранено.').waitFor();
  await page.getByRole('list', { name: 'Замены', exact: true }).getByText(`Фляга ${code}`).waitFor(SOON);
  assert.deepEqual(sins, []);
  await leave();
});

test('a supplier is added with his terms, one that is taken is refused, and terms are changed', { timeout: 90_000 }, async () => {
  const code = fresh('n');
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/suppliers?shop=tribuna`);
  await page.getByRole('button', { name: /Новый поставщик/ }).waitFor(SOON);
  await page.keyboard.press('KeyN');
  const add = page.getByRole('form', { name: 'Новый поставщик' });
  await add.getByLabel(/Код/).fill('sklad');
  await add.getByLabel('Название').fill(`Новый ${code}`);
  await add.getByRole('button', { name: 'Добавить' }).click();
  await add.getByText('Такой код уже есть.').waitFor();
  await add.getByLabel(/Код/).fill(code);
  await add.getByLabel(/Срок поставки, дней/).fill('366');
  assert.ok(await add.getByRole('button', { name: 'Добавить' }).isDisabled(), 'more than a year');
  await add.getByLabel(/Срок поставки, дней/).fill('5');
  await add.getByLabel(/Минимальная наценка/).fill('12');
  await accessible(page, 'a new supplier');
  await page.keyboard.press('Enter');
  const card = page.getByRole('article', { name: `Новый ${code}` });
  await card.getByText('5 дн.').waitFor(SOON);
  await card.getByRole('button', { name: /Изменить условия/ }).click();
  const form = card.getByRole('form', { name: 'Условия поставщика' });
  await form.getByLabel(/Минимальная наценка/).fill('15');
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await form.getByText('Сохранено.').waitFor();
  await page.keyboard.press('Escape');
  await card.getByText('15 %').waitFor();
  const kept = await (await asked(GOODS, 'manager', 'GET', `/v1/suppliers/${code}?shop=tribuna`)).json();
  assert.deepEqual([kept.leadDays, kept.minMarginPercent, kept.competitor], [5, 15, false]);
  assert.deepEqual(sins, []);
  await leave();
});
