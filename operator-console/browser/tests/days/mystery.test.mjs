import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { MUG, accessible, closed, ordered, somebody } from '../../desk.mjs';
import { agreed, customer, keyed, pressed, surnamed, went } from '../../keyed.mjs';
import { stateOf } from '../../orders.mjs';
import { INSIGHT, ORDERS, asked } from '../../services.mjs';

after(closed);

const told = async (service, path) => (await asked(service, 'anna', 'GET', path)).text();

test('a mystery shopper: a manager says so, the operator works as ever and is never told, and nothing ships', { timeout: 180_000 }, async () => {
  const order = await ordered([MUG], customer(somebody(), { surname: surnamed('Тайнова') }));
  const manager = await keyed('manager');
  await went(manager.page, order.number, `История заказа ${order.number}`);
  await pressed(manager.page, manager.page.getByRole('button', { name: 'Это тайный покупатель' }));
  await manager.page.getByText(/операторы не знают, заказ не отправят/).waitFor();
  await accessible(manager.page, 'a mystery order');

  const { page, sins, leave } = await keyed('anna');
  await agreed(page, order);
  const known = await told(ORDERS, `/v1/orders/${order.id}`);
  assert.equal(JSON.parse(known).state, 'CONFIRMED', 'to the operator it is an order like any other');
  assert.equal(await stateOf(order), 'PLACED', 'to the storefront it was never confirmed: nothing ships');
  const seen = [await page.locator('body').innerText(), known, await told(INSIGHT, `/v1/orders/${order.id}/story`)];
  for (const text of seen) assert.doesNotMatch(text, /тайный|myster|rehears/i);
  await went(page, order.number, `История заказа ${order.number}`);
  await page.getByText(/подтвержд/i).first().waitFor();
  assert.equal(await page.getByRole('button', { name: 'Это тайный покупатель' }).count(), 0);
  assert.deepEqual([...sins, ...manager.sins], []);
  await leave();
  await manager.leave();
});
