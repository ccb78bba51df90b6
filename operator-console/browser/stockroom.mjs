// Pictures of what is in warehouses, of prices, of suppliers' terms and of who brings what is lacking. Called by states.mjs.
import { createServer } from 'node:http';
import { CONSOLE, opened, ordered, seated } from './desk.mjs';
import { striped } from './drawn.mjs';
import { answered, askable, combinable, fresh, listed, movement } from './goods.mjs';

const LATER = { timeout: 30_000 };
/** What a shop's site shows of a scarf: stripes, without a file of their own. */
const LOOK = striped(120, 90);
const rub = (minor) => ({ minor, currency: 'RUB' });

/** A product in two warehouses with what was done to it, a movement that breaks promises, stale goods, the audit. */
export async function stockroom(viewport, pictured) {
  const [main, second] = [fresh('sklad-'), fresh('vitrina-')];
  const sku = `${main}-1`;
  await listed(main, 'Главный склад', [{ id: sku, name: 'Шарф «Метеор» зимний', price: 1290, count: 12 }]);
  await listed(second, 'Витрина на Лесной', [{ id: `${second}-1`, name: 'Брелок «Метеор»', price: 90, count: 4 }]);
  await movement(sku, { source: main, reason: 'TRANSFERRED', to: second, units: 3 });
  await movement(sku, { source: main, reason: 'DAMAGED', units: -1, note: 'залило при разгрузке' });
  await movement(sku, { source: second, reason: 'FOUND', units: 1, note: 'лежал за витриной' });
  await ordered([{ sku, name: 'Шарф «Метеор» зимний', quantity: 7, price: rub(129_000) }]);
  const { page, leave } = await seated('manager', { viewport });
  await page.goto(`${CONSOLE}/stock?shop=tribuna&sku=${sku}`);
  await page.getByRole('row', { name: /Всего.*12.*7.*5/ }).waitFor(LATER);
  await pictured(page, 'stock-card');
  await page.keyboard.press('KeyN');
  await page.getByLabel('Сколько насчитали').fill('1');
  await page.getByText(/Обещанного заказам не хватит/).waitFor();
  await page.getByRole('form', { name: 'Движение' }).scrollIntoViewIfNeeded();
  await pictured(page, 'stock-move');
  await page.goto(`${CONSOLE}/stock?shop=tribuna`);
  await page.locator('.entriesin li').nth(5).waitFor(LATER);
  await pictured(page, 'stock-goods');
  await page.goto(`${CONSOLE}/stock?shop=tribuna&tab=stale`);
  await page.getByText(/можно верить|старые данные/).waitFor(LATER);
  await pictured(page, 'stock-stale');
  await page.goto(`${CONSOLE}/stock?shop=tribuna&tab=audit`);
  await page.getByText(/Последняя сверка/).waitFor(LATER);
  await pictured(page, 'stock-audit');
  await page.route('**/stock-audit*', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ status: 503, code: 'service-away', detail: '' }) }));
  await page.reload();
  await page.getByText('Служба не отвечает').waitFor(LATER);
  await pictured(page, 'stock-away');
  await leave();
}

/** Who brings what an order lacks: awaited, compared, and chosen. */
export async function supplied(viewport, pictured) {
  const mark = fresh('o');
  const [cheap, soon, little] = ['proba-optovik', 'proba-sosed', 'proba-artel'];
  const skus = [`${mark}-POT`, `${mark}-CUP`];
  const ended = await askable([[cheap, 'Оптовик'], [soon, 'Сосед'], [little, 'Артель']]);
  const { page, leave } = await seated('vera', { viewport });
  try {
    const order = await ordered([
      { sku: skus[0], name: 'Самовар электрический «Уют», 3 л', quantity: 2, price: rub(350_000) },
      { sku: skus[1], name: 'Чашка чайная «Гжель» с блюдцем', quantity: 6, price: rub(45_000) },
    ]);
    await opened(page, order);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Позвонить' }).waitFor();
    await page.getByText(/спрашиваем у поставщика/).waitFor(LATER);
    await page.keyboard.press('KeyU');
    const panel = page.getByRole('region', { name: 'Откуда привезут' });
    await panel.getByText(/Ждём ответа/).waitFor(LATER);
    await panel.scrollIntoViewIfNeeded();
    await pictured(page, 'case-supply-awaited');
    await combinable(order, [cheap, soon], skus);
    await answered(order, little, [[skus[1], 4, 190, 3]]);
    await panel.getByRole('option').nth(1).waitFor(LATER);
    await page.keyboard.press('ArrowDown');
    await panel.scrollIntoViewIfNeeded();
    await pictured(page, 'case-supply');
    await page.keyboard.press('KeyN');
  } finally {
    await ended();
    await leave();
  }
}

