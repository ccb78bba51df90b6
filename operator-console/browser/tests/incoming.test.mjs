import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { MUG, accessible, closed, opened, ordered, rings, seated, sent, somebody } from '../desk.mjs';

after(closed);

const strip = (page) => page.getByRole('region', { name: 'Звонят сейчас' });
const queue = (page) => page.getByRole('navigation', { name: 'Очередь' });
const doing = (page, what) => page.locator('.presence').getByRole('button', { name: what });
const customer = (phone) => ({ customer: { person: { surname: 'Ким', given: 'Мария' }, phone } });

test('whoever calls stands above the open case, with his orders and what became of them in one step', { timeout: 120_000 }, async () => {
  const phone = somebody();
  const [his, other] = [await ordered([MUG], customer(phone)), await ordered()];
  const { page, sins, leave } = await seated('anna');
  await opened(page, other);
  await rings({ from: phone.slice(1), extension: '101', ring: 12, talk: 12 });

  await strip(page).getByText('Звонит').waitFor();
  const first = queue(page).getByRole('listitem').first();
  await first.getByText(/Звонит/).waitFor();
  await page.getByRole('heading', { name: new RegExp(other.number) }).waitFor();
  assert.match(await page.title(), /^☎/);
  await page.keyboard.press('F3');
  await strip(page).getByText('«Трибуна», служба заказов, здравствуйте!').waitFor();
  const known = strip(page).getByRole('listitem').filter({ hasText: his.number });
  await known.getByText('принят').waitFor();
  await known.getByText('Почта России').waitFor();
  await accessible(page, 'incoming call');

  await strip(page).getByText('На линии').waitFor({ timeout: 30_000 });
  await doing(page, /разговор/).waitFor();
  await first.getByText(/Звонит/).waitFor({ state: 'detached' });
  await strip(page).getByRole('link', { name: 'Новый заказ' }).click();
  await page.getByRole('heading', { name: 'Заказ по телефону' }).waitFor();
  assert.equal(await page.getByLabel('Телефон', { exact: true }).inputValue(), `+${phone.slice(1)}`);
  await strip(page).waitFor({ state: 'detached', timeout: 30_000 });
  await doing(page, /после звонка/).waitFor();
  assert.equal(await page.getByLabel('Телефон', { exact: true }).inputValue(), `+${phone.slice(1)}`);
  assert.deepEqual(sins, []);
  await leave();
});

test('a call over another shop’s line is not shown, and a talk of another operator neither', { timeout: 90_000 }, async () => {
  const anna = await seated('anna');
  const timur = await seated('timur');
  const boris = await seated('boris');
  await rings({ from: somebody().slice(1), line: '88005550496', extension: '103', ring: 5, talk: 8 });
  await strip(timur.page).getByText('Звонит').waitFor();
  await strip(timur.page).getByText('На линии').waitFor({ timeout: 30_000 });
  assert.equal(await strip(anna.page).count(), 0);
  await rings({ from: somebody().slice(1), extension: '101', ring: 5, talk: 8 });
  await strip(boris.page).getByText('Звонит').waitFor();
  await strip(anna.page).getByText('На линии').waitFor({ timeout: 30_000 });
  await strip(boris.page).waitFor({ state: 'detached' });
  for (const each of [anna, timur, boris]) {
    assert.deepEqual(each.sins, []);
    await each.leave();
  }
});

test('of a hidden number nothing is known but the shop', { timeout: 60_000 }, async () => {
  const { page, leave } = await seated('boris');
  await strip(page).waitFor({ state: 'detached', timeout: 30_000 });
  await rings({ script: 'missed', extension: '102', ring: 12 });
  await strip(page).getByText('номер скрыт').waitFor();
  await page.keyboard.press('F3');
  await strip(page).getByText('Номер скрыт: спросите номер заказа или телефон.').waitFor();
  await page.keyboard.press('F3');
  await strip(page).getByText('Номер скрыт: спросите').waitFor({ state: 'detached' });
  await strip(page).waitFor({ state: 'detached', timeout: 30_000 });
  await leave();
});

test('an order in a sister shop is hinted at, and opened once its shop is named', { timeout: 120_000 }, async () => {
  const phone = somebody();
  const theirs = await sent('chasy-storefront', 'POST', '/v1/orders', {
    customer: { person: { surname: 'Ким', given: 'Мария' }, phone }, delivery: { method: 'POST', address: { country: 'RU', city: 'Москва', postalCode: '125009', lines: ['ул. Тверская, д. 7'] } },
    lines: [{ sku: 'CH-X-1', name: 'Часы наручные «Полёт»', quantity: 1, price: { minor: 990_000, currency: 'RUB' } }], paymentMethod: 'LINK',
  }, { 'Idempotency-Key': crypto.randomUUID() });
  const { page, sins, leave } = await seated('vera');
  await rings({ from: phone.slice(1), extension: '101', ring: 25, talk: 2 });
  await strip(page).getByText('Звонит').waitFor();
  await page.keyboard.press('F3');
  await strip(page).getByText(/есть заказ в другом нашем магазине/).waitFor();
  assert.equal(await strip(page).getByText(theirs.number).count(), 0, 'nothing of it is shown before it is named');
  await accessible(page, 'a hint of a sister shop');
  await strip(page).getByLabel('Клиент назвал').selectOption('chasy');
  await strip(page).getByRole('button', { name: 'Открыть заказы' }).click();
  await strip(page).getByRole('link', { name: new RegExp(theirs.number) }).waitFor();
  assert.deepEqual(sins, []);
  await leave();
});

test('a call is handed to a colleague with a word about it, by keys', { timeout: 120_000 }, async () => {
  const phone = somebody();
  const { page, sins, leave } = await seated('anna');
  await rings({ from: phone.slice(1), extension: '101', ring: 2, talk: 60 });
  await strip(page).getByText('На линии').waitFor({ timeout: 30_000 });
  await strip(page).getByRole('button', { name: 'Передать' }).waitFor();
  assert.equal(await strip(page).getByRole('button', { name: /звук|Вернуться/ }).count(), 0, 'this exchange mutes nobody and brings nobody back');
  await page.keyboard.press('KeyT');
  const form = strip(page).getByRole('form', { name: 'Передать' });
  assert.ok(await form.getByRole('button', { name: /Передать/ }).isDisabled(), 'a word is owed');
  await form.getByLabel('Кому').selectOption('boris');
  await form.getByLabel(/О чём разговор/).fill('спрашивает про абонементы');
  await accessible(page, 'handing a call over');
  await page.keyboard.press('Enter');
  await strip(page).getByText(/Звоним коллеге: Борис/).waitFor();
  await strip(page).getByRole('button', { name: 'Положить трубку' }).click();
  await strip(page).waitFor({ state: 'detached', timeout: 30_000 });
  assert.deepEqual(sins, []);
  await leave();
});
