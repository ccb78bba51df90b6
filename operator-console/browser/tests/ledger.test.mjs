import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, confirmed, ofTribuna, requested, rings, seated, sent, somebody } from '../desk.mjs';
import { HOSTILE } from '../hostile.mjs';
import { CALLS, asked } from '../services.mjs';
import { storefront } from '../storefront.mjs';

after(closed);

/** "+79161234567" as the screen writes it. */
const written = (phone) => `+7 ${phone.slice(2, 5)} ${phone.slice(5, 8)}-${phone.slice(8, 10)}-${phone.slice(10)}`;

test('a missed call and a talk stand in the ledger; the talk is heard, and only by whom it concerns', { timeout: 150_000 }, async () => {
  const [missed, talked] = [somebody(), somebody()];
  await rings({ from: missed.slice(1), script: 'missed', ring: 2 });
  await rings({ from: talked.slice(1), extension: '101', ring: 1, talk: 3 });
  const { page, sins, leave } = await seated('galina');
  await page.keyboard.press('F4');
  await page.getByRole('link', { name: 'Звонки' }).click();
  await ofTribuna(page);
  const row = (phone) => page.locator('.calls > li').filter({ hasText: written(phone) });
  await page.getByLabel('Телефон').fill(talked);
  await row(talked).getByText('поговорили').waitFor({ timeout: 60_000 });
  await accessible(page, 'ledger');
  await row(talked).getByRole('button', { name: 'Послушать' }).click({ timeout: 45_000 });
  const audio = row(talked).locator('audio').first();
  await audio.evaluate((sound) => sound.play());
  await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0);
  assert.ok(await audio.evaluate((sound) => sound.duration > 0.5), 'nothing is heard');
  await accessible(page, 'a recording');
  await page.getByLabel('Показать').selectOption('missed');
  await page.getByLabel('Телефон').fill(missed);
  await row(missed).getByText('пропущен').waitFor({ timeout: 60_000 });
  await page.getByRole('tab', { name: 'По часам' }).click();
  await page.getByRole('rowheader', { name: 'За день' }).waitFor();
  await accessible(page, 'hours');
  assert.deepEqual(sins, []);
  await leave();

  const boris = await seated('boris');
  await boris.page.goto(`${CONSOLE}/calls`);
  await boris.page.getByLabel('Телефон').fill(talked);
  const his = boris.page.locator('.calls > li').filter({ hasText: written(talked) });
  await his.getByRole('button', { name: 'Послушать' }).click();
  await his.locator('audio').evaluate((sound) => sound.play().catch(() => undefined));
  await his.getByText('Запись не воспроизводится').waitFor();
  assert.equal(await boris.page.getByRole('tab', { name: 'По часам' }).count(), 0);
  await boris.leave();
});

test('who asked to be called is listed with the time that was promised, until somebody takes him', { timeout: 90_000 }, async () => {
  const { page, sins, leave } = await seated('anna');
  const name = `Мария Ким-${Date.now().toString(36)}`;
  const task = await requested({ phone: somebody(), name, about: 'размер футболки' });
  await page.goto(`${CONSOLE}/calls`);
  await page.getByRole('tab', { name: 'Кому перезвонить' }).click();
  await page.getByLabel('Что').selectOption('CALLBACK');
  const row = page.locator('.calls > li').filter({ hasText: name });
  await row.getByText(/до \d\d:\d\d|до ../).waitFor({ timeout: 30_000 });
  await row.getByText('свободен').waitFor();
  await accessible(page, 'who is owed a call');
  const taken = await asked(CALLS, 'boris', 'POST', `/v1/call-tasks/${task.id}/claim`);
  assert.ok(taken.ok, `boris takes it: ${taken.status}`);
  await row.getByText(/Борис/).waitFor({ timeout: 30_000 });
  assert.deepEqual(sins, []);
  await leave();
});

