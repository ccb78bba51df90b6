import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { accessible, closed, dialled, ordered, readBack, somebody } from '../../desk.mjs';
import { until } from '../../crm.mjs';
import { answered, askable, fresh, listed } from '../../goods.mjs';
import { came, customer, ended, home, keyed, pressed, wrote } from '../../keyed.mjs';
import { caseOf, orderOf } from '../../orders.mjs';

after(closed);

const LATER = { timeout: 60_000 };
const LINES = 18;
const MISSING = 4;
const rub = (minor) => ({ minor, currency: 'RUB' });

/** The supplier takes his time: what he is waited for is promised to the customer, not slept through. */
test('eighteen lines, four missing: the customer waits for the supplier, who answers, and is called at once', { timeout: 300_000 }, async () => {
  const [mark, supplier] = [fresh('e'), 'proba-optovik'];
  const lines = Array.from({ length: LINES }, (_, at) => ({ sku: `${mark}-${at + 1}`, name: `Значок «Выпуск ${at + 1}»`, quantity: 1, price: rub(19_000) }));
  await listed(mark, 'Главный склад', lines.slice(MISSING).map((line) => ({ id: line.sku, name: line.name, price: 190, count: 9 })));
  const stops = await askable([[supplier, 'Оптовик']]);
  const { page, sins, leave } = await keyed('vera');
  try {
    const order = await ordered(lines, customer(somebody()));
    await came(page, order);
    await dialled(page);
    await page.getByText('не хватает 1', { exact: true }).nth(MISSING - 1).waitFor(LATER);
    assert.equal(await page.getByText('не хватает 1', { exact: true }).count(), MISSING);
    await page.getByText(/спрашиваем у поставщика/).waitFor(LATER);
    await accessible(page, 'eighteen lines');
    await page.keyboard.press('KeyL');
    const later = page.getByRole('form', { name: 'Когда перезвонить?' });
    await page.keyboard.type(inThreeHours(order));
    await page.getByText('по времени клиента').waitFor();
    await wrote(page, later.getByLabel('О чём скажем'), 'ответ поставщика о четырёх значках');
    await pressed(page, later.getByLabel('можно раньше, если ответ будет готов'), 'Space');
    await pressed(page, later.getByRole('button', { name: /Записать/ }));
    await ended(page, /Готово: Позже/);
    assert.ok(Date.parse((await caseOf(order)).times.callBy) > Date.now() + 2 * 3_600_000, 'he is owed a call in three hours, not at once');
    await home(page);

    await answered(order, supplier, lines.slice(0, MISSING).map((line) => [line.sku, 1, 90, 2]));
    await until('an answer for which he is called earlier', async () => Date.parse((await caseOf(order)).times.callableFrom) <= Date.now());
    await came(page, order);
    await dialled(page);
    await page.getByText('не хватает 1', { exact: true }).first().waitFor({ state: 'detached', ...LATER });
    await readBack(page);
    await page.keyboard.press('KeyC');
    await ended(page, 'Заказ подтверждён');
    assert.equal((await orderOf(order)).lines.length, LINES);
    assert.deepEqual(sins, []);
  } finally {
    await stops();
    await leave();
  }
});

/** In three hours by the customer's clock; where that is too late in the evening, tomorrow. */
function inThreeHours(order) {
  const said = (at) => new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit', timeZone: order.customer.zone.id }).format(at);
  const then = said(new Date(Date.now() + 3 * 3_600_000));
  return then > '12:00' && then < '20:00' ? `до ${then}` : 'завтра до 12';
}
