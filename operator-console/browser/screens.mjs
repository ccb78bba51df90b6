// Pictures of every screen and state, wide and narrow, from the running stack, into target/screens; what axe-core finds in them fails.
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { violations } from './axe.mjs';
import { CONSOLE, MUG, SHORT_TEE, closed, dialled, opened, ordered, readBack, seated } from './desk.mjs';
import { smaller } from './smaller.mjs';
import { states } from './states.mjs';

const into = resolve(import.meta.dirname, '../target/screens');
await mkdir(into, { recursive: true });

const SIZES = { 1440: { width: 1440, height: 900 }, 390: { width: 390, height: 844 } };

const barred = [];

async function pictured(page, name, size) {
  await page.waitForTimeout(350);
  await writeFile(`${into}/${name}-${size}.png`, smaller(await page.screenshot()));
  for (const each of await violations(page)) barred.push(`${name}-${size}: ${each}`);
}

const LONG = { sku: 'TR-SCARF-08', name: 'Шарф «Восток» Ретро', quantity: 3, price: { minor: 149_000, currency: 'RUB' },
  options: { colour: 'чёрно-жёлтый', series: 'Ретро' } };

// SIZE=390 takes that size only; STATE=incoming,held only those groups of states.
for (const [size, viewport] of Object.entries(SIZES).filter(([each]) => (process.env.SIZE ?? each) === each)) {
  if (process.env.STATE) {
    await states(viewport, (shown, name) => pictured(shown, name, size));
    continue;
  }
  const { page, context, leave } = await seated('anna', { viewport });
  await pictured(page, 'queue', size);

  const order = await ordered([SHORT_TEE, MUG, LONG], { comment: 'Позвоните, пожалуйста, после 12: утром совещание' });
  await opened(page, order);
  await page.getByText('не хватает 1').waitFor();
  await pictured(page, 'case-before', size);
  await dialled(page);
  await pictured(page, 'case-talking', size);
  await page.keyboard.press('KeyA');
  await page.getByRole('listbox').getByRole('option').first().getByText(/весь заказ/).waitFor();
  await page.locator('.panel').scrollIntoViewIfNeeded();
  await pictured(page, 'case-alternatives', size);
  await page.keyboard.press('Enter');
  await page.getByText('версия 2').waitFor();
  await page.keyboard.press('KeyD');
  await page.getByRole('form', { name: 'Доставка и оплата' }).waitFor();
  await page.locator('.panel').scrollIntoViewIfNeeded();
  await pictured(page, 'case-delivery', size);
  await page.keyboard.press('Escape');
  await page.keyboard.press('KeyC');
  await page.getByText('Не проговорено:', { exact: true }).waitFor();
  await pictured(page, 'case-unticked', size);
  await page.keyboard.press('KeyL');
  await page.keyboard.type('завтра утром');
  await pictured(page, 'case-later', size);
  await page.keyboard.press('Escape');
  await page.keyboard.press('KeyR');
  await pictured(page, 'case-refused', size);
  await page.keyboard.press('Escape');
  await context.setOffline(true);
  await page.keyboard.press('Space');
  await page.getByText(/Связи нет/).first().waitFor();
  await pictured(page, 'case-offline', size);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Закрыть' }).click();
  await readBack(page);
  await page.keyboard.press('KeyC');
  await page.getByRole('heading', { name: 'Заказ подтверждён' }).waitFor();
  await pictured(page, 'case-confirmed', size);
  await page.goto(`${CONSOLE}/orders?q=${order.number}`);
  await page.getByRole('link', { name: 'К звонку' }).waitFor();
  await pictured(page, 'search', size);
  await page.goto(`${CONSOLE}/orders/${order.id}/story`);
  await page.locator('.story li').first().waitFor();
  await pictured(page, 'story', size);
  await page.keyboard.press('Shift+Slash');
  await pictured(page, 'keys', size);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await page.getByRole('combobox', { name: /Товар/ }).fill('Кружка');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await pictured(page, 'phone-finding', size);
  await page.keyboard.press('Enter');
  for (const [label, text] of [['Фамилия', 'Петров'], ['Имя', 'Олег'], ['Телефон', '8 912 111-22-33'], ['Город', 'Москва'],
    ['Индекс', '125009'], ['Улица, дом, квартира', 'ул. Тверская, д. 7']]) {
    await page.getByLabel(label, { exact: true }).fill(text);
  }
  await page.getByRole('checkbox', { name: /Вы согласны/ }).check();
  await page.getByRole('region', { name: 'Проговорите' }).getByRole('checkbox').first().click();
  await pictured(page, 'phone-read-back', size);
  await leave();
  await states(viewport, (shown, name) => pictured(shown, name, size));
}

if (barred.length > 0) {
  console.error(`axe-core:\n${barred.join('\n')}`);
  process.exitCode = 1;
}
await closed();
