import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { MUG, accessible, closed, ordered, readBack, requested, somebody } from '../../desk.mjs';
import { came, customer, ended, keyed, owed, pressed, reached, surnamed } from '../../keyed.mjs';
import { stateOf } from '../../orders.mjs';

after(closed);

const doing = (page, what) => page.locator('.presence').getByRole('button', { name: what });

test('an operator’s day: headset and regulation, an order, a call that is owed, lunch, a note for tomorrow, and home', { timeout: 240_000 }, async () => {
  const { page, sins, leave } = await keyed('boris', {}, { shift: false });
  await page.getByRole('button', { name: 'Начать смену' }).waitFor();
  await page.keyboard.press('KeyJ');
  const start = page.getByRole('form', { name: 'Начало смены' });
  await start.getByText(/Регламент/).first().waitFor();
  assert.ok(await start.getByRole('button', { name: 'Начать смену' }).isDisabled(), 'nothing is confirmed yet');
  for (const box of await start.getByRole('checkbox').all()) await pressed(page, box, 'Space');
  await accessible(page, 'the start of a shift');
  await pressed(page, start.getByRole('button', { name: 'Начать смену' }));
  await doing(page, /готов/).waitFor();

  const order = await ordered([MUG], customer(somebody()));
  await came(page, order);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await doing(page, /читает/).waitFor();
  await page.keyboard.press('Enter');
  await doing(page, /набирает/).waitFor();
  await page.getByRole('button', { name: 'Согласовано' }).waitFor();
  await readBack(page);
  await page.keyboard.press('KeyC');
  await ended(page, 'Заказ подтверждён');
  await doing(page, /после звонка/).waitFor();
  await pressed(page, page.getByRole('button', { name: 'Ещё 20 с' }));

  const name = surnamed('Звонилова');
  await owed(page, await requested({ phone: somebody(), name, about: 'когда привезут заказ' }));
  await page.getByRole('heading', { name: new RegExp(name) }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await page.keyboard.press('KeyE');
  await page.keyboard.type('Просит звонить после шести');
  await page.keyboard.press('Enter');
  await page.getByText('Просит звонить после шести').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Вопрос решён' }).waitFor();
  await page.keyboard.press('Digit1');
  await page.getByRole('heading', { name: 'О чём был разговор?' }).waitFor();
  await page.keyboard.press('Digit2');
  await page.getByRole('heading', { name: 'Готово: Вопрос решён' }).waitFor();

  await turned(page, /после звонка|готов/, 'обед');
  await doing(page, /обед/).waitFor();
  await turned(page, /обед/, 'Закончить смену');
  await page.getByRole('button', { name: 'Начать смену' }).waitFor();
  assert.equal(await stateOf(order), 'CONFIRMED');
  assert.deepEqual(sins, []);
  await leave();
});

/** From one thing to another, by the menu of what one does. */
async function turned(page, from, to) {
  await pressed(page, doing(page, from));
  const menu = page.getByRole('group', { name: 'Чем вы заняты' });
  const choice = menu.getByRole('button', { name: to });
  for (let press = 0; press < 8 && !(await choice.evaluate((each) => each === document.activeElement)); press++) await page.keyboard.press('ArrowDown');
  await reached(page, choice);
  await page.keyboard.press('Enter');
}
