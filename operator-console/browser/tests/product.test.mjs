import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { accessible, closed, opened, ordered, seated } from '../desk.mjs';
import { striped } from '../drawn.mjs';
import { fresh, listed } from '../goods.mjs';
import { HOSTILE } from '../hostile.mjs';

/** A shop's site with one picture, and whatever else is asked for is none. */
const PICTURE = striped(10, 10);
const site = createServer((request, answer) => {
  if (request.url === '/look.png') answer.writeHead(200, { 'Content-Type': 'image/png' }).end(PICTURE);
  else answer.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
});
await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
const at = `http://127.0.0.1:${site.address().port}`;

after(async () => {
  site.close();
  await closed();
});

const LATER = { timeout: 30_000 };
const rub = (minor) => ({ minor, currency: 'RUB' });
const written = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');

for (const [size, viewport] of Object.entries({ wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } })) {
  test(`the card beside a line says all that is known of it, on a ${size} screen`, { timeout: 150_000 }, async () => {
    const own = fresh('k');
    const line = (number, name) => ({ sku: `${own}-${number}`, name, quantity: 1, price: rub(129_000) });
    await listed(own, 'Склад карточек', [
      { id: `${own}-1`, name: 'Шарф «Метеор»', price: 1290, count: 7, more: `<picture>${at}/look.png</picture><picture>${at}/drawing.svg</picture><vendor>Ткацкая артель</vendor><vendorCode>TA-77</vendorCode>`
        + `<description>${written(`<p>Тёплый.</p>${HOSTILE.join(' ')}`)}</description><param name="Состав">шерсть 80 %, акрил 20 %</param>` },
      { id: `${own}-2`, name: 'Значок', price: 190, count: 3, more: `<description>${'Очень длинное описание значка. '.repeat(60)}</description>` },
    ]);
    const { page, sins, leave } = await seated('vera', { viewport });
    await opened(page, await ordered([line(1, 'Шарф «Метеор»'), line(2, 'Значок'), line(3, 'Того, чего нет')]));
    const order = page.getByRole('region', { name: 'Заказ', exact: true });
    await order.getByText(/данные \d+ мин назад, Склад карточек/).first().waitFor(LATER);
    await order.getByText('спросить поставщика').waitFor();

    await page.keyboard.press('Digit1'); // what is short was chosen by itself
    await page.keyboard.press('KeyI');
    const card = page.getByRole('region', { name: 'Карточка товара: Шарф «Метеор»' });
    await card.getByText('Ткацкая артель').waitFor(LATER);
    for (const said of ['TA-77', 'шерсть 80 %, акрил 20 %', 'свободно 6 шт.', 'Тёплый.']) await card.getByText(said).first().waitFor();
    const photo = card.getByRole('img', { name: 'Шарф «Метеор»: фото 1 из 2' });
    await photo.waitFor();
    await page.waitForFunction((image) => image.complete && image.naturalWidth === 10, await photo.elementHandle());
    assert.equal(await card.locator('script, iframe, svg, .described *').count(), 0, 'a description is text alone');
    await accessible(page, 'a product card');
    await card.getByRole('button', { name: /Следующее фото/ }).click();
    await card.getByText('Фото не открылось').waitFor(LATER);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Карточка товара: Значок' }).click();
    const plainCard = page.getByRole('region', { name: 'Карточка товара: Значок' });
    await plainCard.getByText('Фото нет').waitFor(LATER);
    const described = plainCard.getByRole('region', { name: 'Описание' });
    assert.ok(await described.evaluate((box) => box.clientHeight <= 260), 'a long description scrolls in itself');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing runs out of the screen');
    await page.keyboard.press('Digit3');
    await page.getByText('В каталоге этого товара нет').waitFor(LATER);
    assert.deepEqual(sins, []);
    await leave();
  });
}
