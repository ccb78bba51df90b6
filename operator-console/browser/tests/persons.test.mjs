import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, ordered, seated } from '../desk.mjs';
import { ORDERS, asked } from '../services.mjs';

after(closed);

const LATER = { timeout: 60_000 };

/** Somebody who ordered, and whose order is over. */
async function past() {
  const order = await ordered();
  const found = await asked(ORDERS, 'tribuna-storefront', 'GET', `/v1/orders/${order.id}`);
  const body = await found.json();
  const over = await asked(ORDERS, 'tribuna-storefront', 'POST', `/v1/orders/${order.id}/cancel`, { reason: 'передумал' }, { 'If-Match': found.headers.get('etag') });
  assert.equal(over.status, 200);
  return { id: order.id, body };
}

async function requested(page, phone, errand) {
  await page.getByRole('textbox', { name: /Телефоны/ }).fill(phone);
  await page.getByRole('combobox', { name: /Что сделать/ }).selectOption(errand);
  if (errand === 'ERASE') await page.getByRole('checkbox', { name: /вернуть стёртое нельзя/ }).check();
  await page.getByRole('button', { name: 'Отправить' }).click();
}

test('an administrator counts, copies and erases what all services keep of a customer', { timeout: 240_000 }, async () => {
  const { id, body } = await past();
  const phone = body.customer.phone.e164;
  const { page, sins, leave } = await seated('admin');
  await page.goto(`${CONSOLE}/persons?shop=tribuna`);
  await page.getByRole('region', { name: 'Запросы' }).and(page.locator('[aria-busy="false"]')).waitFor();
  const cards = (name) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  /** The newest stands first; before it is done, there may be others of the kind. */
  const answered = async (errand, name) => {
    const before = await cards(name).count();
    await requested(page, phone, errand);
    await cards(name).nth(before).waitFor(LATER);
    return cards(name).first();
  };
  await answered('COUNT', /Посчитать готово/);
  await accessible(page, 'personal data');
  const ready = await answered('COPY', /Собрать копию готово/);
  const [copy] = await Promise.all([page.waitForEvent('download', LATER), ready.getByRole('link', { name: 'Скачать копию' }).click(LATER)]);
  const text = await (await copy.createReadStream()).toArray();
  assert.match(Buffer.concat(text).toString('utf8'), new RegExp(phone.slice(-10)));
  await answered('ERASE', /Стереть готово/);
  const left = await (await asked(ORDERS, 'galina', 'GET', `/v1/orders/${id}`)).text();
  assert.doesNotMatch(left, new RegExp(phone.slice(-10)));
  assert.deepEqual(sins, []);
  await leave();
});

test('what binds the desk to a customer is said, and nothing is erased', { timeout: 120_000 }, async () => {
  const order = await ordered();
  const found = await (await asked(ORDERS, 'tribuna-storefront', 'GET', `/v1/orders/${order.id}`)).json();
  const { page, leave } = await seated('admin');
  await page.goto(`${CONSOLE}/persons?shop=tribuna`);
  await requested(page, found.customer.phone.e164, 'ERASE');
  await page.getByText(/Заказ ещё в работе/).waitFor(LATER);
  await leave();
});
