import { describe, expect, it } from 'vitest';
import type { Product, ShopSettings } from '../../api/types';
import { due, EMPTY, lacking, requested, stillSaid, toSpeak, type Draft } from './draft';

const rub = (minor: number) => ({ minor, currency: 'RUB' });
const product = (change: Partial<Product> = {}): Product => ({
  sku: 'TR-SCARF-01', name: 'Шарф', options: { colour: 'красный' }, price: rub(129_000), free: 3, prepayOnly: false,
  certainty: 'SURE', asOf: '2026-11-22T09:00:00Z', source: 'sklad', params: [], pictures: [], ...change,
});
const shop = {
  country: 'RU', currency: 'RUB', zone: 'Europe/Moscow',
  tariffs: {
    POST: { cost: rub(35_000), freeFrom: rub(500_000), payments: ['LINK'], term: { from: 5, to: 9 } },
    PICKUP: { cost: rub(19_000), payments: ['LINK'], term: { from: 2, to: 4 } },
  },
} as unknown as ShopSettings;
const told: Draft = {
  ...EMPTY, surname: 'Петров', given: 'Олег', phone: '8 912 111-22-33', city: 'Москва', street: 'ул. Тверская, д. 7', consent: true,
  lines: [{ product: product(), price: rub(129_000), quantity: 2 }],
};
const AT = '2026-11-22T09:00:00Z';
const all = (draft: Draft) => Object.fromEntries(toSpeak(draft).map((spoken) => [spoken.key, AT]));

describe('an order by telephone', () => {
  it('is read back in the parameters that order-service requires', () => {
    expect(toSpeak(told).flatMap((spoken) => spoken.ticks)).toEqual([
      'line/1/name', 'line/1/colour', 'line/1/quantity', 'recipient', 'delivery/method', 'delivery/term', 'address', 'payment', 'due',
    ]);
    expect(toSpeak({ ...told, method: 'COURIER' }).flatMap((spoken) => spoken.ticks)).toContain('delivery/slot');
  });

  it('costs its goods and the tariff, which is free from its sum on', () => {
    expect(due(told, shop)).toEqual({ goods: rub(258_000), delivery: rub(35_000), due: rub(293_000) });
    const four = { ...told, lines: [{ product: product(), price: rub(129_000), quantity: 4 }] };
    expect(due(four, shop).delivery).toEqual(rub(0));
  });

  it.each([
    [{ given: '', surname: ' ' }, 'name'], [{ phone: '123' }, 'phone'], [{ lines: [] }, 'lines'], [{ street: '' }, 'address'],
    [{ method: 'PICKUP' as const }, 'point'], [{ method: 'COURIER' as const }, 'slot'], [{ consent: false }, 'consent'],
  ])('without %j lacks %s', (change, lack) => expect(lacking({ ...told, ...change })).toEqual([lack]));

  it('is sent with what was said, and with nothing that was not', () => {
    const { due: _, ...unsaid } = all(told);
    expect(requested(told, shop, all(told)).readBack?.ticks).toHaveLength(9);
    expect(requested(told, shop, unsaid).readBack?.ticks.map((tick) => tick.id)).not.toContain('due');
    expect(requested(told, shop, all(told)).delivery).toEqual({
      method: 'POST', address: { country: 'RU', lines: ['ул. Тверская, д. 7'], city: 'Москва' },
    });
  });

  it('what changed has to be said anew, and the amount with it where it may differ', () => {
    const said = all(told);
    const more = { ...told, lines: [{ product: product(), price: rub(129_000), quantity: 3 }] };
    expect(Object.keys(stillSaid(told, more, said))).toEqual(['recipient', 'delivery', 'address', 'payment']);
    expect(Object.keys(stillSaid(told, { ...told, street: 'ул. Садовая, д. 1' }, said)))
      .toEqual(['line/1', 'recipient', 'delivery', 'payment', 'due']);
    expect(stillSaid(told, { ...told, comment: 'после 12' }, said)).toEqual(said);
  });
});
