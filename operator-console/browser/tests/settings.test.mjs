import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, seated } from '../desk.mjs';
import { SHOPS, asked } from '../services.mjs';

const PATH = '/v1/shops/tribuna';
const settings = async () => (await asked(SHOPS, 'manager', 'GET', PATH)).json();
const before = await settings();

/** As they were, also where a test ended in the middle: others count tries and hours by them. */
after(async () => {
  await settled(() => before);
  await closed();
});

async function settled(change) {
  const known = await asked(SHOPS, 'manager', 'GET', PATH);
  const answer = await asked(SHOPS, 'manager', 'PUT', PATH, change(await known.json()), { 'If-Match': known.headers.get('etag') });
  assert.ok(answer.ok, `settings: ${answer.status} ${await answer.clone().text()}`);
}

const chapter = (page, name) => page.getByRole('navigation', { name: 'Главы' }).getByRole('button', { name });
const save = (page) => page.getByRole('button', { name: 'Сохранить', exact: true });

test('hours are set as they are said, a refusal stands at its field, and the change is told with who made it', { timeout: 150_000 }, async () => {
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/settings?shop=tribuna&chapter=hours`);
  const monday = page.getByRole('textbox', { name: 'понедельник' });
  await monday.fill('утром');
  await page.getByText('не разобрали «утром»').waitFor();
  assert.ok(await save(page).isDisabled());
  await monday.fill('5–20');
  await save(page).click();
  await page.getByRole('alert').getByText(/Звонить можно только/).waitFor();
  assert.equal(await monday.getAttribute('aria-invalid'), 'true');
  await chapter(page, /Сроки и лимиты/).click();
  await accessible(page, 'settings that were refused');
  await page.getByRole('alert').getByRole('button', { name: /понедельник/ }).click();
  await monday.fill('10–13, 14–20');
  await save(page).click();
  await page.getByText('Сохранено').waitFor();
  await chapter(page, 'Кто что менял').click();
  const last = page.locator('.changes li').first();
  await last.getByText(/понедельник/).waitFor();
  await last.getByText('10–13, 14–20', { exact: true }).waitFor();
  await accessible(page, 'who changed what');
  assert.deepEqual(sins, []);
  await leave();
});

test('what is set on other pages is told beside it: by whom, and from what to what', { timeout: 120_000 }, async () => {
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/settings?shop=tribuna&chapter=alike`);
  const within = page.getByLabel('Похожи, если между ними не больше', { exact: true });
  const days = (await within.inputValue()) === '2' ? '1' : '2';
  await within.fill(days);
  await save(page).click();
  await page.getByText('Сохранено').waitFor();
  await chapter(page, 'Кто что менял').click();
  await page.getByRole('button', { name: 'Остальное', exact: true }).click();
  const last = page.locator('.changes li').first();
  await last.getByText('Дубли заказов').waitFor();
  await last.locator('ins').getByText(`${days} дн.`).waitFor();
  await accessible(page, 'who changed what elsewhere');
  assert.deepEqual(sins, []);
  await leave();
});

test('of two who change a shop at once each keeps what he alone changed', { timeout: 120_000 }, async () => {
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/settings?shop=tribuna&chapter=limits`);
  await page.getByLabel('Клиентов у оператора').fill('9');
  await settled((shop) => ({ ...shop, retries: { ...shop.retries, attemptsMax: shop.retries.attemptsMax === 5 ? 6 : 5 } }));
  await save(page).click();
  await page.getByText('Коллега изменил').waitFor();
  await page.locator('.differing').getByText(/Попыток всего/).waitFor();
  await accessible(page, 'a clash of settings');
  await page.getByRole('button', { name: 'Сохранить мои' }).click();
  await page.getByText('Сохранено').waitFor();
  const now = await settings();
  assert.equal(now.limits.personsMax, 9);
  assert.notEqual(now.retries.attemptsMax, before.retries.attemptsMax);
  assert.deepEqual(sins, []);
  await leave();
});

test('a senior looks, and an operator finds no settings', { timeout: 90_000 }, async () => {
  const galina = await seated('galina');
  await galina.page.goto(`${CONSOLE}/settings?shop=tribuna&chapter=limits`);
  await galina.page.getByText('Меняют управляющий и администратор.').waitFor();
  assert.ok(await galina.page.getByLabel('Клиентов у оператора').isDisabled());
  await galina.leave();
  const anna = await seated('anna');
  await anna.page.keyboard.press('F4');
  await anna.page.getByRole('link', { name: 'Остатки' }).waitFor();
  assert.equal(await anna.page.getByRole('link', { name: 'Настройки магазина' }).count(), 0);
  await anna.leave();
});
