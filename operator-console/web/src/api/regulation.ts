import { ask, put, read } from './http';
import type { components as Callback } from './generated/callback';

type B = Callback['schemas'];

export type Briefing = B['BriefingView'];
export type Reader = B['RegulationReader'];

const shopOf = (shop: string) => `/api/callback/v1/shops/${shop}`;

/** By what everybody of a shop works: read, acknowledged, and written by who leads. */
export const regulation = {
  read: (shop: string) => read<Briefing>(`${shopOf(shop)}/briefing`),
  write: (shop: string, body: B['NewBriefing'], tag: string) => put<Briefing>(`${shopOf(shop)}/briefing`, body, tag),
  versions: (shop: string) => ask<B['PageRegulationEdition']>(`${shopOf(shop)}/regulation/versions`),
  version: (shop: string, version: number) => ask<B['RegulationText']>(`${shopOf(shop)}/regulation/versions/${version}`),
  acknowledge: (shop: string, version: number) => ask<Reader>(`${shopOf(shop)}/regulation/acknowledgements`, { method: 'POST', body: { version } }),
  readers: (shop: string) => ask<B['PageRegulationReader']>(`${shopOf(shop)}/regulation/acknowledgements`),
};
