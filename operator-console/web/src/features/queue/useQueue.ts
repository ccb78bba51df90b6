import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { desk, type QueueName } from '../../api/desk';
import { merged, ofOrder, type RowPage } from './rows';

/** What is looked for in a queue. */
export interface Wanted {
  queue: QueueName;
  shop: string | undefined;
  tag: string | undefined;
  /** One of the kinds of work; all where absent. */
  kind: 'orders' | 'calls' | undefined;
}

/** The query's key, which the live stream reads again to know what a list holds. */
export const queueKey = (owner: 'confirmation' | 'callback', wanted: Wanted) =>
  ['queue', owner, wanted.queue, wanted.shop ?? '', wanted.tag ?? ''] as const;

/** A queue as far as it was scrolled, in the order of work. */
export function useQueue(wanted: Wanted) {
  const orders = useInfiniteQuery({
    queryKey: queueKey('confirmation', wanted),
    initialPageParam: '',
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    queryFn: async ({ pageParam, signal }): Promise<RowPage> => {
      const page = await desk.queue(wanted.queue, wanted.shop, wanted.tag, pageParam || undefined, signal);
      return { items: page.items.map(ofOrder), nextCursor: page.nextCursor };
    },
    getNextPageParam: (last) => last.nextCursor,
  });
  const found = useMemo(() => merged([orders.data?.pages ?? []]), [orders.data]);
  return {
    items: found.rows,
    goesOn: found.behind.length > 0,
    isPending: orders.isPending,
    error: orders.isError ? orders.error : undefined,
    refetch: () => void orders.refetch(),
    more: () => {
      if (!orders.isFetchingNextPage) void orders.fetchNextPage();
    },
  };
}

export type Queue = ReturnType<typeof useQueue>;
