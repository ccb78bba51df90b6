import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, MUG, ofTribuna, opened, ordered, seated, somebody } from '../desk.mjs';
import { posted } from '../post.mjs';
import { NOTIFICATIONS, asked } from '../services.mjs';

after(closed);

const writing = (page) => page.getByRole('region', { name: 'Написать клиенту' });
const withMail = () => ordered([MUG], { customer: {
  person: { surname: 'Иванова', given: 'Ирина', patronymic: 'Сергеевна' }, phone: somebody(), email: `irina.${Date.now()}@example.ru`,
} });

test('a ready answer is inserted and sent in two actions, and stands among what was written', { timeout: 90_000 }, async () => {
  const { page, sins, leave } = await seated('anna');
  const order = await withMail();
  await opened(page, order);
  await page.keyboard.press('KeyS');
  await writing(page).getByRole('option').first().waitFor();
  await page.keyboard.type('налож');
  await writing(page).getByRole('option', { name: /Наложенный платёж/ }).waitFor();
  await writing(page).getByRole('option').nth(1).waitFor({ state: 'detached' });
  await accessible(page, 'ready answers');
  await page.keyboard.press('Enter');
  const text = writing(page).getByLabel('Письмо');
  await text.waitFor();
  assert.match(await text.inputValue(), /Оплатить можно при получении[\s\S]*К оплате — /);
  assert.match(await writing(page).getByLabel('Тема').inputValue(), new RegExp(order.number));
  await accessible(page, 'an answer, filled');
  await page.keyboard.press('Control+Enter');
  await writing(page).getByText(/Ответ отправлен\. Заняло \d/).waitFor();
  await writing(page).locator('.written li', { hasText: 'при получении' }).getByText(/письмо, отправлено/).waitFor();
  await page.keyboard.press('Enter');
  await writing(page).waitFor({ state: 'detached' });
  assert.deepEqual(sins, []);
  await leave();
});

test('what the check finds is shown before anything is sent, and what was typed stays', { timeout: 90_000 }, async () => {
  const { page, sins, leave } = await seated('boris');
  await opened(page, await withMail());
  await page.keyboard.press('KeyS');
  await writing(page).getByRole('button', { name: 'Пустой лист' }).click();
  await writing(page).getByLabel('Тема').fill('Ваш вопрос');
  await writing(page).getByLabel('Письмо').fill('Извените, ответим в ближайшее время.');
  await page.keyboard.press('Escape');
  await writing(page).waitFor({ state: 'detached' });
  await page.keyboard.press('KeyS');
  await writing(page).getByLabel('Письмо').focus();
  await page.keyboard.press('Control+Enter');
  await writing(page).getByText('Пока не отправлено').waitFor();
  await writing(page).getByText('так не пишем').waitFor();
  assert.equal(await writing(page).getByRole('button', { name: 'Всё верно' }).count(), 0, 'nobody insists on what the desk never writes');
  await accessible(page, 'findings');
  await writing(page).getByRole('button', { name: 'Исправить' }).click();
  assert.match(await writing(page).getByLabel('Письмо').inputValue(), /^Извините/);
  await writing(page).getByLabel('Письмо').fill('Извините, ответим сегодня вечером , спасибо.');
  await page.keyboard.press('Control+Enter');
  await writing(page).getByText('пробел перед знаком').waitFor();
  await writing(page).getByRole('button', { name: 'Всё верно, отправить так' }).click();
  await writing(page).getByText('Ответ отправлен').waitFor();
  assert.deepEqual(sins, []);
  await leave();
});

test('a manager writes an answer, tries it on a real order, and what an order lacks is named to the operator', { timeout: 120_000 }, async () => {
  const { page, sins, leave } = await seated('manager');
  const order = await withMail();
  const name = `gift-${Date.now().toString(36)}`;
  await page.goto(`${CONSOLE}/texts`);
  await ofTribuna(page);
  await page.getByRole('tab', { name: 'Готовые ответы' }).click();
  await page.getByLabel('Короткое имя латиницей').fill(name);
  await page.getByRole('button', { name: 'Новый ответ' }).click();
  const form = page.getByRole('form', { name });
  await form.getByLabel('Название').fill(`Подарочный сертификат ${name}`);
  await form.getByLabel('Тема').fill('Сертификат к заказу {{order.number}}');
  await form.getByLabel('Текст').fill('{{hello}}!\n\nСкоро ответим. ');
  await page.getByLabel('Номер заказа для примера').fill(order.number);
  const tried = page.getByRole('region', { name: 'Как увидит клиент' });
  await tried.getByText('Так не пишем: «скоро».').waitFor();
  await form.getByLabel('Текст').fill('{{hello}}!\n\nПо сертификату оплачено ');
  await tried.getByRole('article').getByText(/По сертификату оплачено/).waitFor();
  await form.getByRole('button', { name: 'оплата сертификатом' }).click();
  assert.match(await form.getByLabel('Текст').inputValue(), /\{\{totals\.certificates\|money\}\}/);
  await tried.getByText(/В этом заказе нет: оплата сертификатом/).waitFor();
  await accessible(page, 'an answer that lacks a value');
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('версия 1').first().waitFor();
  assert.deepEqual(sins, []);
  await leave();

  const anna = await seated('anna');
  await opened(anna.page, order);
  await anna.page.keyboard.press('KeyS');
  await writing(anna.page).getByRole('option').first().waitFor();
  await anna.page.keyboard.type(name);
  await writing(anna.page).getByRole('option').nth(1).waitFor({ state: 'detached' });
  await anna.page.keyboard.press('Enter');
  await writing(anna.page).getByText(/в заказе нет \(оплата сертификатом\)/).waitFor();
  assert.equal(await writing(anna.page).getByRole('button', { name: /Отправить/ }).count(), 0);
  await anna.leave();
});

