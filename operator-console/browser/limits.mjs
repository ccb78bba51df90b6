// Pictures of what is late after the sale, and of the money that finance pays back. Called by states.mjs.
import { CONSOLE, answering, confirmed, seated, sent } from './desk.mjs';
import { striped } from './drawn.mjs';
import { posted } from './post.mjs';

const LATER = { timeout: 60_000 };
const DAY_MS = 86_400_000;

/** A case of a defect whose refund is asked for, as finance sees it; what is late, as its list and as the manager's page shows it. */
export async function limits(viewport, pictured) {
  const url = await refundAsked();
  const marta = await seated('marta', { viewport });
  await marta.page.goto(url);
  await marta.page.getByRole('button', { name: /Деньги выплачены/ }).waitFor(LATER);
  await marta.page.keyboard.press('KeyP');
  await marta.page.getByLabel('Номер платежа').fill('ПП-1042');
  await marta.page.getByLabel('Номер платежа').scrollIntoViewIfNeeded();
  await pictured(marta.page, 'after-sale-refund');
  await marta.page.keyboard.press('Escape');
  await marta.leave();
  await overdue(viewport, pictured);
  const manager = await seated('manager', { viewport });
  await manager.page.goto(`${CONSOLE}/figures?shop=tribuna&tab=CASES`);
  await manager.page.getByText('Деньги вернули в срок').first().waitFor(LATER);
  await pictured(manager.page, 'figures-cases');
  await manager.leave();
}

async function overdue(viewport, pictured) {
  const { page, leave } = await seated('galina', { viewport });
  const was = (days) => new Date(Date.now() - days * DAY_MS).toISOString();
  const late = (item, at) => ({ ...item, answerBy: was(at + 1), ...(item.refund && { refund: { ...item.refund, dueBy: was(1), overdue: true } }) });
  await answering(page, '**/api/order/v1/after-sale-cases?**', (body) => ({ ...body, items: body.items.map(late) }));
  await answering(page, '**/api/order/v1/after-sale-limits**', (body) => ({ ...body, items: body.items.map((each) => ({ ...each, answersLate: each.shop === 'tribuna' ? 2 : 0, moneyLate: each.shop === 'tribuna' ? 1 : 0 })) }));
  await page.goto(`${CONSOLE}/after-sale?shop=tribuna&stage=OPEN`);
  await page.locator('.entriesin .late').first().waitFor(LATER);
  await pictured(page, 'after-sale-overdue');
  await page.unrouteAll({ behavior: 'wait' });
  await leave();
}

/** Only what was paid goes back, and only once the defect was seen. @returns the address of the case */
async function refundAsked() {
  const { page, leave } = await seated('anna');
  const order = await confirmed(page);
  await sent('tribuna-storefront', 'POST', `/v1/orders/${order.id}/payments`, { amount: order.totals.due, reference: `l-${order.id}` }, { 'Idempotency-Key': crypto.randomUUID() });
  await page.goto(`${CONSOLE}/after-sale?shop=tribuna&order=${order.id}`);
  await page.getByRole('button', { name: /Новое обращение/ }).click();
  await page.getByLabel('Словами покупателя').fill('На одной из кружек скол, вторая цела');
  await page.getByRole('button', { name: /Открыть обращение/ }).click();
  const said = await page.getByText(/Пришлите, пожалуйста, фото дефекта и ярлыка на почту/).textContent();
  const to = /на почту (\S+@\S+?)\.?$/.exec(said)?.[1];
  await page.keyboard.press('Digit1');
  await page.getByText('Попросили фото').waitFor();
  await posted({ from: 'Ирина <irina@example.ru>', to, subject: 'Фото', text: 'Вот скол', attachments: [{ filename: 'скол.png', content: striped(320, 200) }] });
  await page.getByRole('link', { name: 'скол.png' }).waitFor(LATER);
  await page.keyboard.press('Digit2');
  await page.getByLabel('Сколько вернуть').fill('590');
  await page.getByRole('form', { name: 'Возврат денег' }).getByRole('button', { name: /Вернуть/ }).click();
  await page.getByText('Возврат денег заказан').waitFor(LATER);
  const url = page.url();
  await leave();
  return url;
}
