import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, ofTribuna, seated } from '../desk.mjs';
import { CALLS, asked } from '../services.mjs';

after(closed);

const PATH = '/v1/routing?shop=tribuna';

async function written(change) {
  const known = await asked(CALLS, 'galina', 'GET', PATH);
  const tag = known.headers.get('etag');
  const before = known.ok ? await known.json() : { groups: [], rules: [], roster: [], waiting: [], afterHours: 'VOICEMAIL', promisesPerOperator: 2 };
  const answer = await asked(CALLS, 'galina', 'PUT', PATH, change(before), tag ? { 'If-Match': tag } : { 'If-None-Match': '*' });
  assert.ok(answer.ok, `routing: ${answer.status} ${await answer.clone().text()}`);
}

test('a senior sets groups, a rule and the hours of a week; what cannot be read is not saved', { timeout: 120_000 }, async () => {
  await written((routing) => ({ ...routing, groups: [], rules: [], roster: [] }));
  const { page, sins, leave } = await seated('galina');
  await page.keyboard.press('F4');
  await page.getByRole('link', { name: 'Маршруты' }).click();
  await ofTribuna(page);
  const form = page.getByRole('form', { name: 'Маршруты звонков и график' });
  await form.getByLabel('Новая группа').fill('Продажи');
  await form.getByLabel('Новая группа').press('Enter');
  await form.getByRole('group', { name: 'Кто в группе: Продажи' }).getByRole('checkbox').first().click();
  await form.getByRole('button', { name: 'Новое правило' }).click();
  const rule = form.getByRole('listitem', { name: 'правило 1' });
  await rule.getByLabel('с', { exact: true }).fill('09:00');
  await rule.getByLabel('до', { exact: true }).fill('20:30');
  const cell = form.getByRole('row').nth(1).getByRole('textbox').first();
  await cell.fill('утром');
  await page.getByText('Не разобрали часы: «утром».').waitFor();
  assert.ok(await form.getByRole('button', { name: 'Сохранить' }).isDisabled());
  await accessible(page, 'routing, half done');
  await cell.fill('9–13, 14–18:30');
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('Сохранено').waitFor();
  await page.reload();
  await ofTribuna(page);
  assert.equal(await form.getByLabel('Название группы').inputValue(), 'Продажи');
  assert.equal(await cell.inputValue(), '9–13, 14–18:30');
  assert.deepEqual(sins, []);
  await leave();
});

test('two who arrange at once notice each other, and keep what they typed', { timeout: 120_000 }, async () => {
  const { page, sins, leave } = await seated('galina');
  await page.goto(`${CONSOLE}/routing`);
  await ofTribuna(page);
  const form = page.getByRole('form', { name: 'Маршруты звонков и график' });
  await form.getByLabel('Новая группа').fill(`Смена ${Date.now() % 100_000}`);
  await form.getByLabel('Новая группа').press('Enter');
  await written((routing) => ({ ...routing, afterHours: routing.afterHours === 'VOICEMAIL' ? 'CALL_BACK' : 'VOICEMAIL' }));
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await form.getByText('Пока вы правили, маршруты изменили').waitFor();
  await form.getByText(/Отличается: Группы, В нерабочее время/).waitFor();
  await accessible(page, 'a clash of routings');
  await form.getByRole('button', { name: 'Взять новые' }).click();
  await form.getByText('Пока вы правили').waitFor({ state: 'detached' });
  assert.deepEqual(sins, []);
  await leave();
  await written((routing) => ({ ...routing, groups: [], rules: [], roster: [] }));

  const anna = await seated('anna');
  await anna.page.goto(`${CONSOLE}/routing`);
  assert.ok(await anna.page.getByRole('form').getByRole('button', { name: 'Новое правило' }).isDisabled(), 'she may look only');
  await anna.leave();
});
