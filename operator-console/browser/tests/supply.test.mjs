import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { accessible, closed, opened, ordered, seated } from '../desk.mjs';
import { askable, combinable, fresh } from '../goods.mjs';

after(closed);

const SOON = { timeout: 30_000 };
const rub = (minor) => ({ minor, currency: 'RUB' });

test('who brings what the shop lacks is compared, and another combination chosen by keys', { timeout: 150_000 }, async () => {
  const mark = fresh('w');
  const [cheap, soon] = ['proba-optovik', 'proba-sosed'];
  const skus = [`${mark}-POT`, `${mark}-CUP`];
  const ended = await askable([[cheap, 'Оптовик'], [soon, 'Сосед']]);
  const { page, sins, leave } = await seated('vera');
  try {
    const order = await ordered([
      { sku: skus[0], name: 'Самовар электрический', quantity: 2, price: rub(350_000) },
      { sku: skus[1], name: 'Чашка «Гжель»', quantity: 6, price: rub(45_000) },
    ]);
    await opened(page, order);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Позвонить' }).waitFor();
    await page.getByText(/спрашиваем у поставщика/).waitFor(SOON);
    await page.keyboard.press('KeyU');
    const panel = page.getByRole('region', { name: 'Откуда привезут' });
    await panel.getByText(/Ждём ответа: .*Оптовик/).waitFor(SOON);
    await panel.getByText('Никто пока не ответил.').waitFor();
    await combinable(order, [cheap, soon], skus);
    const ways = panel.getByRole('option');
    await ways.nth(1).waitFor(SOON);
    await panel.getByRole('option', { name: /Дешевле всего.*выбрано/ }).waitFor();
    await panel.getByRole('option', { name: /Раньше всего.*Сосед.*Самовар/ }).waitFor();
    await accessible(page, 'combinations of suppliers');

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panel.getByRole('option', { name: /Раньше всего.*выбрано/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Заказ', exact: true }).getByText(/Сосед: 2 шт., к /).waitFor(SOON);
    assert.deepEqual(sins, []);
    await page.keyboard.press('KeyN');
  } finally {
    await ended();
    await leave();
  }
});
