import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, confirmed, ordered, seated, sent } from '../desk.mjs';
import { HOSTILE } from '../hostile.mjs';
import { posted } from '../post.mjs';

after(closed);

const SOON = { timeout: 30_000 };
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

test('a defect: opened by keys, proven by a photo by mail, refunded by finance, closed in time', { timeout: 180_000 }, async () => {
  const anna = await seated('anna');
  const { page } = anna;
  const order = await prepaid(await confirmed(page));
  await page.goto(`${CONSOLE}/orders?q=${order.number}`);
  await page.getByRole('link', { name: 'После покупки' }).click();
  await page.getByRole('button', { name: /Новое обращение/ }).waitFor();
  await page.keyboard.press('KeyN');
  const form = page.getByRole('form', { name: 'Новое обращение' });
  assert.ok(await form.getByRole('button', { name: /Открыть/ }).isDisabled(), 'nobody said what happened');
  await form.getByLabel('Словами покупателя').fill(`Скол на кружке ${HOSTILE[0]}`);
  await form.getByRole('button', { name: /Открыть/ }).click();
  const card = page.getByRole('article', { name: new RegExp(order.number) });
  await card.getByText(HOSTILE[0]).waitFor();
  const said = await card.getByText(/Пришлите, пожалуйста, фото дефекта и ярлыка на почту/).textContent();
  const address = /на почту (\S+@\S+?)\.?$/.exec(said)?.[1] ?? '';
  assert.match(address, /@tribuna\.demo$/, 'where the photo goes is said');
  assert.equal(await card.getByRole('button', { name: /Вернуть деньги/ }).count(), 0, 'no photo, no money');
  await page.keyboard.press('Digit1');
  await card.getByText('Попросили фото').waitFor();
  await accessible(page, 'a case after the sale');
  await posted({ from: 'Ирина <irina@example.ru>', to: address, subject: 'Фото', text: 'Вот скол', attachments: [{ filename: 'скол.png', content: PNG }] });
  await card.getByRole('link', { name: 'скол.png' }).waitFor(SOON);
  await page.keyboard.press('Digit2');
  const refund = card.getByRole('form', { name: 'Возврат денег' });
  await refund.getByLabel('Сколько вернуть').fill('999999');
  assert.ok(await refund.getByRole('button', { name: /Вернуть/ }).isDisabled(), 'more than it cost');
  await refund.getByLabel('Сколько вернуть').fill('590');
  await page.keyboard.press('Enter');
  await card.getByText('Возврат денег заказан').waitFor();
  await card.getByText('Выплату записывает финансист.').waitFor();
  const url = page.url();

  const manager = await seated('manager');
  await manager.page.goto(url);
  await manager.page.getByRole('button', { name: /Деньги выплачены/ }).waitFor();
  await manager.page.keyboard.press('KeyP');
  await manager.page.getByLabel('Номер платежа').fill('ПП-1');
  await manager.page.keyboard.press('Enter');
  await manager.page.getByText(/выплачено/).waitFor();

  await card.getByText('Деньги возвращены').waitFor(SOON);
  await page.keyboard.press('KeyC');
  const close = card.getByRole('form', { name: 'Закрыть обращение' });
  await close.getByLabel('Чем закончилось').selectOption('REFUNDED');
  await close.getByLabel('Что ответили покупателю').fill('Деньги вернули');
  await page.keyboard.press('Enter');
  await card.getByText(/вернули деньги: .*в срок/).waitFor();
  await accessible(page, 'a case that is closed');
  assert.deepEqual([...anna.sins, ...manager.sins], []);
  await anna.leave();
  await manager.leave();
});

test('a defect: shown by the customer on the page of his link, refunded, paid, and made a draft of a procedure', { timeout: 180_000 }, async () => {
  const anna = await seated('anna');
  const { page } = anna;
  const order = await prepaid(await confirmed(page));
  const card = await complained(page, order);
  await page.keyboard.press('Digit1');
  const link = await card.getByRole('link', { name: /public\/evidence/ }).getAttribute('href', SOON);
  await card.getByRole('button', { name: /Попросить фото ещё раз/ }).waitFor();
  await shown(anna, link, [{ name: '../<script>.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>') }, { name: 'скол.png', mimeType: 'image/png', buffer: PNG }], /Файл 1: это не фото[^]*Файл 2: получили/);
  await shown(anna, link, [{ name: 'again.png', mimeType: 'image/png', buffer: PNG }], /такой уже есть/);
  const photo = card.getByRole('img', { name: 'Фото 1.png' });
  await photo.waitFor(SOON);
  assert.equal(await photo.evaluate((image) => image.decode().then(() => image.naturalWidth)), 1, 'the picture is shown, not only named');
  await accessible(page, 'a case with a photo by link');
  await page.keyboard.press('Digit2');
  await card.getByRole('form', { name: 'Возврат денег' }).getByLabel('Сколько вернуть').fill('590');
  await page.keyboard.press('Enter');
  await card.getByText('Возврат денег заказан').waitFor();
  const manager = await seated('manager');
  await paid(manager.page, page.url());
  await card.getByText('Деньги возвращены').waitFor(SOON);
  await page.keyboard.press('KeyC');
  await card.getByRole('form', { name: 'Закрыть обращение' }).getByLabel('Чем закончилось').selectOption('REFUNDED');
  await card.getByLabel('Что ответили покупателю').fill('Деньги вернули');
  await page.keyboard.press('Enter');
  await card.getByText(/вернули деньги: .*в срок/).waitFor();
  await shown(anna, link, undefined, /больше не принимаем/);

  await manager.page.reload();
  await manager.page.getByRole('button', { name: 'Сделать процедурой' }).click();
  const draft = manager.page.getByRole('region', { name: 'Черновик по обращению: Брак' });
  await draft.getByText(/Попросить фото → Вернуть деньги → вернули деньги/).waitFor();
  await accessible(manager.page, 'procedures with a draft');
  await draft.getByRole('button', { name: 'Отбросить' }).click();
  await draft.waitFor({ state: 'detached' });
  assert.deepEqual([...anna.sins, ...manager.sins], []);
  await anna.leave();
  await manager.leave();
});

