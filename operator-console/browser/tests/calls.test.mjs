import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, ofTribuna, opened, ordered, registered, requested, seated, somebody } from '../desk.mjs';
import { CALLS, asked } from '../services.mjs';

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

test('who registered hears who calls, from where, and why one buys there', { timeout: 60_000 }, async () => {
  const { page, sins, leave } = await seated('anna');
  const task = await registered({ phone: somebody(), name: 'Мария' });
  await page.goto(`${CONSOLE}/task/${task.id}`);
  await page.getByText(/(Доброе утро|Добрый день|Добрый вечер)! Интернет-магазин «Трибуна», служба заказов Анна\./).waitFor();
  await page.getByText(/^Коротко, чем мы удобны: .+; .+\. Помочь с выбором или оформить заказ\?$/).waitFor();
  await page.getByText('Поняли, больше звонить не будем. Всего доброго!').waitFor();
  await accessible(page, 'a welcome call');
  assert.deepEqual(sins, []);
  await leave();
});

test('who does not want to be called is on the stop list by one key, and off it by who erred or a senior', { timeout: 120_000 }, async () => {
  const { page, sins, leave } = await seated('anna');
  const order = await ordered();
  await opened(page, order);
  const panel = page.getByRole('region', { name: 'Стоп-лист' });
  await page.keyboard.press('KeyY');
  await panel.getByLabel('Почему, его словами').fill('не та клавиша');
  await accessible(page, 'the stop list');
  await page.keyboard.press('Enter');
  await panel.getByText(/В стоп-листе: Анна Л\./).waitFor();
  await page.keyboard.press('KeyZ');
  await panel.getByText(/Звонить можно/).waitFor();
  await panel.getByLabel('Почему, его словами').fill('просит больше не звонить, магазин не интересен');
  await page.keyboard.press('Enter');
  await panel.getByText(/магазин не интересен/).waitFor();
  await page.keyboard.press('Escape');
  const number = (await asked(CALLS, 'anna', 'GET', `/v1/stop-list?shop=tribuna&phone=${encodeURIComponent(order.customer.phone.e164)}`).then((read) => read.json()));
  assert.equal(number.stopped, true);
  assert.deepEqual(sins, []);
  await leave();

  const boris = await seated('boris');
  await opened(boris.page, order);
  await boris.page.keyboard.press('KeyY');
  const his = boris.page.getByRole('region', { name: 'Стоп-лист' });
  await his.getByText(/В стоп-листе: Анна Л\./).waitFor();
  assert.equal(await his.getByRole('button', { name: 'Снять запрет' }).getAttribute('aria-disabled'), 'true');
  await boris.page.keyboard.press('KeyZ');
  await his.getByText(/это делает старший/).waitFor();
  const refused = await asked(CALLS, 'boris', 'PUT', '/v1/stop-list?shop=tribuna', { phone: number.phone, stopped: false, reason: 'передумал' });
  assert.equal((await refused.json()).code, 'senior-only');
  await boris.leave();

  const galina = await seated('galina');
  await galina.page.goto(`${CONSOLE}/calls`);
  await ofTribuna(galina.page);
  await galina.page.getByRole('tab', { name: 'Стоп-лист' }).click();
  await galina.page.getByRole('form', { name: 'Стоп-лист' }).getByLabel('Телефон').fill('12');
  await galina.page.keyboard.press('Enter');
  await galina.page.getByRole('alert').first().waitFor();
  await galina.page.keyboard.press('Escape');
  await galina.page.getByRole('form', { name: 'Стоп-лист' }).getByLabel('Телефон').fill(number.phone);
  await galina.page.keyboard.press('Enter');
  await galina.page.getByText(/магазин не интересен/).waitFor();
  await accessible(galina.page, 'the stop list of a shop');
  await galina.page.getByRole('button', { name: 'Снять запрет' }).click();
  await galina.page.getByText(/Звонить можно/).waitFor();
  await galina.leave();
});
