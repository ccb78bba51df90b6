// Orders of the shop's CRM, rules of safe orders, and one wish that came twice: as tests and pictures need them.
import assert from 'node:assert/strict';
import { CONSOLE, MUG, awake, ofTribuna, opened, ordered, seated, sent, somebody } from './desk.mjs';
import { CRM, ORDERS, asked } from './services.mjs';

const LATER = { timeout: 60_000 };
const RULES = '/v1/safe-order-rules';

async function json(answer, what) {
  assert.ok(answer.ok, `${what}: ${answer.status} ${await answer.clone().text()}`);
  return answer.json();
}

/** Polls until it is so. */
export async function until(what, look, seconds = 60) {
  for (let turn = 0; turn < seconds * 2; turn++) {
    const found = await look();
    if (found) return found;
    await new Promise((done) => { setTimeout(done, 500); });
  }
  return assert.fail(`it never came: ${what}`);
}

export const there = async (id) => json(await fetch(`${CRM}/orders/${id}`), 'the CRM');

/** What people do in the CRM: takes an order, or changes one. */
export async function inCrm(body, id = '') {
  return json(await fetch(`${CRM}/orders${id && `/${id}`}`, { method: 'POST', body: JSON.stringify(body) }), 'the CRM');
}

/** An order of a mug, taken in the CRM, and as it came here. */
export async function takenThere(change = {}) {
  const home = awake();
  const order = await inCrm({
    lastName: 'Крылова', firstName: 'Нина', phone: somebody(),
    items: [{ productName: MUG.name, quantity: 1, initialPrice: 590, offer: { externalId: MUG.sku } }],
    delivery: { code: 'russianpost', address: { countryIso: home.country, city: home.city, index: home.postalCode, text: home.lines[0] } },
    payments: [{ id: 1, type: 'cash', status: 'not-paid', amount: 940 }], ...change,
  });
  if (change.phone === '') return { order };
  const here = await until('an order of the CRM', async () => (await json(await asked(ORDERS, 'anna', 'GET',
    `/v1/orders?shop=tribuna&externalNumber=${order.number}`), 'orders')).items[0]);
  return { order, here };
}

/** Both sides change the lines of an order. */
export async function disputed() {
  const { order, here } = await takenThere();
  const read = await asked(ORDERS, 'anna', 'GET', `/v1/orders/${here.id}`);
  const line = (await read.clone().json()).lines[0].id;
  await sent('boris', 'POST', `/v1/orders/${here.id}/amend?shop=tribuna`,
    { changes: [{ op: 'quantity', line, quantity: 4 }] }, { 'If-Match': read.headers.get('etag') });
  await inCrm({ items: [{ id: order.items[0].id, quantity: 5 }] }, order.id);
  await until('a conflict', async () => (await json(await asked(ORDERS, 'manager', 'GET', '/v1/crm?shop=tribuna'), 'the CRM here'))
    .problems.some((each) => each.id === here.id && each.keepable));
  return { order, here };
}

/** A rule as it is wanted, switched on or off. */
export async function ruled(name, on, when = { paid: true, fresh: false, knownAddress: false, noComment: true }) {
  const change = async (method, path, body) => {
    const read = await asked(ORDERS, 'manager', 'GET', `${RULES}?shop=tribuna`);
    const tag = read.headers.get('etag');
    return json(await asked(ORDERS, 'manager', method, `${RULES}/${path}?shop=tribuna`, body, tag ? { 'If-Match': tag } : { 'If-None-Match': '*' }), 'a rule');
  };
  await change('PUT', name, { when, calledOf10000: 1_000, resultsMin: 50 });
  await change('POST', `${name}/switch`, { on, reason: on ? 'Пробуем на оплаченных' : 'Проверка закончена' });
}

/** The same mug on the site, and noted on the telephone: the order of the site, and the draft. */
export async function twice() {
  const phone = somebody();
  const customer = { person: { surname: 'Повторова', given: 'Рита', patronymic: 'Ильинична' }, phone };
  const site = await ordered([{ ...MUG, quantity: 1 }], { customer });
  const draft = await sent('boris', 'POST', '/v1/drafts?shop=tribuna', {
    channel: 'PHONE', customer, changes: [{ op: 'address', address: awake() }],
    asks: [{ words: 'кружка', article: MUG.sku, quantity: 1 }],
  }, { 'Idempotency-Key': crypto.randomUUID() });
  const other = await until('goods of a draft', async () => {
    const read = await (await asked(ORDERS, 'boris', 'GET', `/v1/orders/${draft.id}`)).json();
    return read.draft.asks[0].match === 'PENDING' ? undefined : read;
  });
  return { site, other };
}

/** Both orders of one wish, rules with their results, and the CRM with what waits for a person. */
export async function spared(viewport, pictured) {
  const { site } = await twice();
  const anna = await seated('anna', { viewport });
  await opened(anna.page, site);
  await anna.page.getByRole('button', { name: 'Сравнить' }).click(LATER);
  await anna.page.getByRole('region', { name: 'Похоже на один и тот же заказ' }).getByText('Другой заказ').waitFor(LATER);
  await pictured(anna.page, 'case-duplicate');
  await anna.leave();
  await ruled('paid', true);
  await disputed();
  await takenThere({ phone: '' });
  const { page, leave } = await seated('manager', { viewport });
  await page.goto(`${CONSOLE}/without-calls`);
  await ofTribuna(page);
  await page.getByRole('article', { name: 'paid' }).waitFor(LATER);
  await pictured(page, 'safe-orders');
  await page.getByRole('tab', { name: 'CRM' }).click();
  await page.getByRole('button', { name: 'Оставить наши позиции' }).first().waitFor(LATER);
  await pictured(page, 'crm');
  await leave();
  await ruled('paid', false);
}
