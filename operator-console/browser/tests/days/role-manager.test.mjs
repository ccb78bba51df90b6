import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { accessible, closed } from '../../desk.mjs';
import { keyed, pressed, went, wrote } from '../../keyed.mjs';
import { SHOPS, asked } from '../../services.mjs';
import { settled } from '../../settled.mjs';

after(closed);

const LATER = { timeout: 60_000 };

test('a shop manager’s day: the figures of a week, a limit that is changed and told, the floor', { timeout: 180_000 }, async () => {
  const restored = await settled((shop) => shop);
  const { page, sins, leave } = await keyed('manager');
  try {
    await went(page, 'показатели', /^Показатели$/);
    await page.getByText('Обещания выполнены').waitFor(LATER);
    await pressed(page, page.getByRole('button', { name: '7 дней' }).or(page.getByRole('tab', { name: '7 дней' })).or(page.getByRole('radio', { name: '7 дней' })).first(), 'Space');
    await page.getByText('Пропущенные звонки').first().waitFor(LATER);
    await accessible(page, 'figures of a week');

    await went(page, 'сроки и лимиты', /Сроки и лимиты.*Трибуна/);
    await wrote(page, page.getByLabel('Клиентов у оператора'), '9');
    await pressed(page, page.getByRole('button', { name: 'Сохранить', exact: true }));
    await page.getByText('Сохранено').waitFor();
    const known = await (await asked(SHOPS, 'manager', 'GET', '/v1/shops/tribuna')).json();
    assert.equal(known.limits.personsMax, 9);
    await went(page, 'кто что менял', /Кто что менял.*Трибуна/);
    await page.locator('.changes li').first().getByText(/Клиентов у оператора/).waitFor();
    await accessible(page, 'who changed what');

    await went(page, 'смена', /^Смена$/);
    await page.getByRole('heading', { name: 'Смена' }).waitFor();
    await accessible(page, 'a manager on the floor');
    assert.deepEqual(sins, []);
  } finally {
    await restored();
    await leave();
  }
});
