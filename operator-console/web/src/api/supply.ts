import { ask, at } from './http';
import type { components as Inventory } from './generated/inventory';

type I = Inventory['schemas'];

export type Supply = I['SupplyView'];
export type Plan = I['PlanPart'];
export type Preference = Supply['preferred'];

const of = (order: string, rest = '') => `/api/inventory/v1/orders/${order}/supply${rest}`;

/** What suppliers said they deliver for an order, and by what they are combined, by inventory-service's own words. */
export const supply = {
  of: (order: string, shop: string) => ask<Supply>(at(of(order), { shop })),
  combine: (order: string, shop: string, orderVersion: number, by: Preference) =>
    ask<Supply>(at(of(order, '/combine'), { shop }), { method: 'POST', body: { orderVersion, by } }),
};
