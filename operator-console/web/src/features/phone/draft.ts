import type { DeliveryMethod, Money, OrderRequest, PaymentMethod, Product, ShopSettings } from '../../api/types';

/** Goods that the customer named, at the price that the catalogue has now. */
export interface DraftLine {
  product: Product;
  price: Money;
  quantity: number;
}

/** An order as it is told by telephone. */
export interface Draft {
  surname: string;
  given: string;
  patronymic: string;
  phone: string;
  lines: DraftLine[];
  method: DeliveryMethod;
  payment: PaymentMethod;
  city: string;
  postalCode: string;
  street: string;
  point: string;
  date: string;
  from: string;
  to: string;
  comment: string;
  consent: boolean;
}

export const EMPTY: Draft = {
  surname: '', given: '', patronymic: '', phone: '', lines: [], method: 'POST', payment: 'LINK', city: '', postalCode: '',
  street: '', point: '', date: '', from: '10:00', to: '14:00', comment: '', consent: false,
};

/** Which version of the words about personal data was read out. */
const CONSENT_TEXT = '2026-03';
const SCRIPT = 'ru-phone-1';

/** What is said in one breath, and the ticks that prove it (order-service: RequiredTicks). */
export interface Spoken {
  key: string;
  line?: DraftLine;
  number?: number;
  ticks: string[];
}

export function toSpeak(draft: Draft): Spoken[] {
  const lines = draft.lines.map((line, index): Spoken => {
    const { size, colour, series } = line.product.options;
    const parts = ['name', size && 'size', colour && 'colour', series && 'series', 'quantity'].filter(Boolean);
    return { key: `line/${index + 1}`, line, number: index + 1, ticks: parts.map((part) => `line/${index + 1}/${part}`) };
  });
  const when = draft.method === 'COURIER' ? 'delivery/slot' : 'delivery/term';
  return [
    ...lines,
    { key: 'recipient', ticks: ['recipient'] },
    { key: 'delivery', ticks: ['delivery/method', when] },
    { key: 'address', ticks: ['address'] },
    { key: 'payment', ticks: ['payment'] },
    { key: 'due', ticks: ['due'] },
  ];
}

export type Lacking = 'name' | 'phone' | 'lines' | 'address' | 'point' | 'slot' | 'consent';

/** What an order cannot be placed without; order-service has the last word. */
export function lacking(draft: Draft): Lacking[] {
  const lacks: Lacking[] = [];
  if ((draft.given + draft.surname).trim() === '') lacks.push('name');
  if (draft.phone.replace(/\D/g, '').length < 10) lacks.push('phone');
  if (draft.lines.length === 0) lacks.push('lines');
  if (draft.method !== 'PICKUP' && draft.street.trim() === '') lacks.push('address');
  if (draft.method === 'PICKUP' && draft.point.trim() === '') lacks.push('point');
  if (draft.method === 'COURIER' && draft.date === '') lacks.push('slot');
  if (!draft.consent) lacks.push('consent');
  return lacks;
}

/** The amount as it will be named. order-service reckons it, too, and refuses another one. */
export function due(draft: Draft, shop: ShopSettings): { goods: Money; delivery: Money; due: Money } {
  const of = (minor: number): Money => ({ minor, currency: shop.currency });
  const goods = draft.lines.reduce((sum, line) => sum + line.price.minor * line.quantity, 0);
  const tariff = shop.tariffs[draft.method];
  const free = tariff?.freeFrom !== undefined && goods >= tariff.freeFrom.minor;
  const delivery = tariff && !free ? tariff.cost.minor : 0;
  return { goods: of(goods), delivery: of(delivery), due: of(goods + delivery) };
}

/** The request, with what was said and when; `ticked` maps what was spoken to its time. */
export function requested(draft: Draft, shop: ShopSettings, ticked: Record<string, string>): OrderRequest {
  const person = {
    ...(draft.surname.trim() && { surname: draft.surname.trim() }),
    ...(draft.given.trim() && { given: draft.given.trim() }),
    ...(draft.patronymic.trim() && { patronymic: draft.patronymic.trim() }),
  };
  const ticks = toSpeak(draft).flatMap((spoken) => {
    const at = ticked[spoken.key];
    return at === undefined ? [] : spoken.ticks.map((id) => ({ id, at }));
  });
  const said = ticked.due ?? '';
  return {
    customer: { person, phone: draft.phone.trim() },
    lines: draft.lines.map(({ product, price, quantity }) => ({
      sku: product.sku, name: product.name, options: product.options, quantity, price,
      ...(product.prepayOnly && { prepayOnly: true }),
    })),
    delivery: {
      method: draft.method,
      address: {
        country: shop.country, lines: draft.street.trim() ? [draft.street.trim()] : [],
        ...(draft.city.trim() && { city: draft.city.trim() }),
        ...(draft.postalCode.trim() && { postalCode: draft.postalCode.trim() }),
      },
      ...(draft.method === 'COURIER' && { slot: { date: draft.date, from: draft.from, to: draft.to } }),
      ...(draft.method === 'PICKUP' && { pickupPoint: draft.point.trim() }),
    },
    paymentMethod: draft.payment,
    ...(draft.comment.trim() && { comment: draft.comment.trim() }),
    consents: [{ purpose: 'personal-data', givenAt: said, textVersion: CONSENT_TEXT }],
    readBack: { due: due(draft, shop).due, ticks, scriptVersion: SCRIPT, ...(draft.given.trim() && { addressAs: draft.given.trim() }) },
  };
}

/** What was ticked and is still so after a change: whatever was changed has to be said anew, and the amount last. */
export function stillSaid(before: Draft, after: Draft, ticked: Record<string, string>): Record<string, string> {
  const said = (draft: Draft) => new Map(toSpeak(draft).map((spoken) => [spoken.key, content(spoken.key, spoken, draft)]));
  const then = said(before);
  const now = said(after);
  return Object.fromEntries(Object.entries(ticked).filter(([key]) => now.has(key) && now.get(key) === then.get(key)));
}

function content(key: string, spoken: Spoken, draft: Draft): string {
  if (spoken.line) return JSON.stringify([spoken.line.product.sku, spoken.line.quantity, spoken.line.price.minor]);
  switch (key) {
    case 'recipient': return JSON.stringify([draft.surname, draft.given, draft.patronymic, draft.phone]);
    case 'delivery': return JSON.stringify([draft.method, draft.point, draft.date, draft.from, draft.to]);
    case 'address': return JSON.stringify([draft.city, draft.postalCode, draft.street, draft.point]);
    case 'payment': return draft.payment;
    default: return JSON.stringify([draft.method, ...draft.lines.map((line) => [line.product.sku, line.quantity, line.price.minor])]);
  }
}
