// Pictures of the contact widget on a page of another origin, asking the running desk. Called by states.mjs.
import { CONSOLE, launched, seated, somebody } from './desk.mjs';
import { CALLS, asked } from './services.mjs';
import { storefront, visiting } from './storefront.mjs';

/** The chat that was opened last. */
export async function waiting() {
  const queue = await (await asked(CALLS, 'vera', 'GET', '/v1/queue?shop=tribuna&limit=100')).json();
  const chats = queue.items.filter((item) => item.kind === 'CHAT').sort((one, other) => one.position.trigger.localeCompare(other.position.trigger));
  if (chats.length === 0) throw new Error('No chat stands in the queue');
  return chats.at(-1).id;
}

/** A call is asked for, with a refusal and a lost network on the way. */
export async function widget(viewport, pictured) {
  const shop = await storefront();
  const vera = await seated('vera');
  const { page, leave } = await visiting(await launched(), shop.origin, { viewport });
  const phone = page.getByLabel('Телефон', { exact: true });
  await phone.waitFor();
  await pictured(page, 'widget-call');
  await phone.fill('позвоните');
  await page.getByLabel(/Согласен/).check();
  await phone.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Это не номер телефона.').waitFor();
  await pictured(page, 'widget-refused');
  await phone.fill(somebody());
  await page.keyboard.press('Enter');
  await page.getByText(/Позвоним/).waitFor();
  await pictured(page, 'widget-done');
  await leave();
  await chat(shop, vera, viewport, pictured);
  await vera.leave();
  shop.close();
}

async function chat(shop, vera, viewport, pictured) {
  const { page, context, leave } = await visiting(await launched(), shop.origin, { viewport });
  await page.getByRole('button', { name: 'Написать в чат' }).click();
  await page.getByLabel('Ваш вопрос').fill('Есть ли эта футболка в размере M?');
  await page.getByLabel(/Согласен/).check();
  await pictured(page, 'widget-ask');
  await page.getByRole('button', { name: 'Начать чат' }).click();
  await page.getByRole('log').getByText('в размере M').waitFor();
  await vera.page.goto(`${CONSOLE}/task/${await waiting()}`);
  await vera.page.getByRole('log').getByText('в размере M').waitFor();
  await vera.page.keyboard.press('Enter');
  await page.getByText('Вера на связи').waitFor();
  await vera.page.getByRole('textbox', { name: 'Сообщение посетителю' }).fill('Здравствуйте! Да, M есть: красная и белая.');
  await vera.page.keyboard.press('Enter');
  await page.getByRole('log').getByText('красная и белая').waitFor();
  await pictured(page, 'widget-chat');
  await pictured(vera.page, 'task-chat');
  await context.setOffline(true);
  await page.getByText(/Нет связи/).waitFor();
  await page.getByLabel('Сообщение').fill('Тогда красную');
  await page.keyboard.press('Enter');
  await pictured(page, 'widget-offline');
  await context.setOffline(false);
  await vera.page.getByRole('log').getByText('Тогда красную').waitFor({ timeout: 30_000 });
  await vera.page.keyboard.press('Escape');
  await vera.page.getByRole('button', { name: 'Вопрос решён' }).click();
  await vera.page.getByRole('heading', { name: 'О чём был разговор?' }).waitFor();
  await vera.page.keyboard.press('Digit3');
  await page.getByText('Чат завершён. Спасибо!').waitFor();
  await leave();
}
