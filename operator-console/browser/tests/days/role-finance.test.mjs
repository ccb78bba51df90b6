import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { MUG, accessible, closed, ordered, somebody } from '../../desk.mjs';
import { until } from '../../crm.mjs';
import { agreed, chosen, customer, keyed, pressed, surnamed, went, wrote } from '../../keyed.mjs';
import { prepaid, reported } from '../../orders.mjs';
import { ORDERS, asked } from '../../services.mjs';

after(closed);

const LATER = { timeout: 60_000 };

/** Paid for, and not taken: an operator asks for the money. */
async function refundAsked() {
  const { page, sins, leave } = await keyed('galina');
  const order = await prepaid(await agreed(page, await ordered([MUG], customer(somebody(), { surname: surnamed('Возвратова') }))));
  await reported(order, 'REFUSED', 'передумала');
  const found = await until('a case of what was paid', async () => (await (await asked(ORDERS, 'galina', 'GET', `/v1/after-sale-cases?shop=tribuna&orderId=${order.id}`)).json()).items[0]);
  const path = `/v1/after-sale-cases/${found.id}`;
  const read = await asked(ORDERS, 'galina', 'GET', `${path}?shop=tribuna`);
  const room = await (await asked(ORDERS, 'galina', 'GET', `${path}/refundable?shop=tribuna`)).json();
  const step = await asked(ORDERS, 'galina', 'POST', `${path}/steps?shop=tribuna`, { step: 'REFUND_ASKED', amount: room.most }, { 'If-Match': read.headers.get('etag') });
  assert.ok(step.ok, `money asked back: ${step.status} ${await step.clone().text()}`);
  assert.deepEqual(sins, []);
  await leave();
  return order;
}

test('a day of finance: what is to be paid by its day, and paid once with the bank’s number', { timeout: 240_000 }, async () => {
  const order = await refundAsked();
  const { page, sins, leave } = await keyed('marta');
  await went(page, 'обращения', /^Обращения$/);
  await chosen(page, page.locator('main section header').getByLabel('Магазин'), /Трибуна/);
  await chosen(page, page.getByLabel('Показать'), /деньги: по сроку выплаты/);
  const row = page.getByRole('button', { name: new RegExp(`№ ${order.number}.*выплатить до`) });
  await row.waitFor(LATER);
  await accessible(page, 'money that is owed');
  await pressed(page, row);
  const card = page.getByRole('article', { name: new RegExp(order.number) });
  await card.getByRole('button', { name: /Деньги выплачены/ }).waitFor();
  assert.equal(await card.getByRole('button', { name: /Вернуть деньги/ }).count(), 0, 'who pays does not order it');
  await page.keyboard.press('KeyP');
  await wrote(page, card.getByLabel('Номер платежа'), `ПП-${order.number}`);
  await page.keyboard.press('Enter');
  await card.getByText(new RegExp(`выплачено.*ПП-${order.number}`)).waitFor();
  await row.waitFor({ state: 'detached', ...LATER });
  assert.deepEqual(sins, []);
  await leave();
});
