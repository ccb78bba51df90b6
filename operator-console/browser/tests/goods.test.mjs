import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, opened, ordered, seated } from '../desk.mjs';
import { GOODS, asked } from '../services.mjs';

after(closed);

const SOON = { timeout: 30_000 };

test('suppliers, what became of their lists and what was rejected', { timeout: 90_000 }, async () => {
  const code = `t${Date.now().toString(36)}`;
  const put = await asked(GOODS, 'manager', 'PUT', `/v1/suppliers/${code}?shop=tribuna`, { name: `Проба ${code}`, currency: 'RUB' });
  assert.ok(put.ok, `a supplier: ${put.status}`);
  const offers = `<offer id="${code}-1" available="true"><name>Значок</name><price>190</price><currencyId>RUB</currencyId></offer>`
    + `<offer id="${code}-2" available="true"><name>Без цены</name><price>даром</price><currencyId>RUB</currencyId></offer>`;
  const list = await asked(GOODS, 'manager', 'POST', `/v1/suppliers/${code}/price-lists?shop=tribuna`,
    `<yml_catalog date="2026-11-23 03:52"><shop><offers>${offers}</offers></shop></yml_catalog>`, { 'Content-Type': 'application/xml' });
  assert.ok(list.ok, `a list: ${list.status} ${await list.clone().text()}`);
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/suppliers?shop=tribuna&supplier=${code}`);
  const card = page.getByRole('article', { name: `Проба ${code}` });
  await card.getByText(/предложений 2, принято 1/).waitFor();
  await card.getByText('отвергнуто 1').waitFor();
  await card.getByText('Что отвергнуто').click();
  await card.getByText(new RegExp(`предложение ${code}-2`)).waitFor();
  await accessible(page, 'a supplier');
  await page.keyboard.press('Escape');
  await page.getByText('Выберите поставщика слева').waitFor();
  assert.deepEqual(sins, []);
  await leave();
});

test('one pickup point is named first, the nearest that does: others follow when they are wanted', { timeout: 120_000 }, async () => {
  const point = (code, street, latitude, card) => ({
    carrier: 'OWN', code, name: street, kind: 'SHOP', status: 'OPEN', phones: [], terms: { card, cash: true, fitting: true },
    hours: { week: [], exceptions: [] }, place: { address: street, city: 'Москва', country: 'RU', postalCode: '127055', point: { latitude, longitude: 37.59 } },
  });
  const list = await asked(GOODS, 'manager', 'POST', '/v1/carriers/own/pickup-points?shop=tribuna&trusted=true',
    [point('B-1', 'ул. Лесная, 5', 55.78, false), point('B-2', 'ул. Тверская, 7', 55.79, true), point('B-3', 'ул. Палиха, 9', 55.76, true)]);
  assert.ok(list.ok, `a list of points: ${list.status} ${await list.clone().text()}`);
  const { page, sins, leave } = await seated('vera');
  const order = await ordered(undefined, { paymentMethod: 'ON_RECEIPT', delivery: { method: 'POST', address: { country: 'RU', city: 'Москва', postalCode: '127055', lines: ['ул. Тверская, д. 7'] } } });
  await opened(page, order);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await page.keyboard.press('KeyD');
  const form = page.getByRole('form', { name: 'Доставка и оплата' });
  await form.getByLabel('Способ').selectOption('PICKUP');
  const near = form.getByRole('region', { name: 'Ближайший пункт' });
  const named = near.getByRole('listitem');
  await near.getByRole('button', { name: /Лесная/ }).waitFor(SOON);
  assert.equal(await named.count(), 1, 'one is named');
  await accessible(page, 'the nearest point');

  await near.getByLabel('Платит на месте').selectOption('CARD');
  await near.getByRole('button', { name: /Тверская/ }).waitFor(SOON);
  assert.equal(await named.count(), 1, 'the nearer one takes no card');
  await near.getByRole('button', { name: 'Ещё пункты' }).click();
  await near.getByRole('button', { name: /Палиха/ }).waitFor(SOON);
  assert.equal(await near.getByRole('button', { name: /Лесная/ }).count(), 0);
  await near.getByRole('img', { name: /Схема: пунктов 2/ }).waitFor();
  await near.getByRole('button', { name: /Палиха/ }).click();
  assert.equal(await form.getByLabel('Пункт выдачи', { exact: true }).inputValue(), 'OWN B-3: ул. Палиха, 9');
  await near.getByRole('button', { name: /Палиха/, pressed: true }).waitFor();
  await near.getByLabel('Когда придёт').fill('2026-12-01T19:00');
  await near.getByText('Рядом нет пункта, который подходит.').waitFor(SOON);
  await form.getByLabel('Индекс').fill('');
  await form.getByLabel('Город').fill('');
  await form.getByText('Введите индекс или город').waitFor();
  assert.deepEqual(sins, []);
  await leave();
});

test('a supplier whose list fails is said to, with how often and when it is tried again; figures stand beside their targets', { timeout: 120_000 }, async () => {
  const code = `f${Date.now().toString(36)}`;
  const put = await asked(GOODS, 'manager', 'PUT', `/v1/suppliers/${code}?shop=tribuna`,
    { name: `Сломан ${code}`, currency: 'RUB', schedule: { every: 'PT15M', url: 'http://127.0.0.1:9/list.yml' } });
  assert.ok(put.ok, `a supplier: ${put.status} ${await put.clone().text()}`);
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/suppliers?shop=tribuna&supplier=${code}`);
  const card = page.getByRole('article', { name: `Сломан ${code}` });
  await card.getByRole('alert').getByText(/не получен: нет соединения.*следующая попытка/).waitFor({ timeout: 60_000 });
  await card.getByText('сверять ещё не с чем').waitFor();
  await accessible(page, 'a supplier in trouble');
  await page.keyboard.press('KeyH');
  const form = page.getByRole('form', { name: 'Как спрашиваем о товаре' });
  await form.getByLabel('Способ').selectOption('MAIL');
  await form.getByLabel('Почта').fill('не почта');
  assert.ok(await form.getByRole('button', { name: 'Сохранить' }).isDisabled());
  await form.getByLabel('Почта').fill('sklad@supplier.example.ru');
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await form.getByText('Сохранено.').waitFor(SOON);
  const stored = await (await asked(GOODS, 'manager', 'GET', `/v1/suppliers/${code}/channel?shop=tribuna`)).json();
  assert.deepEqual([stored.way, stored.address, stored.asked], ['MAIL', 'sklad@supplier.example.ru', false]);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Точность' }).click();
  const absent = page.getByRole('region', { name: 'Заказы на то, чего нет' });
  await absent.getByText('Ночью, с 20 до 10').waitFor(SOON);
  await absent.getByText(/цель не больше 5 %|заказов не было/).first().waitFor();
  await page.getByText(/цель 99,5 %|сверять ещё не с чем/).first().waitFor(SOON);
  await accessible(page, 'how far suppliers are believed');
  assert.deepEqual(sins, []);
  await leave();
});