test('two who write one text notice each other, and nothing that was typed is lost', { timeout: 90_000 }, async () => {
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/texts`);
  await ofTribuna(page);
  await page.getByRole('button', { name: 'Не дозвонились' }).click();
  const form = page.getByRole('form', { name: 'Не дозвонились' });
  const mine = `Звонили по заказу {{order.number}} ${Date.now()}`;
  await form.getByLabel('Тема').fill(mine);
  const path = '/v1/templates/not-reached?shop=tribuna';
  const known = await asked(NOTIFICATIONS, 'manager', 'GET', path);
  const tag = known.headers.get('etag');
  const theirs = await asked(NOTIFICATIONS, 'manager', 'PUT', path, { subject: `Не дозвонились ${Date.now()}`, body: '{{hello}}! Звонили вам.' },
    tag ? { 'If-Match': tag } : { 'If-None-Match': '*' });
  assert.ok(theirs.ok, `the other manager: ${theirs.status}`);
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await form.getByText(/Пока вы писали, текст изменили/).waitFor();
  assert.equal(await form.getByLabel('Тема').inputValue(), mine);
  await accessible(page, 'a clash');
  await form.getByRole('button', { name: 'Сохранить мои' }).click();
  await form.getByText('Сохранено.').waitFor();
  await form.getByRole('button', { name: 'Версии' }).click();
  await form.getByRole('button', { name: 'Взять эти слова' }).first().click();
  assert.match(await form.getByLabel('Тема').inputValue(), /^Не дозвонились/);
  assert.deepEqual(sins, []);
  await leave();
});

test('a short message is counted in segments, and one that is too long is named before it is saved', { timeout: 90_000 }, async () => {
  const { page, sins, leave } = await seated('manager');
  const order = await withMail();
  await page.goto(`${CONSOLE}/texts`);
  await ofTribuna(page);
  await page.getByLabel('Чем пишем').selectOption('SMS');
  await page.getByRole('button', { name: 'Заказ отменён' }).click();
  const form = page.getByRole('form', { name: 'Заказ отменён' });
  await form.getByLabel('Текст').waitFor();
  assert.equal(await form.getByLabel('Тема').count(), 0, 'a short message has no subject');
  await page.getByLabel('Номер заказа для примера').fill(order.number);
  const tried = page.getByRole('region', { name: 'Как увидит клиент' });
  await tried.getByText(/СМС: \d × \(\d+ зн\.\)/).waitFor();
  await accessible(page, 'a short message');
  await form.getByLabel('Текст').fill('Заказ {{order.number}} отменён. '.repeat(60));
  await tried.getByText(/Столько не отправить|Не больше/).waitFor();
  assert.deepEqual(sins, []);
  await leave();
});

test('what senders of letters are told is tried on the newest letter, and what the desk never writes is named', { timeout: 90_000 }, async () => {
  const subject = `Question ${Date.now()}`;
  await posted({ from: `Ирина <irina.${Date.now()}@example.ru>`, subject, text: 'Добрый день! Когда вы работаете?' });
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/letters?shop=tribuna`);
  await page.getByRole('button', { name: new RegExp(subject) }).waitFor({ timeout: 30_000 });
  await page.goto(`${CONSOLE}/texts`);
  await ofTribuna(page);
  await page.getByRole('button', { name: 'В ответ на письмо' }).click();
  const form = page.getByRole('form', { name: 'В ответ на письмо' });
  const tried = page.getByRole('region', { name: 'Как увидит клиент' });
  await tried.getByRole('heading', { name: `Re: ${subject}` }).waitFor();
  assert.equal(await page.getByLabel('Номер заказа для примера').count(), 0, 'it is about no order');
  await accessible(page, 'words for a letter');
  await form.getByLabel('Текст').fill('Ответим в ближайшее время.');
  await tried.getByText('Так не пишем: «в ближайшее время».').waitFor();
  await form.getByLabel('Текст').fill('Письмо получили. Ответим до ');
  await form.getByRole('button', { name: 'ответим до' }).click();
  await tried.getByText(/Письмо получили\. Ответим до \d\d:\d\d/).waitFor();
  await form.getByRole('button', { name: 'Вернуть' }).click();
  assert.match(await form.getByLabel('Текст').inputValue(), /^Здравствуйте!/);
  assert.deepEqual(sins, []);
  await leave();
});
