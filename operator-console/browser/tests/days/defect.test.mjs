import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { MUG, accessible, closed, ordered, somebody } from '../../desk.mjs';
import { striped } from '../../drawn.mjs';
import { agreed, chosen, customer, keyed, pressed, reached, went, wrote } from '../../keyed.mjs';
import { prepaid, reported } from '../../orders.mjs';
import { posted } from '../../post.mjs';

after(closed);

const LATER = { timeout: 60_000 };

test('a defect: told on the telephone, shown by a photo by mail, its money ordered, paid and the case closed in time', { timeout: 240_000 }, async () => {
  const email = `defect.${Date.now()}@example.ru`;
  const anna = await keyed('anna');
  const { page } = anna;
  const order = await prepaid(await agreed(page, await ordered([MUG], customer(somebody(), { email }))));
  await reported(order, 'DELIVERED');
  await went(page, order.number, new RegExp(`Обращения по заказу ${order.number}`));
  await page.getByRole('button', { name: /Новое обращение/ }).waitFor();
  await page.keyboard.press('KeyN');
  const form = page.getByRole('form', { name: 'Новое обращение' });
  await chosen(page, form.getByLabel('Что случилось'), /Брак/);
  await wrote(page, form.getByLabel('Словами покупателя'), 'Скол на одной кружке');
  await pressed(page, form.getByRole('button', { name: /Открыть/ }));
  const card = page.getByRole('article', { name: new RegExp(order.number) });
  const said = await card.getByText(/Пришлите, пожалуйста, фото дефекта и ярлыка на почту/).textContent();
  const address = /на почту (\S+@\S+?)\.?$/.exec(said)?.[1] ?? '';
  assert.match(address, /@tribuna\.demo$/, 'where the photo goes is said');
  assert.equal(await card.getByRole('button', { name: /Вернуть деньги/ }).count(), 0, 'no photo, no money');
  await page.keyboard.press('Digit1');
  await card.getByText('Попросили фото').waitFor();
  await posted({ from: `Ирина <${email}>`, to: address, subject: 'Фото', text: 'Вот скол', attachments: [{ filename: 'скол.png', content: striped(60, 40) }] });
  await card.getByRole('link', { name: 'скол.png' }).waitFor(LATER);
  await card.getByRole('img', { name: /скол\.png/ }).waitFor();
  await accessible(page, 'a defect with its photo');
  await page.keyboard.press('Digit2');
  await wrote(page, card.getByRole('form', { name: 'Возврат денег' }).getByLabel('Сколько вернуть'), '590');
  await page.keyboard.press('Enter');
  await card.getByText('Возврат денег заказан').waitFor();

  const marta = await keyed('marta');
  await went(marta.page, order.number, new RegExp(`Обращения по заказу ${order.number}`));
  await pressed(marta.page, marta.page.getByRole('button', { name: /Брак/ }));
  await marta.page.getByRole('button', { name: /Деньги выплачены/ }).waitFor();
  await marta.page.keyboard.press('KeyP');
  await wrote(marta.page, marta.page.getByLabel('Номер платежа'), `ПП-${order.number}`);
  await marta.page.keyboard.press('Enter');
  await marta.page.getByText(/выплачено/).waitFor();

  await card.getByText('Деньги возвращены').waitFor(LATER);
  await page.keyboard.press('KeyC');
  const close = card.getByRole('form', { name: 'Закрыть обращение' });
  await chosen(page, close.getByLabel('Чем закончилось'), /вернули деньги/);
  await reached(page, close.getByLabel('Что ответили покупателю'));
  await page.keyboard.type('Деньги за кружку вернули');
  await page.keyboard.press('Enter');
  await card.getByText(/вернули деньги: .*в срок/).waitFor();
  assert.deepEqual([...anna.sins, ...marta.sins], []);
  await anna.leave();
  await marta.leave();
});
