import { expect, it } from 'vitest';
import type { OrderView, Product, ShopSettings } from '../../api/types';
import { EMPTY } from './draft';
import { isWorthKeeping, resumed, toKeep } from './kept';

const rub = (minor: number) => ({ minor, currency: 'RUB' });
const mug = { sku: 'TR-MUG-01', name: 'Кружка', options: {}, price: rub(59_000) } as unknown as Product;
const shop = { country: 'RU', currency: 'RUB' } as unknown as ShopSettings;
const told = {
  ...EMPTY, surname: ' Петров ', phone: '8 912 111-22-33', lines: [{ product: mug, price: rub(59_000), quantity: 2 }],
  method: 'COURIER' as const, date: '2026-11-26', city: 'Москва', street: 'ул. Тверская, д. 7', comment: 'перезвонит',
};

it('keeps what was told, without an empty word', () => {
  expect(toKeep(told, shop)).toEqual({
    channel: 'PHONE', customer: { person: { surname: 'Петров' }, phone: '8 912 111-22-33' }, comment: 'перезвонит',
    changes: [
      { op: 'add-item', sku: 'TR-MUG-01', quantity: 2 },
      { op: 'delivery', method: 'COURIER', slot: { date: '2026-11-26', from: '10:00', to: '14:00' } },
      { op: 'address', address: { country: 'RU', city: 'Москва', lines: ['ул. Тверская, д. 7'] } },
      { op: 'payment', method: 'LINK' },
    ],
  });
  expect(isWorthKeeping(EMPTY)).toBe(false);
  expect(isWorthKeeping(told)).toBe(true);
});

it('is the same form again, at the prices of now, without goods that are gone', () => {
  const order = {
    customer: { person: { surname: 'Петров' }, phone: { e164: '+79121112233' } }, paymentMethod: 'LINK', comment: 'перезвонит',
    lines: [{ sku: 'TR-MUG-01', quantity: 2 }, { sku: 'GONE', quantity: 1 }],
    delivery: {
      method: 'COURIER', slot: { date: '2026-11-26', from: '10:00:00', to: '14:00:00' },
      address: { country: 'RU', city: 'Москва', lines: ['ул. Тверская, д. 7'] },
    },
  } as unknown as OrderView;
  const now = { ...mug, price: rub(61_000) };

  expect(resumed(order, [now])).toEqual({
    ...told, surname: 'Петров', phone: '+79121112233', lines: [{ product: now, price: rub(61_000), quantity: 2 }],
  });
});
