import { ask, at } from './http';
import type { components as Inventory } from './generated/inventory';

type I = Inventory['schemas'];

export type StockCard = I['StockCard'];
export type StockPlace = I['StockPlace'];
export type Move = I['Move'];
export type Movement = I['MovementRequest'];
export type Reason = Movement['reason'];
export type StaleItem = I['Stale'];
export type Wrong = I['Wrong'];

const PAGE = 30;
const v1 = '/api/inventory/v1';
const of = (sku: string, rest = '') => `${v1}/stock/${encodeURIComponent(sku)}${rest}`;

/** What is in which warehouse, what moves it by hand, and what is not to be trusted, by inventory-service's own words. */
export const stock = {
  products: (shop: string, q: string, cursor: string | undefined) =>
    ask<I['PageProductView']>(at(`${v1}/products`, { shop, q, cursor, limit: PAGE })),
  product: (shop: string, sku: string) => ask<I['ProductView']>(at(`${v1}/products/${encodeURIComponent(sku)}`, { shop })),
  /** Where the desk shows the picture that a product's card names by that number. */
  picture: (shop: string, sku: string, number: number) => at(`${v1}/products/${encodeURIComponent(sku)}/pictures/${number}`, { shop }),
  card: (shop: string, sku: string) => ask<StockCard>(at(of(sku), { shop })),
  move: (shop: string, sku: string, body: Movement, key: string) =>
    ask<StockCard>(at(of(sku, '/movements'), { shop }), { method: 'POST', body, headers: { 'Idempotency-Key': key } }),
  stale: (shop: string) => ask<I['StaleList']>(at(`${v1}/stale-items`, { shop, limit: PAGE })),
  audit: (shop: string) => ask<I['StockAudit']>(at(`${v1}/stock-audit`, { shop })),
};
