import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { MUG, accessible, closed, dialled, ordered, somebody } from '../../desk.mjs';
import { fresh, listed } from '../../goods.mjs';
import { came, chosen, customer, keyed, pressed, went, wrote } from '../../keyed.mjs';

after(closed);

const LATER = { timeout: 30_000 };

test('a day at the warehouse: a question while a customer waits, and pieces that were broken', { timeout: 180_000 }, async () => {
  const [anna, stepan] = [await keyed('vera'), await keyed('warehouse')];
  await came(anna.page, await ordered([MUG], customer(somebody())));
  await dialled(anna.page);
  await anna.page.keyboard.press('KeyW');
  const form = anna.page.getByRole('form', { name: 'Спросить склад' });
  const question = `Целы ли кружки? ${Date.now()}`;
  await wrote(anna.page, form.getByLabel('Вопрос'), question);
  await anna.page.keyboard.press('Enter');
  const asked = anna.page.getByRole('region', { name: 'Спросили склад' });
  await asked.getByText(question).waitFor(LATER);

  const { page } = stepan;
  const row = page.locator('.asked2 > li').filter({ hasText: question });
  await row.getByText(/клиент на линии ещё/).waitFor(LATER);
  for (let press = 0; press < 40 && !(await row.evaluate((each) => each.classList.contains('marked') || each.querySelector('.marked') !== null)); press++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Digit2');
  await wrote(page, row.getByLabel('Сколько есть'), '1');
  await wrote(page, row.getByLabel('Что передать'), 'одна со сколом');
  await page.keyboard.press('Enter');
  await row.getByText(/Не всё, за \d+ с/).waitFor();
  await accessible(page, 'the warehouse');
  await asked.getByText('Не всё · 1 шт. · одна со сколом').waitFor(LATER);
  await anna.page.keyboard.press('KeyN');

  const code = fresh('sklad-');
  await listed(code, 'Главный склад', [{ id: `${code}-1`, name: 'Кружка «Метеор»', price: 590, count: 12 }]);
  await went(page, 'остатки', /^Остатки$/);
  await wrote(page, page.getByLabel('Название или артикул'), `${code}-1`);
  const found = page.getByRole('button', { name: new RegExp(`${code}-1`) });
  await found.waitFor(LATER);
  await pressed(page, found);
  await page.getByRole('button', { name: 'Записать движение' }).waitFor(LATER);
  await page.keyboard.press('KeyN');
  const move = page.getByRole('form', { name: 'Движение' });
  await chosen(page, move.getByLabel('Что случилось'), /испортили/);
  await wrote(page, move.getByLabel('Сколько штук'), '2');
  await wrote(page, move.getByLabel('Пояснение'), 'разбили при разгрузке');
  await move.getByText(/Станет: 12 → 10/).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Записано.').waitFor();
  await page.getByText('разбили при разгрузке').waitFor(LATER);
  await accessible(page, 'pieces that were broken');
  assert.deepEqual([...anna.sins, ...stepan.sins], []);
  await anna.leave();
  await stepan.leave();
});
