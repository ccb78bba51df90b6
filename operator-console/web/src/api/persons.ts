import { ask, at } from './http';
import type { components as Order } from './generated/order';

type O = Order['schemas'];

export type PersonRequest = O['PersonRequestView'];
export type Errand = PersonRequest['errand'];
export type PersonAsked = O['PersonAsked'];

const PAGE = 20;
const requests = '/api/order/v1/person-requests';

/** What the desk keeps of one customer: counted, copied, erased; by order-service's own words. */
export const persons = {
  page: (shop: string, cursor: string | undefined) => ask<O['PagePersonRequestView']>(at(requests, { shop, cursor, limit: PAGE })),
  ask: (shop: string, body: PersonAsked, key: string) =>
    ask<PersonRequest>(at(requests, { shop }), { method: 'POST', body, headers: { 'Idempotency-Key': key } }),
  /** Where the copy is downloaded. */
  copy: (shop: string, id: string) => at(`${requests}/${id}/copy`, { shop }),
};
