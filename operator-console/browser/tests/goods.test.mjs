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

test('the nearest pickup points are drawn and listed, and one is chosen for the order', { timeout: 120_000 }, async () => {
  const point = (code, street, latitude, longitude) => ({
    carrier: 'OWN', code, name: street, kind: 'SHOP', status: 'OPEN', phones: [], terms: { card: true, cash: true, fitting: true },
    hours: { week: [], exceptions: [] }, place: { address: street, city: 'Москва', country: 'RU', postalCode: '125009', point: { latitude, longitude } },
  });
  const list = await asked(GOODS, 'manager', 'POST', '/v1/carriers/own/pickup-points?shop=tribuna&trusted=true',
    [point('B-1', 'ул. Лесная, 5', 55.7766, 37.5855), point('B-2', 'ул. Тверская, 7', 55.7577, 37.6112)]);
  assert.ok(list.ok, `a list of points: ${list.status} ${await list.clone().text()}`);
  const { page, sins, leave } = await seated('vera');
  const order = await ordered(undefined, { delivery: { method: 'POST', address: { country: 'RU', city: 'Москва', postalCode: '125009', lines: ['ул. Тверская, д. 7'] } } });
  await opened(page, order);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await page.keyboard.press('KeyD');
  const form = page.getByRole('form', { name: 'Доставка и оплата' });
  await form.getByLabel('Способ').selectOption('PICKUP');
  const near = form.getByRole('region', { name: 'Ближайшие пункты' });
  await near.getByRole('img', { name: /Схема: пунктов/ }).waitFor(SOON);
  await accessible(page, 'nearest points');
  await near.getByRole('button', { name: /Лесная/ }).click();
  assert.equal(await form.getByLabel('Пункт выдачи', { exact: true }).inputValue(), 'OWN B-1: ул. Лесная, 5');
  await near.getByRole('button', { name: /Лесная/, pressed: true }).waitFor();
  await form.getByLabel('Индекс').fill('');
  await form.getByLabel('Город').fill('');
  await form.getByText('Введите индекс или город').waitFor();
  assert.deepEqual(sins, []);
  await leave();
});
