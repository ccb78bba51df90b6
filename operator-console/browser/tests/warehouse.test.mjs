import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, dialled, opened, ordered, seated } from '../desk.mjs';
import { HOSTILE } from '../hostile.mjs';

after(closed);

const SOON = { timeout: 30_000 };

test('the warehouse is asked by a key during the call, sees how long it is waited for, and answers by keys', { timeout: 150_000 }, async () => {
  const [anna, stepan] = [await seated('anna'), await seated('warehouse')];
  const order = await ordered();
  await opened(anna.page, order);
  await dialled(anna.page);
  await anna.page.keyboard.press('KeyW');
  const form = anna.page.getByRole('form', { name: 'Спросить склад' });
  const question = `Целы ли кружки? ${Date.now()} ${HOSTILE[0]}`;
  await form.getByLabel('Вопрос').fill('');
  assert.ok(await form.getByRole('button', { name: /Спросить/ }).isDisabled(), 'no question yet');
  await form.getByLabel('Вопрос').fill(question);
  await form.getByLabel('Сколько ждём').selectOption('120');
  await accessible(anna.page, 'a question to the warehouse');
  await anna.page.keyboard.press('Enter');
  const card = anna.page.getByRole('region', { name: 'Спросили склад' });
  await card.getByText(question).waitFor(SOON);
  await card.getByText(/ждём ответа ещё/).waitFor();

  assert.ok(new URL(stepan.page.url()).pathname.startsWith('/warehouse'), 'his work is what he sees first');
  assert.equal(await stepan.page.locator('.queue').count(), 0, 'the queue of calls is not his');
  const row = stepan.page.locator('.asked2 > li').filter({ hasText: question });
  await row.getByText(/клиент на линии ещё/).waitFor(SOON);
  await accessible(stepan.page, 'questions to the warehouse');
  await row.getByRole('button', { name: 'Не всё' }).click();
  await row.getByLabel('Сколько есть').fill('1');
  await row.getByLabel('Что передать').fill('одна со сколом');
  await stepan.page.keyboard.press('Enter');
  await row.getByText(/Не всё, за \d+ с/).waitFor();
  await card.getByText('Не всё · 1 шт. · одна со сколом').waitFor(SOON);
  assert.deepEqual([...anna.sins, ...stepan.sins], []);
  await anna.page.keyboard.press('KeyN');
  await anna.leave();
  await stepan.leave();
});

test('an operator reads what was asked, and answers nothing', { timeout: 60_000 }, async () => {
  const { page, leave } = await seated('anna');
  await page.goto(`${CONSOLE}/warehouse`);
  await page.getByRole('heading', { name: 'Вопросы складу' }).waitFor();
  await page.locator('.asked2[aria-busy="false"]').waitFor({ state: 'attached' });
  assert.equal(await page.locator('.asked2 .actions').count(), 0);
  await leave();
});
