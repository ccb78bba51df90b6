// Pictures of what is kept beside the queue: words, the ledger, routing. Called by states.mjs.
import { CONSOLE, MUG, ofTribuna, opened, ordered, requested, rings, seated, somebody } from './desk.mjs';
import { CALLS, NOTIFICATIONS, asked } from './services.mjs';

const withMail = () => ordered([MUG], { customer: {
  person: { surname: 'Иванова', given: 'Ирина', patronymic: 'Сергеевна' }, phone: somebody(), email: `irina.${Date.now()}@example.ru`,
} });

/** An answer: found, filled, looked through, sent. */
export async function replies(viewport, pictured) {
  const { page, leave } = await seated('anna', { viewport });
  await opened(page, await withMail());
  await page.keyboard.press('KeyS');
  const panel = page.getByRole('region', { name: 'Написать клиенту' });
  await panel.getByRole('option').nth(3).waitFor();
  await pictured(page, 'reply-finding');
  await page.keyboard.type('налож');
  await panel.getByRole('option').nth(1).waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  const text = panel.getByLabel('Письмо');
  await text.waitFor();
  await pictured(page, 'reply-filled');
  await text.fill(`${await text.inputValue()}\n\nИзвените, ответим в ближайшее время.`);
  await page.keyboard.press('Control+Enter');
  await panel.getByText('Пока не отправлено').waitFor();
  await panel.getByText('Пока не отправлено').scrollIntoViewIfNeeded();
  await pictured(page, 'reply-findings');
  await text.fill('Здравствуйте!\n\nОплатить можно при получении.');
  await page.keyboard.press('Control+Enter');
  await panel.getByText('Ответ отправлен').waitFor();
  await panel.locator('.written li').first().waitFor();
  await pictured(page, 'reply-sent');
  await leave();
}

/** The managers' words: tried on an order, with a value missing, and with a colleague who was faster. */
export async function words(viewport, pictured) {
  const { page, leave } = await seated('manager', { viewport });
  const order = await withMail();
  await page.keyboard.press('F4');
  await pictured(page, 'sections');
  await page.goto(`${CONSOLE}/texts`);
  await ofTribuna(page);
  await page.getByRole('button', { name: 'Заказ подтверждён' }).click();
  await page.getByLabel('Номер заказа для примера').fill(order.number);
  await page.getByRole('article').waitFor();
  await pictured(page, 'texts-message');
  await page.getByRole('button', { name: 'Перенос звонка' }).click();
  const form = page.getByRole('form', { name: 'Перенос звонка' });
  await page.getByText(/В этом заказе нет/).waitFor();
  await pictured(page, 'texts-missing');
  await form.getByLabel('Тема').fill('Перезвоним по заказу {{order.number}} позже');
  const path = '/v1/templates/promise-moved?shop=tribuna';
  const tag = (await asked(NOTIFICATIONS, 'manager', 'GET', path)).headers.get('etag');
  await asked(NOTIFICATIONS, 'manager', 'PUT', path, { subject: `Новое время звонка ${Date.now() % 1000}`, body: '{{hello}}!\n\nПозвоним {{promise.when}}.' },
    tag ? { 'If-Match': tag } : { 'If-None-Match': '*' });
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await form.getByText(/Пока вы писали/).scrollIntoViewIfNeeded();
  await pictured(page, 'texts-clash');
  await form.getByRole('button', { name: 'Взять новые' }).click();
  await page.getByRole('tab', { name: 'Готовые ответы' }).click();
  await page.getByLabel('Короткое имя латиницей').waitFor();
  await page.getByRole('article').waitFor();
  await pictured(page, 'texts-replies');
  await leave();
}

/** Calls that were, calls that are owed, and the hours of a day. */
export async function ledger(viewport, pictured) {
  const phone = somebody();
  await rings({ from: somebody().slice(1), script: 'missed', ring: 2 });
  await rings({ from: phone.slice(1), extension: '101', ring: 1, talk: 3 });
  await requested({ phone: somebody(), name: 'Мария Ким', about: 'размер футболки' });
  const { page, leave } = await seated('galina', { viewport });
  await page.goto(`${CONSOLE}/calls`);
  await ofTribuna(page);
  await page.getByRole('button', { name: 'Послушать' }).first().waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Послушать' }).first().click();
  await page.locator('audio').first().waitFor();
  await pictured(page, 'calls-ledger');
  await page.getByRole('tab', { name: 'Кому перезвонить' }).click();
  await page.locator('.calls > li').first().waitFor();
  await pictured(page, 'calls-owed');
  await page.getByRole('tab', { name: 'По часам' }).click();
  await page.getByRole('rowheader', { name: 'За день' }).waitFor();
  await pictured(page, 'calls-hours');
  await page.getByRole('tab', { name: 'Обещания и доставки' }).click();
  await page.getByRole('region', { name: 'Доставки: с напоминанием и без' }).waitFor();
  await pictured(page, 'calls-sums');
  await page.getByRole('tab', { name: 'Стоп-лист' }).click();
  await stopped(phone);
  await page.getByRole('form', { name: 'Стоп-лист' }).getByLabel('Телефон').fill(phone);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Снять запрет' }).waitFor();
  await pictured(page, 'calls-stops');
  await leave();
}

async function stopped(phone) {
  const answer = await asked(CALLS, 'anna', 'PUT', '/v1/stop-list?shop=tribuna', { phone, stopped: true, reason: 'просит больше не звонить' });
  if (!answer.ok) throw new Error(`the stop list: ${answer.status} ${await answer.text()}`);
}

/** Groups, rules and a week's roster. */
export async function routing(viewport, pictured) {
  const path = '/v1/routing?shop=tribuna';
  const put = async (body) => {
    const tag = (await asked(CALLS, 'galina', 'GET', path)).headers.get('etag');
    const answer = await asked(CALLS, 'galina', 'PUT', path, body, tag ? { 'If-Match': tag } : { 'If-None-Match': '*' });
    if (!answer.ok) throw new Error(`routing: ${answer.status} ${await answer.text()}`);
  };
  const nothing = { groups: [], rules: [], roster: [], waiting: [], afterHours: 'VOICEMAIL', promisesPerOperator: 2 };
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Moscow' }).format();
  await put({
    ...nothing, groups: [{ name: 'Продажи', members: ['anna', 'boris'] }, { name: 'Старшие', members: ['galina'] }],
    rules: [
      { line: '+78005550122', days: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], from: '09:00', to: '20:30', group: 'Продажи', overflow: { group: 'Старшие', afterSeconds: 20 } },
      { days: [], group: 'Старшие' },
    ],
    roster: [{ operator: 'anna', date: today, from: '09:00', to: '18:00' }, { operator: 'boris', date: today, from: '13:00', to: '00:00' }],
    waiting: [{ kind: 'MUSIC', source: 'https://cdn.example/wait.mp3' }],
  });
  const { page, leave } = await seated('galina', { viewport });
  await page.goto(`${CONSOLE}/routing`);
  await ofTribuna(page);
  await page.getByRole('listitem', { name: 'правило 2' }).waitFor();
  await pictured(page, 'routing');
  await page.getByRole('region', { name: 'График', exact: true }).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Сохранить' }).scrollIntoViewIfNeeded();
  await pictured(page, 'routing-roster');
  await put({ ...nothing, roster: [] });
  await leave();
}
