// Pictures of letters, of drafts that came by letter, of cases after the sale, and of where goods are. Called by states.mjs.
import { CONSOLE, MUG, confirmed, ofTribuna, opened, ordered, seated, somebody } from './desk.mjs';
import { posted } from './post.mjs';
import { BENEFITS, GOODS, asked } from './services.mjs';

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
  await manager.page.getByRole('tab', { name: 'Сообщения' }).click();
  await manager.page.getByRole('button', { name: 'В ответ на письмо' }).click();
  await manager.page.getByRole('article').waitFor();
  await pictured(manager.page, 'texts-letter');
  await manager.leave();
}

/** Certificates with what became of one, and a campaign that is being planned. */
export async function promotions(viewport, pictured) {
  const { page, leave } = await seated('manager', { viewport });
  const validUntil = new Date(Date.now() + 90 * 86_400_000).toISOString();
  const issued = await asked(BENEFITS, 'manager', 'POST', '/v1/certificates?shop=tribuna', { face: { minor: 100_000, currency: 'RUB' }, validUntil }, { 'Idempotency-Key': crypto.randomUUID() });
  const { code, certificate } = await issued.json();
  await ordered([MUG], { codes: [code] });
  await page.goto(`${CONSOLE}/codes`);
  await ofTribuna(page);
  const row = page.locator('.listed > li').filter({ hasText: certificate.masked }).first();
  await row.waitFor();
  await pictured(page, 'codes-certificates');
  await row.getByRole('button', { name: 'История' }).click();
  await row.getByText(/в резерве/).first().waitFor();
  await pictured(page, 'codes-history');
  await page.getByRole('tab', { name: 'Кампании' }).click();
  await page.getByRole('button', { name: 'Новая кампания' }).click();
  await page.getByLabel('Производители').waitFor();
  await pictured(page, 'codes-campaigns');
  await leave();
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
  await shownByLink(page, viewport, pictured);
  const named = await ordered(undefined, { customer: { person: { surname: 'Заяц', given: 'Йыгуа' }, phone: somebody(), email: `z.${Date.now()}@example.ru` } });
  await page.goto(`${CONSOLE}/orders/${named.id}/name?shop=tribuna`);
  await page.getByLabel('Родительный: заказ кого?').waitFor();
  await pictured(page, 'addressee');
  await leave();
}

/** A defect that its customer shows by his link; the procedures of the shop. */
async function shownByLink(page, viewport, pictured) {
  const order = await confirmed(page);
  await page.goto(`${CONSOLE}/after-sale?shop=tribuna&order=${order.id}`);
  await page.getByRole('button', { name: /Новое обращение/ }).click();
  await page.getByLabel('Словами покупателя').fill('На кружке скол');
  await page.getByRole('button', { name: /Открыть обращение/ }).click();
  await page.getByText('фото дефекта и ярлыка').waitFor();
  await page.keyboard.press('Digit1');
  const link = await page.getByRole('link', { name: /public\/evidence/ }).getAttribute('href', LATER);
  const mug = await page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 200 } });
  const phone = await page.context().browser().newPage({ viewport, locale: 'ru-RU' });
  await phone.goto(link);
  await pictured(phone, 'evidence-page');
  await phone.getByLabel('Файлы').setInputFiles([{ name: 'a.png', mimeType: 'image/png', buffer: mug }]);
  await phone.getByRole('button', { name: 'Отправить' }).click();
  await phone.getByText('Файл 1: получен').waitFor();
  await pictured(phone, 'evidence-received');
  await phone.close();
  await page.getByRole('img', { name: 'Фото 1.png' }).waitFor(LATER);
  await page.getByRole('img', { name: 'Фото 1.png' }).scrollIntoViewIfNeeded();
  await pictured(page, 'after-sale-evidence');
  await page.goto(`${CONSOLE}/after-sale?shop=tribuna&view=procedures`);
  await page.locator('summary', { hasText: 'Брак' }).click();
  await pictured(page, 'after-sale-procedures');
}

