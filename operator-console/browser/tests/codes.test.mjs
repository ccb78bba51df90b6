import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, seated } from '../desk.mjs';

after(closed);

const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);
const today = new Date().toISOString().slice(0, 10);

test('a manager issues a certificate, sees its code once, blocks it, and reads what became of it', { timeout: 90_000 }, async () => {
  const { page, sins, leave } = await seated('manager');
  await page.keyboard.press('F4');
  await page.getByRole('link', { name: 'Коды' }).click();
  await page.getByRole('button', { name: 'Выпустить' }).click();
  const form = page.getByRole('form', { name: 'Выпустить' });
  await form.getByLabel('Номинал').fill('3 000');
  assert.ok(await form.getByRole('button', { name: /Выпустить/ }).isDisabled(), 'no day yet');
  await form.getByLabel('Действует по').fill(inAYear);
  await form.getByLabel('Действует по').press('Enter');
  const code = (await form.locator('output').textContent()) ?? '';
  assert.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
  await accessible(page, 'certificate issued');
  await form.getByRole('button', { name: /Назад/ }).click();

  const row = page.locator('.listed > li').filter({ hasText: code.slice(-2) }).first();
  await row.getByText('из 3 000 ₽').waitFor();
  assert.equal(await page.getByText(code).count(), 0, 'the code is shown once');
  await row.getByRole('button', { name: 'Изменить' }).click();
  const change = page.getByRole('form', { name: 'Изменить' });
  assert.ok(await change.getByRole('button', { name: 'Заблокировать' }).isDisabled(), 'a reason is owed');
  await change.getByLabel('Причина').fill('<img src=x onerror=alert(1)> потерян');
  await change.getByRole('button', { name: 'Заблокировать' }).click();
  await row.getByText('заблокирован').waitFor();
  await row.getByRole('button', { name: 'История' }).click();
  await row.getByText(/заблокирован: <img src=x/).waitFor();
  await row.getByText('выпущен на 3 000 ₽').waitFor();
  await accessible(page, 'history of a certificate');
  assert.deepEqual(sins, []);
  await leave();
});

test('a batch is a file of codes', { timeout: 90_000 }, async () => {
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/codes`);
  await page.getByRole('button', { name: 'Выпустить' }).click();
  await page.getByLabel('Номинал').fill('500,50');
  await page.getByLabel('Действует по').fill(inAYear);
  await page.getByLabel('Сколько').fill('25');
  await page.getByLabel('Название партии').fill('Новый год');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /скачать/ }).click()]);
  assert.equal(file.suggestedFilename(), 'Новый год.csv');
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  assert.equal(lines.length, 26);
  assert.equal(new Set(lines.slice(1).map((line) => line.split(',')[0])).size, 25);
  assert.ok(lines.slice(1).every((line) => line.includes(',50050,RUB,')));
  await page.getByText('Коды в скачанном файле').waitFor();
  assert.deepEqual(sins, []);
  await leave();
});

test('a campaign is planned, changed and stopped; a taken code is refused, and an operator cannot', { timeout: 90_000 }, async () => {
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/codes`);
  await page.getByRole('tab', { name: 'Кампании' }).click();
  const code = `ЗИМА-${Date.now()}`;
  const name = `Зимние скидки ${Date.now() % 100_000}`;
  const planned = async () => {
    await page.getByRole('button', { name: 'Новая кампания' }).click();
    const form = page.getByRole('form', { name: 'Новая кампания' });
    for (const [label, text] of [['Код', code], ['Название', name], ['Скидка: «10 %» или сумма', '12,5 %'], ['Действует с', today],
      ['Действует по', inAYear], ['От суммы товаров', '2 000'], ['На клиента', '1']]) {
      await form.getByLabel(label, { exact: true }).fill(text);
    }
    await form.getByRole('button', { name: /Сохранить/ }).click();
    return form;
  };
  await (await planned()).waitFor({ state: 'detached' });
  const row = page.locator('.listed > li').filter({ hasText: name });
  await row.getByText('−12,5 %').waitFor();
  await (await planned()).getByText('Такой код уже есть.').waitFor();
  await accessible(page, 'a campaign refused');
  await page.keyboard.press('Escape');

  await row.getByRole('button', { name: 'Изменить' }).click();
  await row.getByLabel('Скидка: «10 %» или сумма').fill('300');
  await row.getByRole('button', { name: /Сохранить/ }).click();
  await row.getByText('−300 ₽').waitFor();
  await row.getByRole('button', { name: 'Остановить' }).click();
  await row.getByText('остановлена').waitFor();
  assert.deepEqual(sins, []);
  await leave();

  const anna = await seated('anna');
  await anna.page.keyboard.press('F4');
  await anna.page.getByRole('link', { name: 'Табло' }).waitFor();
  assert.equal(await anna.page.getByRole('link', { name: 'Коды' }).count(), 0);
  await anna.page.goto(`${CONSOLE}/codes`);
  await anna.page.getByText('Вашей роли это не разрешено.').waitFor();
  await anna.leave();
});
