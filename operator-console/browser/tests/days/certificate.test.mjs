import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { MUG, SHORT_TEE, accessible, certificate, closed, dialled, ordered, readBack, somebody } from '../../desk.mjs';
import { came, customer, ended, keyed, reached, wrote } from '../../keyed.mjs';
import { orderOf } from '../../orders.mjs';

after(closed);

const LEFT = 20_000;

test('another size and another address, and a certificate that leaves 200 roubles due', { timeout: 180_000 }, async () => {
  const order = await ordered([SHORT_TEE, MUG], customer(somebody()));
  const { page, sins, leave } = await keyed('anna');
  await came(page, order);
  await dialled(page);
  await page.getByText('не хватает 1', { exact: true }).waitFor();
  await page.keyboard.press('KeyA');
  const ways = page.getByRole('listbox', { name: 'Замены' });
  await ways.getByRole('option').first().getByText(/весь заказ/).waitFor();
  const size = ways.getByRole('option', { selected: true }).getByText(/^(S|L|XL), красный/);
  for (let press = 0; press < 3 && (await size.count()) === 0; press++) await page.keyboard.press('ArrowDown');
  await size.waitFor();
  await ways.getByRole('option', { selected: true }).getByText(/весь заказ/).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('версия 2').waitFor();
  const [tee] = (await orderOf(order)).lines;
  assert.notEqual(tee.options.size, 'M');

  await page.keyboard.press('KeyD');
  const where = page.getByRole('form', { name: 'Доставка и оплата' });
  await wrote(page, where.getByLabel('Улица, дом, квартира'), 'ул. Лесная, д. 5, кв. 3');
  await where.getByText(/Станет|сумма та же/).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('версия 3').waitFor();
  await page.getByText(/ул\. Лесная, д\. 5, кв\. 3/).first().waitFor();

  const { totals } = await orderOf(order);
  const code = await certificate(totals.due.minor - LEFT);
  await page.keyboard.press('KeyP');
  const codes = page.getByRole('form', { name: 'Сертификаты и промокоды' });
  await reached(page, codes.getByLabel('Код'));
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.getByText('версия 4').waitFor();
  await page.locator('.sumdue').getByText(/^200\s₽$/).waitFor();
  await accessible(page, 'what a certificate leaves');
  await readBack(page);
  await page.keyboard.press('KeyC');
  await ended(page, 'Заказ подтверждён');
  const agreed = await orderOf(order);
  assert.equal(agreed.totals.due.minor, LEFT);
  assert.match(agreed.delivery.address.lines.join(), /Лесная/);
  assert.deepEqual(sins, []);
  await leave();
});