/** The warehouse with a question, its answer on the card, suppliers, and pickup points. */
export async function goods(viewport, pictured) {
  const code = `p${Date.now().toString(36)}`;
  await asked(GOODS, 'manager', 'PUT', `/v1/suppliers/${code}?shop=tribuna`, { name: 'Новинки', currency: 'RUB', marginPercent: 35 });
  const offers = [1, 2, 3].map((at) => `<offer id="${code}-${at}" available="true"><name>Значок ${at}</name><price>${at === 2 ? 'даром' : 190}</price><currencyId>RUB</currencyId></offer>`);
  await asked(GOODS, 'manager', 'POST', `/v1/suppliers/${code}/price-lists?shop=tribuna`,
    `<yml_catalog date="2026-11-23 03:52"><shop><offers>${offers.join('')}</offers></shop></yml_catalog>`, { 'Content-Type': 'application/xml' });
  const point = (id, street, latitude, longitude) => ({
    carrier: 'OWN', code: id, name: street, kind: 'SHOP', status: 'OPEN', phones: [], terms: { card: true, cash: id !== 'B-2', fitting: id === 'B-1' },
    hours: { week: [], exceptions: [] }, place: { address: street, city: 'Москва', country: 'RU', postalCode: '125009', point: { latitude, longitude } },
  });
  await asked(GOODS, 'manager', 'POST', '/v1/carriers/own/pickup-points?shop=tribuna&trusted=true', [
    point('B-1', 'ул. Лесная, 5', 55.7766, 37.5855), point('B-2', 'ул. Тверская, 7', 55.7577, 37.6112), point('B-3', 'ул. Арбат, 20', 55.7512, 37.5920), point('B-4', 'ул. Покровка, 31', 55.7596, 37.6499),
  ]);
  const [anna, stepan] = [await seated('anna', { viewport }), await seated('warehouse', { viewport })];
  await opened(anna.page, await ordered(undefined, { delivery: { method: 'POST', address: { country: 'RU', city: 'Москва', postalCode: '125009', lines: ['ул. Тверская, д. 7'] } } }));
  await anna.page.keyboard.press('Enter');
  await anna.page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await anna.page.keyboard.press('KeyW');
  const form = anna.page.getByRole('form', { name: 'Спросить склад' });
  await form.waitFor();
  await form.scrollIntoViewIfNeeded();
  await pictured(anna.page, 'case-warehouse-asking');
  await anna.page.keyboard.press('Enter');
  const card = anna.page.getByRole('region', { name: 'Спросили склад' });
  await card.getByText(/ждём ответа ещё/).waitFor(LATER);
  await stepan.page.goto(`${CONSOLE}/warehouse`);
  await stepan.page.getByText(/клиент на линии ещё/).first().waitFor(LATER);
  await stepan.page.keyboard.press('Digit2');
  await stepan.page.getByLabel('Сколько есть').fill('1');
  await pictured(stepan.page, 'warehouse');
  await stepan.page.keyboard.press('Enter');
  await card.getByText(/Не всё · 1 шт/).waitFor(LATER);
  await card.scrollIntoViewIfNeeded();
  await pictured(anna.page, 'case-warehouse-answered');
  await anna.page.keyboard.press('KeyD');
  await anna.page.getByLabel('Способ').selectOption('PICKUP');
  const near = anna.page.getByRole('region', { name: 'Ближайший пункт' });
  await near.getByRole('button', { name: 'Ещё пункты' }).click(LATER);
  await near.getByRole('button', { name: /Лесная/ }).click(LATER);
  await near.scrollIntoViewIfNeeded();
  await pictured(anna.page, 'case-pickup-points');
  await anna.leave();
  await stepan.leave();
  const manager = await seated('manager', { viewport });
  await manager.page.goto(`${CONSOLE}/suppliers?shop=tribuna&supplier=${code}`);
  await manager.page.getByText('отвергнуто 1').waitFor();
  await manager.page.getByText('Что отвергнуто').click();
  await pictured(manager.page, 'suppliers');
  await manager.leave();
}
