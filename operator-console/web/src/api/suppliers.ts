import { ask, at } from './http';
import type { components as Inventory } from './generated/inventory';

type I = Inventory['schemas'];

export type Supplier = I['SupplierView'];
export type PriceList = I['PriceList'];
export type PointList = I['PointList'];

const PAGE = 20;
const v1 = '/api/inventory/v1';

/** Suppliers, what became of their lists, and of the carriers' lists of pickup points, by inventory-service's own words. */
export const suppliers = {
  all: (shop: string) => ask<I['PageSupplierView']>(at(`${v1}/suppliers`, { shop })),
  lists: (shop: string, supplier: string, cursor: string | undefined) =>
    ask<I['PagePriceList']>(at(`${v1}/suppliers/${encodeURIComponent(supplier)}/price-lists`, { shop, cursor, limit: PAGE })),
  carriers: (shop: string) => ask<I['PagePointList']>(at(`${v1}/carriers`, { shop })),
};
