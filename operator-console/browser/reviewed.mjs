// Calls that are reviewed: a talk of the simulator's with its recording, its review, and what becomes of it.
import assert from 'node:assert/strict';
import { CONSOLE, MUG, dialled, opened, ordered, readBack, rings, seated, somebody, whenCalled } from './desk.mjs';
import { CALLS, CONFIRMATIONS, asked } from './services.mjs';

const LATER = { timeout: 60_000 };

async function json(answer, what) {
  assert.ok(answer.ok, `${what}: ${answer.status} ${await answer.clone().text()}`);
  return answer.json();
}

/** Polls until it is so. */
async function until(what, look, seconds = 60) {
  for (let turn = 0; turn < seconds * 2; turn++) {
    const found = await look();
    if (found) return found;
    await new Promise((done) => { setTimeout(done, 500); });
  }
  return assert.fail(`it never came: ${what}`);
}

/** The last call with this customer, once it can be reviewed and heard. */
export async function talkOf(phone) {
  const call = await until('a recorded talk', async () => {
    const page = await json(await asked(CALLS, 'galina', 'GET', `/v1/calls?shop=tribuna&phone=${encodeURIComponent(phone)}`), 'calls');
    return page.items.find((each) => each.stage === 'ENDED' && each.recordings.length > 0);
  });
  await until('a talk to review', async () =>
    (await asked(CONFIRMATIONS, 'galina', 'GET', `/v1/quality/talks/${call.id}?shop=tribuna`)).ok);
  return call;
}

/** Somebody calls, and Anna talks with him. */
export async function talked() {
  const phone = somebody();
  await rings({ from: phone.slice(1), extension: '101', ring: 1, talk: 3 });
  return talkOf(phone);
}

/** Anna dials an order's customer, reads back and confirms; the exchange records it. */
export async function readOverThePhone() {
  const phone = somebody();
  await whenCalled(phone, 'answered', { ring: 1, talk: 120 });
  const order = await ordered([MUG], { customer: { person: { surname: 'Иванова', given: 'Ирина', patronymic: 'Сергеевна' }, phone } });
  const { page, leave } = await seated('anna');
  await opened(page, order);
  await dialled(page);
  const strip = page.getByRole('region', { name: 'Звонок клиенту' });
  await strip.getByText('На линии').waitFor(LATER);
  await readBack(page);
  await page.keyboard.press('KeyC');
  await page.getByRole('heading', { name: 'Заказ подтверждён' }).waitFor();
  await strip.getByRole('button', { name: 'Положить трубку' }).click();
  await strip.getByText('Поговорили').waitFor(LATER);
  await leave();
  return talkOf(phone);
}

/** What somebody says of a call by the shop's scorecard: the best, but for the first criterion. */
export async function marked(person, call, first, comment) {
  const card = await json(await asked(CONFIRMATIONS, person, 'GET', '/v1/quality/scorecard?shop=tribuna'), 'the scorecard');
  const marks = card.criteria.map((each, at) => (at === 0 ? { criterion: each.id, mark: first, comment, second: 2 } : { criterion: each.id, mark: 5 }));
  return json(await asked(CONFIRMATIONS, person, 'PUT', `/v1/quality/talks/${call.id}/review?shop=tribuna`, { scorecard: card.version, marks }), 'a review');
}

/** Reviewing, a review that is answered, results, calibration and the scorecard, as reviewers and their operator see them. */
export async function reviewed(viewport, pictured) {
  const heard = await readOverThePhone();
  const answered = await marked('galina', await talked(), 2, 'Клиент спросил о размере, ответили о цвете');
  await json(await asked(CONFIRMATIONS, 'anna', 'POST', `/v1/reviews/${answered.id}/answer?shop=tribuna`,
    { text: 'О размере я ответила раньше, на двадцатой секунде; о цвете он спросил потом.' }), 'an answer');
  const blind = await talked();
  await json(await asked(CONFIRMATIONS, 'manager', 'POST', `/v1/quality/talks/${blind.id}/calibrate?shop=tribuna`), 'calibration');
  await marked('galina', blind, 4, '');
  await marked('manager', blind, 2, 'Перебил клиента');
  const { page, leave } = await seated('manager', { viewport });
  await page.goto(`${CONSOLE}/quality?shop=tribuna`);
  await page.getByRole('table', { name: 'Кто сколько оценил' }).waitFor(LATER);
  await pictured(page, 'quality-due');
  await page.goto(`${CONSOLE}/quality?shop=tribuna&tab=WORK&call=${heard.id}`);
  await page.getByRole('form', { name: 'Оценка' }).waitFor(LATER);
  await page.getByText('Что проговорено').waitFor(LATER);
  for (const key of ['Digit5', 'Enter', 'Digit4', 'Enter', 'Digit2']) await page.keyboard.press(key);
  await pictured(page, 'quality-reviewing');
  await page.emulateMedia({ colorScheme: 'dark' });
  await pictured(page, 'quality-reviewing-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${CONSOLE}/quality?shop=tribuna&tab=REVIEWS&review=${answered.id}`);
  await page.getByText('Решить спор').or(page.getByText('Решение и почему')).first().waitFor(LATER);
  await pictured(page, 'quality-settling');
  await page.goto(`${CONSOLE}/quality?shop=tribuna&tab=RESULTS`);
  await page.getByRole('columnheader', { name: 'Неделя' }).waitFor(LATER);
  await pictured(page, 'quality-results');
  await page.goto(`${CONSOLE}/quality?shop=tribuna&tab=COMPARE`);
  await page.getByText('Согласие').first().waitFor(LATER);
  await pictured(page, 'quality-calibration');
  await page.goto(`${CONSOLE}/quality?shop=tribuna&tab=CARD`);
  await page.getByRole('form', { name: 'План проверки' }).waitFor(LATER);
  await pictured(page, 'quality-scorecard');
  await leave();
  const anna = await seated('anna', { viewport }, { shift: null });
  await anna.page.goto(`${CONSOLE}/quality?shop=tribuna&tab=REVIEWS&review=${answered.id}`);
  await anna.page.getByText('Ответ оператора').waitFor(LATER);
  await pictured(anna.page, 'quality-own');
  await anna.leave();
}
