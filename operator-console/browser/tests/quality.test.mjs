import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, seated } from '../desk.mjs';
import { HOSTILE } from '../hostile.mjs';
import { readOverThePhone } from '../reviewed.mjs';
import { CONFIRMATIONS, asked } from '../services.mjs';

after(closed);

test('a real call is heard from its ticks, marked by digits, and read by its operator, who answers once', { timeout: 240_000 }, async () => {
  const call = await readOverThePhone();
  const { page, sins, leave } = await seated('galina');
  await page.goto(`${CONSOLE}/quality?shop=tribuna&tab=WORK&call=${call.id}`);
  await page.getByText('Что проговорено').waitFor({ timeout: 60_000 });
  await accessible(page, 'reviewing');
  const tick = page.locator('.ticked li').filter({ hasText: 'получатель' }).getByRole('button');
  await tick.click();
  await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0);
  const form = page.getByRole('form', { name: 'Оценка' });
  const rows = form.getByRole('listitem');
  for (let at = 0; at < await rows.count(); at++) {
    await page.keyboard.press(at === 0 ? 'Digit2' : 'Digit5');
    if (at === 0) {
      assert.ok(await form.getByRole('button', { name: 'Сохранить оценку' }).isDisabled(), 'a low mark without a reason');
      await rows.first().getByLabel(/^Почему/).fill(HOSTILE[0]);
      await rows.first().getByLabel(/^Почему/).press('Enter');
    } else await page.keyboard.press('Enter');
  }
  await page.getByText('Оценка сохранена.').waitFor();
  await accessible(page, 'a review that is saved');
  assert.deepEqual(sins, []);
  await leave();

  const anna = await seated('anna', {}, { shift: null });
  await anna.page.keyboard.press('F4');
  await anna.page.getByRole('link', { name: 'Мои оценки' }).click();
  await anna.page.locator('.entriesin button').first().click();
  await anna.page.getByText(HOSTILE[0]).waitFor();
  await accessible(anna.page, 'my review');
  assert.equal(await anna.page.getByRole('tab', { name: 'Оценить' }).count(), 0);
  await anna.page.getByLabel('Не согласны? Ответьте один раз').fill('Спросила, и он ответил');
  await anna.page.getByRole('button', { name: 'Ответить' }).click();
  await anna.page.getByText('Ответ оператора').waitFor();
  assert.equal(await anna.page.getByRole('button', { name: 'Ответить' }).count(), 0);
  assert.deepEqual(anna.sins, []);
  await anna.leave();
  const another = await asked(CONFIRMATIONS, 'boris', 'GET', '/v1/reviews?shop=tribuna');
  assert.ok(!(await another.text()).includes(call.id), 'Boris reads a review of Anna');
});
