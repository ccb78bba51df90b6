import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, confirmed, rings, seated, somebody } from '../desk.mjs';
import { INSIGHT, asked } from '../services.mjs';

after(closed);

const SOON = { timeout: 60_000 };

test('what was missed is counted, opens its list, and is in the table', { timeout: 150_000 }, async () => {
  const figures = async () => (await (await asked(INSIGHT, 'manager', 'GET', '/v1/figures/calls?shop=tribuna')).json()).rows[0];
  const before = (await figures())?.incoming.neverReached ?? 0;
  await rings({ from: somebody().slice(1), script: 'missed', ring: 2 });
  for (let round = 0; round < 60 && ((await figures())?.incoming.neverReached ?? 0) === before; round++) await new Promise((resolve) => setTimeout(resolve, 500));
  const never = (await figures()).incoming.neverReached;
  assert.equal(never, before + 1);

  const { page, sins, leave } = await seated('manager');
  await page.keyboard.press('F4');
  await page.getByRole('link', { name: 'Показатели' }).click();
  await page.getByLabel('Магазин').selectOption('tribuna');
  await page.getByRole('group', { name: 'За какое время' }).getByRole('button', { name: '7 дней' }).click();
  const card = page.getByRole('listitem').filter({ hasText: 'Так и не дозвонились' });
  await card.getByText(/^\d+$/).waitFor(SOON);
  await accessible(page, 'figures');
  await card.getByRole('button').click();
  const list = page.getByRole('region', { name: 'Так и не дозвонились' });
  await list.getByText(/гудков/).first().waitFor(SOON);
  assert.ok(await list.getByRole('listitem').count() >= Math.min(never, 1));
  await accessible(page, 'what is behind a figure');
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'По каналам' }).click();
  const picture = page.getByRole('figure').filter({ hasText: 'Входящие звонки' });
  await picture.getByText('Цифрами').click();
  const phone = picture.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Телефон' }) });
  const lost = phone.getByRole('button').last();
  const count = Number(await lost.textContent());
  assert.ok(count >= never, `${count} of the telephone, ${never} never reached`);
  await lost.click();
  const part = page.getByRole('region', { name: /Не поговорили.*Телефон/ });
  await part.getByText(/гудков/).first().waitFor(SOON);
  if (count <= 50) assert.equal(await part.getByRole('listitem').count(), count);
  await accessible(page, 'what is behind a part of a bar');
  await page.keyboard.press('Escape');
  const href = await page.getByRole('link', { name: 'Звонки, CSV' }).getAttribute('href');
  const table = await page.evaluate(async (path) => (await fetch(path)).text(), href);
  assert.match(table, /^group;incoming;answered;within 4 rings;missed/);
  assert.match(table, /PHONE/);
  await accessible(page, 'figures by channel');
  assert.deepEqual(sins, []);
  await leave();
});

test('the wait and the share that confirmed stand with their band; the shifts with what they need, and what another would have done', { timeout: 150_000 }, async () => {
  const anna = await seated('anna');
  await confirmed(anna.page);
  await anna.leave();
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/figures?shop=tribuna&tab=WAITS`);
  await page.getByRole('img', { name: /Сколько подтверждают/ }).waitFor(SOON);
  await accessible(page, 'waits');
  await page.getByRole('tab', { name: 'Смены' }).click();
  const form = page.getByRole('form', { name: 'Что было бы' });
  await form.getByLabel('Смены на каждый день').fill('трое');
  await form.getByText(/Смены пишутся так/).waitFor();
  assert.ok(await form.getByRole('button', { name: 'Проиграть' }).isDisabled());
  await form.getByLabel('Смены на каждый день').fill('10:00-20:30 x3');
  await form.getByRole('button', { name: 'Проиграть' }).click();
  await form.getByText(/повтор без изменений показал \d+/).waitFor(SOON);
  await form.getByRole('rowheader', { name: 'Позже предела' }).waitFor();
  await accessible(page, 'what if');
  assert.deepEqual(sins, []);
  await leave();
});

test('an operator has no page of figures', { timeout: 60_000 }, async () => {
  const { page, leave } = await seated('anna');
  await page.keyboard.press('F4');
  await page.getByRole('link', { name: 'Звонки' }).waitFor(SOON);
  assert.equal(await page.getByRole('link', { name: 'Показатели' }).count(), 0);
  await page.goto(`${CONSOLE}/figures`);
  await page.getByRole('alert').first().waitFor(SOON);
  await leave();
});
