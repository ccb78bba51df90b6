import { ask, at, put, read } from './http';
import type { components as Inventory } from './generated/inventory';

type I = Inventory['schemas'];

export type Supplier = I['SupplierView'];
export type SupplierRequest = I['SupplierRequest'];
export type PriceList = I['PriceList'];
export type Channel = I['ChannelView'];
export type ChannelRequest = I['ChannelRequest'];
export type AbsentGoods = I['AbsentOrders'];
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
  channel: (shop: string, supplier: string) => read<Channel>(at(`${v1}/suppliers/${encodeURIComponent(supplier)}/channel`, { shop })),
  settleChannel: (shop: string, supplier: string, channel: ChannelRequest, tag: string) =>
    put<Channel>(at(`${v1}/suppliers/${encodeURIComponent(supplier)}/channel`, { shop }), channel, tag),
  accuracy: (shop: string, supplier: string, days: number) =>
    ask<I['MeasuredAccuracy']>(at(`${v1}/suppliers/${encodeURIComponent(supplier)}/accuracy`, { shop, days })),
  absent: (shop: string, from: string, days: number) => ask<AbsentGoods>(at(`${v1}/figures/absent-goods`, { shop, from, days })),
  carriers: (shop: string) => ask<I['PagePointList']>(at(`${v1}/carriers`, { shop })),
};
