import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, ofTribuna, seated } from '../desk.mjs';
import { NOTIFICATIONS, asked } from '../services.mjs';

after(closed);

const PATH = '/v1/triggers/payment-reminder?shop=tribuna';
const stored = async () => (await asked(NOTIFICATIONS, 'manager', 'GET', PATH)).json();

test('a manager says when a message goes out, what cannot be is not saved, and who was slower is told', { timeout: 120_000 }, async () => {
  const before = await stored();
  const { page, sins, leave } = await seated('manager');
  await page.goto(`${CONSOLE}/texts`);
  await ofTribuna(page);
  await page.getByRole('tab', { name: 'Когда пишем' }).click();
  const row = page.getByRole('form', { name: 'Напоминание об оплате' });
  const amount = row.getByLabel('Время: Напоминание об оплате');
  await amount.fill('скоро');
  assert.ok(await row.getByRole('button', { name: 'Сохранить' }).isDisabled());
  await accessible(page, 'triggers');
  const hours = /PT(\d+)H/.exec(before.shift)?.[1] === '7' ? '8' : '7';
  await amount.fill(hours);
  await row.getByLabel(/Единица/).selectOption('h');
  await row.getByRole('button', { name: 'Сохранить' }).click();
  await page.waitForFunction(() => [...document.querySelectorAll('.triggers button')].every((button) => button.disabled));
  assert.equal((await stored()).shift, `PT${hours}H`);

  const seen = await asked(NOTIFICATIONS, 'manager', 'GET', PATH);
  await row.getByRole('checkbox').uncheck();
  const faster = await asked(NOTIFICATIONS, 'manager', 'PUT', PATH, { wanted: true, shift: 'PT9H' }, { 'If-Match': seen.headers.get('etag') });
  assert.ok(faster.ok, `another is faster: ${faster.status}`);
  await row.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('Это изменили до вас.').waitFor();
  assert.equal((await stored()).wanted, true);
  assert.ok(!(await row.getByRole('checkbox').isChecked()), 'what was chosen stays');
  await accessible(page, 'a trigger, overtaken');
  assert.deepEqual(sins, []);
  await leave();
});

test('an operator reads when messages go out, and changes nothing', { timeout: 60_000 }, async () => {
  const galina = await seated('galina');
  await galina.page.goto(`${CONSOLE}/texts`);
  await galina.page.getByRole('tab', { name: 'Когда пишем' }).click();
  const row = galina.page.getByRole('form', { name: 'Заказ подтверждён' });
  assert.ok(await row.getByRole('checkbox').isDisabled());
  assert.equal(await row.getByRole('button').count(), 0);
  await galina.leave();
});
