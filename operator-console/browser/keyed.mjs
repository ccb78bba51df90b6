// A person who works by keys alone: what Tab, arrows and letters do not come to he cannot do, and a mouse is a sin.
import assert from 'node:assert/strict';
import { dialled, readBack, seated } from './desk.mjs';

const STOPS_MAX = 300;
const CHOICES_MAX = 60;
const MOUSE = 'a mouse was used';

/** Seated as anybody is; whatever is pointed at is written down. */
export async function keyed(person, options, shift) {
  const seat = await seated(person, options, shift);
  seat.page.on('console', (message) => {
    if (message.text() === MOUSE) seat.sins.push(MOUSE);
  });
  await seat.page.evaluate((said) => addEventListener('pointerdown', () => console.error(said), true), MOUSE);
  return seat;
}

/** Tab comes to it. */
export async function reached(page, target) {
  await target.waitFor();
  for (let press = 0; press < STOPS_MAX; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not come to ${target}`);
}

/** A button or a link, by Enter; a box by Space. */
export async function pressed(page, target, key = 'Enter') {
  await reached(page, target);
  await page.keyboard.press(key);
}

/** Text in the place of whatever stands in a field. */
export async function wrote(page, field, text) {
  await reached(page, field);
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.type(text);
}

/** One of a list's choices, by arrows. */
export async function chosen(page, list, name) {
  await reached(page, list);
  await page.keyboard.press('Home');
  for (let press = 0; press < CHOICES_MAX; press++) {
    if (name.test(await list.evaluate((select) => select.selectedOptions[0]?.label ?? ''))) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`arrows do not come to ${name}`);
}

/** Opens what the palette finds by these letters. */
export async function went(page, letters, name = letters) {
  await page.keyboard.press('Control+KeyK');
  const palette = page.getByRole('dialog', { name: 'Найти раздел, действие или заказ' });
  await palette.getByRole('combobox').waitFor();
  await page.keyboard.type(letters);
  const wanted = palette.getByRole('option', { name }).first();
  await wanted.waitFor();
  for (let press = 0; (await wanted.getAttribute('aria-selected')) !== 'true'; press++) {
    assert.ok(press < CHOICES_MAX, `arrows do not come to ${name}`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await palette.waitFor({ state: 'detached' });
}

/** Opens an order by its number. */
export async function came(page, order) {
  await went(page, order.number, new RegExp(`№ ${order.number}`));
  await page.getByRole('heading', { name: new RegExp(order.number) }).waitFor();
}

/** Leaves whatever is open for the queue. */
export async function home(page) {
  await went(page, 'очередь', /^Очередь$/);
  await page.getByText('Возьмите следующий заказ').waitFor();
}

/** What the card of an order says of how its call ended. */
export const ended = (page, how) => page.getByRole('heading', { name: how }).waitFor({ timeout: 30_000 });

/** A person of the shop's customers, with an address or without. */
export const customer = (phone, { email, surname = 'Иванова' } = {}) => ({ customer: { person: { surname, given: 'Ирина', patronymic: 'Сергеевна' }, phone, ...(email && { email }) } });

/** An order that its customer agreed to, from its number to the judge's word. */
export async function agreed(page, order) {
  await came(page, order);
  await dialled(page);
  await readBack(page);
  await page.keyboard.press('KeyC');
  await ended(page, 'Заказ подтверждён');
  return order;
}

/** Opens a call that is owed, from the list of them. */
export async function owed(page, task) {
  await went(page, 'звонки', /^Звонки$/);
  await pressed(page, page.getByRole('tab', { name: 'Кому перезвонить' }));
  const link = page.locator(`.calls a[href="/task/${task.id}"]`);
  await link.waitFor({ timeout: 60_000 });
  await pressed(page, link);
  await page.locator('header.person').waitFor();
}

/** A surname that nobody has had. */
export const surnamed = (stem) => `${stem}-${Date.now().toString(36)}`;
