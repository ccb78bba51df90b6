import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, MUG, accessible, closed, dialled, opened, ordered, requested, seated, somebody, whenCalled } from '../desk.mjs';

after(closed);

const strip = (page) => page.getByRole('region', { name: 'Звонок клиенту' });
const customer = (phone) => ({ customer: { person: { surname: 'Ким', given: 'Мария' }, phone } });

test('the dial rings over the shop’s line; the talk is hung up, and its end is told', { timeout: 90_000 }, async () => {
  const phone = somebody();
  await whenCalled(phone, 'answered', { ring: 1, talk: 60 });
  const order = await ordered([MUG], customer(phone));
  const { page, sins, leave } = await seated('anna');
  await opened(page, order);
  await dialled(page);
  await strip(page).getByText('Звоним').waitFor();
  await strip(page).getByText('с линии +7 800 555-01-22').waitFor();
  await strip(page).getByText('На линии').waitFor({ timeout: 30_000 });
  await accessible(page, 'a call to a customer');
  await strip(page).getByRole('button', { name: 'Положить трубку' }).click();
  await strip(page).getByText('Поговорили').waitFor({ timeout: 30_000 });
  await strip(page).getByRole('button', { name: 'Закрыть' }).click();
  await strip(page).waitFor({ state: 'detached' });
  assert.deepEqual(sins, []);
  await leave();
});

test('what the exchange says of a call in vain is the outcome that is offered', { timeout: 90_000 }, async () => {
  const phone = somebody();
  await whenCalled(phone, 'busy');
  const task = await requested({ phone, name: 'Мария Ким', about: 'размер футболки' });
  const { page, sins, leave } = await seated('boris');
  await page.goto(`${CONSOLE}/task/${task.id}`);
  await page.getByText('размер футболки').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await page.keyboard.press('Enter');
  await strip(page).getByText('Занято').waitFor({ timeout: 30_000 });
  await page.locator('button.primary').filter({ hasText: 'Занято' }).waitFor();
  await page.keyboard.press('KeyB');
  await page.getByRole('button', { name: 'Позвонить' }).waitFor({ state: 'detached' });
  assert.deepEqual(sins, []);
  await leave();
});
