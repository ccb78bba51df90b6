import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, dialled, opened, ordered, seated } from '../desk.mjs';

after(closed);

test('of two operators one gets the case, and the other sees who', { timeout: 60_000 }, async () => {
  const order = await ordered();
  const anna = await seated('anna');
  const boris = await seated('boris');
  await opened(anna.page, order);
  await opened(boris.page, order);
  await Promise.all([anna.page.keyboard.press('Enter'), boris.page.keyboard.press('Enter')]);
  const dial = (who) => who.page.getByRole('button', { name: 'Позвонить' });
  await dial(anna).or(dial(boris)).first().waitFor({ timeout: 10_000 }).catch(() => undefined);
  const [first, second] = (await dial(anna).count()) === 1 ? [anna, boris] : [boris, anna];
  await dial(first).waitFor();
  await second.page.getByText(/Заказ у оператора (anna|boris)/).first().waitFor();
  assert.equal(await dial(second).count(), 0);
  await first.leave();
  await second.leave();
});

test('without the network nothing is lost, and it goes on when it is back', { timeout: 60_000 }, async () => {
  const { page, context, leave } = await seated('anna');
  await opened(page, await ordered());
  await dialled(page);
  await page.keyboard.press('KeyE');
  await page.keyboard.type('домофон не работает');
  await context.setOffline(true);
  await page.keyboard.press('Enter');
  await page.getByText(/Связи нет/).waitFor();
  assert.equal(await page.getByLabel('Заметки').inputValue(), 'домофон не работает');
  await context.setOffline(false);
  await page.getByLabel('Заметки').focus();
  await page.keyboard.press('Enter');
  await page.locator('.note').getByText('домофон не работает').waitFor();
  await leave();
});

test('a manager looks and touches nothing', { timeout: 60_000 }, async () => {
  const order = await ordered();
  const { page, leave } = await seated('manager');
  await opened(page, order);
  assert.equal(await page.getByRole('button', { name: 'Взять', exact: true }).count(), 0);
  assert.equal(await page.getByRole('button', { name: 'Взять следующий' }).count(), 0);
  await page.keyboard.press('KeyJ');
  await page.keyboard.press('Enter');
  assert.match(page.url(), new RegExp(order.id));
  await leave();
});

test('an order of another shop is not there', { timeout: 60_000 }, async () => {
  const order = await ordered();
  const { page, leave } = await seated('timur');
  await page.goto(`${CONSOLE}/case/${order.id}`);
  await page.getByText('Этого нет, или это не ваш магазин.').waitFor();
  await leave();
});

test('hostile text is text', { timeout: 120_000 }, async () => {
  const hostile = ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "';alert(1)//", '{{7*7}}', '${alert(1)}',
    '<svg/onload=alert(1)>', 'javascript:alert(1)', '\u202eevil', '<a href="//evil.example">x</a>', '%00%0d%0aSet-Cookie:x=1'];
  const order = await ordered(undefined, { comment: hostile[0] });
  const { page, sins, leave } = await seated('anna');
  await opened(page, order);
  for (const text of hostile) {
    await page.keyboard.press('KeyE');
    await page.getByLabel('Заметки').fill(text);
    await page.keyboard.press('Enter');
    await page.locator('.note').getByText(text, { exact: false }).first().waitFor();
  }
  for (const text of hostile) {
    await page.goto(`${CONSOLE}/orders?q=${encodeURIComponent(text)}`);
    await page.getByText(/Ничего не нашлось|найдено|Не получилось|code/i).first().waitFor();
  }
  assert.deepEqual(sins, []);
  await leave();
});

test('every screen can be read aloud and seen by weak eyes, light and dark', { timeout: 120_000 }, async () => {
  const order = await ordered();
  for (const colorScheme of ['light', 'dark']) {
    const { page, sins, leave } = await seated('vera', { colorScheme });
    await accessible(page, `${colorScheme} queue`);
    await opened(page, order);
    await accessible(page, `${colorScheme} case`);
    await page.keyboard.press('Shift+Slash');
    await page.getByRole('dialog', { name: 'Клавиши' }).waitFor();
    await accessible(page, `${colorScheme} keys`);
    await page.goto(`${CONSOLE}/orders?q=${order.number}`);
    await page.getByRole('link', { name: 'К звонку' }).waitFor();
    await accessible(page, `${colorScheme} search`);
    assert.deepEqual(sins, []);
    await leave();
  }
});
