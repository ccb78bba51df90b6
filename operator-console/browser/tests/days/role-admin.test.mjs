import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { randomUUID } from 'node:crypto';
import { MUG, accessible, closed, ordered, somebody } from '../../desk.mjs';
import { until } from '../../crm.mjs';
import { forged } from '../../forged.mjs';
import { chosen, customer, keyed, pressed, went, wrote } from '../../keyed.mjs';
import { stateOf } from '../../orders.mjs';
import { ORDERS, asked } from '../../services.mjs';

after(closed);

const LATER = { timeout: 60_000 };

test('an administrator’s day: what nobody could apply is given up with a reason, and a customer is forgotten', { timeout: 300_000 }, async () => {
  const subject = randomUUID();
  await forged('stock', subject, { type: 'inventory.stock-checked.v1', note: 'от постороннего' }, { shop: 'tribuna', ce_type: 'inventory.stock-checked.v1' });
  const phone = somebody();
  const order = await ordered([MUG], customer(phone));
  const read = await asked(ORDERS, 'tribuna-storefront', 'GET', `/v1/orders/${order.id}`);
  const over = await asked(ORDERS, 'tribuna-storefront', 'POST', `/v1/orders/${order.id}/cancel`, { reason: 'передумал' }, { 'If-Match': read.headers.get('etag') });
  assert.equal(over.status, 200);
  await until('an order that is over', async () => (await stateOf(order)) === 'CANCELLED');

  const { page, sins, leave } = await keyed('admin');
  await went(page, 'отложенные события', /^Отложенные события$/);
  const entries = page.getByRole('button').filter({ hasText: subject });
  await entries.first().waitFor({ timeout: 120_000 });
  const readers = await entries.count();
  for (let left = readers; left > 0; left--) {
    await pressed(page, entries.first());
    await page.getByText(/не похоже на настоящее/).waitFor();
    await pressed(page, page.getByRole('button', { name: 'Отклонить первое' }));
    await wrote(page, page.getByRole('textbox', { name: /никогда/ }), 'Проверка: запись не от сервиса');
    await page.keyboard.press('Enter');
    await until('one entry less', async () => (await entries.count()) === left - 1);
  }
  await accessible(page, 'nothing is parked');

  await went(page, 'личные данные', /^Личные данные$/);
  await wrote(page, page.getByRole('textbox', { name: /Телефоны/ }), phone);
  await chosen(page, page.getByRole('combobox', { name: /Что сделать/ }), /Стереть/);
  await pressed(page, page.getByRole('checkbox', { name: /вернуть стёртое нельзя/ }), 'Space');
  await pressed(page, page.getByRole('button', { name: 'Отправить' }));
  await page.getByRole('heading', { name: /Стереть готово/ }).first().waitFor(LATER);
  await accessible(page, 'a customer who is forgotten');
  const kept = await (await asked(ORDERS, 'galina', 'GET', `/v1/orders/${order.id}`)).text();
  assert.doesNotMatch(kept, new RegExp(phone.slice(-10)));
  assert.deepEqual(sins, []);
  await leave();
});
