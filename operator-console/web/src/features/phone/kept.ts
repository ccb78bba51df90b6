import type { DraftRequest, OrderView, Product, ShopSettings } from '../../api/types';
import { EMPTY, type Draft } from './draft';

type Change = NonNullable<DraftRequest['changes']>[number];

/** Something to come back to: a name, a number or goods. */
export function isWorthKeeping(draft: Draft): boolean {
  return draft.lines.length > 0 || (draft.surname + draft.given + draft.phone).trim() !== '';
}

/** An order that was interrupted, as far as it was told; who said yes to what is said anew with the read-back. */
export function toKeep(draft: Draft, shop: ShopSettings): DraftRequest {
  const text = (value: string) => value.trim();
  const person = {
    ...(text(draft.surname) && { surname: text(draft.surname) }),
    ...(text(draft.given) && { given: text(draft.given) }),
    ...(text(draft.patronymic) && { patronymic: text(draft.patronymic) }),
  };
  const slot = draft.method === 'COURIER' && draft.date ? { slot: { date: draft.date, from: draft.from, to: draft.to } } : {};
  const point = draft.method === 'PICKUP' && text(draft.point) ? { pickupPoint: text(draft.point) } : {};
  const changes: Change[] = [
    ...draft.lines.map((line): Change => ({ op: 'add-item', sku: line.product.sku, quantity: line.quantity })),
    { op: 'delivery', method: draft.method, ...slot, ...point },
    { op: 'address', address: {
      country: shop.country, lines: text(draft.street) ? [text(draft.street)] : [],
      ...(text(draft.city) && { city: text(draft.city) }), ...(text(draft.postalCode) && { postalCode: text(draft.postalCode) }),
    } },
    { op: 'payment', method: draft.payment },
  ];
  return {
    channel: 'PHONE',
    customer: { person, ...(text(draft.phone) && { phone: text(draft.phone) }) },
    changes,
    ...(text(draft.comment) && { comment: text(draft.comment) }),
  };
}

/** The same as a form again, at the prices that the catalogue has now; goods that it no longer has are left out. */
export function resumed(order: OrderView, products: Product[]): Draft {
  const { person, phone } = order.customer;
  const { delivery } = order;
  return {
    ...EMPTY,
    surname: person.surname ?? '', given: person.given ?? '', patronymic: person.patronymic ?? '', phone: phone?.e164 ?? '',
    lines: order.lines.flatMap((line) => {
      const product = products.find((each) => each.sku === line.sku);
      return product?.price ? [{ product, price: product.price, quantity: line.quantity }] : [];
    }),
    method: delivery.method, payment: order.paymentMethod,
    city: delivery.address.city ?? '', postalCode: delivery.address.postalCode ?? '', street: delivery.address.lines[0] ?? '',
    point: delivery.pickupPoint ?? '', comment: order.comment ?? '',
    ...(delivery.slot && { date: delivery.slot.date, from: delivery.slot.from.slice(0, 5), to: delivery.slot.to.slice(0, 5) }),
  };
}
