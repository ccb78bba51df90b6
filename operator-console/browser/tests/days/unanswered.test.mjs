import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { MUG, accessible, closed, dialled, ordered, somebody, whenCalled } from '../../desk.mjs';
import { came, customer, ended, home, keyed, pressed } from '../../keyed.mjs';
import { caseOf } from '../../orders.mjs';

after(closed);

const LATER = { timeout: 30_000 };
const ATTEMPTS_MAX = 6;

/** The shop lets a quarter of an hour and half a day pass between tries; who opens the card himself may try at once. */
test('six times no answer: each try is said, and after the sixth a person decides', { timeout: 300_000 }, async () => {
  const phone = somebody();
  await whenCalled(phone, 'missed', { ring: 1 });
  const order = await ordered([MUG], customer(phone));
  const { page, sins, leave } = await keyed('anna');
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    await came(page, order);
    await dialled(page);
    if (attempt === 1) await page.locator('button.primary').filter({ hasText: 'Не ответил' }).waitFor(LATER);
    await page.keyboard.press('KeyN');
    await ended(page, /Готово: Не ответил/);
    const { attempts, queue } = await caseOf(order);
    assert.equal(attempts.filter((each) => each.outcome === 'NO_ANSWER').length, attempt);
    assert.equal(queue, attempt < ATTEMPTS_MAX ? 'CALL' : 'ATTENTION', `after try ${attempt}`);
    await home(page);
  }
  assert.equal((await caseOf(order)).attention, 'UNREACHABLE');
  await pressed(page, page.getByRole('tab', { name: /Разобрать/ }));
  await page.getByRole('navigation').getByText(`№ ${order.number}`).waitFor(LATER);
  await accessible(page, 'who was not reached');
  assert.deepEqual(sins, []);
  await leave();
});
