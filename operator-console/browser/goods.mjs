// Suppliers, warehouses and goods of a test's own, so that nobody else's orders are touched.
import assert from 'node:assert/strict';
import { GOODS, asked } from './services.mjs';

async function done(party, method, path, body, headers) {
  const answer = await asked(GOODS, party, method, path, body, headers);
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer;
}

/** A code that nobody has had. */
export const fresh = (letter) => `${letter}${Date.now().toString(36)}${Math.floor(Math.random() * 1e4)}`;

/** A supplier of the shop with the goods that he lists; an offer: id, name, price, count, and what else its element has. */
export async function listed(code, name, offers, settings = {}) {
  const path = `/v1/suppliers/${code}`;
  if ((await asked(GOODS, 'manager', 'GET', `${path}?shop=tribuna`)).status === 404) {
    await done('manager', 'PUT', `${path}?shop=tribuna`, { name, currency: 'RUB', ...settings });
  }
  const all = offers.map(({ id, name: title, price, count, more = '' }) =>
    `<offer id="${id}" available="true"><name>${title}</name><price>${price}</price><currencyId>RUB</currencyId><count>${count}</count>${more}</offer>`);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow', dateStyle: 'short', timeStyle: 'short' }).format();
  await done('manager', 'POST', `${path}/price-lists?shop=tribuna`,
    `<yml_catalog date="${today}"><shop><offers>${all.join('')}</offers></shop></yml_catalog>`, { 'Content-Type': 'application/xml' });
}

/** Suppliers who answer by a form: what an order lacks, they are asked, until this ends. A shop asks twenty at most: always the same ones. */
export async function askable(names) {
  const codes = names.map(([code]) => code);
  const channel = async (code, isAsked) => {
    const path = `/v1/suppliers/${code}/channel?shop=tribuna`;
    const tag = (await asked(GOODS, 'manager', 'GET', path)).headers.get('etag');
    await done('manager', 'PUT', path, { way: 'FORM', asked: isAsked, within: 'PT10M' }, tag ? { 'If-Match': tag } : {});
  };
  for (const [code, name] of names) {
    if ((await asked(GOODS, 'manager', 'GET', `/v1/suppliers/${code}?shop=tribuna`)).status === 404) await done('manager', 'PUT', `/v1/suppliers/${code}?shop=tribuna`, { name, currency: 'RUB' });
    await channel(code, true);
  }
  return async () => {
    for (const code of codes) await channel(code, false);
  };
}

/** A supplier says what he has of what an order lacks: of each SKU its quantity, cost in roubles, and in how many days. */
export async function answered(order, supplier, goods) {
  const path = `/v1/orders/${order.id}/supply?shop=tribuna`;
  let form;
  for (let round = 0; form === undefined && round < 60; round++) {
    const read = await asked(GOODS, 'manager', 'GET', path);
    form = read.ok ? (await read.json()).queries.find((each) => each.supplier === supplier)?.form : undefined;
    if (form === undefined) await new Promise((resolve) => setTimeout(resolve, 500));
  }
  assert.ok(form, `${supplier} was not asked about ${order.number}`);
  const lines = goods.map(([sku, quantity, roubles, days]) => ({
    sku, quantity, cost: roubles * 100, currency: 'RUB', readyAt: new Date(Date.now() + days * 86_400_000).toISOString().replace(/\.\d+/, ''),
  }));
  const said = await fetch(GOODS + new URL(form).pathname, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ lines }) });
  assert.equal(said.status, 204, `${supplier}: ${said.status} ${await said.text()}`);
}

/** What two suppliers can do for an order of two goods: one is cheap and late, the other soon and dear. */
export async function combinable(order, [cheap, soon], [pot, cup]) {
  await answered(order, cheap, [[pot, 2, 1_900, 6], [cup, 6, 240, 6]]);
  await answered(order, soon, [[pot, 2, 2_300, 1], [cup, 6, 220, 1]]);
}

export const movement = (sku, body) => done('manager', 'POST', `/v1/stock/${sku}/movements?shop=tribuna`, body, { 'Idempotency-Key': crypto.randomUUID() });
