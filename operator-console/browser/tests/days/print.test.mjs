import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { accessible, closed, dialled, ordered, readBack, somebody } from '../../desk.mjs';
import { until } from '../../crm.mjs';
import { came, customer, ended, home, keyed } from '../../keyed.mjs';
import { caseOf, prepaid, stateOf } from '../../orders.mjs';
import { settled } from '../../settled.mjs';

after(closed);

const LATER = { timeout: 60_000 };
const SHIRT = {
  sku: 'TR-NAME-L', name: 'Футболка «Метеор» с вашей фамилией и номером', quantity: 1, prepayOnly: true, price: { minor: 349_000, currency: 'RUB' },
  options: { size: 'L', colour: 'красный', series: 'Именная' },
};

/** The shop lets two days for it; for this test, a minute. */
test('a custom print: agreed and not paid in its term, called about, and confirmed when it is paid late', { timeout: 420_000 }, async () => {
  const restored = await settled(({ limits, ...shop }) => ({ ...shop, limits: { ...limits, prepaymentTerm: 'PT1M' } }));
  const { page, sins, leave } = await keyed('vera');
  try {
    const order = await ordered([SHIRT], customer(somebody()));
    await came(page, order);
    await dialled(page);
    await page.getByText('только предоплата').waitFor();
    await readBack(page);
    await page.keyboard.press('KeyC');
    await ended(page, 'Ответ записан, ждём проверки');
    await page.getByText(/предоплата/).first().waitFor();
    assert.equal(await stateOf(order), 'AGREED');
    await home(page);
    await until('a case that came back unpaid', async () => (await caseOf(order)).queue === 'CALL', 200);
    await came(page, order);
    await page.getByText(/не поступила оплата/).first().waitFor(LATER);
    await accessible(page, 'a print that was not paid');
    await prepaid(order);
    await dialled(page);
    await readBack(page);
    await page.keyboard.press('KeyC');
    await ended(page, 'Заказ подтверждён');
    assert.equal(await stateOf(order), 'CONFIRMED');
    assert.deepEqual(sins, []);
  } finally {
    await restored();
    await leave();
  }
});