/** Prices beside a competitor's, the rule, the card of a product with what is declared instead, and a supplier's terms. */
export async function prices(viewport, pictured) {
  const code = fresh('c');
  const offer = (at, name, price, more) => ({ id: `${code}-${at}`, name, price, count: 6, more: `<vendor>Canon</vendor><vendorCode>${code}${at}</vendorCode>${more ?? ''}` });
  const cost = (roubles) => `<purchase_price>${roubles}</purchase_price>`;
  await listed(code, 'Картриджный двор', [
    offer(1, 'Картридж Canon 055 пурпурный (оригинал)', 4600, cost(3000)), offer(2, 'Картридж Canon 055 жёлтый (оригинал)', 4600, cost(4100)),
    offer(3, 'Картридж Europrint EPC-055 (совместимый)', 1290, cost(500)),
  ], { minMarginPercent: 10, leadDays: 4 });
  await listed(`${code}-r`, 'Соперник', [offer(1, 'Canon 055 M', 4390), offer(2, 'Canon 055 Y', 4250)], { competitor: true });
  const { page, leave } = await seated('manager', { viewport });
  await page.goto(`${CONSOLE}/prices?shop=tribuna`);
  await page.getByRole('button', { name: new RegExp(`${code}-1`) }).waitFor(LATER);
  await pictured(page, 'prices');
  await page.getByRole('button', { name: new RegExp(`${code}-1`) }).click();
  await page.getByRole('article').getByText('Взять предложенную').waitFor(LATER);
  await page.getByRole('article').evaluate((card) => card.scrollIntoView({ block: 'start' }));
  await pictured(page, 'prices-card');
  const declared = page.getByRole('form', { name: 'Замены, которые назначил магазин' });
  await declared.getByRole('button', { name: 'Добавить замену' }).click();
  await declared.getByRole('combobox').fill(`${code}-3`);
  await declared.getByRole('option').first().click(LATER);
  await declared.getByRole('button', { name: 'Сохранить' }).scrollIntoViewIfNeeded();
  await pictured(page, 'prices-declared');
  await page.goto(`${CONSOLE}/prices?shop=tribuna&which=RULE`);
  await page.getByRole('form', { name: 'Правило цен' }).waitFor(LATER);
  await pictured(page, 'prices-rule');
  await page.goto(`${CONSOLE}/suppliers?shop=tribuna&supplier=${code}`);
  await page.getByRole('article').getByText('4 дн.').waitFor(LATER);
  await page.keyboard.press('KeyE');
  await page.getByRole('form', { name: 'Условия поставщика' }).waitFor();
  await pictured(page, 'suppliers-terms');
  await leave();
}

/** The card of what a line orders, with a picture from a shop's site, and without one. */
export async function product(viewport, pictured) {
  const site = createServer((_, answer) => answer.writeHead(200, { 'Content-Type': 'image/png' }).end(LOOK));
  await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
  const own = fresh('k');
  await listed(own, 'Главный склад', [
    { id: `${own}-1`, name: 'Шарф «Метеор» зимний', price: 1290, count: 7, more: `<picture>http://127.0.0.1:${site.address().port}/scarf.png</picture><vendor>Ткацкая артель «Уток»</vendor><vendorCode>TA-77</vendorCode>`
      + '<description>&lt;p&gt;Двусторонний, на флисе.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;стирка при 30 °C&lt;/li&gt;&lt;li&gt;не линяет&lt;/li&gt;&lt;/ul&gt;</description><param name="Состав">шерсть 80 %, акрил 20 %</param><param name="Длина">180 см</param>' },
    { id: `${own}-2`, name: 'Значок «Метеор»', price: 190, count: 30 },
  ]);
  const { page, leave } = await seated('vera', { viewport });
  await opened(page, await ordered([
    { sku: `${own}-1`, name: 'Шарф «Метеор» зимний', quantity: 1, price: rub(129_000) }, { sku: `${own}-2`, name: 'Значок «Метеор»', quantity: 2, price: rub(19_000) },
  ]));
  await page.getByText(/данные \d+ мин назад/).first().waitFor(LATER);
  await page.keyboard.press('KeyI');
  const card = page.locator('.panel.product');
  const photo = card.getByRole('img');
  await photo.waitFor(LATER);
  await page.waitForFunction((image) => image.complete && image.naturalWidth > 0, await photo.elementHandle());
  await card.scrollIntoViewIfNeeded();
  await pictured(page, 'case-product');
  await page.keyboard.press('Digit2');
  await card.getByText('Фото нет').waitFor(LATER);
  await pictured(page, 'case-product-no-photo');
  await leave();
  site.close();
}
