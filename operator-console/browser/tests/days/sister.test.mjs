import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { accessible, closed, rings, sent, somebody } from '../../desk.mjs';
import { chosen, keyed, pressed } from '../../keyed.mjs';

after(closed);

const LATER = { timeout: 30_000 };

/** An order of the watch shop, which nobody calls about here. */
const watches = (phone) => sent('chasy-storefront', 'POST', '/v1/orders', {
  customer: { person: { surname: 'Ким', given: 'Мария' }, phone },
  delivery: { method: 'POST', address: { country: 'RU', city: 'Москва', postalCode: '125009', lines: ['ул. Тверская, д. 7'] } },
  lines: [{ sku: 'CH-X-1', name: 'Часы наручные «Полёт»', quantity: 1, price: { minor: 990_000, currency: 'RUB' } }], paymentMethod: 'LINK',
}, { 'Idempotency-Key': crypto.randomUUID() });

test('a customer of one shop calls another’s number: greeted by the line’s shop, his order opened once he named its own', { timeout: 150_000 }, async () => {
  const phone = somebody();
  const theirs = await watches(phone);
  const { page, sins, leave } = await keyed('vera');
  await rings({ from: phone.slice(1), extension: '104', ring: 4, talk: 40 });
  const strip = page.getByRole('region', { name: 'Звонят сейчас' });
  await strip.getByText('Звонит').waitFor(LATER);
  await page.keyboard.press('F3');
  await strip.getByText('«Трибуна», служба заказов, здравствуйте!').waitFor();
  await strip.getByText(/есть заказ в другом нашем магазине/).waitFor();
  assert.equal(await strip.getByText(theirs.number).count(), 0, 'nothing of it is shown before its shop is named');
  await strip.getByText('На линии').waitFor(LATER);
  await accessible(page, 'a caller of a sister shop');
  await chosen(page, strip.getByLabel('Клиент назвал'), /Часы/);
  await pressed(page, strip.getByRole('button', { name: 'Открыть заказы' }));
  await pressed(page, strip.getByRole('link', { name: new RegExp(theirs.number) }));
  await page.getByRole('heading', { name: new RegExp(theirs.number) }).waitFor();
  await page.locator('.person .shop').getByText('Часы').waitFor();
  await strip.waitFor({ state: 'detached', timeout: 90_000 });
  assert.deepEqual(sins, []);
  await leave();
});
