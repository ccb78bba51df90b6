import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, MUG, accessible, certificate, closed, dialled, opened, ordered, seated, sent } from '../desk.mjs';

after(closed);

test('of two tabs one works and the other reads, until it is told to work', { timeout: 60_000 }, async () => {
  const order = await ordered();
  const { page, context, sins, leave } = await seated('anna');
  await page.getByRole('button', { name: 'Взять следующий' }).waitFor();
  const second = await context.newPage();
  await second.goto(`${CONSOLE}/case/${order.id}`);
  await second.getByText('Вы работаете в другой вкладке').waitFor();
  await second.getByRole('heading', { name: new RegExp(order.number) }).waitFor();
  await second.keyboard.press('Enter');
  await second.keyboard.press('KeyJ');
  assert.equal(await second.getByRole('button', { name: 'Взять', exact: true }).count(), 0);
  assert.match(second.url(), new RegExp(order.id));
  await accessible(second, 'a tab that only reads');
  await second.getByRole('button', { name: 'Работать здесь' }).click();
  await second.getByRole('button', { name: 'Взять', exact: true }).waitFor();
  await page.getByText('Вы работаете в другой вкладке').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Взять следующий' }).count(), 0);
  await second.close();
  await page.getByRole('button', { name: 'Взять следующий' }).waitFor();
  assert.deepEqual(sins, []);
  await leave();
});

test('the order goes to a second screen, follows the open case, and changes nothing', { timeout: 60_000 }, async () => {
  const [first, next] = [await ordered(), await ordered()];
  const { page, leave } = await seated('anna');
  await opened(page, first);
  const [pane] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'На второй экран' }).click()]);
  await pane.getByRole('heading', { name: new RegExp(first.number) }).waitFor();
  assert.equal(await pane.getByRole('button', { name: 'Взять', exact: true }).count(), 0);
  await accessible(pane, 'second screen');
  await sent('boris', 'POST', `/v1/orders/${first.id}/amend?shop=tribuna`,
    { changes: [{ op: 'quantity', line: '1', quantity: 1 }] }, { 'If-Match': '"v1"' });
  await pane.getByText('версия 2').waitFor();
  await page.keyboard.press('Slash');
  await page.keyboard.type(next.number);
  await page.getByRole('link', { name: 'К звонку' }).click();
  await pane.getByRole('heading', { name: new RegExp(next.number) }).waitFor();
  await page.getByRole('button', { name: 'Взять', exact: true }).waitFor();
  await leave();
});

test('a certificate is dictated: it pays, the script says the sums, and an unknown one is refused with its reason', { timeout: 90_000 }, async () => {
  const code = await certificate();
  const { page, sins, leave } = await seated('anna');
  const order = await ordered([MUG]);
  await opened(page, order);
  await dialled(page);
  await page.keyboard.press('KeyP');
  const panel = page.getByRole('form', { name: 'Сертификаты и промокоды' });
  await panel.getByLabel('Код').fill('НЕТ-ТАКОГО-КОДА');
  await page.keyboard.press('Enter');
  await panel.getByText(/такого кода нет/).waitFor();
  await page.keyboard.press('Enter');
  await panel.getByText('Оформим без него').waitFor();
  await panel.getByLabel('Код').fill(code.toLowerCase());
  await accessible(page, 'codes');
  await page.keyboard.press('Enter');
  await page.getByText('версия 2').waitFor();
  await page.getByRole('region', { name: 'Скрипт' }).getByText(/По сертификату оплачено/).waitFor();
  await page.getByRole('region', { name: 'Заказ', exact: true }).getByText('Сертификаты').waitFor();
  await page.keyboard.press('KeyP');
  await panel.getByText(/По сертификату оплачено 1.000/).waitFor();
  assert.equal(await page.getByText(code).count(), 0, 'a code is shown by its end only');
  await panel.getByRole('button', { name: /Убрать/ }).click();
  await page.getByText('версия 3').waitFor();
  assert.deepEqual(sins, []);
  await leave();
});