test('a senior reads what was written in a chat that nobody answered; an operator does not', { timeout: 120_000 }, async () => {
  const shop = await storefront();
  const vera = await seated('vera');
  const text = `Есть ли M? ${Date.now()} ${HOSTILE[0]}`;
  const opened = await fetch(`${CONSOLE}/v1/widget/shops/tribuna/chats`, {
    method: 'POST', headers: { Origin: shop.origin, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ text, consent: 'pd-2026-03', page: '/', zone: 'Europe/Moscow', secret: crypto.randomUUID().repeat(2) }),
  });
  shop.close();
  assert.ok(opened.ok, `a chat: ${opened.status} ${await opened.clone().text()}`);
  await vera.page.goto(`${CONSOLE}/calls`);
  assert.equal(await vera.page.getByRole('tab', { name: 'Чаты' }).count(), 0);
  await vera.leave();
  const { page, sins, leave } = await seated('galina');
  await page.goto(`${CONSOLE}/calls`);
  await ofTribuna(page);
  await page.getByRole('tab', { name: 'Чаты' }).click();
  const row = page.locator('.calls > li').filter({ hasText: text.slice(0, 20) });
  await row.getByRole('button', { name: 'Прочитать' }).click({ timeout: 30_000 });
  await row.getByRole('list', { name: 'Переписка' }).getByText(text).waitFor();
  await page.getByText(/За 7 дней чатов/).waitFor();
  await accessible(page, 'a chat that was');
  assert.deepEqual(sins, []);
  await leave();
});

const cells = (row) => row.getByRole('cell').allInnerTexts();

test('a senior reads who keeps his promises, and what reminders are good for', { timeout: 150_000 }, async () => {
  const boris = await seated('boris');
  const order = await confirmed(boris.page);
  await sent('tribuna-storefront', 'POST', `/v1/orders/${order.id}/delivery-reports`, { result: 'REFUSED', reference: `RB${order.number}` },
    { 'Idempotency-Key': crypto.randomUUID() });
  await moved(await requested({ phone: somebody(), name: 'Мария Ким', about: 'размер' }));
  await boris.page.goto(`${CONSOLE}/calls`);
  await boris.page.getByRole('tab', { name: 'Журнал' }).waitFor();
  assert.equal(await boris.page.getByRole('tab', { name: 'Обещания и доставки' }).count(), 0);
  await boris.leave();

  const { page, sins, leave } = await seated('galina');
  await page.goto(`${CONSOLE}/calls`);
  await ofTribuna(page);
  const period = `from=${new Date(Date.now() - 7 * 86_400_000).toISOString()}&to=${new Date(Date.now() + 60_000).toISOString()}`;
  const read = async (path) => (await asked(CALLS, 'galina', 'GET', `/v1/${path}?shop=tribuna&${period}`)).json();
  let kept;
  let delivered;
  for (let tries = 0; tries < 40 && !(kept?.operators.some((each) => each.operator === 'boris' && each.kept.renegotiated > 0) && delivered.notReminded.refused > 0); tries++) {
    await new Promise((done) => setTimeout(done, 500));
    [kept, delivered] = await Promise.all([read('promises/kept'), read('deliveries/figures')]);
  }
  const his = kept.operators.find((each) => each.operator === 'boris').kept;
  await page.getByRole('tab', { name: 'Обещания и доставки' }).click();
  const promises = page.getByRole('region', { name: 'Обещания по операторам' });
  const row = promises.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Борис К.' }) });
  assert.deepEqual((await cells(row)).slice(0, 5), [his.kept, his.broken, his.renegotiated, his.lapsed, his.unchecked].map(String));
  assert.ok(his.unchecked > 0, 'nobody looked whether they can be kept');
  const shop = promises.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Магазин' }) });
  assert.deepEqual((await cells(shop)).slice(0, 2), [kept.all.kept, kept.all.broken].map(String));
  const deliveries = page.getByRole('region', { name: 'Доставки: с напоминанием и без' });
  for (const [name, of] of [['Напомнили', delivered.reminded], ['Не напомнили', delivered.notReminded]]) {
    const shown = deliveries.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    assert.deepEqual((await cells(shown)).slice(0, 3), [of.delivered, of.refused, of.returned].map(String), name);
  }
  await accessible(page, 'promises and deliveries');
  assert.deepEqual(sins, []);
  await leave();
});

/** Promised by boris for an hour, and moved by him to the next. */
async function moved(task) {
  const path = `/v1/call-tasks/${task.id}`;
  for (const hours of [2, 3]) {
    const claim = (await (await asked(CALLS, 'boris', 'POST', `${path}/claim`)).json()).claim;
    const token = { 'Claim-Token': String(claim.token) };
    await asked(CALLS, 'boris', 'POST', `${path}/dial`, {}, token);
    const from = new Date(Date.now() + hours * 3_600_000).toISOString();
    const ended = await asked(CALLS, 'boris', 'POST', `${path}/outcome`,
      { outcome: 'LATER', promise: { kind: 'AT', from, earlyOk: false, about: 'размер', note: 'просили позже' } }, token);
    assert.ok(ended.ok, `a promise: ${ended.status} ${await ended.clone().text()}`);
  }
}
