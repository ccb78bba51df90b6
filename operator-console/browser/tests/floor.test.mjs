import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, dialled, opened, ordered, requested, seated, somebody } from '../desk.mjs';

after(closed);

const doing = (page, what) => page.locator('.presence').getByRole('button', { name: what });

test('a shift starts when the headset was heard and the regulation read, and ends when nothing is held', { timeout: 90_000 }, async () => {
  const { page, sins, leave } = await seated('boris', {}, { shift: false });
  await page.getByRole('button', { name: 'Начать смену' }).waitFor();
  await page.keyboard.press('KeyJ');
  const form = page.getByRole('form', { name: 'Начало смены' });
  await form.waitFor();
  const start = form.getByRole('button', { name: 'Начать смену' });
  assert.ok(await start.isDisabled(), 'nothing is confirmed yet');
  await form.getByText(/Регламент/).first().waitFor();
  for (const box of await form.getByRole('checkbox').all()) {
    await box.focus();
    await page.keyboard.press('Space');
  }
  await accessible(page, 'shift start');
  await start.focus();
  await page.keyboard.press('Enter');
  await doing(page, /готов/).waitFor();

  const order = await ordered();
  await opened(page, order);
  await dialled(page);
  await doing(page, /набирает/).waitFor();
  await doing(page, /набирает/).click();
  await page.getByRole('button', { name: 'Закончить смену' }).click();
  await page.getByText(/закончите разговор|закреплена работа/).first().waitFor();
  await page.getByRole('button', { name: 'Закрыть' }).first().click();
  await page.keyboard.press('Space');
  await doing(page, /разговор/).waitFor();
  await page.keyboard.press('KeyN');
  await doing(page, /после звонка/).waitFor();
  await page.getByRole('button', { name: 'Ещё 20 с' }).click();
  await page.getByRole('button', { name: 'Ещё 20 с' }).waitFor({ state: 'detached' });
  await doing(page, /после звонка/).click();
  await page.keyboard.press('Digit1');
  await doing(page, /готов/).waitFor();
  assert.deepEqual(sins, []);
  await leave();
});

test('what was read before a key was pressed does not take the key back when it comes late', { timeout: 60_000 }, async () => {
  const { page, leave } = await seated('boris');
  await opened(page, await ordered());
  await dialled(page);
  await doing(page, /набирает/).waitFor();
  await page.route('**/api/callback/v1/presence', async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const before = await route.fetch();
    await new Promise((late) => setTimeout(late, 2_000));
    return route.fulfill({ response: before }).catch(() => undefined); // nobody waits for it any more
  });
  await doing(page, /набирает/).click();
  await page.getByRole('button', { name: 'Закончить смену' }).click();
  await page.getByText(/закончите разговор|закреплена работа/).first().waitFor();
  await page.getByRole('button', { name: 'Закрыть' }).first().click();
  await page.keyboard.press('Space');
  await doing(page, /разговор/).waitFor();
  await page.waitForTimeout(3_000);
  assert.equal(await doing(page, /разговор/).count(), 1);
  await page.keyboard.press('KeyN');
  await doing(page, /после звонка/).waitFor();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await leave();
});

test('a wrap-up ends by itself', { timeout: 90_000 }, async () => {
  const { page, leave } = await seated('boris');
  await opened(page, await ordered());
  await dialled(page);
  await page.keyboard.press('KeyN');
  await doing(page, /после звонка/).waitFor();
  await doing(page, /готов/).waitFor({ timeout: 40_000 });
  await leave();
});

test('nobody leaves with an order in his hands, and whose console died while it dialled gets out', { timeout: 90_000 }, async () => {
  const boris = await seated('boris');
  await opened(boris.page, await ordered());
  await dialled(boris.page);
  await doing(boris.page, /набирает/).waitFor();
  await boris.leave();

  const { page, leave } = await seated('boris', {}, { shift: null });
  const leaves = async () => {
    await doing(page, /набирает|готов|читает/).click();
    await page.getByRole('button', { name: 'Закончить смену' }).click();
  };
  await doing(page, /набирает/).click();
  await page.getByRole('group', { name: 'Чем вы заняты' }).getByRole('button', { name: /готов/ }).click();
  await doing(page, /готов/).waitFor();
  await leaves();
  await page.getByText('За вами закреплена работа').waitFor();
  await page.getByRole('button', { name: 'Закрыть' }).first().click();
  await page.keyboard.press('KeyJ');
  await page.getByRole('button', { name: 'Отпустить' }).or(page.getByRole('button', { name: 'Не ответил' })).first().waitFor();
  if ((await page.getByRole('button', { name: 'Отпустить' }).count()) === 0) await page.keyboard.press('KeyN');
  else await page.keyboard.press('Escape');
  await page.waitForTimeout(1_500);
  await doing(page, /готов|после звонка/).click();
  await page.getByRole('button', { name: 'Закончить смену' }).click();
  await page.getByRole('button', { name: 'Начать смену' }).waitFor();
  await leave();
});

