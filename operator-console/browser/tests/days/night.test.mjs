import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { MUG, accessible, asleep, closed, ordered, somebody } from '../../desk.mjs';
import { came, customer, keyed } from '../../keyed.mjs';
import { caseOf } from '../../orders.mjs';

after(closed);

const clockIn = (zone, at) => new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(at));

test('an order of the night: when his window opens is said, nobody rings him before, and its hour begins then', { timeout: 90_000 }, async () => {
  const { zone, address } = asleep();
  const order = await ordered([MUG], { ...customer(somebody()), delivery: { method: 'POST', address } });
  const { page, sins, leave } = await keyed('anna');
  await page.getByRole('navigation').getByText(`№ ${order.number}`).waitFor();
  await came(page, order);
  await page.getByText(/окно откроется в .*10:00/).first().waitFor();
  await page.getByText(`у клиента ${clockIn(zone, Date.now())}`).or(page.getByText(`у клиента ${clockIn(zone, Date.now() + 60_000)}`)).waitFor();
  await accessible(page, 'an order of the night');
  const { times } = await caseOf(order);
  assert.equal(clockIn(zone, times.callableFrom), '10:00');
  assert.equal(clockIn(zone, times.breach), '11:00', 'an hour from when he may be called, not from when he ordered');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(/не время для звонков/).first().waitFor();
  assert.deepEqual(sins, []);
  await leave();
});
