import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, launched, seated, somebody } from '../desk.mjs';
import { HOSTILE } from '../hostile.mjs';
import { storefront, told, visiting } from '../storefront.mjs';
import { waiting } from '../visitors.mjs';

after(closed);

const agrees = (page) => page.getByLabel(/Согласен/).check();

for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
  test(`a visitor asks to be called, by keys alone, at ${viewport.width}`, { timeout: 90_000 }, async () => {
    const shop = await storefront();
    const { page, context, sins, leave } = await visiting(await launched(), shop.origin, { viewport });
    await page.getByLabel('Телефон').waitFor();
    await accessible(page, `call at ${viewport.width}`);
    await page.getByLabel('Телефон').fill(somebody());
    await page.keyboard.press('Enter');
    await page.getByText('Без согласия мы не можем').waitFor();
    await agrees(page);
    await page.getByLabel('Телефон').fill('позвоните');
    await page.keyboard.press('Enter');
    await page.getByText('Это не номер телефона.').waitFor();
    await page.getByLabel('Телефон').fill(somebody());
    await context.setOffline(true);
    await page.keyboard.press('Enter');
    await page.getByText(/Сервис не отвечает/).waitFor();
    await context.setOffline(false);
    await page.getByLabel('Телефон').focus();
    await page.keyboard.press('Enter');
    await page.getByText(/Позвоним/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Связаться с нами' }).waitFor();
    assert.equal(await page.evaluate(() => document.cookie), '');
    assert.deepEqual(sins, []);
    await leave();
    shop.close();
  });
}

test('a page that the shop did not name gets nothing', { timeout: 60_000 }, async () => {
  const shop = await storefront({ allowed: false });
  const { page, leave } = await visiting(await launched(), shop.origin);
  await page.getByText(/Не получилось/).waitFor();
  await leave();
  shop.close();
});

test('visitor and operator write to each other, the network lost and back, hostile text is text', { timeout: 180_000 }, async () => {
  const shop = await storefront();
  const vera = await seated('vera');
  const { page, context, sins, leave } = await visiting(await launched(), shop.origin);
  await page.getByRole('button', { name: 'Написать в чат' }).click();
  const question = `Есть ли M? ${Date.now()} ${HOSTILE[1]}`;
  await page.getByLabel('Ваш вопрос').fill(question);
  await agrees(page);
  await page.getByRole('button', { name: 'Начать чат' }).click();
  const log = page.getByRole('log');
  await log.getByText(question).waitFor();
  await accessible(page, 'chat');

  await vera.page.goto(`${CONSOLE}/task/${await waiting()}`);
  await vera.page.getByRole('log').getByText(question).waitFor();
  await vera.page.keyboard.press('Enter');
  await page.getByText('Вера на связи').waitFor();
  const desk = vera.page.getByRole('textbox', { name: 'Сообщение посетителю' });
  await desk.fill('{{7*7}}');
  assert.ok(await vera.page.getByRole('button', { name: 'Отправить' }).isDisabled(), 'what a ready answer leaves open is not sent');
  for (const text of HOSTILE.slice(0, 7)) {
    await desk.fill(text);
    await vera.page.keyboard.press('Enter');
    await log.getByRole('listitem').filter({ hasText: text }).first().waitFor();
  }
  await accessible(vera.page, 'chat of the operator');
  await page.getByLabel('Сообщение').fill('А красная?');
  await page.keyboard.press('Enter');
  await vera.page.getByRole('log').getByText('А красная?').waitFor();

  await context.setOffline(true);
  await page.getByText(/Нет связи/).waitFor();
  await page.getByLabel('Сообщение').fill('Сказано без связи');
  await page.keyboard.press('Enter');
  await desk.fill('Отвечено без связи');
  await vera.page.keyboard.press('Enter');
  await context.setOffline(false);
  await log.getByText('Отвечено без связи').waitFor();
  await vera.page.getByRole('log').getByText('Сказано без связи').waitFor();
  assert.equal(await log.getByText('Сказано без связи').count(), 1);

  await vera.page.keyboard.press('Escape');
  await vera.page.getByRole('button', { name: 'Вопрос решён' }).click();
  await vera.page.getByRole('heading', { name: 'О чём был разговор?' }).waitFor();
  await vera.page.keyboard.press('Digit3');
  await vera.page.getByRole('heading', { name: 'Готово: Вопрос решён' }).waitFor();
  await page.getByText('Чат завершён. Спасибо!').waitFor();
  assert.deepEqual([...sins, ...vera.sins], []);
  await leave();
  await vera.leave();
  shop.close();
});

test('who is not answered in time is offered a call, with his question kept', { timeout: 90_000 }, async () => {
  const shop = await storefront();
  await told({ origins: [shop.origin], answerWithinSeconds: 10 });
  const vera = await seated('vera');
  const { page, sins, leave } = await visiting(await launched(), shop.origin);
  await page.getByRole('button', { name: 'Написать в чат' }).click();
  await page.getByLabel('Ваш вопрос').fill('Кто-нибудь есть?');
  await agrees(page);
  await page.getByRole('button', { name: 'Начать чат' }).click();
  await page.getByText(/никто не освободился/).waitFor();
  assert.equal(await page.getByLabel('О чём поговорить').inputValue(), 'Кто-нибудь есть?');
  assert.deepEqual(sins, []);
  await leave();
  await vera.leave();
  shop.close();
});
