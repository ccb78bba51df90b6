import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { MUG, SHORT_TEE, accessible, closed, dialled, opened, ordered, readBack, seated, sent, zoneAwake } from '../desk.mjs';
import { CALLS, CONFIRMATIONS, asked } from '../services.mjs';

after(closed);

test('the main story, by the keyboard alone', { timeout: 120_000 }, async () => {
  const { page, sins, leave } = await seated('anna');
  const order = await ordered([SHORT_TEE, MUG]);
  await page.getByRole('navigation').getByText(`№ ${order.number}`).waitFor();

  // It is callable a minute after it was placed; whoever searches it need not wait.
  await page.keyboard.press('Slash');
  await page.keyboard.type(order.number);
  await page.getByRole('link', { name: 'К звонку' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: new RegExp(order.number) }).waitFor();
  await page.getByRole('button', { name: 'Взять', exact: true }).waitFor();
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press('Enter');
  await page.getByText('не хватает 1', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Согласовано' }).waitFor();

  await page.keyboard.press('KeyA');
  await page.getByRole('listbox').getByRole('option').first().getByText(/весь заказ/).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('версия 2').waitFor();
  await page.getByText('не хватает 1').waitFor({ state: 'detached' });

  await page.keyboard.press('KeyC');
  await page.getByText('Не проговорено:', { exact: true }).waitFor();
  await readBack(page);
  await page.keyboard.press('KeyC');
  await page.getByRole('heading', { name: 'Заказ подтверждён' }).waitFor();
  await page.getByText(/Готово: заказ номер/).first().waitFor();

  await page.goto(page.url().replace('/case/', '/orders/') + '/story');
  await page.getByText(/подтвержд/i).first().waitFor();
  await accessible(page, 'story');
  assert.deepEqual(sins, []);
  await leave();
});

test('a confirmation is undone within its eight seconds', { timeout: 60_000 }, async () => {
  const { page, leave } = await seated('anna');
  const order = await ordered();
  await opened(page, order);
  await dialled(page);
  await readBack(page);
  await page.keyboard.press('KeyC');
  await page.getByRole('button', { name: /Отменить/ }).waitFor();
  await page.keyboard.press('KeyZ');
  await page.getByRole('button', { name: 'Взять', exact: true }).or(page.getByRole('button', { name: 'Позвонить' })).waitFor();
  await leave();
});

test('a promise is understood as typed, and the call comes back at its time', { timeout: 60_000 }, async () => {
  const { page, leave } = await seated('anna');
  const order = await ordered();
  await opened(page, order);
  await dialled(page);
  await page.keyboard.press('KeyL');
  await page.keyboard.type('скоро');
  await page.getByText('Не поняли.').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('через час');
  await page.getByText('по времени клиента').waitFor();
  await page.getByLabel('по просьбе клиента перезвонит тот, кто обещал').check();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Готово: Позже/ }).waitFor();
  const held = await (await asked(CONFIRMATIONS, 'anna', 'GET', `/v1/cases/${order.id}`)).json();
  assert.equal(held.promise.promise.only, 'anna', 'who promised calls back');
  await leave();
});

test('a time for which too many calls are promised is not promised, and the nearest free ones are offered', { timeout: 100_000 }, async () => {
  for (const minutes of [120, 122]) {
    const from = new Date(Date.now() + minutes * 60_000).toISOString();
    const promise = { kind: 'AT', from, about: 'решит, какой размер', note: 'перезвонить', earlyOk: false };
    for (let kept = 201; kept !== 409;) {
      const answer = await asked(CALLS, 'boris', 'POST', '/v1/promise-slots?shop=tribuna', { promise, zone: zoneAwake() }, { 'Idempotency-Key': crypto.randomUUID() });
      kept = answer.status;
      assert.ok(kept === 201 || kept === 409, `a place is kept or there is none: ${kept}`);
    }
  }

  const { page, sins, leave } = await seated('anna');
  await opened(page, await ordered());
  await dialled(page);
  await page.keyboard.press('KeyL');
  await page.keyboard.type('через два часа');
  await page.keyboard.press('Enter');
  const offer = page.getByRole('alert').filter({ hasText: 'мы уже обещали' });
  await offer.waitFor();
  assert.equal(await offer.getByRole('button', { name: 'Обещать всё равно' }).count(), 0, 'only a senior promises more than there is room for');
  await accessible(page, 'full time');
  await offer.getByRole('button').first().click();
  await offer.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Записать' }).click();
  await page.getByRole('heading', { name: /Готово: Позже/ }).waitFor();
  assert.deepEqual(sins, []);
  await leave();

  const senior = await seated('galina');
  const order = await ordered();
  await opened(senior.page, order);
  await dialled(senior.page);
  await senior.page.keyboard.press('KeyL');
  await senior.page.keyboard.type('через два часа');
  await senior.page.keyboard.press('Enter');
  const full = senior.page.getByRole('alert').filter({ hasText: 'мы уже обещали' });
  await full.getByRole('button', { name: 'Обещать всё равно' }).click();
  await senior.page.getByRole('heading', { name: /Готово: Позже/ }).waitFor();
  const given = await (await asked(CONFIRMATIONS, 'galina', 'GET', `/v1/cases/${order.id}`)).json();
  const minutes = (Date.parse(given.promise.promise.from) - Date.now()) / 60_000;
  assert.ok(minutes > 110 && minutes < 121, `the full time itself is promised: in ${minutes} minutes`);
  assert.deepEqual(senior.sins, []);
  await senior.leave();
});

test('what another changed meanwhile is refused, shown, and read back anew', { timeout: 60_000 }, async () => {
  const { page, leave } = await seated('anna');
  const order = await ordered();
  await opened(page, order);
  await dialled(page);
  await readBack(page);
  await sent('boris', 'POST', `/v1/orders/${order.id}/amend?shop=tribuna`,
    { changes: [{ op: 'quantity', line: '1', quantity: 1 }] }, { 'If-Match': '"v1"' });
  await page.getByText('версия 2').waitFor();
  await page.keyboard.press('KeyC');
  await page.getByText('Не проговорено:', { exact: true }).waitFor();
  await page.getByText('позиция 1: количество', { exact: false }).first().waitFor();
  await leave();
});

test('one key gives the best work, and the same again while it is unfinished', { timeout: 150_000 }, async () => {
  await ordered();
  const { page, leave } = await seated('anna');
  const dial = page.getByRole('button', { name: 'Позвонить' });
  for (let second = 0; second < 100 && (await dial.count()) === 0; second += 2) {
    await page.keyboard.press('KeyJ');
    await page.waitForTimeout(2_000);
  }
  await dial.waitFor();
  const given = page.url();
  await page.keyboard.press('KeyJ');
  await page.waitForTimeout(1_000);
  assert.equal(page.url(), given);
  await page.keyboard.press('Escape');
  await leave();
});
