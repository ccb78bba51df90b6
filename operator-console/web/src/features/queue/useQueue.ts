import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { desk, type QueueName } from '../../api/desk';
import type { Standing } from '../../api/types';

/** A queue as far as it was scrolled, in the order of work. */
export function useQueue(queue: QueueName, shop: string | undefined) {
  const pages = useInfiniteQuery({
    queryKey: ['queue', queue, shop ?? ''],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    queryFn: ({ pageParam, signal }) => desk.queue(queue, shop, pageParam || undefined, signal),
    getNextPageParam: (last) => last.nextCursor,
  });
  const items = useMemo<Standing[]>(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  return { ...pages, items };
}
