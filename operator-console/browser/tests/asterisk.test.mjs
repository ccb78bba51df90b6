import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, ofTribuna, rings, seated, somebody } from '../desk.mjs';

after(closed);

/** The demo shop's line that is at an Asterisk: it does everything that can be done with a call. */
const LINE = '78005550159';

const strip = (page) => page.getByRole('region', { name: 'Звонят сейчас' });
const button = (page, name) => strip(page).getByRole('button', { name });
const asked = (page) => strip(page).getByText('Отправлено станции').waitFor();

async function handed(page, to, note, consult) {
  await page.keyboard.press('KeyT');
  const form = strip(page).getByRole('form', { name: 'Передать' });
  await form.getByLabel('Кому').selectOption(to);
  await form.getByLabel(/О чём разговор/).fill(note);
  await form.getByLabel(/сначала поговорить/).setChecked(consult);
  await accessible(page, 'asking a colleague');
  await page.keyboard.press('Enter');
  if (consult) await strip(page).getByText(/Звоним коллеге: Борис/).waitFor(); // else the call is his as soon as he answers
}

test('a caller is muted, put on hold, left while a colleague is asked, fetched back and handed over, by keys', { timeout: 150_000 }, async () => {
  const [anna, boris] = [await seated('anna'), await seated('boris')];
  const { page, sins } = anna;
  await rings({ from: somebody().slice(1), line: LINE, extension: '101', ring: 3, talk: 100 });
  await strip(page).getByText('☎ На линии').waitFor({ timeout: 30_000 });

  await button(page, 'Без звука').waitFor();
  await page.keyboard.press('KeyM');
  await button(page, 'Включить звук').waitFor();
  await asked(page);
  await page.keyboard.press('KeyM');
  await button(page, 'Без звука').waitFor();
  await asked(page);

  await page.keyboard.press('KeyX');
  await strip(page).getByText('На удержании').waitFor();
  await accessible(page, 'a caller on hold');
  await button(page, 'Вернуться к клиенту').waitFor();
  await asked(page);
  await page.keyboard.press('KeyX');
  await strip(page).getByText('☎ На линии').waitFor();
  await asked(page);

  await handed(page, 'boris', 'спрашивает про размер', true);
  await strip(page).getByText('На удержании').waitFor();
  await page.keyboard.press('KeyX');
  await strip(page).getByText('☎ На линии').waitFor();
  await strip(page).getByText(/Звоним коллеге/).waitFor({ state: 'detached' });

  await handed(page, 'boris', 'хочет абонемент на два места', true);
  await strip(page).getByText('На удержании').waitFor();
  await page.waitForTimeout(2_500);
  await button(page, 'Положить трубку').click();
  await strip(page).waitFor({ state: 'detached', timeout: 30_000 });

  await strip(boris.page).getByText('☎ На линии').waitFor({ timeout: 30_000 });
  await strip(boris.page).getByText('хочет абонемент на два места').waitFor();
  await button(boris.page, 'Положить трубку').click();
  await strip(boris.page).waitFor({ state: 'detached', timeout: 30_000 });
  assert.deepEqual(sins, []);
  assert.deepEqual(boris.sins, []);
  await anna.leave();
  await boris.leave();
});

test('a caller goes to a colleague at once, without a question', { timeout: 90_000 }, async () => {
  const [anna, boris] = [await seated('anna'), await seated('boris')];
  await rings({ from: somebody().slice(1), line: LINE, extension: '101', ring: 2, talk: 60 });
  await strip(anna.page).getByText('☎ На линии').waitFor({ timeout: 30_000 });
  await button(anna.page, 'Передать').waitFor();
  await handed(anna.page, 'boris', 'вопрос о доставке', false);
  await strip(boris.page).getByText('☎ На линии').waitFor({ timeout: 30_000 });
  await strip(boris.page).getByText('вопрос о доставке').waitFor();
  await strip(anna.page).waitFor({ state: 'detached', timeout: 30_000 });
  await button(boris.page, 'Положить трубку').click();
  await strip(boris.page).waitFor({ state: 'detached', timeout: 30_000 });
  await anna.leave();
  await boris.leave();
});

test('what an Asterisk recorded is heard in the ledger', { timeout: 150_000 }, async () => {
  const phone = somebody();
  await rings({ from: phone.slice(1), line: LINE, extension: '101', ring: 1, talk: 3 });
  const { page, sins, leave } = await seated('galina');
  await page.goto(`${CONSOLE}/calls`);
  await ofTribuna(page);
  await page.getByLabel('Телефон').fill(phone);
  const talk = page.locator('.calls > li').first();
  await talk.getByText('поговорили').waitFor({ timeout: 60_000 });
  await talk.getByRole('button', { name: 'Послушать' }).click({ timeout: 45_000 });
  const audio = talk.locator('audio').first();
  await audio.evaluate((sound) => sound.play());
  await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0);
  assert.ok(await audio.evaluate((sound) => sound.duration > 0.5), 'nothing is heard');
  assert.deepEqual(sins, []);
  await leave();
});
