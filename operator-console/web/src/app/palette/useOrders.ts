import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { desk } from '../../api/desk';
import type { OrderView } from '../../api/types';
import { wanted } from '../../ui/wantedOrders';
import { useSession } from '../session';
import { inRussian } from './matching';

const PAUSE_MS = 250;
const LEAST = 3;
const SHOWN = 6;

/** A surname may be typed with the keyboard left in Latin letters, or be one in Latin letters. */
function phrases(q: string): string[] {
  return wanted(q).name !== undefined && /^[a-z;',.[\] `-]+$/i.test(q) ? [q, inRussian(q.toLowerCase())] : [q];
}

async function found(shops: string[], q: string, signal: AbortSignal): Promise<OrderView[]> {
  const asked = shops.flatMap((shop) => phrases(q).map((each) => desk.orders(shop, wanted(each), signal, SHOWN)));
  const pages = await Promise.all(asked);
  const all = new Map(pages.flatMap((page) => page.items).map((order) => [order.id, order]));
  return [...all.values()].sort((one, other) => Date.parse(other.placedAt) - Date.parse(one.placedAt)).slice(0, SHOWN);
}

/** Orders that answer to what is being typed, once it pauses; a search that is overtaken by the next letter is broken off. */
export function useOrders(typed: string, shop: string | undefined, enabled: boolean) {
  const { me } = useSession();
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const asks = enabled && q.length >= LEAST && q === typed.trim();
  const search = useQuery({
    queryKey: ['orders', 'palette', shop ?? '', q], enabled: asks, retry: false, gcTime: 30_000,
    queryFn: ({ signal }) => found(shop === undefined ? me.shops : [shop], q, signal),
  });
  const wants = enabled && typed.trim().length >= LEAST;
  return { orders: asks ? (search.data ?? []) : [], finding: wants && (!asks || search.isFetching), away: asks && search.isError };
}
