import { ask, at } from './http';
import type { components as Order } from './generated/order';

type O = Order['schemas'];

export type SettingChange = O['ChangedSetting'];

/** Services that keep settings beside the shop's own document; their API is the same. */
export const KEEPERS = ['order', 'inventory', 'confirmation', 'callback', 'promo', 'notification', 'shop'] as const;

export type Keeper = (typeof KEEPERS)[number];

/** Where each service goes on; one that has no more is not in it. */
export type Places = Partial<Record<Keeper, string>>;

export interface ChangesPage {
  found: { keeper: Keeper; items: SettingChange[]; more: boolean }[];
  next: Places | undefined;
}

const LIMIT = 20;

/** One page of each service that has one, the first where no place is named. */
export async function settingChanges(shop: string, places: Places | undefined): Promise<ChangesPage> {
  const asked = KEEPERS.filter((keeper) => !places || places[keeper] !== undefined);
  const found = await Promise.all(asked.map(async (keeper) => ({ keeper, page: await ask<O['PageChangedSetting']>(at(`/api/${keeper}/v1/setting-changes`, { shop, cursor: places?.[keeper], limit: LIMIT })) })));
  const next: Places = Object.fromEntries(found.flatMap(({ keeper, page }) => (page.nextCursor ? [[keeper, page.nextCursor]] : [])));
  return { found: found.map(({ keeper, page }) => ({ keeper, items: page.items, more: page.nextCursor !== undefined && page.nextCursor !== null })), next: Object.keys(next).length > 0 ? next : undefined };
}

/** The newest first; what is older than where a service still has some is left for later, or they would not be in order. */
export function together(pages: ChangesPage[]): SettingChange[] {
  const all = pages.flatMap((page) => page.found.flatMap(({ items }) => items));
  const open = (pages.at(-1)?.found ?? []).filter(({ more }) => more).map(({ items }) => items.at(-1)?.at ?? '');
  const from = open.toSorted().at(-1) ?? '';
  return all.filter(({ at: when }) => when >= from).toSorted((one, other) => other.at.localeCompare(one.at));
}
