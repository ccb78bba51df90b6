// Pictures of what an administrator has: events that nobody could apply, and one customer's data. Called by states.mjs.
import { randomUUID } from 'node:crypto';
import { CONSOLE, ordered, seated, sent, somebody } from './desk.mjs';
import { forged } from './forged.mjs';

const LATER = { timeout: 60_000 };

/** A record of a stranger that waits in several services, looked at and given up; what is kept of a customer, counted. */
export async function administered(viewport, pictured) {
  const subject = randomUUID();
  await forged('stock', subject, { type: 'inventory.stock-checked.v1', orderId: subject, note: 'от постороннего' }, { shop: 'tribuna', ce_type: 'inventory.stock-checked.v1' });
  const { page, leave } = await seated('admin', { viewport });
  await page.goto(`${CONSOLE}/parked`);
  // On a narrow screen the list gives way to what is open.
  const entries = page.locator('.entriesin button').filter({ hasText: subject });
  await entries.first().waitFor(LATER);
  await pictured(page, 'parked-list');
  while ((await entries.count()) > 0) {
    const before = await entries.count();
    await entries.first().click();
    await page.getByText('от постороннего').waitFor(LATER);
    await page.getByRole('button', { name: 'Отклонить первое' }).click();
    await page.getByRole('textbox', { name: /никогда/ }).fill('Запись не от сервиса');
    if (before === 1) await pictured(page, 'parked');
    await page.keyboard.press('Enter');
    await entries.nth(before - 1).waitFor({ state: 'detached', ...LATER });
  }
  await kept(page, pictured);
  await leave();
}

async function kept(page, pictured) {
  const phone = somebody();
  const order = await ordered(undefined, { customer: { person: { surname: 'Иванова', given: 'Ирина' }, phone } });
  await page.goto(`${CONSOLE}/persons?shop=tribuna`);
  const ask = async (errand) => {
    await page.getByRole('textbox', { name: /Телефоны/ }).fill(phone);
    await page.getByRole('combobox', { name: /Что сделать/ }).selectOption(errand);
  };
  const counted = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /Посчитать готово/ }) });
  await page.locator('[aria-busy="false"]').getByRole('heading', { name: 'Запросы' }).waitFor(LATER);
  const before = await counted.count();
  await ask('COUNT');
  await page.getByRole('button', { name: 'Отправить' }).click();
  await counted.nth(before).waitFor(LATER);
  await counted.first().locator('summary').click();
  await pictured(page, 'persons');
  await ask('ERASE');
  await page.getByRole('checkbox', { name: /вернуть стёртое нельзя/ }).check();
  await page.getByRole('button', { name: 'Отправить' }).click();
  await page.getByText(/Заказ ещё в работе/).waitFor(LATER);
  await pictured(page, 'persons-bound');
  await sent('tribuna-storefront', 'POST', `/v1/orders/${order.id}/cancel`, { reason: 'передумал' }, { 'If-Match': '"v1"' });
}
