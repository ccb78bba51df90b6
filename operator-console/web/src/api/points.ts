import { ask, at } from './http';
import type { components as Inventory } from './generated/inventory';

type I = Inventory['schemas'];

export type Nearest = I['NearestView'];
export type Around = I['Around'];

/** Pickup points of all carriers, by inventory-service's own words. */
export const points = {
  nearest: (shop: string, wanted: { postalCode?: string; city?: string; payment?: 'CASH' | 'CARD'; at?: string; grams?: number }, count: number, signal: AbortSignal) =>
    ask<Nearest>(at('/api/inventory/v1/pickup-points', { shop, ...wanted, count }), { signal }),
};
