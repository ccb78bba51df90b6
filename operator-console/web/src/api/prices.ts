import { ask, at, put, read } from './http';
import type { components as Inventory } from './generated/inventory';
import type { Money, Product } from './types';

type I = Inventory['schemas'];

export type WatchedPrice = I['WatchedPriceView'];
export type Point = I['Point'];
export type PriceRule = I['Rule'];
export type Offer = I['OfferView'];
export type Which = 'PROPOSED' | 'APPLIED' | 'WATCHED';

const PAGE = 50;
const v1 = '/api/inventory/v1';
const of = (kind: string, sku: string, rest = '') => `${v1}/${kind}/${encodeURIComponent(sku)}${rest}`;

/** Prices beside those of competitors, and what is known of one product, by inventory-service's own words. */
export const prices = {
  page: (shop: string, which: Which, cursor: string | undefined) =>
    ask<I['PageWatchedPriceView']>(at(`${v1}/watched-prices`, { shop, which, cursor, limit: PAGE })),
  one: (shop: string, sku: string) => read<WatchedPrice>(at(of('watched-prices', sku), { shop })),
  product: (shop: string, sku: string) => ask<Product>(at(of('products', sku), { shop })),
  offers: (shop: string, sku: string) => ask<I['PageOfferView']>(at(of('products', sku, '/offers'), { shop })),
  analogues: (shop: string, sku: string) => ask<I['AnaloguesView']>(at(of('products', sku, '/analogues'), { shop })),
  rule: (shop: string) => read<PriceRule>(at(`${v1}/price-rule`, { shop })),
  writeRule: (shop: string, rule: PriceRule, tag: string) => put<PriceRule>(at(`${v1}/price-rule`, { shop }), rule, tag),
  declared: (shop: string, sku: string) => read<I['AnaloguesView']>(at(of('products', sku, '/analogues'), { shop })),
  declare: (shop: string, sku: string, skus: string[], tag: string) => put<I['AnaloguesView']>(at(of('products', sku, '/analogues'), { shop }), { skus }, tag),
  /** Without a price, takes what is proposed; with the tag of what was read, so that nobody decides on what has changed since. */
  decide: (shop: string, sku: string, what: 'apply' | 'decline' | 'withdraw', tag: string, price?: Money) =>
    ask<WatchedPrice>(at(of('watched-prices', sku, `/${what}`), { shop }), {
      method: 'POST',
      headers: tag === '' ? {} : { 'If-Match': tag },
      ...(what === 'apply' && { body: price ? { price } : {} }),
    }),
};
