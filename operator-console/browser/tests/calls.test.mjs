import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, ordered, requested, seated, somebody } from '../desk.mjs';

after(closed);

test('orders and calls that are owed stand in one queue, ranked together and filtered by kind', { timeout: 90_000 }, async () => {
  const { page, sins, leave } = await seated('anna');
  const order = await ordered();
  const about = `просят позвонить о посылке ${order.number}`;
  await requested({ phone: somebody(), name: 'Мария Ким', about });
  const queue = page.getByRole('navigation', { name: 'Очередь' });
  await queue.getByText(`№ ${order.number}`).waitFor();
  await queue.getByText('Мария Ким').first().waitFor();
  await queue.getByLabel('Вид работы').selectOption('calls');
  await queue.getByText(`№ ${order.number}`).waitFor({ state: 'detached' });
  await queue.getByText('Просили позвонить').first().waitFor();
  await queue.getByLabel('Вид работы').selectOption('orders');
  await queue.getByText('Просили позвонить').first().waitFor({ state: 'detached' });
  await queue.getByText(`№ ${order.number}`).waitFor();
  assert.deepEqual(sins, []);
  await leave();
});

test('a call that is owed is taken, dialled and ended with what it was about, by keys', { timeout: 90_000 }, async () => {
  const { page, sins, leave } = await seated('boris');
  const about = `хочет заменить размер ${Date.now()}`;
  const task = await requested({ phone: somebody(), name: 'Мария Ким', about });
  await page.goto(`${CONSOLE}/task/${task.id}`);
  await page.getByText(about).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await accessible(page, 'call that is owed');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Вопрос решён' }).waitFor();
  await page.keyboard.press('Digit1');
  await page.getByRole('heading', { name: 'О чём был разговор?' }).waitFor();
  await page.keyboard.press('Digit3');
  await page.getByRole('heading', { name: 'Готово: Вопрос решён' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Позвонить' }).count(), 0);
  assert.deepEqual(sins, []);
  await leave();
});
