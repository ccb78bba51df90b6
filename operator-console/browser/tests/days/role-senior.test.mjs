import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { MUG, accessible, closed, dialled, ordered, somebody } from '../../desk.mjs';
import { came, customer, keyed, pressed, went } from '../../keyed.mjs';

after(closed);

const LATER = { timeout: 30_000 };

test('a senior’s day: a hand goes up, a line is whispered, and a call is taken over warm', { timeout: 180_000 }, async () => {
  const [anna, galina] = [await keyed('anna'), await keyed('galina')];
  const order = await ordered([MUG], customer(somebody()));
  await came(anna.page, order);
  await dialled(anna.page);
  await anna.page.locator('.presence').getByText('набирает').waitFor();
  await anna.page.keyboard.press('F1');
  const { page } = galina;
  await went(page, 'смена', /^Смена$/);
  const hers = page.getByRole('listitem', { name: 'Анна Л.' });
  await hers.getByText(/ждёт старшего/).waitFor(LATER);
  await accessible(page, 'a hand up');
  await pressed(page, hers.getByRole('button', { name: /Шепнуть/ }));
  await page.keyboard.type('Предложите пункт выдачи на Лесной');
  await page.keyboard.press('Enter');
  await anna.page.getByRole('region', { name: 'Скрипт' }).getByText('Предложите пункт выдачи на Лесной').waitFor(LATER);

  await pressed(page, hers.getByRole('listitem').filter({ hasText: order.number }).getByRole('button', { name: 'Забрать' }));
  await page.getByLabel(/Почему забираете/).waitFor();
  await page.keyboard.type('клиент просит старшего');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: new RegExp(order.number) }).waitFor();
  await anna.page.getByText(/Галина О\. забирает этот разговор/).waitFor(LATER);
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Возьмите следующий заказ').waitFor();
  assert.deepEqual([...anna.sins, ...galina.sins], []);
  await anna.leave();
  await galina.leave();
});
