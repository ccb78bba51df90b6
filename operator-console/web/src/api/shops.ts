import { ask, at, put, read } from './http';
import type { components as Orders } from './generated/order';
import type { components as Shop } from './generated/shop';
import type { ShopSettings } from './types';

type S = Shop['schemas'];

export type Settings = ShopSettings;
export type Tariff = S['Tariff'];
export type Regional = S['Regional'];
export type SlotPlan = S['SlotPlan'];
export type DeliveryRules = S['DeliveryRules'];
export type ShopChange = S['Change'];
export type Changes = S['PageChange'];
export type DuplicateRules = Orders['schemas']['DuplicateRules'];

const path = (shop: string) => `/api/shop/v1/shops/${encodeURIComponent(shop)}`;
const alike = (shop: string) => at('/api/order/v1/duplicate-rules', { shop });

/** What a shop is run by, and who set it so. */
export const shops = {
  settings: (shop: string) => read<Settings>(path(shop)),
  settle: (shop: string, body: Settings, tag: string) => put<Settings>(path(shop), body, tag),
  changes: (shop: string, of: 'settings' | 'people', cursor?: string) =>
    ask<Changes>(at(`${path(shop)}/${of === 'people' ? 'people/changes' : 'changes'}`, { cursor, limit: 20 })),
  alike: (shop: string) => read<DuplicateRules>(alike(shop)),
  setAlike: (shop: string, body: DuplicateRules, tag: string) => put<DuplicateRules>(alike(shop), body, tag),
};