test('a hand goes up by one key, and the senior’s line stands beside the script', { timeout: 90_000 }, async () => {
  const anna = await seated('anna');
  const galina = await seated('galina');
  await opened(anna.page, await ordered());
  await dialled(anna.page);
  await doing(anna.page, /набирает/).waitFor();
  await anna.page.keyboard.press('F1');
  await anna.page.getByRole('button', { name: /ждём старшего/ }).waitFor();
  await galina.page.keyboard.press('F4');
  await galina.page.getByRole('link', { name: 'Смена' }).click();
  const hers = galina.page.getByRole('listitem', { name: 'Анна Л.' });
  await hers.getByText(/ждёт старшего/).waitFor();
  await hers.getByRole('button', { name: /Шепнуть/ }).click();
  await accessible(galina.page, 'whisper');
  await galina.page.keyboard.type('<b>предложите</b> пункт выдачи на Лесной');
  await galina.page.keyboard.press('Enter');
  await anna.page.getByRole('region', { name: 'Скрипт' }).getByText('<b>предложите</b> пункт выдачи на Лесной').waitFor();
  await anna.page.getByText('Галина О. подсказывает:').waitFor();
  await accessible(anna.page, 'whispered');
  await anna.page.keyboard.press('KeyN');
  await doing(anna.page, /после звонка/).waitFor();
  await hers.getByText(/ждёт старшего/).waitFor({ state: 'detached' });
  await anna.page.getByText('Галина О. подсказывает:').waitFor({ state: 'detached' });
  assert.deepEqual([...anna.sins, ...galina.sins], []);
  await anna.leave();
  await galina.leave();
});

test('a senior sees who holds what, and takes it over while the other is told', { timeout: 90_000 }, async () => {
  const anna = await seated('anna');
  const galina = await seated('galina');
  const order = await ordered();
  await opened(anna.page, order);
  await dialled(anna.page);
  await galina.page.keyboard.press('F4');
  await galina.page.getByRole('link', { name: 'Смена' }).click();
  const hers = galina.page.getByRole('listitem', { name: 'Анна Л.' });
  await hers.getByText(`№ ${order.number}`).waitFor();
  await hers.getByText(/на линии/).first().waitFor();
  await accessible(galina.page, 'floor');
  await hers.getByRole('listitem').filter({ hasText: order.number }).getByRole('button', { name: 'Забрать' }).click();
  await galina.page.getByLabel(/Почему забираете/).fill('ошибка в адресе');
  await galina.page.keyboard.press('Enter');
  await galina.page.getByRole('heading', { name: new RegExp(order.number) }).waitFor();
  await galina.page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await anna.page.getByText(/Галина О\. забирает этот разговор/).waitFor();
  await anna.page.getByText('ошибка в адресе').first().waitFor();
  assert.equal(await anna.page.getByRole('button', { name: 'Согласовано' }).count(), 0);
  assert.deepEqual([...anna.sins, ...galina.sins], []);
  await anna.leave();
  await galina.leave();
});

test('a senior sees whom an operator calls beside his orders, and how many he may hold', { timeout: 90_000 }, async () => {
  const [boris, galina] = [await seated('boris'), await seated('galina')];
  const name = `Мария Ким-${Date.now().toString(36)}`;
  const task = await requested({ phone: somebody(), name, about: 'размер шарфа' });
  await boris.page.goto(`${CONSOLE}/task/${task.id}`);
  await boris.page.getByRole('button', { name: 'Взять', exact: true }).waitFor();
  await galina.page.goto(`${CONSOLE}/floor`);
  const his = galina.page.getByRole('listitem', { name: 'Борис К.' });
  await his.getByText('ничего не держит').waitFor();
  await boris.page.keyboard.press('Enter');
  await boris.page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await his.getByText('Звонки 1 из 20').waitFor({ timeout: 30_000 });
  const work = his.getByRole('listitem').filter({ hasText: name });
  await work.getByText('не звонит').waitFor();
  await accessible(galina.page, 'a floor with calls');
  await boris.page.keyboard.press('Enter');
  await work.getByText(/на линии/).waitFor({ timeout: 30_000 });
  await boris.page.keyboard.press('KeyN');
  await his.getByText('Звонки 1 из 20').waitFor({ state: 'detached', timeout: 30_000 });
  await work.getByRole('link').waitFor({ state: 'detached' });
  assert.deepEqual([...boris.sins, ...galina.sins], []);
  await boris.leave();
  await galina.leave();
});

test('an operator sees no floor and takes nothing over', { timeout: 60_000 }, async () => {
  const { page, leave } = await seated('anna');
  await page.keyboard.press('F4');
  await page.getByRole('link', { name: 'Табло' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Смена' }).count(), 0);
  await page.goto(`${CONSOLE}/floor`);
  await page.getByText('Вашей роли это не разрешено.').first().waitFor();
  await leave();
});

test('the wall counts by the shop’s code, and never by its brand', { timeout: 60_000 }, async () => {
  const { page, leave } = await seated('vera', { viewport: { width: 1920, height: 1080 } });
  await page.goto(`${CONSOLE}/wall`);
  await page.getByRole('heading', { name: 'tribuna' }).waitFor();
  await page.getByRole('heading', { name: 'chasy' }).waitFor();
  assert.doesNotMatch(await page.locator('body').innerText(), /Трибуна|Часы/);
  const size = await page.locator('.wall dd').first().evaluate((figure) => Number.parseFloat(getComputedStyle(figure).fontSize));
  assert.ok(size >= 100, `figures are ${size} px high`);
  await accessible(page, 'wall');
  await leave();
});

test('tags are put on by key, shown in the queue and looked for', { timeout: 60_000 }, async () => {
  const { page, leave } = await seated('anna');
  const order = await ordered();
  await opened(page, order);
  const tag = `м${order.number}`;
  await page.keyboard.press('KeyG');
  await page.getByLabel('Новая метка').fill(tag);
  await page.keyboard.press('Enter');
  await page.locator('.before .tags').getByText(tag).waitFor();
  await page.getByRole('navigation').getByLabel('Метка').fill(tag);
  await page.waitForFunction(() => document.querySelectorAll('.row').length === 1);
  await page.getByRole('navigation').getByText(`№ ${order.number}`).waitFor();
  await page.getByRole('navigation').getByText('Иванова Ирина').waitFor();
  await leave();
});