test('a procedure is changed by a manager, and a refund that is due cannot be chosen away', { timeout: 90_000 }, async () => {
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/after-sale?shop=tribuna&view=procedures`);
  await page.locator('summary', { hasText: 'Жалоба' }).click();
  const complaint = page.getByRole('form', { name: 'Жалоба' });
  const hours = complaint.getByLabel('Ответить за, часов');
  const other = String(2 + Math.floor(Math.random() * 22) + (Number(await hours.inputValue()) > 24 ? 0 : 24));
  await hours.fill(other);
  await complaint.getByRole('button', { name: 'Сохранить процедуру' }).click();
  await complaint.getByRole('button', { name: 'Сохранить процедуру', disabled: true }).waitFor();
  await page.reload();
  await page.locator('summary', { hasText: 'Жалоба' }).click();
  assert.equal(await hours.inputValue(), other);
  await page.locator('summary', { hasText: 'Брак' }).click();
  const defect = page.getByRole('form', { name: 'Брак' });
  await defect.getByLabel('вернули деньги').uncheck();
  await defect.getByRole('button', { name: 'Сохранить процедуру' }).click();
  await page.getByRole('alert').waitFor();
  await accessible(page, 'procedures');
  assert.equal(sins.filter((sin) => !/422/.test(sin)).length, 0);
  await leave();
});

/** Only what was paid goes back. */
async function prepaid(order) {
  await sent('tribuna-storefront', 'POST', `/v1/orders/${order.id}/payments`, { amount: order.totals.due, reference: `p-${order.id}` }, { 'Idempotency-Key': crypto.randomUUID() });
  return order;
}

async function complained(page, order) {
  await page.goto(`${CONSOLE}/after-sale?shop=tribuna&order=${order.id}`);
  await page.getByRole('button', { name: /Новое обращение/ }).click();
  const form = page.getByRole('form', { name: 'Новое обращение' });
  await form.getByLabel('Словами покупателя').fill('Скол на кружке');
  await form.getByRole('button', { name: /Открыть/ }).click();
  const card = page.getByRole('article', { name: new RegExp(order.number) });
  await card.getByText('Скол на кружке').waitFor();
  return card;
}

/** The customer on his telephone: no session, no script. */
async function shown({ page }, link, files, answer) {
  const context = await page.context().browser().newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false, locale: 'ru-RU' });
  const phone = await context.newPage();
  await phone.goto(link);
  if (files) {
    await phone.getByLabel('Файлы').setInputFiles(files);
    await phone.getByRole('button', { name: 'Отправить' }).click();
  }
  const said = phone.getByRole('status');
  await said.waitFor();
  assert.match(await said.innerText(), answer);
  await context.close();
}

async function paid(page, url) {
  await page.goto(url);
  await page.getByRole('button', { name: /Деньги выплачены/ }).waitFor();
  await page.keyboard.press('KeyP');
  await page.getByLabel('Номер платежа').fill('ПП-2');
  await page.keyboard.press('Enter');
  await page.getByText(/выплачено/).waitFor();
}

test('an order that is not confirmed has no case, and another shop sees none', { timeout: 90_000 }, async () => {
  const order = await ordered();
  const anna = await seated('anna');
  await anna.page.goto(`${CONSOLE}/after-sale?shop=tribuna&order=${order.id}`);
  await anna.page.getByText('Обращение открывают по заказу, который подтверждён').waitFor();
  await anna.page.getByText('Обращений нет.').waitFor();
  await anna.leave();
  const timur = await seated('timur');
  await timur.page.goto(`${CONSOLE}/after-sale?shop=tribuna&case=${crypto.randomUUID()}`);
  await timur.page.getByText('Этого нет, или это не ваш магазин.').waitFor();
  await timur.leave();
});

test('a name that the desk only guesses is set right, and two who do so notice each other', { timeout: 90_000 }, async () => {
  const order = await ordered(undefined, { customer: { person: { surname: 'Кхмырэ', given: 'Йыгуа' }, phone: '8 916 000-11-22', email: `k.${Date.now()}@example.ru` } });
  const { page, context, sins, leave } = await seated('anna');
  const path = `${CONSOLE}/orders/${order.id}/name?shop=tribuna`;
  await page.goto(path);
  const form = page.getByRole('form', { name: 'Как пишем покупателю' });
  const genitive = form.getByLabel('Родительный: заказ кого?');
  await genitive.waitFor();
  await form.getByText('догадка: проверьте').first().waitFor();
  await accessible(page, 'a name');
  await genitive.fill('Кхмырэ Йыгуа (м.)');
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await form.getByText('Сохранено.').waitFor();
  const other = await context.newPage();
  await other.goto(path);
  await other.getByLabel('Дательный: звоним кому?').fill('Кхмырэ');
  await other.getByRole('button', { name: 'Сохранить' }).click();
  await other.getByText('Сохранено.').waitFor();
  await genitive.fill('Кхмыри');
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await form.getByText('Пока вы правили, это изменили.').waitFor();
  await form.getByRole('button', { name: 'Взять новые' }).click();
  assert.equal(await genitive.inputValue(), 'Кхмырэ Йыгуа (м.)');
  assert.deepEqual(sins, []);
  await leave();
});
