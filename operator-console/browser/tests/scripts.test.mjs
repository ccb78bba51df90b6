import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, dialled, opened, ordered, ofTribuna, readBack, seated } from '../desk.mjs';
import { silenced } from '../scripts.mjs';

after(async () => {
  await silenced();
  await closed();
});

const SOON = { timeout: 30_000 };

test('a senior writes a question, sees it in the talk, and an operator asks it by keys; the story leads to its words', { timeout: 240_000 }, async () => {
  await silenced();
  const galina = await seated('galina');
  const { page } = galina;
  await page.goto(`${CONSOLE}/scripts`);
  await ofTribuna(page);
  await page.getByRole('button', { name: '+ фраза: После позиции' }).click();
  await page.getByLabel('Что говорим').fill('{{line.name}}: это в подарок?');
  await page.getByRole('button', { name: '+ сделать вопросом' }).click();
  const yes = page.getByRole('group', { name: 'Ответ 1' });
  await yes.getByLabel('Метка на заказ').fill('подарок');
  await yes.getByLabel('Курьеру').fill('ценник не показывать');
  await yes.getByLabel('Дальше').selectOption({ label: 'новая фраза…' });
  await page.getByLabel('Что говорим').fill('Положим в {{подарочную}} коробку.');
  await page.getByLabel('Что и зачем изменили').fill('спрашиваем про подарок');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await page.getByText('В скобках {{ }} то, чего в этом месте разговора не знают.').waitFor();
  await page.getByLabel('Что говорим').fill('Положим в подарочную коробку, это бесплатно.');
  const talk = page.getByRole('region', { name: 'Как услышит клиент' });
  await talk.getByText(/это в подарок\?/).waitFor(SOON);
  await talk.getByRole('button', { name: 'да' }).click();
  await talk.getByText('Положим в подарочную коробку, это бесплатно.').waitFor(SOON);
  await accessible(page, 'a script');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await page.getByText('Сохранено.').waitFor(SOON);

  const anna = await seated('anna');
  const order = await ordered();
  await opened(anna.page, order);
  await dialled(anna.page);
  const script = anna.page.getByRole('region', { name: 'Скрипт' });
  const question = script.getByRole('button', { name: /это в подарок\?/ });
  await question.waitFor(SOON);
  for (let press = 0; press < 30 && (await script.locator('li.now .choices').count()) === 0; press++) {
    await anna.page.keyboard.press('Space');
    await anna.page.waitForTimeout(150);
  }
  await accessible(anna.page, 'a question of the shop');
  await anna.page.keyboard.press('Digit1');
  await script.getByText('Положим в подарочную коробку, это бесплатно.').waitFor(SOON);
  await script.getByText('Курьеру: ценник не показывать').waitFor();
  await readBack(anna.page);
  await anna.page.keyboard.press('KeyC');
  await anna.page.getByRole('heading', { name: 'Заказ подтверждён' }).waitFor(SOON);

  await page.goto(`${CONSOLE}/orders/${order.id}/story`);
  const told = page.getByRole('link', { name: /сказано по скрипту магазина, версия \d+/ });
  for (let tries = 0; tries < 20 && (await told.count()) === 0; tries++) {
    await page.waitForTimeout(500);
    await page.reload();
    await page.getByRole('heading', { name: /История/ }).waitFor();
  }
  await told.click();
  await page.getByText('{{line.name}}: это в подарок?').waitFor(SOON);
  assert.deepEqual([...galina.sins, ...anna.sins], []);
  await anna.leave();
  await galina.leave();
});
