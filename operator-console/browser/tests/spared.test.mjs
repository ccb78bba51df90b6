import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, ofTribuna, opened, ordered, seated, sent } from '../desk.mjs';
import { disputed, inCrm, ruled, takenThere, there, twice, until } from '../crm.mjs';
import { CONFIRMATIONS, ORDERS, asked } from '../services.mjs';

const RULE = 'browser';

after(async () => {
  await ruled(RULE, false);
  await closed();
});

const SOON = { timeout: 60_000 };

test('one wish that came twice is shown to who opens it, compared, and one is kept', { timeout: 180_000 }, async () => {
  const { site, other } = await twice();
  const { page, sins, leave } = await seated('anna');
  await opened(page, site);
  await page.getByText(new RegExp(`тот же заказ, что № ${other.number}`)).waitFor(SOON);
  await page.keyboard.press('KeyK');
  const panel = page.getByRole('region', { name: 'Похоже на один и тот же заказ' });
  await panel.getByText('те же товары').waitFor(SOON);
  assert.ok(await panel.getByRole('button', { name: 'Оставить этот' }).isDisabled(), 'decided without the order in hand');
  await accessible(page, 'two orders side by side');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Взять', exact: true }).click();
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await page.keyboard.press('KeyK');
  await panel.getByRole('button', { name: 'Оставить этот' }).click();
  await panel.waitFor({ state: 'detached' });
  const gone = await until('the merged order', async () => {
    const read = await (await asked(ORDERS, 'anna', 'GET', `/v1/orders/${other.id}`)).json();
    return read.state === 'CANCELLED' ? read : undefined;
  });
  assert.equal((await (await asked(ORDERS, 'anna', 'GET', `/v1/orders/${site.id}`)).json()).state, 'PLACED');
  assert.ok(JSON.stringify(gone).includes(site.number), 'it does not name the order that was kept');
  await page.getByText(/тот же заказ, что/).waitFor({ state: 'detached' });
  assert.deepEqual(sins, []);
  await leave();
});

test('a manager makes a rule, switches it on with a reason, and paid orders need no call', { timeout: 180_000 }, async () => {
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/without-calls`);
  await ofTribuna(page);
  const form = page.getByRole('form', { name: 'Новое правило' });
  await form.getByLabel('Название латиницей').fill(RULE);
  await form.getByLabel('оплачен').check();
  await form.getByLabel('без комментария').check();
  await accessible(page, 'a new rule');
  await form.getByRole('button', { name: 'Сохранить выключенным' }).click();
  const rule = page.getByRole('article', { name: RULE, exact: true });
  await rule.getByText('выключено').waitFor(SOON);
  assert.ok(await rule.getByRole('button', { name: 'Включить' }).isDisabled(), 'switched on without a reason');
  await rule.getByLabel('Почему').fill('Пробуем на оплаченных');
  await rule.getByRole('button', { name: 'Включить' }).click();
  await rule.getByText('работает').waitFor(SOON);
  await accessible(page, 'rules');

  const confirmed = await until('an order that a rule confirmed', async () => {
    const order = await ordered();
    const due = (await (await asked(ORDERS, 'tribuna-storefront', 'GET', `/v1/orders/${order.id}`)).json()).totals.due;
    await sent('tribuna-storefront', 'POST', `/v1/orders/${order.id}/payments`, { amount: due, reference: `b-${order.id}` }, { 'Idempotency-Key': crypto.randomUUID() });
    for (let look = 0; look < 20; look++) {
      const read = await (await asked(ORDERS, 'anna', 'GET', `/v1/orders/${order.id}`)).json();
      if (read.state === 'CONFIRMED') return order;
      await new Promise((done) => { setTimeout(done, 500); });
    }
    return undefined; // drawn to be called anyway
  }, 4);
  const held = await (await asked(CONFIRMATIONS, 'anna', 'GET', `/v1/cases/${confirmed.id}`)).json();
  assert.equal(held.queue, undefined, 'nobody calls him');
  await page.reload();
  await ofTribuna(page);
  await rule.getByText(/без звонка: [1-9]/).waitFor(SOON);
  assert.deepEqual(sins, []);
  await leave();
});

test('an order of the CRM that both sides changed is kept as it is here, and the CRM has its lines', { timeout: 180_000 }, async () => {
  const { order, here } = await disputed();
  const { order: lacking } = await takenThere({ phone: '' });
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/without-calls`);
  await ofTribuna(page);
  await page.getByRole('tab', { name: 'CRM' }).click();
  const row = (number) => page.getByRole('list', { name: 'Не перенеслись' }).getByRole('listitem').filter({ hasText: number });
  await row(order.number).waitFor(SOON);
  await row(lacking.number).getByText(/no-phone/).waitFor(SOON);
  assert.equal(await row(lacking.number).getByRole('button', { name: 'Оставить наши позиции' }).count(), 0, 'nothing of ours to keep');
  await accessible(page, 'the CRM');
  await row(order.number).getByRole('button', { name: 'Оставить наши позиции' }).click();
  await row(order.number).waitFor({ state: 'detached' });
  await until('our lines in the CRM', async () => (await there(order.id)).items[0].quantity === 4);
  assert.equal((await (await asked(ORDERS, 'anna', 'GET', `/v1/orders/${here.id}`)).json()).lines[0].quantity, 4);
  await inCrm({ status: 'cancel-other' }, lacking.id);
  await row(lacking.number).waitFor({ state: 'detached', ...SOON });
  await inCrm({ status: 'cancel-other' }, order.id);
  assert.deepEqual(sins, []);
  await leave();
});
