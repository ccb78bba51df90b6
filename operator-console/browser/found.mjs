// Pictures of what is found, set and shown: the palette, the keys, a shop's settings, the tour and the style. Called by states.mjs.
import { CONSOLE, dialled, opened, ordered, seated } from './desk.mjs';

const PALETTE = '.palette input';

/** Everything by a few letters, and what the keys of the open page do. */
export async function found(viewport, pictured) {
  const { page, leave } = await seated('anna', { viewport });
  const order = await ordered();
  await opened(page, order);
  await dialled(page);
  await page.keyboard.press('Control+KeyK');
  await page.locator(PALETTE).waitFor();
  await pictured(page, 'palette');
  await page.keyboard.type(order.number);
  await page.getByRole('option', { name: new RegExp(`№ ${order.number}`) }).waitFor();
  await pictured(page, 'palette-order');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Slash');
  await page.getByRole('dialog', { name: 'Клавиши' }).waitFor();
  await pictured(page, 'keys-of-a-case');
  await page.keyboard.press('Escape');
  await leave();
}

/** A shop's settings: hours, a tariff, what was refused, a colleague who was faster, who changed what. */
export async function settings(viewport, pictured) {
  const { page, leave } = await seated('manager', { viewport });
  await page.goto(`${CONSOLE}/settings?shop=tribuna&chapter=hours`);
  const monday = page.getByRole('textbox', { name: 'понедельник' });
  await monday.waitFor();
  await pictured(page, 'settings-hours');
  await monday.fill('5–20');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await page.getByText(/Звонить можно только/).first().waitFor();
  await pictured(page, 'settings-refused');
  await page.getByRole('button', { name: 'Вернуть', exact: true }).click();
  for (const chapter of ['delivery', 'changes']) {
    await page.goto(`${CONSOLE}/settings?shop=tribuna&chapter=${chapter}`);
    await page.locator(chapter === 'changes' ? '.changes li' : '.tariff').first().waitFor();
    await pictured(page, `settings-${chapter}`);
  }
  await page.goto(`${CONSOLE}/style`);
  await page.getByRole('heading', { name: 'Стиль консоли' }).waitFor();
  await pictured(page, 'style');
  await leave();
}

/** The first day: seven steps beside the work. */
export async function tour(viewport, pictured) {
  const { page, leave } = await seated('vera', { viewport });
  await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith('.tour')).forEach((key) => localStorage.removeItem(key)));
  await opened(page, await ordered());
  await page.keyboard.press('Control+KeyK');
  await page.locator(PALETTE).waitFor();
  await page.keyboard.type('как здесь работают');
  await page.keyboard.press('Enter');
  const shown = page.getByRole('region', { name: 'Как здесь работают' });
  await shown.waitFor();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await shown.getByRole('heading', { name: /Что сказать/ }).waitFor();
  await pictured(page, 'tour');
  await leave();
}
