import { ask, at, put, read } from './http';
import type { components as Confirmation } from './generated/confirmation';
import type { components as Shop } from './generated/shop';

type S = Shop['schemas'];
type C = Confirmation['schemas'];

export type ShopScript = S['ShopScript'];
export type Phrase = S['Phrase'];
export type Place = NonNullable<Phrase['place']>;
export type When = S['When'];
export type Answer = S['Option'];
export type Group = S['Group'];
export type ScriptView = S['ScriptView'];
export type ScriptVersion = S['ScriptVersion'];
export type Shown = C['Script'];
export type Example = C['ScriptExample'];

const path = (shop: string) => `/api/shop/v1/shops/${shop}/script`;

/** What a shop says of its own, kept by shop-service and shown before it is spoken by confirmation-service. */
export const scripts = {
  read: (shop: string) => read<ScriptView>(path(shop)),
  write: (shop: string, body: S['NewScript'], tag: string) => put<ScriptView>(path(shop), body, tag),
  version: (shop: string, version: number) => ask<ScriptVersion>(`${path(shop)}/versions/${version}`),
  preview: (shop: string, body: C['ScriptPreview'], signal: AbortSignal) =>
    ask<Shown>(at('/api/confirmation/v1/scripts/preview', { shop }), { method: 'POST', body, signal }),
};
