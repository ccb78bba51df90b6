// Pictures of what the desk achieved, by the running stack's own figures. Called by states.mjs.
import { CONSOLE, confirmed, rings, seated, somebody } from './desk.mjs';

const LATER = { timeout: 60_000 };

/** The manager's page: the sums with a list beside them, by channel in the dark, waits, and shifts with what might have been. */
export async function counted(viewport, pictured) {
  await rings({ from: somebody().slice(1), script: 'missed', ring: 2 });
  const anna = await seated('anna');
  await confirmed(anna.page);
  await anna.leave();
  const { page, leave } = await seated('manager', { viewport });
  await page.goto(`${CONSOLE}/figures?shop=tribuna`);
  await page.getByText('Обещания выполнены').waitFor(LATER);
  await page.getByRole('img', { name: /Входящие звонки/ }).waitFor(LATER);
  await pictured(page, 'figures');
  await page.getByRole('img', { name: /Входящие звонки/ }).scrollIntoViewIfNeeded();
  await pictured(page, 'figures-pictures');
  await page.goto(`${CONSOLE}/figures?shop=tribuna&open=MISSED`);
  await page.getByRole('region', { name: 'Пропущенные' }).getByText(/гудков/).first().waitFor(LATER);
  await pictured(page, 'figures-behind');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${CONSOLE}/figures?shop=tribuna&by=CHANNEL`);
  await page.getByRole('img', { name: /Входящие звонки/ }).scrollIntoViewIfNeeded(LATER);
  await pictured(page, 'figures-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${CONSOLE}/figures?shop=tribuna&tab=WAITS`);
  await page.getByRole('img', { name: /Сколько подтверждают/ }).waitFor(LATER);
  await pictured(page, 'figures-waits');
  await page.goto(`${CONSOLE}/figures?shop=tribuna&tab=STAFF`);
  const form = page.getByRole('form', { name: 'Что было бы' });
  await form.getByLabel('Смены на каждый день').fill('10:00-20:30 x3');
  await form.getByRole('button', { name: 'Проиграть' }).click();
  await form.getByText(/повтор без изменений показал/).waitFor(LATER);
  await form.scrollIntoViewIfNeeded();
  await pictured(page, 'figures-what-if');
  await leave();
}
