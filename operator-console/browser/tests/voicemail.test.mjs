import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CONSOLE, accessible, closed, rings, seated, somebody } from '../desk.mjs';
import { CALLS, asked } from '../services.mjs';

after(closed);

const SOON = 60_000;

/** The call of that kind that is owed to this number, once so many messages are heard in it. */
async function owedTo(phone, kind = 'VOICEMAIL', messages = 1) {
  for (const until = Date.now() + SOON; Date.now() < until;) {
    const calls = await (await asked(CALLS, 'anna', 'GET', `/v1/calls?shop=tribuna&phone=${phone.slice(1)}`)).json();
    const tasks = await (await asked(CALLS, 'anna', 'GET', '/v1/queue?shop=tribuna&limit=100')).json();
    for (const { id } of tasks.items.filter((each) => each.kind === kind)) {
      const task = await (await asked(CALLS, 'anna', 'GET', `/v1/call-tasks/${id}`)).json();
      if (task.messages.length >= messages && calls.items.some((call) => call.id === task.call)) return id;
    }
    await new Promise((done) => setTimeout(done, 500));
  }
  return assert.fail(`nobody owes ${phone} a call`);
}

test('a message that a caller left is a call that is owed, and is heard where it is taken', { timeout: 150_000 }, async () => {
  const phone = somebody();
  await rings({ from: phone.slice(1), script: 'voicemail', ring: 2, talk: 3 });
  const id = await owedTo(phone);
  const { page, sins, leave } = await seated('anna');
  await page.goto(`${CONSOLE}/task/${id}`);
  await page.getByRole('heading', { name: /^Сообщение/ }).first().waitFor();
  const audio = page.locator('main audio');
  await audio.waitFor();
  await audio.evaluate((sound) => sound.play());
  await page.waitForFunction(() => (document.querySelector('main audio')?.currentTime ?? 0) > 0.2);
  assert.ok(await audio.evaluate((sound) => sound.duration > 0.5), 'nothing is heard');
  await accessible(page, 'a message');
  assert.deepEqual(sins, []);
  await leave();
});

test('who kept his place and then left two messages is heard out where he is called', { timeout: 180_000 }, async () => {
  const phone = somebody();
  await rings({ from: phone.slice(1), script: 'keeps_place', ring: 2 });
  const id = await owedTo(phone, 'CALLBACK');
  await rings({ from: phone.slice(1), script: 'voicemail', ring: 1, talk: 3 });
  await rings({ from: phone.slice(1), script: 'voicemail', ring: 2, talk: 4 });
  assert.equal(await owedTo(phone, 'CALLBACK', 3), id, 'one call is owed to him');
  const { page, sins, leave } = await seated('anna');
  await page.goto(`${CONSOLE}/task/${id}`);
  const audio = page.locator('main audio');
  await audio.nth(1).waitFor();
  assert.equal(await audio.count(), 2);
  for (const each of [0, 1]) {
    await audio.nth(each).evaluate((sound) => sound.play());
    await page.waitForFunction((at) => (document.querySelectorAll('main audio')[at]?.currentTime ?? 0) > 0.2, each);
  }
  await accessible(page, 'two messages');
  assert.deepEqual(sins, []);
  await leave();
});
