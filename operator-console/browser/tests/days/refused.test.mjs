import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { MUG, accessible, closed, ordered, somebody } from '../../desk.mjs';
import { until } from '../../crm.mjs';
import { agreed, customer, keyed, owed, pressed, went, wrote } from '../../keyed.mjs';
import { orderOf, owedAbout, prepaid, reported, stateOf } from '../../orders.mjs';

after(closed);

const LATER = { timeout: 60_000 };

test('a refusal at delivery: he is called and says why, and what he paid goes back by finance', { timeout: 240_000 }, async () => {
  const anna = await keyed('anna');
  const { page } = anna;
  const order = await prepaid(await agreed(page, await ordered([MUG], customer(somebody()))));
  await reported(order, 'REFUSED', 'не понравился цвет');
  await until('an order that was refused', async () => (await stateOf(order)) === 'REFUSED');
  await owed(page, await owedAbout(order));
  await page.getByText('Отказ при вручении').first().waitFor();
  await accessible(page, 'a call about a refusal');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ничего не нужно' }).waitFor();
  await page.keyboard.press('Digit3');
  await page.getByRole('heading', { name: 'О чём был разговор?' }).waitFor();
  await page.keyboard.press('Digit4');
  await page.getByRole('heading', { name: 'Готово: Ничего не нужно' }).waitFor();

  await went(page, order.number, new RegExp(`Обращения по заказу ${order.number}`));
  const row = page.getByRole('button', { name: /Не приняли или отменили/ });
  await row.waitFor(LATER);
  await pressed(page, row);
  const card = page.getByRole('article', { name: new RegExp(order.number) });
  await card.getByText('не понравился цвет').waitFor();
  await card.getByRole('button', { name: /Вернуть деньги/ }).waitFor();
  await page.keyboard.press('Digit1');
  const form = card.getByRole('form', { name: 'Возврат денег' });
  const sum = form.getByLabel('Сколько вернуть');
  await form.getByText(/Можно вернуть деньгами/).waitFor();
  assert.notEqual(await sum.inputValue(), '', 'what may go back is filled in');
  await page.keyboard.press('Enter');
  await card.getByText('Возврат денег заказан').waitFor();
  await card.getByText('Выплату записывает финансист.').waitFor();

  const marta = await keyed('marta');
  await went(marta.page, order.number, new RegExp(`Обращения по заказу ${order.number}`));
  await pressed(marta.page, marta.page.getByRole('button', { name: /Не приняли или отменили/ }));
  const hers = marta.page.getByRole('article', { name: new RegExp(order.number) });
  await hers.getByRole('button', { name: /Деньги выплачены/ }).waitFor();
  await marta.page.keyboard.press('KeyP');
  await wrote(marta.page, hers.getByLabel('Номер платежа'), `ПП-${order.number}`);
  await marta.page.keyboard.press('Enter');
  await hers.getByText(/выплачено/).waitFor();
  await card.getByText('Деньги возвращены').waitFor(LATER);
  assert.equal((await orderOf(order)).state, 'REFUSED');
  assert.deepEqual([...anna.sins, ...marta.sins], []);
  await anna.leave();
  await marta.leave();
});
