import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { patched, type Owner, type Row, type RowPage } from './rows';

type Key = readonly [string, Owner, string, string, string];

/** Puts some rows where they stand now into every list that was read. */
export function placed(client: QueryClient, owner: Owner, ids: Set<string>, now: Row[]): void {
  for (const query of client.getQueryCache().findAll({ queryKey: ['queue', owner] })) {
    const key = query.queryKey as Key;
    const here = now.filter((row) => belongs(row, key));
    client.setQueryData<InfiniteData<RowPage>>(key, (data) => data && { ...data, pages: patched(data.pages, ids, here) });
  }
}

function belongs(row: Row, [, , queue, shop, tag]: Key): boolean {
  return row.queue?.toLowerCase() === queue && (shop === '' || row.shop === shop) && (tag === '' || row.tags.includes(tag));
}

/** Who holds what is on the event itself: shown before anything is asked. */
export function heldNow(client: QueryClient, owner: Owner, ids: string[], by: string | undefined, until: string): void {
  const held = new Set(ids);
  client.setQueriesData<InfiniteData<RowPage>>({ queryKey: ['queue', owner] }, (data) => data && {
    ...data,
    pages: data.pages.map((page) => (page.items.some((row) => held.has(row.id))
      ? { ...page, items: page.items.map((row) => (held.has(row.id) ? { ...row, heldBy: by, heldUntil: until } : row)) } : page)),
  });
}
