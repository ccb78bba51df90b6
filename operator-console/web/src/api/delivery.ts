import { ask, at } from './http';
import type { components as Order } from './generated/order';

type O = Order['schemas'];

export type Offer = O['DeliveryOffer'];
export type Method = Offer['method'];
export interface Place { country: string; region?: string; city?: string; postalCode?: string }

const SHOWN = 6;

/** When goods can be with a customer, and on which terms, by order-service's own words. */
export const delivery = {
  ofOrder: (id: string, shop: string, method: Method, place?: Place) =>
    ask<Offer>(at(`/api/order/v1/orders/${id}/delivery-slots`, { shop, method, count: SHOWN, ...place })),
};
