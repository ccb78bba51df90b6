import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, seated } from '../desk.mjs';
import { forged } from '../forged.mjs';

after(closed);

const LATER = { timeout: 30_000 };

/** What every service parked of one subject, the page having asked them all. */
const entries = (page, subject) => page.getByRole('button').filter({ hasText: subject });

test('an administrator sees what nobody could apply, and gives it up with a reason', { timeout: 120_000 }, async () => {
  const subject = randomUUID();
  await forged('stock', subject, { type: 'inventory.stock-checked.v1', note: 'от постороннего' }, { shop: 'tribuna', ce_type: 'inventory.stock-checked.v1' });
  const { page, sins, leave } = await seated('admin');
  await page.goto(`${CONSOLE}/parked`);
  await entries(page, subject).first().waitFor(LATER);
  await accessible(page, 'parked events');
  const readers = await entries(page, subject).count();
  assert.ok(readers >= 2, `${readers} services read what inventory-service announces`);
  for (let left = readers; left > 0; left--) {
    await entries(page, subject).first().click();
    await page.getByText(/не похоже на настоящее/).waitFor();
    await page.getByText('от постороннего').waitFor();
    await page.getByRole('button', { name: 'Применить', exact: true }).click();
    await page.getByText(/Дальше не идёт/).waitFor();
    await page.getByRole('button', { name: 'Отклонить первое' }).click();
    await page.getByRole('textbox', { name: /никогда/ }).fill('Проверка: запись не от сервиса');
    await page.keyboard.press('Enter');
    await page.waitForFunction(([said, count]) => [...document.querySelectorAll('button')].filter((each) => each.textContent.includes(said)).length === count, [subject, left - 1], LATER);
  }
  assert.deepEqual(sins, []);
  await leave();
});

test('parked events are nobody else’s business', { timeout: 60_000 }, async () => {
  const { page, leave } = await seated('manager');
  await page.keyboard.press('F4');
  await page.getByRole('link', { name: 'Показатели' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Отложенные события' }).count(), 0);
  const status = await page.evaluate(async () => (await fetch('/api/order/v1/parked')).status);
  assert.equal(status, 403);
  await leave();
});
