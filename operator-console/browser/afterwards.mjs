// Pictures of letters, of drafts that came by letter, and of cases after the sale. Called by states.mjs.
import { CONSOLE, confirmed, ofTribuna, ordered, seated, somebody } from './desk.mjs';
import { posted } from './post.mjs';

const LATER = { timeout: 30_000 };

/** A question that is answered, the mailboxes, and when messages go out. */
export async function letters(viewport, pictured) {
  const which = Date.now();
  await posted({
    from: `Иван Зимин <ivan.${which}@example.ru>`, subject: `Вопрос о размере ${which}`, text: `Добрый день!\n\nПодойдёт ли мне размер M, если рост 178 и обычно я ношу 48? И когда вы работаете?\n\n${somebody()}\nИван`,
    attachments: [{ filename: 'мерки.txt', content: 'грудь 96, талия 82' }],
  });
  const { page, leave } = await seated('anna', { viewport });
  await page.goto(`${CONSOLE}/letters?shop=tribuna`);
  await page.getByRole('button', { name: new RegExp(which) }).waitFor(LATER);
  await page.keyboard.press('ArrowDown');
  await pictured(page, 'letters-list');
  await page.getByRole('button', { name: new RegExp(which) }).click();
  await page.getByText('Подойдёт ли мне размер M').waitFor();
  await pictured(page, 'letters-one');
  await page.keyboard.press('KeyS');
  await page.keyboard.type('Иван, здравствуйте! Размер M вам подойдёт. Работаем каждый день с 10 до 20:30.');
  await page.getByRole('form', { name: 'Ответ письмом' }).scrollIntoViewIfNeeded();
  await pictured(page, 'letters-answer');
  await leave();
  const manager = await seated('manager', { viewport });
  await manager.page.goto(`${CONSOLE}/letters?shop=tribuna`);
  await manager.page.getByRole('tab', { name: 'Ящики' }).click();
  await manager.page.getByText('zakaz@tribuna.demo').waitFor();
  await pictured(manager.page, 'letters-mailboxes');
  await manager.page.goto(`${CONSOLE}/texts`);
  await ofTribuna(manager.page);
  await manager.page.getByRole('tab', { name: 'Когда пишем' }).click();
  await manager.page.getByRole('form', { name: 'Заказ подтверждён' }).waitFor();
  await pictured(manager.page, 'texts-triggers');
  await manager.leave();
}

/** An order by letter, half settled, and with a line being chosen. */
export async function drafts(viewport, pictured) {
  const which = Date.now();
  await posted({
    from: `Ольга Лисицына <olga.${which}@example.ru>`, subject: `Заказ ${which}`,
    text: `Здравствуйте! Прошу оформить:\n1. Кружка «Метеор», 330 мл - 2 шт.\n2. Шарф «Восток» - 1 шт.\n3. Самовар тульский расписной - 1 шт.\n4. Футболка «Метеор» домашняя - 2 шт.\nТел. ${somebody()}\nСпасибо, Ольга`,
  });
  const { page, leave } = await seated('anna', { viewport });
  await page.goto(`${CONSOLE}/letters?shop=tribuna&kind=ORDER`);
  await page.getByRole('button', { name: new RegExp(which) }).click(LATER);
  await page.getByRole('link', { name: /Черновик №/ }).click(LATER);
  const pane = page.getByRole('region', { name: 'Письмо с заказом' });
  await pane.getByText('совпало').first().waitFor(LATER);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await pictured(page, 'case-draft');
  await page.keyboard.press('KeyA');
  await pane.getByRole('combobox').fill('Шарф');
  await pane.getByRole('option').first().waitFor();
  await pane.getByRole('combobox').scrollIntoViewIfNeeded();
  await pictured(page, 'case-draft-choosing');
  await leave();
}

/** A case from its opening to the coupon that apologises, and the customer's name. */
export async function aftersale(viewport, pictured) {
  const { page, leave } = await seated('anna', { viewport });
  const order = await confirmed(page);
  await page.goto(`${CONSOLE}/after-sale?shop=tribuna&order=${order.id}`);
  await page.getByRole('button', { name: /Новое обращение/ }).waitFor();
  await page.keyboard.press('KeyN');
  await page.getByLabel('Что случилось').selectOption('WRONG_ORDER');
  await page.getByLabel('Словами покупателя').fill('Вместо двух кружек прислали один шарф');
  await pictured(page, 'after-sale-new');
  await page.getByRole('button', { name: /Открыть обращение/ }).click();
  await page.getByText('Отправим нужный товар или вернём деньги').waitFor();
  await pictured(page, 'after-sale-case');
  await page.keyboard.press('Digit1');
  await page.getByText('Заказ взамен оформлен').waitFor();
  await page.keyboard.press('KeyC');
  await page.getByLabel('Чем закончилось').selectOption('REPLACED');
  await page.getByLabel('Что ответили покупателю').fill('Кружки отправили, шарф оставьте себе');
  await page.getByText('Кому прислали не то').waitFor();
  await page.getByLabel('Купон: «10 %» или сумма').fill('10 %');
  await page.getByLabel('За что извиняемся').fill('Ошибка в заказе');
  await page.getByLabel('За что извиняемся').scrollIntoViewIfNeeded();
  await pictured(page, 'after-sale-closing');
  await page.keyboard.press('Enter');
  await page.getByText(/заменили: /).waitFor();
  await pictured(page, 'after-sale-closed');
  const named = await ordered(undefined, { customer: { person: { surname: 'Заяц', given: 'Йыгуа' }, phone: somebody(), email: `z.${Date.now()}@example.ru` } });
  await page.goto(`${CONSOLE}/orders/${named.id}/name?shop=tribuna`);
  await page.getByLabel('Родительный: заказ кого?').waitFor();
  await pictured(page, 'addressee');
  await leave();
}
