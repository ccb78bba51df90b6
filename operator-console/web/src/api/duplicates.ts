import { ask, at } from './http';
import type { components as Orders } from './generated/order';
import type { OrderView } from './types';

export type Duplicate = Orders['schemas']['Duplicate'];

const of = (order: string, what: string) => `/api/order/v1/orders/${order}/${what}`;

/** Open orders of the same person that look like one wish; order-service decides what looks so. */
export const duplicates = {
  of: (order: string, shop: string) => ask<{ items: Duplicate[] }>(at(of(order, 'duplicates'), { shop })),
  merge: (shop: string, kept: { id: string; version: number }, away: { id: string; version: number }, take: string[]) =>
    ask<OrderView>(at(of(kept.id, 'merge'), { shop }), {
      method: 'POST', body: { away: away.id, awayVersion: away.version, take }, headers: { 'If-Match': `"v${kept.version}"` },
    }),
  keepBoth: (shop: string, one: string, other: string) =>
    ask<OrderView>(at(of(one, 'keep-both'), { shop }), { method: 'POST', body: { other } }),
};
