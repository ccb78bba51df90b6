import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, called, closed, dialled, opened, ordered, seated, somebody } from '../desk.mjs';
import { HOSTILE } from '../hostile.mjs';

after(closed);

test('of two operators one gets the case, and the other sees who', { timeout: 60_000 }, async () => {
  const order = await ordered();
  const anna = await seated('anna');
  const boris = await seated('boris');
  await opened(anna.page, order);
  await opened(boris.page, order);
  await Promise.all([anna.page.keyboard.press('Enter'), boris.page.keyboard.press('Enter')]);
  const dial = (who) => who.page.getByRole('button', { name: 'Позвонить' });
  await Promise.any([dial(anna).waitFor(), dial(boris).waitFor()]);
  const [first, second] = (await dial(anna).count()) === 1 ? [anna, boris] : [boris, anna];
  await dial(first).waitFor();
  await second.page.getByText(/Заказ у оператора (Анна|Борис)/).first().waitFor();
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
  await page.getByText(/Связи нет/).first().waitFor();
  assert.equal(await page.getByLabel('Заметки').inputValue(), 'домофон не работает');
  await context.setOffline(false);
  await page.getByLabel('Заметки').focus();
  await page.keyboard.press('Enter');
  await page.locator('.note').getByText('домофон не работает').waitFor();
  await leave();
});

test('a claim that lapsed and went to another is told, and what was typed stays', { timeout: 240_000 }, async () => {
  const order = await ordered();
  const { page, context, leave } = await seated('anna');
  await opened(page, order);
  await dialled(page);
  await page.keyboard.press('KeyE');
  await page.keyboard.type('обещали скидку');
  await context.setOffline(true);
  const claimed = () => called('boris', 'POST', `/v1/cases/${order.id}/claim`);
  let answer = await claimed();
  for (let second = 0; second < 180 && answer.status !== 200; second += 5) {
    assert.equal(answer.status, 409, 'it is held until its lease ends');
    await page.waitForTimeout(5_000);
    answer = await claimed();
  }
  assert.equal(answer.status, 200, 'the lease ends by itself');
  await context.setOffline(false);
  await page.getByText(/Заказ теперь у другого оператора/).waitFor();
  await page.getByText(/Заказ у оператора Борис/).first().waitFor();
  assert.equal(await page.getByLabel('Заметки').inputValue(), 'обещали скидку');
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

/** Each string into every field of a form where something can be typed. */
async function typedInto(page, form) {
  await page.locator(form).waitFor();
  const fields = page.locator(`${form} input:not([type=checkbox]):not([type=date]):not([type=time]):not([inputmode])`);
  const number = await fields.count();
  assert.ok(number > 0, `${form} has a field to type into`);
  for (let at = 0; at < number; at++) {
    for (const text of HOSTILE) await fields.nth(at).fill(text);
  }
  await page.keyboard.press('Escape');
}

test('hostile text is text', { timeout: 300_000 }, async () => {
  const order = await ordered(undefined, {
    comment: HOSTILE[0], customer: { person: { surname: HOSTILE[1], given: HOSTILE[2] }, phone: somebody() },
  });
  const { page, sins, leave } = await seated('anna');
  await opened(page, order);
  for (const text of HOSTILE.slice(0, 10)) {
    await page.keyboard.press('KeyE');
    await page.getByLabel('Заметки').fill(text);
    await page.keyboard.press('Enter');
    await page.locator('.note').getByText(text, { exact: false }).first().waitFor();
  }
  await dialled(page);
  await page.keyboard.press('KeyE');
  await typedInto(page, 'form[aria-label="Заметка следующему оператору"]');
  await page.keyboard.press('KeyL');
  await typedInto(page, 'form[aria-label="Когда перезвонить?"]');
  await page.keyboard.press('KeyH');
  await typedInto(page, 'form[aria-label="Кому передать?"]');
  await page.keyboard.press('KeyD');
  await typedInto(page, 'form[aria-label="Доставка и оплата"]');
  await page.goto(`${CONSOLE}/phone`);
  await typedInto(page, '.told');
  for (const text of HOSTILE) {
    await page.goto(`${CONSOLE}/orders?q=${encodeURIComponent(text.slice(0, 100))}`);
    await page.getByText(/Ничего не нашлось|найдено|Не получилось|код:|Введите номер/i).first().waitFor();
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
