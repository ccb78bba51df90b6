import { ask, at, put, read } from './http';
import type { components as Inventory } from './generated/inventory';

type I = Inventory['schemas'];

export type Supplier = I['SupplierView'];
export type SupplierRequest = I['SupplierRequest'];
export type PriceList = I['PriceList'];
export type PointList = I['PointList'];

const PAGE = 20;
const v1 = '/api/inventory/v1';

/** Suppliers, what became of their lists, and of the carriers' lists of pickup points, by inventory-service's own words. */
export const suppliers = {
  all: (shop: string) => ask<I['PageSupplierView']>(at(`${v1}/suppliers`, { shop })),
  one: (shop: string, supplier: string) => read<Supplier>(at(`${v1}/suppliers/${encodeURIComponent(supplier)}`, { shop })),
  /** Under the tag of what was read; an empty one adds. */
  settle: (shop: string, supplier: string, settings: SupplierRequest, tag: string) =>
    put<Supplier>(at(`${v1}/suppliers/${encodeURIComponent(supplier)}`, { shop }), settings, tag),
  lists: (shop: string, supplier: string, cursor: string | undefined) =>
    ask<I['PagePriceList']>(at(`${v1}/suppliers/${encodeURIComponent(supplier)}/price-lists`, { shop, cursor, limit: PAGE })),
  carriers: (shop: string) => ask<I['PagePointList']>(at(`${v1}/carriers`, { shop })),
};
