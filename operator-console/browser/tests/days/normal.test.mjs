import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { MUG, accessible, closed, dialled, ordered, readBack, somebody, whenCalled } from '../../desk.mjs';
import { until } from '../../crm.mjs';
import { came, customer, ended, keyed, pressed } from '../../keyed.mjs';
import { lettersTo } from '../../post.mjs';
import { stateOf } from '../../orders.mjs';

after(closed);

const LATER = { timeout: 30_000 };

test('a normal order: called over the shop’s line, read back, confirmed, written to', { timeout: 180_000 }, async () => {
  const [phone, email] = [somebody(), `normal.${Date.now()}@example.ru`];
  await whenCalled(phone, 'answered', { ring: 1, talk: 120 });
  const order = await ordered([MUG], customer(phone, { email }));
  const { page, sins, leave } = await keyed('anna');
  await came(page, order);
  await dialled(page);
  const line = page.getByRole('region', { name: 'Звонок клиенту' });
  await line.getByText('На линии').waitFor(LATER);
  await page.getByText(/Трибуна/).first().waitFor();
  await page.keyboard.press('KeyC');
  await page.getByText('Не проговорено:', { exact: true }).waitFor();
  await readBack(page);
  await page.keyboard.press('KeyC');
  await ended(page, 'Заказ подтверждён');
  await page.getByText(new RegExp(`Готово: заказ номер `)).first().waitFor();
  await accessible(page, 'a normal order');
  await pressed(page, line.getByRole('button', { name: 'Положить трубку' }));
  await line.getByText('Поговорили').waitFor(LATER);
  assert.equal(await stateOf(order), 'CONFIRMED');
  const letter = await until('the letter of a confirmed order', async () => (await lettersTo(email)).find((each) => /подтвержд/i.test(each.subject)));
  assert.match(`${letter.subject} ${letter.text}`, new RegExp(order.number));
  assert.deepEqual(sins, []);
  await leave();
});
