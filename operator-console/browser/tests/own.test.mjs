import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, dialled, opened, ordered, seated } from '../desk.mjs';

after(closed);

test('a filter is kept by its name, found in the palette, and forgotten', { timeout: 90_000 }, async () => {
  const { page, sins, leave } = await seated('anna');
  await page.goto(`${CONSOLE}/after-sale?shop=tribuna&stage=AWAITS_EVIDENCE`);
  await page.getByRole('button', { name: 'Запомнить' }).click();
  await page.keyboard.type('Ждём фото');
  await page.keyboard.press('Enter');
  const chips = page.getByRole('group', { name: 'Мои фильтры' });
  await chips.getByRole('link', { name: 'Ждём фото' }).waitFor();
  await accessible(page, 'a kept filter');
  await page.goto(CONSOLE);
  await page.getByRole('button', { name: /Найти/ }).click();
  await page.keyboard.type('ждем фото');
  await page.getByRole('option', { name: /Ждём фото/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/stage=AWAITS_EVIDENCE/);
  await chips.getByRole('button', { name: 'Забыть «Ждём фото»' }).click();
  await chips.getByRole('link').waitFor({ state: 'detached' });
  assert.deepEqual(sins, []);
  await leave();
});

test('the ledger is found again as it was left, by its address', { timeout: 90_000 }, async () => {
  const { page, leave } = await seated('galina');
  await page.goto(`${CONSOLE}/calls`);
  await page.getByLabel('Показать').selectOption('missed');
  await page.getByLabel('Телефон').fill('8 916 000-00-01');
  await page.waitForURL(/phone=/);
  await page.reload();
  await page.getByLabel('Телефон').waitFor();
  assert.equal(await page.getByLabel('Телефон').inputValue(), '8 916 000-00-01');
  assert.equal(await page.getByLabel('Показать').inputValue(), 'missed');
  await leave();
});

test('the tour is offered once, led through by keys while work goes on, and remembered', { timeout: 120_000 }, async () => {
  const { page, sins, leave } = await seated('anna');
  await page.getByRole('button', { name: 'Показать за две минуты' }).click();
  const tour = page.getByRole('region', { name: 'Как здесь работают' });
  await tour.getByRole('heading', { name: /Очередь/ }).waitFor();
  await accessible(page, 'the tour');
  for (const step of ['Взять работу', 'Позвонить', 'Что сказать']) {
    await page.keyboard.press('ArrowRight');
    await tour.getByRole('heading', { name: new RegExp(step) }).waitFor();
  }
  await tour.getByText(/подсказки подождут/).waitFor();
  await opened(page, await ordered());
  await tour.getByText(/подсказки подождут/).waitFor({ state: 'hidden' });
  await tour.getByRole('heading', { name: /Что сказать/ }).waitFor();
  await page.getByRole('heading', { level: 1 }).first().click();
  await dialled(page);
  await page.keyboard.press('Escape');
  await tour.waitFor({ state: 'detached' });
  await page.goto(CONSOLE);
  await page.getByText(/Возьмите следующий заказ/).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Показать за две минуты' }).count(), 0);
  assert.deepEqual(sins, []);
  await leave();
});

test('the style guide shows the parts, light and dark', { timeout: 60_000 }, async () => {
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/style`);
  await page.getByRole('heading', { name: 'Стиль консоли' }).waitFor();
  await accessible(page, 'the style guide');
  await page.getByRole('button', { name: 'Тёмная' }).click();
  await accessible(page, 'the style guide, dark');
  assert.deepEqual(sins, []);
  await leave();
});
