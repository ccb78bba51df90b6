import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { accessible, closed, dialled, opened, ordered, seated, zoneAwake, awake } from '../desk.mjs';

after(closed);

/** By the customer's own calendar. */
const inDays = (days) => new Intl.DateTimeFormat('sv-SE', { timeZone: zoneAwake(), dateStyle: 'short' }).format(Date.now() + days * 86_400_000);

test('a time at which nobody can come is said before the call, refused when typed, and another chosen by keys', { timeout: 120_000 }, async () => {
  const { page, sins, leave } = await seated('anna');
  try {
    const order = await ordered(undefined, {
      delivery: { method: 'COURIER', address: awake(), slot: { date: inDays(2), from: '23:00', to: '23:59' } },
    });
    await opened(page, order);
    const terms = page.getByRole('region', { name: 'Заказ', exact: true });
    await terms.getByText(/курьер в это время не приедет.*можно: .*–.* или /).waitFor();
    await dialled(page);
    await page.getByText(/курьер приехать не сможет. Можем .* или /).first().waitFor();

    await page.keyboard.press('KeyD');
    const panel = page.getByRole('form', { name: 'Доставка и оплата' });
    await panel.getByRole('radio').nth(5).waitFor();
    await accessible(page, 'times at which a courier can come');
    await panel.getByLabel('с', { exact: true }).fill('22:30');
    await panel.getByRole('alert').getByText('В это время курьер не приедет: выберите из списка.').waitFor();

    await panel.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    assert.equal(await panel.getByRole('radio').nth(1).isChecked(), true);
    await panel.getByRole('alert').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.getByText('версия 2').waitFor();
    await terms.getByText(/курьер в это время не приедет/).waitFor({ state: 'detached' });
    assert.deepEqual(sins, []);
    await page.keyboard.press('KeyN');
  } finally {
    await leave();
  }
});
