import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, seated, somebody } from '../desk.mjs';
import { HOSTILE } from '../hostile.mjs';
import { posted } from '../post.mjs';

after(closed);

const SOON = { timeout: 30_000 };
const stamp = () => `${Date.now()}${Math.floor(Math.random() * 1000)}`;

/** An order as people write them: what is in the catalogue, what is nearly so, what is not. */
async function orderByLetter() {
  const which = stamp();
  await posted({
    from: `Ольга Лисицына <olga.${which}@example.ru>`, subject: `Заказ ${which}`,
    text: `Здравствуйте! Прошу оформить:\n1. Кружка «Метеор», 330 мл - 2 шт.\n2. Самовар тульский расписной - 1 шт.\n3. Значок ${HOSTILE[0]} - 3 шт.\nТел. ${somebody()}\nСпасибо!`,
  });
  return `Заказ ${which}`;
}

test('a question is read, answered by keys, and its call is settled', { timeout: 120_000 }, async () => {
  const which = stamp();
  await posted({
    from: `"<b>Зимин</b> Иван" <ivan.${which}@example.ru>`, subject: `Вопрос ${which} ${HOSTILE[0]}`, text: `Добрый день! Когда вы работаете?\n${HOSTILE[1]}\n${somebody()}`,
    attachments: [{ filename: 'счёт <1>.txt', content: 'просто текст' }],
  });
  const { page, sins, leave } = await seated('anna');
  await page.keyboard.press('F4');
  await page.getByRole('link', { name: 'Письма' }).click();
  const row = page.getByRole('button', { name: new RegExp(which) });
  await row.waitFor(SOON);
  await page.keyboard.press('ArrowDown');
  await row.click();
  const letter = page.getByRole('article', { name: new RegExp(which) });
  await letter.getByText('Когда вы работаете?').waitFor();
  await letter.getByText(HOSTILE[1]).waitFor();
  assert.match(await letter.getByRole('link', { name: /^счёт/ }).getAttribute('href'), /attachments/);
  await accessible(page, 'a letter');
  await page.keyboard.press('KeyS');
  const form = letter.getByRole('form', { name: 'Ответ письмом' });
  assert.ok(await form.getByRole('button', { name: /Отправить/ }).isDisabled(), 'nothing is written yet');
  await form.getByRole('button', { name: 'Готовый ответ' }).click();
  await page.keyboard.type('программа');
  await page.getByRole('option', { name: /Вопрос не по теме/, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  assert.match(await form.getByLabel('Ответ письмом').inputValue(), /проконсультируем/, 'without an order, of the shop alone');
  await form.getByLabel('Ответ письмом').fill('');
  await page.keyboard.type('Каждый день с 10 до 20:30.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('KeyS');
  assert.equal(await form.getByLabel('Ответ письмом').inputValue(), 'Каждый день с 10 до 20:30.', 'what was typed stays');
  await page.keyboard.press('Control+Enter');
  await letter.getByRole('region', { name: 'Мы ответили' }).getByText('Каждый день с 10').waitFor();
  await letter.getByText(/Вопрос, готово/).waitFor(SOON);
  await letter.getByRole('link', { name: 'К звонку' }).click();
  await page.getByRole('heading', { name: 'Готово: Вопрос решён' }).waitFor(SOON);
  await page.goto(`${CONSOLE}/letters?shop=tribuna&letter=${crypto.randomUUID()}`);
  await page.getByText('Этого нет, или это не ваш магазин.').waitFor();
  assert.deepEqual(sins, []);
  await leave();
});

test('an order by letter is settled line by line, placed, and becomes a call', { timeout: 180_000 }, async () => {
  const subject = await orderByLetter();
  const { page, sins, leave } = await seated('anna');
  await page.goto(`${CONSOLE}/letters?shop=tribuna&kind=ORDER`);
  await page.getByRole('button', { name: new RegExp(subject) }).click(SOON);
  await page.getByRole('link', { name: /Черновик №/ }).click(SOON);
  const pane = page.getByRole('region', { name: 'Письмо с заказом' });
  await pane.getByText('Прошу оформить').waitFor();
  const asks = pane.getByRole('list', { name: 'Что просят' }).getByRole('listitem');
  await asks.first().getByText('совпало').waitFor(SOON);
  await asks.nth(1).getByText('не нашли').waitFor();
  await accessible(page, 'a draft');
  assert.equal(await pane.getByRole('button', { name: /Оформить/ }).getAttribute('aria-disabled'), 'true', 'two lines are open, and nobody has claimed it');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await page.keyboard.press('Delete');
  await asks.nth(2).waitFor({ state: 'detached' });
  await page.keyboard.press('KeyA');
  await pane.getByRole('combobox').fill('Шарф');
  await pane.getByRole('listbox').getByRole('option', { name: /Шарф/ }).first().waitFor();
  await page.keyboard.press('Enter');
  await asks.nth(1).getByText('совпало').waitFor(SOON);
  await page.keyboard.press('KeyK');
  const who = pane.getByRole('form', { name: 'Кто заказал' });
  await who.getByLabel('Фамилия').fill('Лисицына');
  await who.getByLabel('Имя').fill('Ольга');
  await page.keyboard.press('Enter');
  await who.waitFor({ state: 'detached' });
  await page.keyboard.press('KeyD');
  const where = page.getByRole('form', { name: 'Доставка и оплата' });
  await where.getByLabel('Город').fill('Москва');
  await where.getByLabel('Улица, дом, квартира').fill('ул. Тверская, д. 7');
  await where.getByRole('button', { name: /Сохранить/ }).click();
  await where.waitFor({ state: 'detached', ...SOON });
  await pane.getByText('Всё разобрано').waitFor(SOON);
  await page.keyboard.press('KeyF');
  await page.getByRole('region', { name: 'Скрипт' }).waitFor(SOON);
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  assert.deepEqual(sins, []);
  await leave();
});

test('seniors see how the mailboxes are read, operators do not', { timeout: 90_000 }, async () => {
  const galina = await seated('galina');
  await galina.page.goto(`${CONSOLE}/letters?shop=tribuna`);
  await galina.page.getByRole('tab', { name: 'Ящики' }).click();
  await galina.page.getByText('zakaz@tribuna.demo').waitFor();
  await galina.page.getByText('читается', { exact: true }).waitFor();
  await accessible(galina.page, 'mailboxes');
  assert.deepEqual(galina.sins, []);
  await galina.leave();
  const anna = await seated('anna');
  await anna.page.goto(`${CONSOLE}/letters?shop=tribuna`);
  await anna.page.getByRole('heading', { name: 'Письма покупателей' }).waitFor();
  assert.equal(await anna.page.getByRole('tab', { name: 'Ящики' }).count(), 0);
  await anna.leave();
});
